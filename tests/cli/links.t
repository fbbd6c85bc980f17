Links in a folder are followed within it

  $ mkdir -p in/deep out
  $ echo "About 10 cows." > in/deep/cows.txt; echo "About 20 horses." > out/horses.txt
  $ ln -s deep/cows.txt in/within.txt; ln -s ../out/horses.txt in/beyond.txt; ln -s ../out in/folder
  $ mkdir inner; echo "About 30 goats." > inner/goats.txt; ln -s ../inner/goats.txt in/like.txt
  $ figtrail extract -t '{value} {path}' in
  figtrail: in/beyond.txt: is a link that leads out of the folder
    name it by itself to have it
  figtrail: in/like.txt: is a link that leads out of the folder
    name it by itself to have it
  10 in/deep/cows.txt
  10 in/within.txt
  [4]

What is named is followed, wherever it leads

  $ figtrail extract -t '{value} {path}' in/beyond.txt in/folder
  20 in/beyond.txt
  20 in/folder/horses.txt
  $ ln -s in archive; figtrail extract -t '{value} {path}' archive 2>/dev/null
  10 archive/deep/cows.txt
  10 archive/within.txt
  [4]
