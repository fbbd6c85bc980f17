/* endings.c - endings as data, a row of them for each language and part of speech. */
#include "claims/endings.h"

#include <string.h>

typedef struct ending_row { /* the first row that fits decides */
    language lang;
    tag is;
    const char *endings; /* separated by spaces */
} ending_row;

/* clang-format off */
static const ending_row rows[] = {
    { LANG_EN, TAG_ADVERB, "ly" },
    { LANG_EN, TAG_NOUN, "eed" },
    { LANG_EN, TAG_PARTICIPLE, "ed" },
    { LANG_EN, TAG_ADJECTIVE, "ous ive ful able ible less ish ical onal ial ic ary" },

    { LANG_DE, TAG_PARTICIPLE, "iert" },
    { LANG_DE, TAG_ADJECTIVE,
      "ische ischen ischer isches ischem liche lichen licher liches lichem ige igen iger iges igem same samen bare baren ende enden ender" },
    { LANG_DE, TAG_ADVERB, "isch lich ig weise mals wärts" },
    { LANG_DE, TAG_VERB, "te ten ete eten t" },

    { LANG_FR, TAG_NOUN, "té tés tée" },
    { LANG_FR, TAG_ADVERB, "amment emment ellement ivement iquement iellement" },
    { LANG_FR, TAG_PARTICIPLE, "é ée és ées" },
    { LANG_FR, TAG_VERB, "aient ait èrent irent urent era eront ira iront" },
    { LANG_FR, TAG_ADJECTIVE, "ique iques eux euse euses if ifs ive ives able ables ible ibles" },

    { LANG_ES, TAG_ADVERB, "mente" },
    { LANG_ES, TAG_VERB, "ó aron ieron aba aban ían ará arán erá erán irá irán aría arían" },
    { LANG_ES, TAG_PARTICIPLE, "ado ada ados adas ido ida idos idas" },
    { LANG_ES, TAG_ADJECTIVE, "oso osa osos osas ivo iva ivos ivas able ables ible ibles ico ica icos icas" },

    { LANG_IT, TAG_ADVERB, "mente" },
    { LANG_IT, TAG_VERB, "ò arono irono erono ava avano eva evano iva ivano erà eranno irà iranno" },
    { LANG_IT, TAG_PARTICIPLE, "ato ata ati ate uto uta uti ute ito ita iti ite" },
    { LANG_IT, TAG_ADJECTIVE, "oso osa osi ose ivo ivi ive abile abili ibile ibili ico ica ici iche" },

    { LANG_PT, TAG_ADVERB, "mente" },
    { LANG_PT, TAG_VERB, "ou aram eram iram ava avam iam ará arão erá erão irá irão aria ariam" },
    { LANG_PT, TAG_PARTICIPLE, "ado ada ados adas ido ida idos idas" },
    { LANG_PT, TAG_ADJECTIVE, "oso osa osos osas ivo iva ivos ivas ável áveis ível íveis ico ica icos icas" },

    { LANG_RU, TAG_NOUN, "ние тие вие ция ций ний рий лий зий сий" },
    { LANG_RU, TAG_VERB,
      "ился илась илось ились ался алась алось ались ется ются ится ятся атся елся нулся нулась нулись "
      "ила ило или ала ало али яла яло яли ела ело ели ула уло ули ыла ыло ыли ует уют ает ают яет яют еет еют ять ать ить еть оть ться вал жал тал" },
    { LANG_RU, TAG_PARTICIPLE, "ены ено ена ёны аны ано яны яно" },
    { LANG_RU, TAG_ADJECTIVE, "ый ий ая яя ое ее ые ие ого его ому ему ым ых ыми ими ую юю ской" },
    { LANG_RU, TAG_ADVERB, "ски" },

    { LANG_UK, TAG_NOUN, "ння ття сть" },
    { LANG_UK, TAG_VERB,
      "ився илася илося илися ався алася алося алися ться увся ила ило или ала ало али яла яло яли ула уло ули "
      "ує ують ає ають яє яють іє іють ять ить ати ити іти яти увати" },
    { LANG_UK, TAG_PARTICIPLE, "ено ано ято ені ані" },
    { LANG_UK, TAG_ADJECTIVE, "ий ього ого ому ьому им их ими ської ську ськими ських" },
    { LANG_UK, TAG_ADVERB, "ськи" },
};
/* clang-format on */

static bool ends_with_any(const char *word, size_t bytes, const char *endings)
{
    for (const char *at = endings; *at;) {
        const size_t n = strcspn(at, " ");
        if (bytes > n + 1 && memcmp(word + bytes - n, at, n) == 0)
            return true;
        at += n;
        at += *at == ' ';
    }
    return false;
}

tag endings_tag(language lang, const char *word, size_t bytes)
{
    if (lang == LANG_EN && bytes > 5 && ends_with_any(word, bytes, "ing"))
        return TAG_ING;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i)
        if (rows[i].lang == lang && ends_with_any(word, bytes, rows[i].endings))
            return rows[i].is;
    return TAG_NOUN;
}
