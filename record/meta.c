/* meta.c - an index's description of itself as lines of "name value" or "name key value". */
#include "record/meta.h"

#include "core/error.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

/* The last line: the checksum of all lines before it. */
static const char CHECK[] = "check";
enum { CHECK_DIGITS = 16 };

void meta_init(meta *m)
{
    *m = (meta){ .format = META_FORMAT };
    buf_init(&m->features);
    buf_init(&m->stemmer);
    buf_init(&m->lang);
}

static void counts_clear(meta_counts *counts)
{
    for (size_t i = 0; i < counts->count; i++)
        free(counts->rows[i].name);
    free(counts->rows);
    *counts = (meta_counts){ 0 };
}

void meta_clear(meta *m)
{
    buf_clear(&m->features);
    buf_clear(&m->stemmer);
    buf_clear(&m->lang);
    counts_clear(&m->kinds);
    counts_clear(&m->languages);
    meta_init(m);
}

static int compare_name(const char *name, const char *other, size_t other_bytes)
{
    const int order = strncmp(name, other, other_bytes);
    return order ? order : name[other_bytes] != '\0';
}

/* Where `name` stands or belongs. */
static size_t counts_place(const meta_counts *counts, const char *name, size_t bytes, bool *found)
{
    size_t low = 0, high = counts->count;
    *found = false;
    while (low < high && !*found) {
        const size_t middle = low + (high - low) / 2;
        const int order = compare_name(counts->rows[middle].name, name, bytes);
        *found = order == 0;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

static bool counts_insert(meta_counts *counts, size_t at, const char *name, size_t bytes)
{
    if (counts->count == counts->capacity) {
        const size_t capacity = counts->capacity ? counts->capacity * 2 : 16;
        meta_count *const rows = realloc(counts->rows, capacity * sizeof *rows);
        if (!rows)
            return false;
        counts->rows = rows;
        counts->capacity = capacity;
    }
    char *const copy = malloc(bytes + 1);
    if (!copy)
        return false;
    memcpy(copy, name, bytes);
    copy[bytes] = '\0';
    memmove(counts->rows + at + 1, counts->rows + at, (counts->count - at) * sizeof *counts->rows);
    counts->rows[at] = (meta_count){ copy, 0 };
    counts->count++;
    return true;
}

/* A count never falls below 0, whatever a damaged index said before. */
static uint64_t changed(uint64_t count, uint64_t by, int sign)
{
    if (sign >= 0)
        return count + by;
    return count > by ? count - by : 0;
}

static bool counts_add(meta_counts *counts, const char *name, size_t bytes, uint64_t by, int sign)
{
    bool found;
    const size_t at = counts_place(counts, name, bytes, &found);
    if (!found && (sign < 0 || by == 0))
        return true;
    if (!found && !counts_insert(counts, at, name, bytes))
        return false;
    meta_count *const row = &counts->rows[at];
    row->count = changed(row->count, by, sign);
    if (row->count == 0) {
        free(row->name);
        counts->count--;
        memmove(row, row + 1, (counts->count - at) * sizeof *row);
    }
    return true;
}

typedef struct line { /* "name value" or "name key value" */
    const char *name, *rest;
    size_t name_bytes, rest_bytes;
} line;

static bool next_line(const char **at, const char *end, line *out)
{
    if (*at == end)
        return false;
    const char *const newline = memchr(*at, '\n', (size_t)(end - *at));
    const char *const stop = newline ? newline : end;
    const char *const space = memchr(*at, ' ', (size_t)(stop - *at));
    const char *const name_end = space ? space : stop;
    const char *const rest = space ? space + 1 : stop;
    *out = (line){ *at, rest, (size_t)(name_end - *at), (size_t)(stop - rest) };
    *at = newline ? newline + 1 : end;
    return true;
}

static bool is_named(const line *l, const char *name)
{
    return strlen(name) == l->name_bytes && !memcmp(name, l->name, l->name_bytes);
}

static bool read_number(const char *text, size_t bytes, uint64_t *out)
{
    *out = 0;
    for (size_t i = 0; i < bytes; i++) {
        if (text[i] < '0' || text[i] > '9' || *out > (UINT64_MAX - 9) / 10)
            return false;
        *out = *out * 10 + (uint64_t)(text[i] - '0');
    }
    return bytes > 0;
}

static bool read_count(meta_counts *counts, const line *l, bool *no_memory)
{
    uint64_t count;
    size_t key = l->rest_bytes;
    while (key > 0 && l->rest[key - 1] != ' ')
        key--;
    if (key < 2 || !read_number(l->rest + key, l->rest_bytes - key, &count))
        return false;
    if (!counts_add(counts, l->rest, key - 1, count, 1))
        *no_memory = true;
    return true;
}

/* False when the line's value is none. */
static bool read_line(meta *m, const line *l, bool *no_memory)
{
    uint64_t number;
    if (is_named(l, "format")) {
        const bool sound = read_number(l->rest, l->rest_bytes, &number) && number < 1u << 30;
        m->format = sound ? (unsigned)number : 0;
        return sound;
    }
    if (is_named(l, "claims"))
        return read_number(l->rest, l->rest_bytes, &m->claims);
    if (is_named(l, "text_bytes"))
        return read_number(l->rest, l->rest_bytes, &m->text_bytes);
    if (is_named(l, "undated"))
        return read_number(l->rest, l->rest_bytes, &m->undated);
    if (is_named(l, "kind"))
        return read_count(&m->kinds, l, no_memory);
    if (is_named(l, "language"))
        return read_count(&m->languages, l, no_memory);
    buf *const text = is_named(l, "features")  ? &m->features
                      : is_named(l, "stemmer") ? &m->stemmer
                      : is_named(l, "lang")    ? &m->lang
                                               : NULL;
    if (text) {
        buf_truncate(text);
        buf_append(text, l->rest, l->rest_bytes);
        *no_memory = *no_memory || buf_failed(text);
    }
    return true;
}

/* The first of the words of `features` that this version does not know; NULL when it knows all. */
static const char *unknown_feature(const char *features, size_t *bytes)
{
    while (*features) {
        *bytes = strcspn(features, " ");
        const char *known = META_FEATURES;
        while (*known && !(strcspn(known, " ") == *bytes && !memcmp(known, features, *bytes)))
            known += strcspn(known, " ") + (known[strcspn(known, " ")] == ' ');
        if (!*known)
            return features;
        features += *bytes;
        features += *features == ' ';
    }
    return NULL;
}

static void digits_of(const char *data, size_t bytes, char out[CHECK_DIGITS + 1])
{
    snprintf(out, CHECK_DIGITS + 1, "%016" PRIx64, (uint64_t)XXH3_64bits(data, bytes));
}

/* Of the lines before `l`. */
static bool is_sound(const line *l, const char *data)
{
    char want[CHECK_DIGITS + 1];
    digits_of(data, (size_t)(l->name - data), want);
    return l->rest_bytes == CHECK_DIGITS && !memcmp(l->rest, want, CHECK_DIGITS);
}

static fig_status broken_at(const line *l, fig_error *err)
{
    return error_format(err, FIG_DAMAGED, NULL, "build it again with 'figtrail reindex'",
                        "the index's description of itself is broken at '%.*s'",
                        (int)(l->name_bytes > 40 ? 40 : l->name_bytes), l->name);
}

static fig_status other_format(unsigned format, fig_error *err)
{
    return error_format(err, FIG_FORMAT, NULL,
                        format > META_FORMAT         ? "use the version of figtrail that made it, or a newer one"
                        : format < META_FORMAT_STORED ? "build it again in a new folder with 'figtrail index'"
                                                      : "'figtrail reindex' makes it one of this version",
                        "it is of format %u, this version reads %d", format, META_FORMAT);
}

static fig_status read_from(unsigned oldest, meta *m, const char *data, size_t bytes, fig_error *err)
{
    const char *at = data;
    line l = { "", "", 0, 0 };
    bool no_memory = false, is_checked = false;
    meta_clear(m);
    m->format = 0;
    while (next_line(&at, data + bytes, &l) && !no_memory) {
        const bool is_check = is_named(&l, CHECK);
        if (is_check ? !is_sound(&l, data) || at != data + bytes : !read_line(m, &l, &no_memory))
            return broken_at(&l, err);
        is_checked = is_check;
    }
    if (no_memory)
        return error_no_memory(err);
    if (m->format < oldest || m->format > META_FORMAT) /* the first format had no checksum */
        return other_format(m->format, err);
    if (!is_checked)
        return broken_at(&l, err);
    size_t name_bytes;
    const char *const unknown = unknown_feature(buf_string(&m->features), &name_bytes);
    if (unknown)
        return error_format(err, FIG_FORMAT, NULL, "use the version of figtrail that made it",
                            "it needs the feature '%.*s', which this version does not know",
                            (int)(name_bytes > 40 ? 40 : name_bytes), unknown);
    return FIG_OK;
}

fig_status meta_read(meta *m, const char *data, size_t bytes, fig_error *err)
{
    return read_from(META_FORMAT, m, data, bytes, err);
}

fig_status meta_read_stored(meta *m, const char *data, size_t bytes, fig_error *err)
{
    return read_from(META_FORMAT_STORED, m, data, bytes, err);
}

static void write_counts(const meta_counts *counts, const char *name, buf *out)
{
    for (size_t i = 0; i < counts->count; i++)
        buf_format(out, "%s %s %" PRIu64 "\n", name, counts->rows[i].name, counts->rows[i].count);
}

void meta_write(const meta *m, buf *out)
{
    const size_t begin = out->bytes;
    char check[CHECK_DIGITS + 1];
    buf_format(out, "format %u\nfeatures %s\nstemmer %s\nlang %s\n", m->format,
               buf_string(&m->features), buf_string(&m->stemmer), buf_string(&m->lang));
    buf_format(out, "claims %" PRIu64 "\ntext_bytes %" PRIu64 "\nundated %" PRIu64 "\n", m->claims,
               m->text_bytes, m->undated);
    write_counts(&m->kinds, "kind", out);
    write_counts(&m->languages, "language", out);
    out->failed = out->failed || buf_failed(&m->features) || buf_failed(&m->stemmer) ||
                  buf_failed(&m->lang);
    if (buf_failed(out))
        return;
    digits_of(out->data + begin, out->bytes - begin, check);
    buf_format(out, "%s %s\n", CHECK, check);
}

uint64_t meta_read_commits(const buf *data)
{
    uint64_t commits;
    return data->bytes && read_number(data->data, data->bytes, &commits) ? commits : 0;
}

void meta_write_commits(uint64_t commits, buf *out)
{
    buf_format(out, "%" PRIu64, commits);
}

fig_status meta_count_article(meta *m, const fig_article *article, const fig_claim *claims,
                              size_t claims_count, int sign, fig_error *err)
{
    m->claims = changed(m->claims, claims_count, sign);
    m->text_bytes = changed(m->text_bytes, article->text_bytes, sign);
    m->undated = changed(m->undated, article->published ? 0 : 1, sign);
    if (article->lang && !counts_add(&m->languages, article->lang, strlen(article->lang), 1, sign))
        return error_no_memory(err);
    for (size_t i = 0; i < claims_count; i++) {
        const char *const kind = claims[i].weak ? NULL : claims[i].kind;
        if (kind && !counts_add(&m->kinds, kind, strlen(kind), 1, sign))
            return error_no_memory(err);
    }
    return FIG_OK;
}

static bool counts_add_all(meta_counts *counts, const meta_counts *more)
{
    for (size_t i = 0; i < more->count; i++) {
        const meta_count *const row = &more->rows[i];
        if (!counts_add(counts, row->name, strlen(row->name), row->count, 1))
            return false;
    }
    return true;
}

fig_status meta_add(meta *m, const meta *more, fig_error *err)
{
    m->claims += more->claims;
    m->text_bytes += more->text_bytes;
    m->undated += more->undated;
    return counts_add_all(&m->kinds, &more->kinds) &&
                   counts_add_all(&m->languages, &more->languages)
               ? FIG_OK
               : error_no_memory(err);
}
