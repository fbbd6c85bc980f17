/* language.c - counting function words. A third of any prose is made of them, and few languages
 * share many. Names, figures and foreign quotations have none, so they cannot mislead. */
#include "indexer/language.h"

#include <stdbool.h>
#include <string.h>

enum {
    WORDS_MAX = 200,     /* looked at */
    WORD_BYTES_MAX = 16, /* of the longest in the table */
    HITS_LEAST = 3,
    SHARE_LEAST = 12 /* one word in so many must be of the language */
};

/* Small words, a space around each. What two languages share counts for both. */
static const struct {
    const char *code, *words;
} languages[] = {
    { "en",
      " the of and to in is was that for with on by said from at are has were be as it an not "
      "his they which have will this " },
    { "de", " der die und das den ist von mit dem nicht des ein eine auf für im sich auch es zu "
            "werden nach bei aus wurde wurden wird sind war als an um am zum zur über einen einer "
            "mehr noch hat haben " },
    { "fr", " le les des est une dans pour que qui sur pas par du et au aux ont sont la il elle ce "
            "cette avec plus été en de un ne se " },
    { "es", " el los las del que para una con por es y su como más en se la de un al lo fue ha sus "
            "este esta pero entre según " },
    { "it", " il di che per una con del della sono non è gli nel la le in un dei delle ha alla da "
            "anche si come più dal " },
    { "pt", " o os do da das em não uma para com que dos no na ao é um as de por se foi mais pelo "
            "pela são como nos também " },
    { "nl", " de het een van en dat niet met zijn op voor te aan is in er om ook bij door werd "
            "werden naar uit maar nog wordt heeft deze " },
    { "sv", " och att det som en är på av för inte med den till har ett om från de var men kan vid "
            "under efter också hade han " },
    { "da",
      " og at det en er på af for ikke med den til har et om fra de var men kan ved efter sig "
      "også mellem blev der nu havde " },
    { "no",
      " og at det en er på av for ikke med den til har et om fra de var men kan ved etter seg "
      "også mellom ble som nå hadde å " },
    { "fi", " ja on ei se että hän oli ovat mukaan myös joka kun mutta tai sen ole hänen sekä kuin "
            "olivat jotka vain " },
    { "pl", " w na nie się z jest że od przez za jak są dla oraz był było ale tym który "
            "która także " },
    { "ro", " și în de la nu o să cu este din pe care a au fost pentru mai ce un sunt prin după le "
            "lui " },
    { "hu",
      " a az és hogy nem egy is volt meg csak már még de vagy szerint után ez ezt voltak akik "
      "amely " },
    { "tr",
      " ve bir bu için ile de da olarak olan daha çok en gibi kadar sonra göre ancak ise oldu "
      "dedi " },
    { "ca",
      " el els les amb que per una del i és no la de un al als han va van més però aquest dels "
      "ha ser " },
    { "cs", " a v na se je že s do o to z pro jako by byl podle si po které ale také jsou " },
    { "uk", " і в у на з що не до та за як від це року про й для які його є він було також але під "
            "із зі " },
    { "ru", " и в на что не с по из за от это как для о года был его к у было он также но при или "
            "они до " },
    { "bg", " и на да се в е за от с не са че по ще като бе до си но към след той " },
    { "sr", " и је у на да се за од су са не који што или али као из до " },
    { "el", " και το της του την να τα η ο με για από που στην στο τον οι δεν είναι θα " },
    { "ar", " في من على إلى أن عن التي الذي هذا مع ما هذه كان لا بعد قال " },
};
enum { LANGUAGES = sizeof languages / sizeof *languages };

static bool is_letter(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/* Count a word, in small letters and with a space on either side. */
static void count(size_t *hits, const char *word)
{
    for (size_t i = 0; i < LANGUAGES; i++)
        hits[i] += strstr(languages[i].words, word) != NULL;
}

/* The next word, as `count` takes it; what is too long for a function word is left empty. False at
 * the end. */
static bool next_word(const char **at, const char *end, char out[WORD_BYTES_MAX + 3])
{
    while (*at < end && !is_letter((unsigned char)**at))
        ++*at;
    const char *const begin = *at;
    while (*at < end && is_letter((unsigned char)**at))
        ++*at;
    const size_t bytes = (size_t)(*at - begin);
    out[0] = '\0';
    if (bytes && bytes <= WORD_BYTES_MAX) {
        out[0] = ' ';
        for (size_t i = 0; i < bytes; i++)
            out[i + 1] =
                begin[i] >= 'A' && begin[i] <= 'Z' ? (char)(begin[i] - 'A' + 'a') : begin[i];
        memcpy(out + bytes + 1, " ", 2);
    }
    return bytes > 0;
}

const char *language_guess(const char *text, size_t bytes)
{
    size_t hits[LANGUAGES] = { 0 }, words = 0, best = 0, second = 0;
    char word[WORD_BYTES_MAX + 3];
    const char *at = text, *const end = text + bytes;
    for (; words < WORDS_MAX && next_word(&at, end, word); words++)
        if (*word)
            count(hits, word);
    for (size_t i = 1; i < LANGUAGES; i++)
        if (hits[i] > hits[best])
            best = i;
    for (size_t i = 0; i < LANGUAGES; i++)
        if (i != best && hits[i] > second)
            second = hits[i];
    /* near relatives share most of these words: one more of its own is enough */
    return hits[best] >= HITS_LEAST && hits[best] > second && hits[best] * SHARE_LEAST >= words
               ? languages[best].code
               : NULL;
}

const char *language_or_english(const char *text, size_t bytes)
{
    const char *const guess = language_guess(text, bytes);
    return guess ? guess : languages[0].code;
}
