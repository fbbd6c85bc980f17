/* small_words.c - the lists, one string a language, as folding leaves the words. */
#include "stem/small_words.h"

#include <string.h>

enum { WORD_BYTES_MAX = 24 };

/* A space around each word. */
static const struct {
    const char *lang, *words;
} lists[] = {
    { "en",
      " a about above after again against all am an and any are as at be because been before being "
      "below between both but by can could did do does doing down during each few for from further "
      "had has have having he her here hers herself him himself his how i if in into is it its "
      "itself me more most my myself no nor not of off on once only or other ought our ours "
      "ourselves out over own same she should so some such than that the their theirs them "
      "themselves then there these they this those through to too under until up very was we were "
      "what when where which while who whom why will with would you your yours yourself "
      "yourselves " },
    { "de",
      " aber alle als also am an ander auch auf aus bei beim bin bis bist da dadurch daher damit "
      "dann das dass dein dem den denn der des dessen die dies diese diesem diesen dieser dieses "
      "doch dort du durch ein eine einem einen einer eines er es etwas euch euer fur gegen hab "
      "habe "
      "haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in "
      "ist ja jede jedem jeden jeder jedes jener jetzt kann kein keine konnen man mehr mein mich "
      "mir mit nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner sich sie "
      "sind so soll sollen sollte sondern um und uns unser unter vom von vor wahrend war waren "
      "warum "
      "was weil weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder "
      "will "
      "wir wird wo wollen wurde wurden zu zum zur zwischen uber " },
    { "fr",
      " a ai ainsi alors au aucun aussi autre aux avait avec avez avoir avons c ce cela ces cet "
      "cette ceux chez comme comment d dans de depuis des donc dont du elle elles en encore entre "
      "est et etaient etait ete etre eu fait furent fut il ils j je l la le les leur leurs lors "
      "lui "
      "m ma mais me meme mes moi moins mon n ne ni nos notre nous on ont ou par parce pas pendant "
      "plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera "
      "ses si son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vos "
      "votre "
      "vous y " },
    { "es",
      " a al algo alguna algunas alguno algunos ante antes asi aunque cada como con contra cual "
      "cuales cuando de del desde donde dos durante e el ella ellas ellos en entre era eran es esa "
      "esas ese eso esos esta estaba estado estan estas este esto estos fue fueron ha haber habia "
      "han hasta hay la las le les lo los mas me mi mientras mismo mucho muy nada ni no nos "
      "nosotros "
      "nuestra nuestro o os otra otras otro otros para pero poco por porque que quien quienes se "
      "sea "
      "segun ser si sido sin sobre son su sus tambien tan tanto te tiene todo todos tras tu u un "
      "una "
      "unas uno unos y ya yo " },
    { "it",
      " a ad agli ai al alla alle allo anche ancora avere aveva c che chi ci coi col come con "
      "contro "
      "cosa cui d da dagli dai dal dalla dalle dallo degli dei del dell della delle dello di dopo "
      "dove e ed era erano fra fu furono gli ha hanno ho i il in io l la le lei li lo loro lui ma "
      "me "
      "mentre mi mio ne negli nei nel nell nella nelle nello no noi non nostro o ogni per perche "
      "piu "
      "poi prima qual quale quali quando quanto quella quelle quelli quello questa queste questi "
      "questo qui se senza si sia sono sopra sotto sta stata stati stato su sua sue sugli sui sul "
      "sulla sulle suo suoi tra tu tutti tutto un una uno voi " },
    { "pt",
      " a ao aos apos aquela aquele as ate com como contra da das de dela dele depois do dos e ela "
      "elas ele eles em entre era eram essa esse esta estao estava este eu foi foram ha isso isto "
      "ja "
      "la lhe mais mas me mesmo meu minha muito na nao nas nem no nos nossa nosso num numa o onde "
      "os "
      "ou para pela pelas pelo pelos por porque qual quais quando que quem sao se seja sem ser seu "
      "seus so sobre sua suas tambem te tem tinha tu um uma umas uns voce " },
    { "nl",
      " aan al alle als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus "
      "een eens en er ge geen had heb hebben heeft hem het hier hij hoe hun iets ik in is ja je "
      "kan "
      "kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder "
      "ons "
      "ook op over reeds te tegen toch toen tot u uit uw van veel voor waar waarom want waren was "
      "wat welke werd werden wezen wie wij wil worden wordt zal ze zich zij zijn zo zonder zou " },
    { "sv", " alla allt an annan att av blev bli da de deras dem den denna deras dess det detta "
            "dig din du "
            "efter ej eller en er ett for fran ha hade han hans har hon honom hur i icke in inom "
            "inte jag "
            "ju kan med mellan men mig min mot mycket nar ni nu nagon och om oss over pa sa sedan "
            "sig sin "
            "sitt sina ska skulle som till under upp ut utan vad var vara varfor vem vi vid vilken "
            "vilket "
            "vara ar at " },
    { "da",
      " af alle alt anden at blev blive da de dem den denne der deres det dette dig din du efter "
      "eller en end er et for fra ham han hans har havde have hende hendes her hos hun hvad hvis "
      "hvor i ikke ind jeg jo kan kunne man mange med meget men mig min mod ned noget nogle nu nar "
      "og ogsa om op os over pa sig sin sit skal skulle som sadan til ud under var ved vi vil "
      "ville "
      "vor være ad " },
    { "no",
      " alle at av ble bli da de deg dem den denne der det dette di din du eller en er et etter "
      "for "
      "fra ha hadde han hans har hennes her hun hva hvem hver hvor i ikke inn ja jeg kan kunne man "
      "mange med meg mellom men min mot ned noe noen na nar og ogsa om opp oss over pa sa seg sin "
      "sitt skal skulle som til ut under var ved vi vil ville være vart a " },
    { "pl",
      " a aby ale bez bo by byc byl byla bylo byly co czy dla do gdy gdzie go i ich ile im ja jak "
      "jako je jego jej jest jeszcze juz kiedy kto ktora ktore ktory ktorych ktorzy ktorym lub ma "
      "maja mi mnie moze na nad nie nim niz o od on ona one oni oraz po pod poza przed przez przy "
      "sa sie sobie ta tak takze tam te tego tej ten to tu tych tylko tym u w we wszystkie z za "
      "ze " },
    { "ru",
      " а без более больше бы был была были было быть в вам вас вдруг ведь во вот все всех всего "
      "вы "
      "где да даже для до его ее если есть еще же за здесь и из или им их к как какая какой когда "
      "кто ли лишь между меня мне может мы на над надо нас не него нее нет ни них но о об однако "
      "он "
      "она они оно от очень перед по под после потом потому почти при про с сам свои свою себе "
      "себя "
      "сейчас со так также такой там те тем то того тоже только том тот ты у уже хоть хотя чего "
      "чем "
      "через что чтобы эта эти это этого этой этом этот эту я " },
    { "uk",
      " а аби або але був була були було бути в вам вас вже ви від він вона вони воно все всі всіх "
      "де для до з за зі і із інші й його її їх їм коли крім лише між мене мені ми може на над нас "
      "не них ні про по під після перед при про се себе собі та так також такий там те тепер ти "
      "тим то того тоді той тому тільки у хто це цей ця ці цього цієї чи через що щоб що як яка "
      "який які яких якщо я є " },
};

bool small_words_have(const char *lang, const char *folded, size_t bytes)
{
    char word[WORD_BYTES_MAX + 3];
    if (bytes == 0 || bytes > WORD_BYTES_MAX || memchr(folded, ' ', bytes))
        return false;
    word[0] = ' ';
    memcpy(word + 1, folded, bytes);
    memcpy(word + 1 + bytes, " ", 2);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (!strcmp(lists[i].lang, lang ? lang : "en"))
            return strstr(lists[i].words, word) != NULL;
    return false;
}
