/* positions.c - walking a sentence place by place. */
#include "claims/positions.h"

#include "claims/number.h"
#include "core/terms.h"

place_walk places_of(const sentence *s, const char *lang, uint32_t position)
{
    return (place_walk){ s, lang, 0, position };
}

bool places_next(place_walk *w, place *out)
{
    const sentence *const s = w->s;
    while (w->at < s->count && s->tokens[w->at].kind == TOKEN_MARK)
        w->at++;
    if (w->at >= s->count)
        return false;
    /* only a sentence that may hold a figure is worth asking for written numbers */
    const size_t run = s->has_figure ? number_run(s->text, s->tokens, s->count, w->at, w->lang) : 1;
    out->first = w->at;
    out->last = w->at + (run > 1 ? run : 1);
    out->end = s->tokens[out->last - 1].end;
    out->is_joined = run > 1;
    if (!out->is_joined && s->tokens[out->first].onward) {
        out->end += s->tokens[out->first].onward;
        out->is_joined = true;
    }
    out->position = w->position++;
    w->at = out->last;
    return true;
}

uint32_t places_after_title(uint32_t position)
{
    return position + PLACE_TITLE_GAP;
}

static const char *token_term(const sentence *s, size_t i, termer *t, size_t *term_bytes)
{
    const token *const word = &s->tokens[i];
    return termer_term(t, s->text + word->begin, word->end - word->begin, term_bytes);
}

fig_span place_span(const place *p, const sentence *s)
{
    return (fig_span){ s->tokens[p->first].begin, p->end };
}

const char *place_term(const place *p, const sentence *s, termer *t, buf *joined,
                       size_t *term_bytes)
{
    if (p->last - p->first == 1) {
        const fig_span span = place_span(p, s);
        return termer_term(t, s->text + span.begin, span.end - span.begin, term_bytes);
    }
    buf_truncate(joined);
    for (size_t i = p->first; i < p->last; i++) {
        size_t bytes = 0;
        const char *const term =
            s->tokens[i].kind == TOKEN_MARK ? NULL : token_term(s, i, t, &bytes);
        if (!term)
            continue;
        if (joined->bytes)
            buf_byte(joined, '-');
        buf_append(joined, term, bytes);
    }
    const bool usable = !buf_failed(joined) && joined->bytes && joined->bytes <= TERM_BYTES_MAX;
    *term_bytes = usable ? joined->bytes : 0;
    return usable ? joined->data : NULL;
}
