/* figure_marks.h - what stands around the figures of an article, behind them in their value
 * (record/figures_code.h): where their sentences are among the words, and the words that name what is
 * counted. By them a figure is judged with words of the question without the article's text. The
 * format is written in docs/index-format.md. */
#ifndef RECORD_FIGURE_MARKS_H
#define RECORD_FIGURE_MARKS_H

#include "core/arena.h"
#include "core/buf.h"
#include "figtrail.h"

#include <stdint.h>

enum {
    FIGURE_SUBJECT_TERMS_MAX = 7, /* of one figure; more are not kept: it has no marks then */
    FIGURE_UNIT_TERMS_MAX = 3
};

typedef struct figure_word {
    const char *term; /* not NUL-terminated */
    size_t bytes;
} figure_word;

/* Of one figure. */
typedef struct figure_mark {
    uint32_t first, end; /* positions of the sentence's words: [first, end) */
    bool has_words;      /* they are known, however few there are */
    unsigned subject_count, unit_count;
    const figure_word *words; /* terms of the subject's last words, then those of the unit's last one */
} figure_mark;

/* ---- writing ---- */

typedef struct figure_marks_writer {
    buf sentences, words;
    buf names;        /* the terms so far, each behind its length */
    size_t names_count;
    uint32_t first, end; /* of the last sentence */
    size_t run;          /* figures in it that are not written yet */
    uint32_t run_before; /* where the sentence before it began */
} figure_marks_writer;
#define FIGURE_MARKS_WRITER_EMPTY                                                                  \
    {                                                                                              \
        BUF_EMPTY, BUF_EMPTY, BUF_EMPTY, 0, 0, 0, 0, 0                                             \
    }

void figure_marks_clear(figure_marks_writer *w);
void figure_marks_start(figure_marks_writer *w); /* forgets what was added, keeps the memory */
/* The next figure. The words of `mark` may be in any memory. */
void figure_marks_add(figure_marks_writer *w, const figure_mark *mark);
/* Append all of it, for an article in `lang`. `*out` remembers when memory was out. */
void figure_marks_pack(figure_marks_writer *w, const char *lang, buf *out);

/* ---- reading ---- */

/* `*out` has `count` marks, those of the figures before them, and is lent by `strings`; terms and
 * `*lang` by `value` and `strings`. Fails with FIG_DAMAGED and FIG_NO_MEMORY. */
fig_status figure_marks_unpack(const void *value, size_t bytes, size_t count, arena *strings,
                               figure_mark **out, const char **lang, fig_error *err);

#endif
