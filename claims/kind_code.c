/* kind_code.c - added kinds as an index keeps them (docs/index-format.md). */
#include "claims/kind_set.h"
#include "core/error.h"

#include <string.h>

static void put_text(buf *out, const char *text)
{
    buf_string_counted(out, text, strlen(text));
}

void kinds_encode(const fig_kinds *all, buf *out)
{
    if (!all->added_count)
        return;
    buf_uint(out, all->added_count);
    for (size_t i = 0; i < all->added_count; i++) {
        const kind_spec *const s = &all->added[i].spec;
        const char *const texts[] = { s->name,    s->about,    s->synonyms,
                                      s->part_of, s->union_of, s->units };
        for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
            put_text(out, texts[t]);
        buf_uint(out, s->words_count);
        for (size_t w = 0; w < s->words_count; w++) {
            put_text(out, s->words[w].lang);
            put_text(out, s->words[w].nouns);
            put_text(out, s->words[w].persons);
            put_text(out, s->words[w].verbs);
        }
    }
}

static const char *get_text(cursor *in, arena *strings)
{
    size_t bytes;
    const char *const text = cursor_string(in, &bytes);
    return in->failed ? "" : arena_copy(strings, text, bytes);
}

/* A count of what takes a byte each at the least. */
static size_t get_count(cursor *in)
{
    const uint64_t count = cursor_uint(in);
    if (count > (size_t)(in->end - in->at))
        in->failed = true;
    return in->failed ? 0 : (size_t)count;
}

static void get_spec(cursor *in, arena *strings, kind_spec *out)
{
    const char **const texts[] = { &out->name,    &out->about,    &out->synonyms,
                                   &out->part_of, &out->union_of, &out->units };
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        *texts[t] = get_text(in, strings);
    out->words_count = get_count(in);
    kind_spec_words *const words = arena_alloc(strings, (out->words_count + 1) * sizeof *words);
    out->words = words;
    for (size_t w = 0; words && w < out->words_count; w++) {
        words[w].lang = get_text(in, strings);
        words[w].nouns = get_text(in, strings);
        words[w].persons = get_text(in, strings);
        words[w].verbs = get_text(in, strings);
    }
}

fig_status kinds_decode(const char *data, size_t bytes, fig_kinds **out, fig_error *err)
{
    cursor in = cursor_of(data, bytes);
    arena strings = ARENA_EMPTY;
    const size_t count = get_count(&in);
    kind_spec *const specs = arena_alloc(&strings, (count + 1) * sizeof *specs);
    fig_status status;
    *out = NULL;
    for (size_t i = 0; specs && i < count; i++)
        get_spec(&in, &strings, &specs[i]);
    if (strings.failed)
        status = error_no_memory(err);
    else if (in.failed || in.at != in.end)
        status = error_set(err, FIG_DAMAGED, NULL, "the index's own kinds are broken", NULL);
    else
        status = kinds_new(specs, count, "the index's own kinds", out, err);
    if (status == FIG_BAD_INPUT) /* a name that this version has itself */
        status = error_set(err, FIG_FORMAT, NULL, "it has kinds that this version cannot have",
                           "index its articles again with 'figtrail index --kinds FILE'");
    arena_clear(&strings);
    return status;
}
