/* gen_units.c - build-time program: prints units_table.inc.
 *
 * Takes the names of units and currencies and the conversion rates from ICU's CLDR data, adds what
 * units_extra.inc knows beyond them, and lays out the hash from a name's first token to its rows.
 * Not part of the library: the library does not link ICU. */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

#include "claims/units_table.h"
#include "claims/words.h"
#include "core/arena.h"
#include "core/gen_text.h"

enum { UNITS_MAX = 2000, SURFACES_MAX = 30000, SLOTS = 32768, TEXT_MAX = 200, DEPTH_MAX = 8 };
enum { ANY = LANGS_COUNT };
enum {
    EN = LANG_EN,
    DE = LANG_DE,
    FR = LANG_FR,
    ES = LANG_ES,
    IT = LANG_IT,
    PT = LANG_PT,
    NL = LANG_NL,
    RU = LANG_RU,
    UK = LANG_UK
};

static unit units[UNITS_MAX];
static size_t units_count;
static surface surfaces[SURFACES_MAX];
static size_t surfaces_count;
static arena texts;
static gen_texts surface_texts; /* as the table has them */

static void die(const char *what, const char *name)
{
    fprintf(stderr, "gen_units: %s: '%s'\n", what, name);
    exit(1);
}

static char *copy(const char *text, size_t bytes)
{
    char *const out = arena_copy(&texts, text, bytes);
    if (!out)
        die("out of memory", text);
    return out;
}

/* ---- units ---------------------------------------------------------------------------- */

static const struct {
    const char *prefix, *symbol;
    double factor;
} si[] = {
    { "yotta", "Y", 1e24 }, { "zetta", "Z", 1e21 },  { "exa", "E", 1e18 },   { "peta", "P", 1e15 },
    { "tera", "T", 1e12 },  { "giga", "G", 1e9 },    { "mega", "M", 1e6 },   { "kilo", "k", 1e3 },
    { "hecto", "h", 1e2 },  { "deci", "d", 1e-1 },   { "centi", "c", 1e-2 }, { "milli", "m", 1e-3 },
    { "micro", "µ", 1e-6 }, { "micro", "μ", 1e-6 },  { "micro", "u", 1e-6 }, { "nano", "n", 1e-9 },
    { "pico", "p", 1e-12 }, { "femto", "f", 1e-15 }, { "atto", "a", 1e-18 },
};

/* CLDR's base units -> our kinds and canonical units */
static const struct {
    const char *target, *kind, *base;
    double scale, shift;
} kinds[] = {
    { "meter", "length", "meter", 1, 0 },
    { "square-meter", "area", "square-meter", 1, 0 },
    { "cubic-meter", "volume", "cubic-meter", 1, 0 },
    { "kilogram", "mass", "kilogram", 1, 0 },
    { "second", "duration", "second", 1, 0 },
    { "year", "duration", "second", 31556952, 0 },
    { "meter-per-second", "speed", "meter-per-second", 1, 0 },
    { "kelvin", "temperature", "celsius", 1, -273.15 },
    { "kilogram-square-meter-per-square-second", "energy", "joule", 1, 0 },
    { "kilogram-square-meter-per-cubic-second", "power", "watt", 1, 0 },
    { "kilogram-per-meter-square-second", "pressure", "pascal", 1, 0 },
    { "kilogram-meter-per-square-second", "force", "newton", 1, 0 },
    { "revolution-per-second", "frequency", "hertz", 1, 0 },
    { "revolution", "angle", "degree", 360, 0 },
    { "bit", "data", "byte", 0.125, 0 },
    { "ampere", "current", "ampere", 1, 0 },
    { "kilogram-square-meter-per-cubic-second-ampere", "voltage", "volt", 1, 0 },
    { "kilogram-square-meter-per-cubic-second-square-ampere", "resistance", "ohm", 1, 0 },
    { "portion", "share", "fraction", 1, 0 },
    { "item", "amount", "mole", 1 / 6.02214076e23, 0 },
    { "pixel", "graphics", "pixel", 1, 0 },
    { "meter-per-square-second", "acceleration", "meter-per-square-second", 1, 0 },
    { "candela-square-meter-per-square-meter", "light", "lumen", 1, 0 },
    { "candela", "light", "candela", 1, 0 },
    { "year-person", "age", "year-person", 1, 0 },
};

static UResourceBundle *rates, *constants;

static bool resource_text(const UResourceBundle *in, const char *key, char *out, size_t bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0, written = 0;
    const UChar *const text = ures_getStringByKey(in, key, &length, &status);
    if (U_FAILURE(status))
        return false;
    u_strToUTF8(out, (int32_t)bytes, &written, text, length, &status);
    return U_SUCCESS(status) && (size_t)written < bytes;
}

/* "ft2_to_m2 * 43560", "1/360*60": a product and quotient of numbers and named constants, from
 * left to right but that CLDR binds '*' before '/': 1/360*60 is 1/(360*60). */
static double evaluate(const char *expression, int depth)
{
    double above = 1, below = 1;
    bool under = false;
    const char *at = expression;
    if (depth > DEPTH_MAX)
        die("constants refer to each other", expression);
    while (*at) {
        const size_t bytes = strcspn(at, "*/");
        char *const part = copy(at + strspn(at, " "), bytes - strspn(at, " "));
        part[strcspn(part, " ")] = '\0';
        char *end = NULL, text[TEXT_MAX];
        double value = strtod(part, &end);
        if (*end || end == part) {
            if (!resource_text(constants, part, text, sizeof text))
                die("unknown constant", part);
            value = evaluate(text, depth + 1);
        }
        if (under)
            below *= value;
        else
            above *= value;
        at += bytes;
        if (*at == '/')
            under = true;
        at += *at != '\0';
    }
    return above / below;
}

/* Factor, offset and CLDR base unit of `id`; false when CLDR cannot convert it. */
static bool convert(const char *id, double *factor, double *offset, char target[TEXT_MAX])
{
    UErrorCode status = U_ZERO_ERROR;
    char text[TEXT_MAX];
    *offset = 0;
    UResourceBundle *const rate = ures_getByKey(rates, id, NULL, &status);
    if (U_SUCCESS(status)) {
        const bool known = resource_text(rate, "factor", text, sizeof text) &&
                           resource_text(rate, "target", target, TEXT_MAX);
        if (known)
            *factor = evaluate(text, 0);
        if (resource_text(rate, "offset", text, sizeof text))
            *offset = evaluate(text, 0);
        ures_close(rate);
        return known;
    }
    const bool square = strncmp(id, "square-", 7) == 0, cubic = strncmp(id, "cubic-", 6) == 0;
    if (square || cubic) {
        double one = 0;
        char inner[TEXT_MAX];
        if (!convert(id + (square ? 7 : 6), &one, offset, inner) || strcmp(inner, "meter") != 0)
            return false;
        *factor = square ? one * one : one * one * one;
        strcpy(target, square ? "square-meter" : "cubic-meter");
        return true;
    }
    const char *const per = strstr(id, "-per-");
    if (per) {
        double above = 0, below = 0;
        char left[TEXT_MAX], right[TEXT_MAX];
        char *const first = copy(id, (size_t)(per - id));
        const bool known = convert(first, &above, offset, left) &&
                           convert(per + 5, &below, offset, right) && *offset == 0;
        if (!known)
            return false;
        *factor = above / below;
        snprintf(target, TEXT_MAX, "%.90s-per-%.90s", left, right);
        return true;
    }
    for (size_t i = 0; i < sizeof si / sizeof *si; i++)
        if (strncmp(id, si[i].prefix, strlen(si[i].prefix)) == 0 &&
            convert(id + strlen(si[i].prefix), factor, offset, target)) {
            *factor *= si[i].factor;
            return true;
        }
    return false;
}

static int find_unit(const char *id)
{
    for (size_t i = 0; i < units_count; i++)
        if (strcmp(units[i].id, id) == 0)
            return (int)i;
    return -1;
}

static void add_unit(const unit *u)
{
    if (find_unit(u->id) >= 0)
        return;
    if (units_count == UNITS_MAX)
        die("no room for unit", u->id);
    units[units_count++] = *u;
}

/* The row of `id`, made from CLDR's rates when it is new; -1 when it cannot be. */
static int unit_from_cldr(const char *id)
{
    char target[TEXT_MAX];
    unit u = { copy(id, strlen(id)), NULL, id, 1, 0 };
    u.base = u.id;
    const int known = find_unit(id);
    if (known >= 0)
        return known;
    if (!convert(id, &u.factor, &u.offset, target))
        return -1;
    bool named = false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && !named; i++)
        if (strcmp(kinds[i].target, target) == 0) {
            u.kind = kinds[i].kind;
            u.base = kinds[i].base;
            u.factor *= kinds[i].scale;
            u.offset = u.offset * kinds[i].scale + kinds[i].shift;
            named = true;
        }
    if (!named)
        u.factor = 1;
    if (fabs(u.offset) < 1e-9)
        u.offset = 0;
    add_unit(&u);
    return find_unit(id);
}

/* ---- surfaces ------------------------------------------------------------------------- */

static const char *text_of(const surface *s)
{
    return surface_texts.bytes + s->text;
}

static bool has_upper(const char *text)
{
    char folded[WORD_BYTES_MAX];
    const size_t bytes = words_fold(text, 0, strlen(text), folded);
    return bytes > 0 && strcmp(folded, text) != 0;
}

static void add_surface(int row, int lang, int flags, const char *text, size_t bytes)
{
    char clean[WORD_BYTES_MAX] = "";
    size_t n = 0;
    if (row < 0 || bytes == 0 || bytes >= WORD_BYTES_MAX)
        return;
    for (size_t i = 0; i < bytes; i++) { /* no-break spaces become spaces */
        if ((unsigned char)text[i] == 0xC2 && (unsigned char)text[i + 1] == 0xA0) {
            clean[n++] = ' ';
            i++;
        } else if ((unsigned char)text[i] == 0xE2 && (unsigned char)text[i + 1] == 0x80 &&
                   (unsigned char)text[i + 2] == 0xAF) {
            clean[n++] = ' ';
            i += 2;
        } else {
            clean[n++] = text[i];
        }
    }
    while (n > 0 && clean[n - 1] == ' ')
        n--;
    clean[n] = '\0';
    const size_t lead = strspn(clean, " ");
    n -= lead;
    memmove(clean, clean + lead, n + 1);
    if (n == 0)
        return;
    if (!(flags & SURFACE_CASE)) {
        char folded[WORD_BYTES_MAX];
        words_fold(clean, 0, n, folded);
        strcpy(clean, folded);
    }
    for (size_t i = 0; i < surfaces_count; i++)
        if (surfaces[i].lang == lang && strcmp(text_of(&surfaces[i]), clean) == 0)
            return; /* the first to name it wins: units_extra.inc goes first */
    if (surfaces_count == SURFACES_MAX)
        die("no room for name", clean);
    surfaces[surfaces_count++] =
        (surface){ gen_texts_add(&surface_texts, clean, n), (uint16_t)row, (uint8_t)lang, (uint8_t)flags };
}

static void add_names(const char *id, int lang, int flags, const char *names)
{
    int row = find_unit(id);
    if (row < 0)
        row = unit_from_cldr(id);
    if (row < 0 && strlen(id) == 3) { /* a currency ICU no longer lists */
        const unit u = { id, "money", id, 1, 0 };
        add_unit(&u);
        row = find_unit(id);
    }
    if (row < 0)
        die("a name for an unknown unit", id);
    while (*names) {
        const size_t bytes = strcspn(names, "|");
        add_surface(row, lang, flags, names, bytes);
        names += bytes + (names[bytes] == '|');
    }
}

/* Every SI prefix of `base`: names in English, symbols in all languages. */
static void add_prefixed(const char *base, const char *symbol)
{
    static const struct {
        const char *american, *british;
    } spellings[] = { { "meter", "metre" }, { "liter", "litre" }, { "gram", "gramme" } };
    char id[TEXT_MAX], name[TEXT_MAX + 16];
    for (size_t i = 0; i < sizeof si / sizeof *si; i++) {
        const double factor = si[i].factor;
        snprintf(id, sizeof id, "%s%s", si[i].prefix, base);
        int row = find_unit(id);
        if (row < 0)
            row = unit_from_cldr(id);
        if (row < 0) {
            const int plain = find_unit(base);
            if (plain < 0)
                die("a prefix for an unknown unit", base);
            unit u = units[plain];
            u.id = copy(id, strlen(id));
            u.factor *= factor;
            add_unit(&u);
            row = find_unit(id);
        }
        add_surface(row, EN, 0, id, strlen(id));
        snprintf(name, sizeof name, "%ss", id);
        add_surface(row, EN, 0, name, strlen(name));
        for (size_t k = 0; k < sizeof spellings / sizeof *spellings; k++)
            if (strcmp(base, spellings[k].american) == 0) {
                snprintf(name, sizeof name, "%s%s", si[i].prefix, spellings[k].british);
                add_surface(row, EN, 0, name, strlen(name));
                snprintf(name, sizeof name, "%s%ss", si[i].prefix, spellings[k].british);
                add_surface(row, EN, 0, name, strlen(name));
            }
        snprintf(name, sizeof name, "%s%s", si[i].symbol, symbol);
        const bool odd =
            strcmp(name, "as") == 0 || strcmp(name, "cd") == 0 || strcmp(name, "dm") == 0;
        const bool rare =
            factor >= 1e15 || (factor < 1e-2 && factor != 1e-3 && strlen(symbol) == 1);
        add_surface(row, ANY, SURFACE_CASE | (rare || odd ? SURFACE_WEAK : 0), name, strlen(name));
    }
}

/* CLDR names that are better counted nouns in prose, or too short to be sure of. */
static bool left_out(const char *id)
{
    static const char *const ids[] = {
        "point",
        "dot",
        "portion",
        "drop",
        "pinch",
        "jigger",
        "quarter",
        "em",
        "karat",
        "item",
        "generic",
        "100-kilometer",
        "dessert-spoon",
        "permyriad",
        "foodcalorie",
        "mile-scandinavian",
        "dot-per-centimeter",
        "pixel",
        "degree",
    };
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        if (strcmp(ids[i], id) == 0)
            return true;
    return false;
}

/* One unit's patterns in one language: "{0} kilometers". */
static void add_patterns(UResourceBundle *patterns, int row, int lang, bool symbols)
{
    UErrorCode status = U_ZERO_ERROR;
    ures_resetIterator(patterns);
    while (ures_hasNext(patterns)) {
        status = U_ZERO_ERROR;
        UResourceBundle *const one = ures_getNextResource(patterns, NULL, &status);
        const char *const key = U_SUCCESS(status) ? ures_getKey(one) : NULL;
        char text[TEXT_MAX];
        if (key && ures_getType(one) == URES_STRING && strcmp(key, "dnam") != 0 &&
            strcmp(key, "per") != 0 && strcmp(key, "gender") != 0 &&
            resource_text(patterns, key, text, sizeof text)) {
            char *const number = strstr(text, "{0}");
            if (number == text && strlen(text) > 3) {
                const char *const name = text + 3 + (text[3] == ' ');
                const bool cased = symbols && has_upper(name);
                const size_t least = symbols ? 2 : 1;
                if (strlen(name) >= least)
                    add_surface(row, symbols ? ANY : lang, cased ? SURFACE_CASE : 0, name,
                                strlen(name));
            }
        }
        ures_close(one);
    }
}

static void add_units_of(const char *locale, int lang, const char *table, bool symbols)
{
    UErrorCode status = U_ZERO_ERROR;
    char data[64];
    snprintf(data, sizeof data, "icudt%dl-unit", U_ICU_VERSION_MAJOR_NUM);
    UResourceBundle *const bundle = ures_open(data, locale, &status);
    UResourceBundle *const all = ures_getByKey(bundle, table, NULL, &status);
    if (U_FAILURE(status))
        die("ICU has no unit data for", locale);
    while (ures_hasNext(all)) {
        UResourceBundle *const kind = ures_getNextResource(all, NULL, &status);
        const char *const kind_name = ures_getKey(kind);
        const bool wanted = ures_getType(kind) == URES_TABLE &&
                            strcmp(kind_name, "compound") != 0 &&
                            strcmp(kind_name, "coordinate") != 0;
        while (wanted && ures_hasNext(kind)) {
            UResourceBundle *const one = ures_getNextResource(kind, NULL, &status);
            const char *const id = ures_getKey(one);
            const bool person =
                strstr(id, "-person") != NULL; /* named like years: ages are told apart later */
            if (ures_getType(one) == URES_TABLE && !left_out(id) && !person)
                add_patterns(one, unit_from_cldr(id), lang, symbols);
            ures_close(one);
        }
        ures_close(kind);
    }
    ures_close(all);
    ures_close(bundle);
}

static void add_currency_name(int row, int lang, int flags, const UChar *name, int32_t length)
{
    UErrorCode status = U_ZERO_ERROR;
    char text[TEXT_MAX];
    int32_t bytes = 0;
    u_strToUTF8(text, sizeof text, &bytes, name, length, &status);
    if (U_SUCCESS(status) && bytes < (int32_t)sizeof text)
        add_surface(row, lang, flags, text, (size_t)bytes);
}

/* Every currency in use: its code, its name and plural in each language. */
static void add_currencies(const char *const *locales, size_t locales_count)
{
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration *const codes =
        ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
    const char *code = NULL;
    while ((code = uenum_next(codes, NULL, &status)) != NULL && U_SUCCESS(status)) {
        const unit u = { copy(code, 3), "money", code, 1, 0 };
        UChar wide[4];
        u_charsToUChars(code, wide, 4);
        unit own = u;
        own.base = own.id;
        add_unit(&own);
        const int row = find_unit(code);
        add_surface(row, ANY, SURFACE_BEFORE | SURFACE_CASE, code, 3);
        for (size_t i = 0; i < locales_count; i++) {
            static const char *const plurals[] = { "one", "few", "many", "other" };
            for (size_t k = 0; k < 4; k++) {
                UErrorCode failed = U_ZERO_ERROR;
                UBool choice = 0;
                int32_t length = 0;
                const UChar *const name =
                    ucurr_getPluralName(wide, locales[i], &choice, plurals[k], &length, &failed);
                if (U_SUCCESS(failed) && length > 3)
                    add_currency_name(row, (int)i, 0, name, length);
            }
        }
    }
    uenum_close(codes);
}

/* ---- output --------------------------------------------------------------------------- */

static int by_first_token(const void *a, const void *b)
{
    const surface *const x = a, *const y = b;
    char p[WORD_BYTES_MAX], q[WORD_BYTES_MAX];
    words_fold(text_of(x), 0, words_first(text_of(x), strlen(text_of(x))), p);
    words_fold(text_of(y), 0, words_first(text_of(y), strlen(text_of(y))), q);
    const int order = strcmp(p, q);
    if (order)
        return order;
    if (strlen(text_of(x)) != strlen(text_of(y))) /* the longest is tried first */
        return strlen(text_of(x)) < strlen(text_of(y)) ? 1 : -1;
    if ((x->flags & SURFACE_CASE) != (y->flags & SURFACE_CASE))
        return x->flags & SURFACE_CASE ? -1 : 1;
    if (x->lang != y->lang)
        return (int)x->lang - (int)y->lang;
    return strcmp(text_of(x), text_of(y));
}

static bool same_first(const surface *x, const surface *y)
{
    char p[WORD_BYTES_MAX], q[WORD_BYTES_MAX];
    words_fold(text_of(x), 0, words_first(text_of(x), strlen(text_of(x))), p);
    words_fold(text_of(y), 0, words_first(text_of(y), strlen(text_of(y))), q);
    return strcmp(p, q) == 0;
}

static int by_unit_id(const void *a, const void *b)
{
    return strcmp(units[*(const uint16_t *)a].id, units[*(const uint16_t *)b].id);
}

static void print_table(void)
{
    static unsigned slots[SLOTS];
    printf("/* made by gen_units.c from ICU %s and units_extra.inc */\n", U_ICU_VERSION);
    printf("enum { UNITS_SLOTS = %d };\nstatic const unit units_rows[] = {\n", SLOTS);
    for (size_t i = 0; i < units_count; i++) {
        const unit *const u = &units[i];
        printf("{ \"%s\", ", u->id);
        if (u->kind)
            printf("\"%s\", ", u->kind);
        else
            printf("NULL, ");
        printf("\"%s\", %.17g, %.17g },\n", u->base, u->factor, u->offset);
    }
    printf("};\nstatic const uint16_t units_by_id[] = {");
    static uint16_t by_id[UNITS_MAX];
    for (size_t i = 0; i < units_count; i++)
        by_id[i] = (uint16_t)i;
    qsort(by_id, units_count, sizeof *by_id, by_unit_id);
    for (size_t i = 0; i < units_count; i++)
        printf("%u,%s", by_id[i], i % 24 == 23 ? "\n" : "");
    printf("};\nstatic const surface units_surfaces[] = {\n");
    qsort(surfaces, surfaces_count, sizeof *surfaces, by_first_token);
    char last[WORD_BYTES_MAX] = "";
    for (size_t i = 0; i < surfaces_count; i++) {
        const surface *const s = &surfaces[i];
        char first[WORD_BYTES_MAX];
        const size_t bytes = words_fold(text_of(s), 0, words_first(text_of(s), strlen(text_of(s))), first);
        if (i == 0 || strcmp(first, last) != 0) {
            uint32_t slot = words_hash(LANG_EN, first, bytes) % SLOTS;
            while (slots[slot])
                slot = (slot + 1) % SLOTS;
            slots[slot] = (unsigned)i + 1;
            strcpy(last, first);
        }
        const bool ends = i + 1 == surfaces_count || !same_first(s, &surfaces[i + 1]);
        printf("{ %u, %u, %u, %u },\n", s->text, s->unit, s->lang, s->flags | (ends ? SURFACE_LAST : 0u));
    }
    printf("};\nstatic const uint16_t units_slots[UNITS_SLOTS] = {");
    for (size_t i = 0; i < SLOTS; i++)
        printf("%u,%s", slots[i], i % 24 == 23 ? "\n" : "");
    printf("};\n");
    gen_texts_print(&surface_texts, "units_texts");
}

int main(void)
{
    static const char *const locales[] = { "en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk" };
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *const data = ures_openDirect(NULL, "units", &status);
    rates = ures_getByKey(data, "convertUnits", NULL, &status);
    constants = ures_getByKey(data, "unitConstants", NULL, &status);
    if (U_FAILURE(status))
        die("ICU has no conversion rates", u_errorName(status));
    const unit count = { "count", NULL, "count", 1, 0 };
    add_unit(&count);
#define UNIT(id, kind, base, factor, offset)                                                       \
    {                                                                                              \
        const unit u = { id, kind, base, factor, offset };                                         \
        add_unit(&u);                                                                              \
    }
#define NAME(id, lang, flags, names) add_names(id, lang, flags, names);
#define PREFIXED(id, symbol)                                                                       \
    {                                                                                              \
        unit_from_cldr(id);                                                                        \
        add_surface(find_unit(id), ANY, SURFACE_CASE | (strlen(symbol) == 1 ? SURFACE_WEAK : 0),   \
                    symbol, strlen(symbol));                                                       \
        add_prefixed(id, symbol);                                                                  \
    }
#include "claims/units_extra.inc"
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++)
        add_units_of(locales[i], (int)i, "units", false);
    add_units_of("en", EN, "unitsShort", true);
    add_currencies(locales, sizeof locales / sizeof *locales);
    print_table();
    arena_clear(&texts);
    ures_close(constants);
    ures_close(rates);
    ures_close(data);
    return ferror(stdout) ? 1 : 0;
}
