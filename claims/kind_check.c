/* kind_check.c - whether the kinds a user gives make sense, told where, what and how to mend. What
 * is checked is kept, folded. */
#include "claims/kind_set.h"
#include "claims/kinds.h"
#include "claims/words.h"
#include "core/error.h"
#include "core/fields.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { WHERE_BYTES = 200, SHOWN_BYTES = 40 };

typedef struct checking {
    fig_kinds *all;
    added_kind *added; /* of `all`, while they are made */
    kind *rows;
    size_t words;              /* so far */
    const char *where;         /* of them all */
    char at[WHERE_BYTES + 64]; /* of the one at hand */
    fig_error *err;
} checking;

__attribute__((format(printf, 3, 4))) static fig_status refuse(const checking *c, const char *mend,
                                                               const char *format, ...)
{
    char what[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(what, sizeof what, format, arguments);
    va_end(arguments);
    return error_set(c->err, FIG_BAD_INPUT, c->at, what, mend);
}

/* Name the kind at hand in messages: by its name where it has one that can be shown, else by its
 * place. */
static void point_at(checking *c, const kind_spec *spec, size_t place)
{
    const int shown = WHERE_BYTES;
    if (spec->name[0] && strlen(spec->name) <= KIND_NAME_BYTES_MAX)
        snprintf(c->at, sizeof c->at, "%.*s: kind '%s'", shown, c->where, spec->name);
    else
        snprintf(c->at, sizeof c->at, "%.*s: kind %zu", shown, c->where, place + 1);
}

/* ---- words -------------------------------------------------------------------------------------
 */

typedef struct one_word { /* of a list */
    const char *text;
    size_t bytes;
} one_word;

static bool next_word(const char **at, one_word *out)
{
    *at += strspn(*at, " ");
    *out = (one_word){ *at, strcspn(*at, " ") };
    *at += out->bytes;
    return out->bytes > 0;
}

static int shown(one_word w)
{
    return (int)(w.bytes < SHOWN_BYTES ? w.bytes : SHOWN_BYTES);
}

typedef bool letter_test(const char *text, size_t i, size_t bytes);

/* What the query language takes for a word before a colon. */
static bool may_be_typed(const char *text, size_t i, size_t bytes)
{
    (void)bytes;
    const unsigned char c = (unsigned char)text[i];
    return words_letter(text[i]) || c >= 0x80 || c == '_' || (c >= '0' && c <= '9' && i > 0);
}

/* What a token of a text may have; a star ends a stem, a bar stands between two forms. */
static bool may_be_read(const char *text, size_t i, size_t bytes)
{
    const char c = text[i];
    return may_be_typed(text, i, bytes) ||
           ((c == '-' || c == '\'' || c == '|') && i > 0 && i + 1 < bytes) ||
           (c >= '0' && c <= '9') || (c == '*' && i > 2 && i + 1 == bytes);
}

/* The words of a list, folded, each of letters that `test` lets pass. */
static fig_status check_words(checking *c, const char *key, const char *list, letter_test *test,
                              const char **out)
{
    const char *at = list;
    one_word w;
    buf folded = BUF_EMPTY;
    fig_status status = FIG_OK;
    while (!status && next_word(&at, &w)) {
        char lower[WORD_BYTES_MAX];
        const size_t bytes =
            w.bytes < WORD_BYTES_MAX - 8 ? words_fold(w.text, 0, w.bytes, lower) : 0;
        if (!bytes)
            status =
                refuse(c, NULL, "'%.*s...' of '%s' is longer than a word", shown(w), w.text, key);
        for (size_t i = 0; i < bytes && !status; i++)
            if (!test(lower, i, bytes))
                status = refuse(c, "write letters and digits alone",
                                "'%.*s' of '%s' is no single word", shown(w), w.text, key);
        if (!status && bytes && ++c->words > KIND_WORDS_MAX)
            status = error_format(c->err, FIG_TOO_LARGE, c->where, "leave some out",
                                  "the kinds have more than %d words", (int)KIND_WORDS_MAX);
        if (folded.bytes)
            buf_byte(&folded, ' ');
        buf_append(&folded, lower, bytes);
    }
    *out =
        status || buf_failed(&folded) ? NULL : arena_string(&c->all->strings, buf_string(&folded));
    if (!status && !*out)
        status = error_no_memory(c->err);
    buf_clear(&folded);
    return status;
}

/* ---- names --------------------------------------------------------------------------------------
 */

static bool is_unit(const char *name)
{
    size_t taken;
    const unit *const u = units_parse(name, strlen(name), &taken);
    return u && taken == strlen(name);
}

/* A name or synonym that means something else in a question. */
static fig_status check_meaning(const checking *c, const char *name)
{
    static const char *const operators[] = { "and", "or", "not", "near", "adj" };
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (strcmp(name, operators[i]) == 0)
            return refuse(c, "choose another", "'%s' is an operator of the query language", name);
    if (fields_find(name, strlen(name)))
        return refuse(c, "choose another", "'%s' is a field of the query language", name);
    if (is_unit(name))
        return refuse(c, "choose another; what is measured in it goes to 'units'", "'%s' is a unit",
                      name);
    for (size_t id = KIND_NONE + 1; id < KINDS_BUILTIN; id++)
        if (strcmp(kind_rows[id].name, name) == 0)
            return refuse(c, "choose another name, and make it 'part_of' that one",
                          "'%s' is a kind that comes with figtrail", name);
    return FIG_OK;
}

/* Those before the `count`th have not the same name or synonym. */
static fig_status check_new(const checking *c, size_t count, const char *name)
{
    assert(name);
    const fig_kinds before = { .rows = c->rows, .count = KINDS_BUILTIN + count };
    const kind *const known = kinds_find(&before, name, strlen(name));
    if (known && known >= &c->rows[KINDS_BUILTIN])
        return refuse(c, "take one of them away", "'%s' is a name of the kind '%s' too", name,
                      known->name);
    return FIG_OK;
}

static fig_status check_name(checking *c, const kind_spec *spec, const char **out)
{
    const char *const name = spec->name;
    size_t bytes = 0;
    for (; name[bytes]; bytes++)
        if (!((name[bytes] >= 'a' && name[bytes] <= 'z') ||
              (bytes && (name[bytes] == '_' || (name[bytes] >= '0' && name[bytes] <= '9')))))
            return refuse(c, "write it in small letters a to z, as in 'armed_drones'",
                          "this is no name of a kind: '%.*s'", SHOWN_BYTES, name);
    if (bytes < 2)
        return refuse(c, "write \"name\": \"drones\"",
                      "the kind has no name of two letters or more");
    if (bytes > KIND_NAME_BYTES_MAX)
        return refuse(c, "choose a shorter one", "the name '%.*s...' is longer than %d letters",
                      SHOWN_BYTES, name, (int)KIND_NAME_BYTES_MAX);
    *out = arena_string(&c->all->strings, name);
    return *out ? check_meaning(c, name) : error_no_memory(c->err);
}

static fig_status check_synonyms(checking *c, const kind_spec *spec, size_t index, const char **out)
{
    fig_status status = check_words(c, "synonyms", spec->synonyms, may_be_typed, out);
    const char *at = *out;
    one_word w;
    while (!status && next_word(&at, &w)) {
        char name[WORD_BYTES_MAX];
        snprintf(name, sizeof name, "%.*s", (int)w.bytes, w.text);
        if (strcmp(name, spec->name) == 0)
            continue;
        status = check_meaning(c, name);
        if (!status)
            status = check_new(c, index, name);
    }
    return status;
}

/* ---- units
 * --------------------------------------------------------------------------------------- */

static const unit *unit_named(const char *name)
{
    const unit *const by_id = units_find(name);
    size_t taken;
    const unit *const typed = by_id ? by_id : units_parse(name, strlen(name), &taken);
    return typed && (by_id || taken == strlen(name)) ? typed : NULL;
}

static fig_status check_units(checking *c, const kind_spec *spec, added_kind *k)
{
    const char *at = spec->units;
    one_word w;
    k->units = arena_alloc(&c->all->strings, (strlen(spec->units) / 2 + 1) * sizeof *k->units);
    if (!k->units)
        return error_no_memory(c->err);
    while (next_word(&at, &w)) {
        char name[96];
        snprintf(name, sizeof name, "%.*s", (int)w.bytes, w.text);
        const unit *const u = w.bytes < sizeof name ? unit_named(name) : NULL;
        if (!u || !u->kind)
            return refuse(c, "write one as the output shows it, such as 'kilogram'",
                          "'%.*s' is no unit", shown(w), w.text);
        if (strcmp(u->kind, "money") == 0)
            return refuse(c, "leave it out; ask 'salary:>$1000' for money of a subject",
                          "'%s' is money, which is one kind for all currencies", name);
        if (k->units_count && strcmp(u->base, k->units[0]->base) != 0)
            return refuse(c, "make two kinds of it", "'%s' and '%s' do not measure the same",
                          k->units[0]->id, u->id);
        k->units[k->units_count++] = u;
    }
    return FIG_OK;
}

/* ---- all of it
 * ------------------------------------------------------------------------------------ */

static fig_status check_languages(checking *c, const kind_spec *spec, added_kind *k)
{
    kind_spec_words *const words =
        arena_alloc(&c->all->strings, (spec->words_count + 1) * sizeof *words);
    if (!words)
        return error_no_memory(c->err);
    for (size_t i = 0; i < spec->words_count; i++) {
        const kind_spec_words *const given = &spec->words[i];
        const language lang = words_language(given->lang);
        if (lang >= LANG_OTHER || strlen(given->lang) != 2)
            return refuse(c, "languages are en de fr es it pt nl ru uk",
                          "figures are not read in the language '%.*s'", 16, given->lang);
        words[i].lang = arena_string(&c->all->strings, given->lang);
        fig_status status = check_words(c, "nouns", given->nouns, may_be_read, &words[i].nouns);
        if (!status)
            status = check_words(c, "persons", given->persons, may_be_read, &words[i].persons);
        if (!status)
            status = check_words(c, "verbs", given->verbs, may_be_read, &words[i].verbs);
        if (status)
            return status;
        if (k->units_count && (words[i].persons[0] || words[i].verbs[0]))
            return refuse(c, "leave them out, or the 'units'",
                          "what is measured has no 'persons' and no 'verbs'");
        k->has_nouns = k->has_nouns || words[i].nouns[0];
        c->all->has_verbs = c->all->has_verbs || words[i].verbs[0];
    }
    k->spec.words = words;
    k->spec.words_count = spec->words_count;
    return FIG_OK;
}

static bool has_words(const kind_spec *spec)
{
    for (size_t i = 0; i < spec->words_count; i++)
        if (spec->words[i].nouns[0] || spec->words[i].persons[0] || spec->words[i].verbs[0])
            return true;
    return false;
}

static fig_status check_about(const checking *c, const kind_spec *spec, const char **out)
{
    if (strlen(spec->about) > KIND_ABOUT_BYTES_MAX)
        return refuse(c, "say it in a line", "'about' is longer than %d bytes",
                      (int)KIND_ABOUT_BYTES_MAX);
    *out = arena_string(&c->all->strings, spec->about);
    return *out ? FIG_OK : error_no_memory(c->err);
}

static fig_status check_one(checking *c, const kind_spec *spec, size_t index)
{
    added_kind *const k = &c->added[index];
    kind *const row = &c->rows[KINDS_BUILTIN + index];
    *k = (added_kind){ .like = KIND_COUNT };
    point_at(c, spec, index);
    fig_status status = check_name(c, spec, &k->spec.name);
    if (!status)
        status = check_new(c, index, k->spec.name);
    if (!status)
        status = check_synonyms(c, spec, index, &k->spec.synonyms);
    if (!status)
        status = check_about(c, spec, &k->spec.about);
    if (!status)
        status = check_units(c, spec, k);
    if (!status)
        status = check_languages(c, spec, k);
    if (!status)
        status = check_words(c, "part_of", spec->part_of, may_be_typed, &k->spec.part_of);
    if (!status)
        status = check_words(c, "union_of", spec->union_of, may_be_typed, &k->spec.union_of);
    if (status)
        return status;
    if (!has_words(&k->spec) && !k->units_count && !k->spec.union_of[0])
        return refuse(c, "give it 'nouns', 'persons', 'verbs', 'units' or 'union_of'",
                      "nothing makes a claim one of this kind");
    k->spec.units = arena_string(&c->all->strings, spec->units);
    c->all->has_units = c->all->has_units || k->units_count;
    *row = (kind){ .name = k->spec.name,
                   .canonical_unit = k->units_count ? k->units[0]->base : "count",
                   .about = k->spec.about,
                   .synonyms = k->spec.synonyms };
    return k->spec.units ? FIG_OK : error_no_memory(c->err);
}

fig_status kinds_check(fig_kinds *all, const kind_spec *specs, size_t count, const char *where,
                       fig_error *err)
{
    checking c = { .all = all, .where = where, .err = err };
    if (count > KINDS_ADDED_MAX)
        return error_format(err, FIG_TOO_LARGE, where, "leave some out",
                            "there are %zu kinds, %d are the most", count, (int)KINDS_ADDED_MAX);
    c.added = arena_alloc(&all->strings, (count + 1) * sizeof *c.added);
    c.rows = arena_alloc(&all->strings, (KINDS_BUILTIN + count) * sizeof *c.rows);
    if (!c.added || !c.rows)
        return error_no_memory(err);
    memcpy(c.rows, kind_rows, sizeof kind_rows);
    for (size_t i = 0; i < count; i++) {
        const fig_status status = check_one(&c, &specs[i], i);
        if (status)
            return status;
    }
    all->rows = c.rows;
    all->count = KINDS_BUILTIN + count;
    all->added = c.added;
    all->added_count = count;
    return FIG_OK;
}
