/* sketch.h - about 90 bytes of an article by which a copy of it is told from another story.
 *
 * Of a copy the longer text has most runs of three words of the shorter one (the more, the less
 * title and figures say), and it states the same figures: a notice that is printed every day with
 * other numbers is another one.
 * The runs are sampled (one-permutation MinHash), so that what is shared is known within a few per
 * cent however long the texts are. Words come as terms of the index. */
#ifndef RECORD_SKETCH_H
#define RECORD_SKETCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SKETCH_RUN = 3,      /* words */
    SKETCH_SAMPLES = 64, /* of the runs */
    SKETCH_TITLE_MAX = 12, /* words; of more the same ones in every article that has them */
    SKETCH_FIGURES_MAX = 40,
    SKETCH_BYTES_MAX =
        2 + SKETCH_SAMPLES + 2 + 2 * (SKETCH_TITLE_MAX + SKETCH_FIGURES_MAX),
    SKETCH_BANDS = SKETCH_SAMPLES
};

/* A set of 16-bit hashes, ascending. */
typedef struct sketch_set {
    uint16_t rows[SKETCH_FIGURES_MAX];
    size_t count;
} sketch_set;

typedef struct sketch { /* while an article is read; nothing to free */
    uint64_t samples[SKETCH_SAMPLES];
    uint64_t last[SKETCH_RUN]; /* words, a ring */
    size_t words;
    sketch_set title, figures;
} sketch;

void sketch_start(sketch *s);
void sketch_title_word(sketch *s, const char *term, size_t bytes);
void sketch_word(sketch *s, const char *term, size_t bytes);
/* A figure as printed; NAN = unbounded. One that is printed twice counts twice. */
void sketch_figure(sketch *s, double low, double high);
/* What is stored; 0 bytes for an article of too few words. */
size_t sketch_pack(const sketch *s, unsigned char out[SKETCH_BYTES_MAX]);

/* Are two packed sketches of copies of one story? False for anything that is none. */
bool sketch_is_copy(const void *a, size_t a_bytes, const void *b, size_t b_bytes);
/* The SKETCH_SAMPLES samples in a packed sketch, lent by it; NULL for what is no sketch. */
const unsigned char *sketch_samples(const void *packed, size_t bytes);
/* Copies share one of these numbers of 24 bits at the same place, as good as always: three samples
 * that no other place has together. */
static inline uint32_t sketch_band(const unsigned char *samples, size_t nth)
{
    return (uint32_t)samples[nth] << 16 |
           (uint32_t)samples[(nth + 1) % SKETCH_SAMPLES] << 8 |
           samples[(nth + 5) % SKETCH_SAMPLES];
}

#endif
