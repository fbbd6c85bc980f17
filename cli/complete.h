/* complete.h - what may stand where the cursor is: for the completion of shells. */
#ifndef CLI_COMPLETE_H
#define CLI_COMPLETE_H

/* `words` are those behind "figtrail", the last of them the one under way (may be ""). Writes a
 * line for each candidate, "WORD<tab>what it is", and lastly ":files", ":folders" or ":", for what
 * else may stand there. */
void complete_words(char *const *words, int count);

#endif
