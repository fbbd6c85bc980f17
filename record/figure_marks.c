/* figure_marks.c - sentences as runs of figures that stand in one; a term of a subject is written
 * once, and again by its number. */
#include "record/figure_marks.h"

#include "core/error.h"
#include "record/figures_code.h"
#include "record/number_code.h"

#include <string.h>

enum {
    NAMES_MAX = 127, /* terms that are remembered */
    COUNT_BITS = 3,  /* of a subject's terms, below those of its unit and a bit for having any */
    UNIT_BITS = 2,
    KNOWN = 1 << (COUNT_BITS + UNIT_BITS)
};

/* ---- writing ------------------------------------------------------------------------------ */

void figure_marks_clear(figure_marks_writer *w)
{
    buf_clear(&w->sentences);
    buf_clear(&w->words);
    buf_clear(&w->names);
}

void figure_marks_start(figure_marks_writer *w)
{
    buf_truncate(&w->sentences);
    buf_truncate(&w->words);
    buf_truncate(&w->names);
    w->names_count = w->run = 0;
    w->first = w->end = w->run_before = 0;
}

static void put_run(figure_marks_writer *w)
{
    if (!w->run)
        return;
    buf_uint(&w->sentences, w->run);
    zigzag_write(&w->sentences, (int64_t)w->first - (int64_t)w->run_before);
    buf_uint(&w->sentences, w->end - w->first);
    w->run_before = w->first;
    w->run = 0;
}

/* A term's number, or one more than there are and the term. */
static void put_term(figure_marks_writer *w, const figure_word *word)
{
    cursor names = cursor_of(buf_string(&w->names), w->names.bytes);
    size_t i = 0;
    for (; i < w->names_count; i++) {
        size_t bytes;
        const char *const name = cursor_string(&names, &bytes);
        if (bytes == word->bytes && !memcmp(name, word->term, bytes))
            break;
    }
    buf_uint(&w->words, i);
    if (i < w->names_count)
        return;
    buf_string_counted(&w->words, word->term, word->bytes);
    if (w->names_count == NAMES_MAX)
        return;
    buf_string_counted(&w->names, word->term, word->bytes);
    w->names_count++;
}

void figure_marks_add(figure_marks_writer *w, const figure_mark *mark)
{
    if (!w->run || mark->first != w->first || mark->end != w->end) {
        put_run(w);
        w->first = mark->first;
        w->end = mark->end;
    }
    w->run++;
    const bool fits = mark->has_words && mark->subject_count <= FIGURE_SUBJECT_TERMS_MAX &&
                      mark->unit_count <= FIGURE_UNIT_TERMS_MAX;
    buf_uint(&w->words, fits ? KNOWN | mark->unit_count << COUNT_BITS | mark->subject_count : 0);
    for (size_t i = 0; fits && i < mark->subject_count + mark->unit_count; i++)
        put_term(w, &mark->words[i]);
}

void figure_marks_pack(figure_marks_writer *w, const char *lang, buf *out)
{
    put_run(w);
    buf_append(out, buf_string(&w->sentences), w->sentences.bytes);
    buf_string_counted(out, lang, strlen(lang));
    buf_append(out, buf_string(&w->words), w->words.bytes);
    out->failed = out->failed || w->sentences.failed || w->words.failed || w->names.failed;
}

/* ---- reading ------------------------------------------------------------------------------ */

static void get_sentences(cursor *in, figure_mark *marks, size_t count)
{
    int64_t first = 0;
    for (size_t i = 0; i < count && !in->failed;) {
        const uint64_t run = uint_read(in);
        const int64_t step = zigzag_read(in);
        const uint64_t places = uint_read(in);
        if (in->failed || run == 0 || run > count - i || step < -first ||
            step > INT32_MAX - first || places > INT32_MAX) {
            in->failed = true;
            return;
        }
        first += step;
        for (const size_t end = i + (size_t)run; i < end; i++) {
            marks[i].first = (uint32_t)first;
            marks[i].end = (uint32_t)first + (uint32_t)places;
        }
    }
}

typedef struct names {
    figure_word rows[NAMES_MAX];
    size_t count;
} names;

static figure_word get_term(names *n, cursor *in)
{
    const uint64_t number = uint_read(in);
    figure_word word = { "", 0 };
    if (number < n->count)
        return n->rows[number];
    if (number > n->count)
        in->failed = true;
    else
        word.term = cursor_string(in, &word.bytes);
    if (n->count < NAMES_MAX && !in->failed)
        n->rows[n->count++] = word;
    return word;
}

static void get_words(names *n, cursor *in, figure_mark *mark, arena *strings)
{
    const uint64_t head = uint_read(in);
    if (head >= 2 * KNOWN || (!(head & KNOWN) && head)) {
        in->failed = true;
        return;
    }
    mark->has_words = head & KNOWN;
    mark->subject_count = head & ((1 << COUNT_BITS) - 1);
    mark->unit_count = head >> COUNT_BITS & ((1 << UNIT_BITS) - 1);
    const size_t count = mark->subject_count + mark->unit_count;
    figure_word *const words = count ? arena_alloc(strings, count * sizeof *words) : NULL;
    for (size_t i = 0; i < count && words; i++)
        words[i] = get_term(n, in);
    mark->words = words;
}

fig_status figure_marks_unpack(const void *value, size_t bytes, size_t count, arena *strings,
                               figure_mark **out, const char **lang, fig_error *err)
{
    cursor in = cursor_of(value, bytes);
    names n;
    size_t lang_bytes = 0;
    n.count = 0;
    *out = NULL;
    *lang = NULL;
    figure_mark *const marks = arena_alloc(strings, (count + 1) * sizeof *marks);
    if (!marks)
        return error_no_memory(err);
    memset(marks, 0, (count + 1) * sizeof *marks);
    get_sentences(&in, marks, count);
    const char *const code = count ? cursor_string(&in, &lang_bytes) : "";
    for (size_t i = 0; i < count && !in.failed && !strings->failed; i++)
        get_words(&n, &in, &marks[i], strings);
    const char *const lang_copy = arena_copy(strings, code, lang_bytes);
    if (strings->failed)
        return error_no_memory(err);
    if (in.failed || in.at != in.end)
        return figures_damaged(err);
    *out = marks;
    *lang = lang_copy;
    return FIG_OK;
}
