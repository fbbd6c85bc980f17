/* frequent.c - the words: of English the 40 that news have most often, of each other language 20. They
 * are one list, as a question does not know the language of an article. */
#include "stem/frequent.h"

#include "stem/word_hash.h"

#include <pthread.h>
#include <stdint.h>
#include <string.h>

enum { BYTES_MAX = 12 }; /* of the longest */

/* As terms, in byte order. */
static const char *const words[] = {
    "a", "aan", "abd", "about", "af", "afirm", "ak", "al", "am", "amb", "amely", "an", "and",
    "ao", "ar", "are", "as", "at", "att", "au", "auch", "auf", "av", "az", "be", "been", "bir",
    "bu", "but", "by", "ca", "car", "che", "cok", "com", "con", "cu", "d", "da", "dah", "dan",
    "das", "dat", "de", "del", "dell", "dem", "den", "der", "des", "det", "di", "die", "din",
    "dla", "dos", "du", "e", "een", "egy", "ei", "ein", "el", "em", "en", "er", "es", "est",
    "este", "et", "ett", "ez", "for", "fost", "from", "fur", "g", "gor", "ha", "han", "hane",
    "har", "has", "have", "he", "het", "hij", "his", "hogy", "i", "ic", "ikk", "il", "im", "in",
    "is", "ist", "it", "ja", "jak", "jest", "joka", "jos", "kan", "kell", "ki", "kun", "l",
    "la", "las", "le", "les", "los", "mai", "mais", "med", "meg", "mes", "met", "min", "mit",
    "more", "muka", "mut", "na", "nem", "nicht", "nie", "niet", "non", "not", "nu", "o", "och",
    "od", "of", "og", "ola", "olarak", "olduk", "ole", "oli", "om", "on", "op", "or", "os",
    "our", "ova", "pa", "par", "pe", "pentru", "per", "po", "por", "pour", "powiedzial",
    "przez", "qu", "que", "qui", "roku", "sa", "sano", "sanoi", "se", "si", "sich", "sie",
    "som", "sonra", "soyledi", "stat", "su", "tama", "te", "that", "the", "their", "they",
    "this", "til", "till", "to", "tobb", "tym", "um", "uma", "un", "una", "und", "une", "va",
    "van", "var", "ve", "vol", "von", "vor", "w", "was", "we", "were", "which", "will", "with",
    "would", "y", "yil", "z", "za", "ze", "zei", "zijn", "zu", "а", "але", "был", "в", "від",
    "для", "до", "ег", "з", "за", "и", "из", "й", "к", "как", "котор", "на", "не", "но", "о",
    "он", "по", "про", "с", "сво", "та", "у", "це", "что", "що", "эт", "як", "які", "і", "із",
    "الت", "الذ", "الي", "ان", "انه", "بان", "بعد", "ذلك", "عام", "علي", "عن", "في", "قال",
    "كان", "ما", "متحد", "مع", "من", "هذا", "يوم",
};

enum {
    COUNT = sizeof words / sizeof *words,
    SLOTS = 2048 /* a power of two, several times as many: most words that are asked for are none of them */
};

static uint16_t slots[SLOTS]; /* which word, from 1; 0 = empty */
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void fill_slots(void)
{
    for (size_t i = 0; i < COUNT; i++) {
        size_t at = word_hash(words[i], strlen(words[i])) % SLOTS;
        while (slots[at])
            at = (at + 1) % SLOTS;
        slots[at] = (uint16_t)(i + 1);
    }
}

const char *frequent_find(const char *term, size_t bytes)
{
    if (bytes > BYTES_MAX)
        return NULL;
    pthread_once(&once, fill_slots);
    for (size_t at = word_hash(term, bytes) % SLOTS; slots[at]; at = (at + 1) % SLOTS) {
        const char *const word = words[slots[at] - 1];
        if (!strncmp(word, term, bytes) && !word[bytes])
            return word;
    }
    return NULL;
}
