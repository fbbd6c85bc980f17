/* discourse.c - the life of what is remembered. The rules that fill it are in subject.c and
 * claimant.c. */
#include "claims/discourse.h"

#include "claims/words.h"

#include <stdlib.h>
#include <string.h>

discourse *discourse_new(const fig_kinds *kinds)
{
    discourse *const d = calloc(1, sizeof *d);
    if (d)
        d->kinds = kinds;
    return d;
}

void discourse_free(discourse *d)
{
    if (!d)
        return;
    for (size_t i = 0; i < LANGS_COUNT; ++i)
        lexemes_free(d->languages[i]);
    free(d);
}

bool discourse_start(discourse *d, const char *lang)
{
    const language spoken = words_language(lang);
    if (!d->languages[spoken])
        d->languages[spoken] = lexemes_new(spoken, d->kinds);
    d->words = d->languages[spoken];
    d->lexed_begin = d->read_begin = SIZE_MAX;
    d->noun.bytes = d->subject.bytes = d->speaker.bytes = d->quoted.bytes = 0;
    d->kind = d->claim_kind = d->topic = 0;
    d->speaks_of_troops = false;
    d->kind_paragraph = 0;
    d->paragraph = d->speaker_paragraph = d->quoted_paragraph = 0;
    d->speaker_alone = d->in_quote = false;
    return d->words != NULL;
}

const lexeme *const *discourse_lexemes(discourse *d, const sentence *s)
{
    if (d->lexed_begin != s->begin) {
        lexemes_read(d->words, s, d->lexemes);
        d->lexed_begin = s->begin;
    }
    return d->lexemes;
}

const phrases *discourse_phrases(discourse *d, const draft_sentence *ds)
{
    if (d->read_begin != ds->s->begin) {
        phrases_read(&d->p, ds, lexemes_language(d->words), discourse_lexemes(d, ds->s));
        d->read_begin = ds->s->begin;
    }
    return &d->p;
}

const char *range_copy(const draft_sentence *ds, token_range r)
{
    if (range_empty(r))
        return NULL;
    const size_t begin = ds->s->tokens[r.first].begin, end = ds->s->tokens[r.last - 1].end;
    return arena_copy(ds->strings, ds->s->text + begin, end - begin);
}

void range_keep(memory *m, const draft_sentence *ds, token_range r)
{
    m->bytes = 0;
    if (range_empty(r))
        return;
    const size_t begin = ds->s->tokens[r.first].begin, end = ds->s->tokens[r.last - 1].end;
    if (end - begin > MEMORY_BYTES)
        return;
    m->bytes = end - begin;
    memcpy(m->text, ds->s->text + begin, m->bytes);
}

const char *memory_copy(const memory *m, arena *a)
{
    return m->bytes ? arena_copy(a, m->text, m->bytes) : NULL;
}
