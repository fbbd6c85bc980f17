/* kinds_file.c - fig_kinds_read: a user's own kinds out of a file of JSON. What makes a kind is
 * checked where kinds are made (claims/kind_spec.h); here is what a file can be wrong in. */
#include "indexer/kinds_file.h"

#include "claims/kind_spec.h"
#include "core/arena.h"
#include "core/error.h"
#include "indexer/input.h"
#include "indexer/json.h"
#include "stem/utf8.h"

#include <stdio.h>
#include <string.h>

enum { FILE_BYTES_MAX = 256 * 1024 };

typedef struct kinds_file {
    const char *path;
    size_t place; /* of the kind at hand, from 1; 0 outside */
    arena strings;
    fig_error *err;
} kinds_file;

static const char example[] =
    "write it like {\"kinds\": [{\"name\": \"drones\", \"nouns\": [\"drone\"]}]}";
static const char list_example[] = "write it like [\"drone\", \"uav\"]";

static fig_status refuse(const kinds_file *f, const char *mend, const char *what)
{
    char at[256];
    if (f->place)
        snprintf(at, sizeof at, "%.200s: kind %zu", f->path, f->place);
    else
        snprintf(at, sizeof at, "%.200s", f->path);
    return error_set(f->err, FIG_BAD_INPUT, at, what, mend);
}

static fig_status refuse_key(const kinds_file *f, const char *mend, const char *key,
                             const char *what)
{
    char text[200];
    snprintf(text, sizeof text, "'%.60s' %s", key, what);
    return refuse(f, mend, text);
}

/* ---- values
 * --------------------------------------------------------------------------------------- */

/* One word of a list. Two would be taken for two words, of which neither is meant. */
static fig_status add_word(const kinds_file *f, const char *key, const char *word, buf *list)
{
    if (strpbrk(word, " \t\n\r")) {
        char what[200], mend[120];
        const char *const last = strrchr(word, ' ');
        snprintf(what, sizeof what, "'%.60s' of '%.20s' is more than one word", word, key);
        snprintf(mend, sizeof mend, "write the word that names the thing, '%.40s'",
                 last ? last + 1 : "drone");
        return refuse(f, mend, what);
    }
    if (list->bytes)
        buf_byte(list, ' ');
    buf_text(list, word);
    return FIG_OK;
}

/* A word or a list of words. */
static fig_status read_list(kinds_file *f, const char *key, const json *value, const char **out)
{
    buf list = BUF_EMPTY;
    fig_status status = FIG_OK;
    if (json_text(value)) {
        status = add_word(f, key, json_text(value), &list);
    } else if (json_is_array(value)) {
        for (const json *one = json_first(value); one && !status; one = json_next(one))
            status = json_text(one)
                         ? add_word(f, key, json_text(one), &list)
                         : refuse_key(f, list_example, key, "has something that is no word");
    } else {
        status = refuse_key(f, list_example, key, "is no list of words");
    }
    *out = status || buf_failed(&list) ? NULL : arena_string(&f->strings, buf_string(&list));
    buf_clear(&list);
    return status || *out ? status : error_no_memory(f->err);
}

static fig_status read_text(const kinds_file *f, const char *key, const json *value,
                            const char **out)
{
    *out = json_text(value);
    return *out ? FIG_OK : refuse_key(f, "write it in quotes", key, "is no text");
}

/* ---- kinds
 * ---------------------------------------------------------------------------------------- */

/* One of "nouns", "persons", "verbs"; `*known` says whether it was. */
static fig_status read_words(kinds_file *f, const json *member, kind_spec_words *out, bool *known)
{
    const char *const key = json_key(member);
    const char **const place = !strcmp(key, "nouns")     ? &out->nouns
                               : !strcmp(key, "persons") ? &out->persons
                               : !strcmp(key, "verbs")   ? &out->verbs
                                                         : NULL;
    *known = place != NULL;
    return place ? read_list(f, key, member, place) : FIG_OK;
}

/* "words": {"de": {"nouns": ...}}. The first of `words` is English and stands outside. */
static fig_status read_languages(kinds_file *f, const json *value, kind_spec_words *words,
                                 size_t *count)
{
    static const char mend[] = "write it like {\"de\": {\"nouns\": [\"Drohne\", \"Drohnen\"]}}";
    if (!json_is_object(value))
        return refuse_key(f, mend, "words", "has no languages");
    for (const json *lang = json_first(value); lang; lang = json_next(lang)) {
        kind_spec_words *const w = &words[(*count)++];
        *w = (kind_spec_words){ json_key(lang), "", "", "" };
        if (!json_is_object(lang))
            return refuse_key(f, mend, json_key(lang), "has no lists of words");
        for (const json *member = json_first(lang); member; member = json_next(member)) {
            bool known;
            const fig_status status = read_words(f, member, w, &known);
            if (status)
                return status;
            if (!known)
                return refuse_key(f, "there are nouns, persons and verbs", json_key(member),
                                  "is no list of words of a language");
        }
    }
    return FIG_OK;
}

static size_t count_of(const json *list)
{
    size_t count = 0;
    for (const json *one = json_first(list); one; one = json_next(one))
        count++;
    return count;
}

static fig_status read_member(kinds_file *f, const json *member, kind_spec *out,
                              kind_spec_words *words, size_t *words_count)
{
    const struct {
        const char *key, **text, **list;
    } rows[] = { { "name", &out->name, NULL },         { "about", &out->about, NULL },
                 { "synonyms", NULL, &out->synonyms }, { "part_of", NULL, &out->part_of },
                 { "union_of", NULL, &out->union_of }, { "units", NULL, &out->units } };
    const char *const key = json_key(member);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!strcmp(rows[i].key, key))
            return rows[i].text ? read_text(f, key, member, rows[i].text)
                                : read_list(f, key, member, rows[i].list);
    if (!strcmp(key, "words"))
        return read_languages(f, member, words, words_count);
    bool known;
    const fig_status status = read_words(f, member, &words[0], &known);
    if (status || known)
        return status;
    return refuse_key(
        f,
        "a kind has name, about, synonyms, part_of, union_of, units, nouns, persons, verbs, words",
        key, "is nothing a kind has");
}

static fig_status read_kind(kinds_file *f, const json *value, kind_spec *out)
{
    if (!json_is_object(value))
        return refuse(f, example, "this is no kind");
    size_t languages = 1;
    for (const json *member = json_first(value); member; member = json_next(member))
        languages += count_of(member); /* of "words", which may stand there twice */
    kind_spec_words *const words = arena_alloc(&f->strings, languages * sizeof *words);
    if (!words)
        return error_no_memory(f->err);
    *out = (kind_spec){ "", "", "", "", "", "", words, 1 };
    words[0] = (kind_spec_words){ "en", "", "", "" };
    fig_status status = FIG_OK;
    for (const json *member = json_first(value); member && !status; member = json_next(member))
        status = read_member(f, member, out, words, &out->words_count);
    return status;
}

static fig_status read_kinds(kinds_file *f, const json *root, fig_kinds **out)
{
    const json *const list = json_member(root, "kinds");
    if (!json_is_array(list))
        return refuse(f, example, "there is no list of 'kinds'");
    for (const json *member = json_first(root); member; member = json_next(member))
        if (member != list)
            return refuse_key(f, example, json_key(member), "is nothing the file has");
    const size_t count = count_of(list);
    kind_spec *const specs = arena_alloc(&f->strings, (count + 1) * sizeof *specs);
    if (!specs)
        return error_no_memory(f->err);
    for (const json *one = json_first(list); one; one = json_next(one)) {
        kind_spec *const spec = &specs[f->place++];
        const fig_status status = read_kind(f, one, spec);
        if (status)
            return status;
    }
    return kinds_new(specs, count, f->path, out, f->err);
}

/* ---- files
 * ---------------------------------------------------------------------------------------- */

static fig_status read_bytes(const char *path, buf *out, fig_error *err)
{
    input *in;
    fig_status status = input_open(path, &in, err);
    if (status)
        return status;
    status = input_rest(in, FILE_BYTES_MAX, out, err);
    input_close(in);
    if (status == FIG_TOO_LARGE)
        return error_format(err, status, path, "leave some kinds out",
                            "the file is larger than %d bytes", (int)FILE_BYTES_MAX);
    return status || !buf_failed(out) ? status : error_no_memory(err);
}

static fig_status no_json(const kinds_file *f, const buf *text, size_t broken_at)
{
    char at[256];
    size_t line = 1, column = 1;
    for (size_t i = 0; i < broken_at && i < text->bytes; i++) {
        line += text->data[i] == '\n';
        column =
            text->data[i] == '\n' ? 1 : column + (((unsigned char)text->data[i] & 0xc0) != 0x80);
    }
    snprintf(at, sizeof at, "%.200s:%zu:%zu", f->path, line, column);
    return error_set(f->err, FIG_BAD_INPUT, at, "from here on it is no JSON", example);
}

fig_status kinds_file_parse(const char *path, buf *text, fig_kinds **out, fig_error *err)
{
    kinds_file f = { .path = path, .err = err };
    size_t broken_at;
    *out = NULL;
    if (!utf8_valid(buf_string(text), text->bytes))
        return refuse(&f, "save it as UTF-8", "the file is no UTF-8");
    if (text->bytes)
        json_mend_escapes(text->data, text->bytes);
    arena_init(&f.strings);
    json *const root = json_read(buf_string(text), text->bytes, &broken_at);
    const fig_status status = root                          ? read_kinds(&f, root, out)
                              : broken_at == JSON_NO_MEMORY ? error_no_memory(err)
                                                            : no_json(&f, text, broken_at);
    json_free(root);
    arena_clear(&f.strings);
    return status;
}

fig_status fig_kinds_read(const char *path, fig_kinds **out, fig_error *err)
{
    buf text = BUF_EMPTY;
    *out = NULL;
    fig_status status = read_bytes(path, &text, err);
    if (!status)
        status = kinds_file_parse(path, &text, out, err);
    buf_clear(&text);
    return status;
}
