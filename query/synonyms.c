/* synonyms.c - fig_synonyms_read: a file of synonyms, line by line. */
#include "query/synonyms.h"

#include "core/arena.h"
#include "core/error.h"
#include "stem/utf8.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_BYTES_MAX = 16 << 20, LINE_ENTRIES_MAX = 256 };

struct fig_synonyms {
    arena strings;
    synonym *rows;
    size_t count, capacity;
};

typedef struct reading {
    fig_synonyms *out;
    const char *path;
    size_t line;
    synonym sides[2][LINE_ENTRIES_MAX]; /* left and right of "=>"; a list is the left alone */
    size_t counts[2];
    fig_error *err;
} reading;

const synonym *synonyms_all(const fig_synonyms *all, size_t *count)
{
    *count = all->count;
    return all->rows;
}

void fig_synonyms_free(fig_synonyms *synonyms)
{
    if (!synonyms)
        return;
    arena_clear(&synonyms->strings);
    free(synonyms->rows);
    free(synonyms);
}

static fig_status wrong(const reading *r, const char *what, const char *mend)
{
    char where[256];
    snprintf(where, sizeof where, "%.200s:%zu", r->path, r->line);
    return error_set(r->err, FIG_BAD_INPUT, where, what, mend);
}

/* ---- a line ---------------------------------------------------------------------------- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Where the entry that begins at `at` ends: at a ',' or "=>" without a backslash, or at `end`. */
static size_t entry_end(const char *text, size_t at, size_t end)
{
    while (at < end && text[at] != ',' && !(text[at] == '=' && at + 1 < end && text[at + 1] == '>'))
        at += 1 + (text[at] == '\\' && at + 1 < end);
    return at < end ? at : end;
}

static bool has_letter(const char *text)
{
    for (; *text; text++)
        if ((*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z') ||
            (*text >= '0' && *text <= '9') || (unsigned char)*text >= 0x80)
            return true;
    return false;
}

static size_t count_words(const char *text)
{
    size_t count = 0;
    for (size_t i = 0; text[i]; i++)
        count += !is_blank(text[i]) && (i == 0 || is_blank(text[i - 1]));
    return count;
}

static fig_status add_entry(reading *r, int side, const char *text, size_t begin, size_t end)
{
    while (begin < end && is_blank(text[begin]))
        begin++;
    while (end > begin && is_blank(text[end - 1]))
        end--;
    if (begin == end)
        return wrong(r, "an entry is missing beside a ',' or '=>'",
                     "write 'ship, vessel' or 'DPRK => North Korea'");
    if (r->counts[side] == LINE_ENTRIES_MAX)
        return wrong(r, "the line has more than 256 entries", "part it into several");
    char *const copy = arena_copy(&r->out->strings, text + begin, end - begin);
    if (!copy)
        return error_no_memory(r->err);
    size_t made = 0;
    for (size_t i = 0; copy[i]; i++) {
        i += copy[i] == '\\' && copy[i + 1];
        copy[made++] = copy[i];
    }
    copy[made] = '\0';
    char what[160];
    snprintf(what, sizeof what, "'%.60s' has no word", copy);
    if (!has_letter(copy))
        return wrong(r, what, "take it away");
    snprintf(what, sizeof what, "'%.60s' has more than %d words", copy, (int)SYNONYM_WORDS_MAX);
    if (count_words(copy) > SYNONYM_WORDS_MAX)
        return wrong(r, what, "put a ',' between entries");
    r->sides[side][r->counts[side]++] = (synonym){ .text = copy };
    return FIG_OK;
}

static fig_status keep(reading *r, const synonym *s)
{
    fig_synonyms *const all = r->out;
    if (all->count == all->capacity) {
        const size_t more = all->capacity ? all->capacity * 2 : 64;
        synonym *const rows = realloc(all->rows, more * sizeof *rows);
        if (!rows)
            return error_no_memory(r->err);
        all->rows = rows;
        all->capacity = more;
    }
    all->rows[all->count++] = *s;
    return FIG_OK;
}

static synonym *copy_side(reading *r, int side)
{
    const size_t bytes = r->counts[side] * sizeof(synonym);
    synonym *const copy = arena_alloc(&r->out->strings, bytes);
    if (copy)
        memcpy(copy, r->sides[side], bytes);
    return copy;
}

/* A list stands for each of its own, the right side for each of the left. */
static fig_status keep_line(reading *r, bool is_list)
{
    const int others = is_list ? 0 : 1;
    const synonym *const copy = copy_side(r, others);
    fig_status status = copy ? FIG_OK : error_no_memory(r->err);
    for (size_t i = 0; i < r->counts[0] && !status; i++)
        status = keep(r, &(synonym){ r->sides[0][i].text, copy, r->counts[others], is_list });
    return status;
}

static fig_status read_line(reading *r, const char *text, size_t end)
{
    int side = 0;
    size_t at = 0;
    while (at < end && is_blank(text[at]))
        at++;
    if (at == end || text[at] == '#')
        return FIG_OK;
    r->counts[0] = r->counts[1] = 0;
    for (;;) {
        const size_t stop = entry_end(text, at, end);
        const fig_status status = add_entry(r, side, text, at, stop);
        if (status)
            return status;
        if (stop == end)
            break;
        at = stop + 1;
        if (text[stop] == ',')
            continue;
        if (side++)
            return wrong(r, "'=>' stands twice", "write a line for each");
        at++;
    }
    if (!side && r->counts[0] < 2)
        return wrong(r, "an entry stands alone", "write 'ship, vessel' or 'DPRK => North Korea'");
    return keep_line(r, !side);
}

/* ---- the file -------------------------------------------------------------------------- */

static fig_status read_file(const char *path, buf *out, fig_error *err)
{
    const bool is_stdin = !strcmp(path, "-");
    FILE *const file = is_stdin ? stdin : fopen(path, "rbe");
    char block[8192];
    size_t bytes;
    fig_status status = FIG_OK;
    if (!file)
        return error_format(err, FIG_IO, path, NULL, "the synonyms cannot be read: %s",
                            strerror(errno));
    while (out->bytes <= FILE_BYTES_MAX && (bytes = fread(block, 1, sizeof block, file)) > 0)
        buf_append(out, block, bytes);
    if (ferror(file))
        status = error_format(err, FIG_IO, path, NULL, "the synonyms cannot be read: %s",
                              strerror(errno));
    else if (buf_failed(out))
        status = error_no_memory(err);
    else if (out->bytes > FILE_BYTES_MAX)
        status = error_set(err, FIG_TOO_LARGE, path, "synonyms of more than 16 MB", NULL);
    if (!is_stdin)
        fclose(file);
    return status;
}

static fig_status read_lines(reading *r, const char *text, size_t bytes)
{
    static const char mark[] = "\xef\xbb\xbf"; /* of UTF-8, as some editors write it */
    size_t at = bytes >= 3 && !memcmp(text, mark, 3) ? 3 : 0;
    fig_status status = FIG_OK;
    for (r->line = 1; at < bytes && !status; r->line++) {
        const char *const stop = memchr(text + at, '\n', bytes - at);
        const size_t end = stop ? (size_t)(stop - text) : bytes;
        status = utf8_valid(text + at, end - at) && !memchr(text + at, '\0', end - at)
                     ? read_line(r, text + at, end - at)
                     : wrong(r, "the line is no text in UTF-8", NULL);
        at = end + 1;
    }
    return status;
}

fig_status fig_synonyms_read(const char *path, fig_synonyms **out, fig_error *err)
{
    buf text = BUF_EMPTY;
    *out = NULL;
    fig_synonyms *const made = calloc(1, sizeof *made);
    reading *const r = calloc(1, sizeof *r);
    fig_status status = made && r ? FIG_OK : error_no_memory(err);
    if (made)
        arena_init(&made->strings);
    if (!status)
        status = read_file(path, &text, err);
    if (!status) {
        r->out = made;
        r->path = path;
        r->err = err;
        status = read_lines(r, buf_string(&text), text.bytes);
    }
    buf_clear(&text);
    free(r);
    if (status)
        fig_synonyms_free(made);
    else
        *out = made;
    return status;
}
