/* reader_fields.c - what every article needs, whatever it came from: an id, a language, a date. */
#include "indexer/reading.h"

#include "core/error.h"
#include "indexer/dates.h"
#include "indexer/encoding.h"
#include "indexer/language.h"
#include "stem/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <xxhash.h>

void reader_content_id(const char *text, size_t bytes, char out[CONTENT_ID_BYTES + 1])
{
    const XXH128_hash_t hash = XXH3_128bits(text, bytes);
    snprintf(out, CONTENT_ID_BYTES + 1, "%016" PRIx64, (uint64_t)hash.high64);
}

const char *reader_trimmed(arena *strings, const char *text)
{
    if (!text)
        return NULL;
    text += strspn(text, " \t\r\n\f\v");
    size_t bytes = strlen(text);
    while (bytes && strchr(" \t\r\n\f\v", text[bytes - 1]))
        bytes--;
    return bytes ? arena_copy(strings, text, bytes) : NULL;
}

static const char *fitting_id(arena *strings, const char *id)
{
    char hash[CONTENT_ID_BYTES + 1];
    const size_t bytes = id ? strlen(id) : 0;
    if (bytes <= ID_BYTES_MAX)
        return id;
    const size_t kept = utf8_border(id, ID_BYTES_MAX - CONTENT_ID_BYTES - 1);
    char *const cut = arena_alloc(strings, ID_BYTES_MAX + 1);
    if (!cut)
        return NULL;
    reader_content_id(id, bytes, hash);
    memcpy(cut, id, kept);
    cut[kept] = '~';
    memcpy(cut + kept + 1, hash, sizeof hash);
    return cut;
}

/* The code of what an article says of its language; NULL when it is none. */
static const char *language(arena *strings, const char *given)
{
    char code[LANGUAGE_BYTES];
    return language_code(given, code) ? arena_string(strings, code) : NULL;
}

/* Text that was spoiled before it came here is told of, once a file, and stays as it is. */
static void note_doubled(fig_reader *r, const fig_article *article)
{
    const size_t count = r->doubled ? 0 : encoding_doubled(article->text, article->text_bytes);
    if (count)
        reader_note(r, "mend it where it comes from",
                    count == 1 ? "%zu place looks as if it had been made UTF-8 twice"
                               : "%zu places look as if they had been made UTF-8 twice",
                    count);
    r->doubled = r->doubled || count;
}

fig_status reader_complete(fig_reader *r, fig_article *out, fig_error *err)
{
    char id[CONTENT_ID_BYTES + 1], iso[DATE_BYTES], lang[LANGUAGE_BYTES];
    date found;
    const char *const given_lang = out->lang;
    out->path = r->path;
    note_doubled(r, out);
    out->id = fitting_id(&r->strings, out->id);
    r->id_given = out->id != NULL;
    if (!out->id) {
        reader_content_id(out->text, out->text_bytes, id);
        out->id = arena_string(&r->strings, id);
    }
    out->lang = given_lang ? language(&r->strings, given_lang) : NULL;
    if (given_lang && !out->lang)
        reader_note(r, "write it as 'en' or 'de'", "'lang' is not a language code: '%.*s'",
                    reader_shown_bytes(given_lang), given_lang);
    if (!out->lang && *r->lang) {
        out->lang = r->lang;
    } else {
        const fig_task before = stopwatch_turn(r->watch, FIG_TASK_LANGUAGE);
        const bool settled = language_settle(out->lang, out->text, out->text_bytes, lang);
        stopwatch_turn(r->watch, before);
        if (!settled)
            return error_no_memory(err);
        out->lang = arena_string(&r->strings, lang);
    }
    if (!out->published && date_find(out->text, out->text_bytes, &found)) {
        out->published = arena_copy(&r->strings, iso, date_print(&found, iso));
        out->date_source = "text";
    }
    if (!out->published && out->url && date_of_address(out->url, &found)) {
        out->published = arena_copy(&r->strings, iso, date_print(&found, iso));
        out->date_source = "url";
    }
    return r->strings.failed ? error_no_memory(err) : FIG_OK;
}

void reader_take_page(fig_reader *r, fig_article *out)
{
    const page *const p = &r->page;
    *out = (fig_article){ .title = p->title,
                          .author = p->author,
                          .source = p->source,
                          .url = p->url,
                          .published = p->published,
                          .date_source = p->date_source,
                          .lang = p->lang,
                          .text = buf_string(&p->text),
                          .text_bytes = p->text.bytes,
                          .furniture = buf_string(&p->furniture),
                          .furniture_bytes = p->furniture.bytes,
                          .blocks = (const fig_block *)p->blocks.data,
                          .blocks_count = p->blocks.bytes / sizeof(fig_block) };
    if (p->furniture_cut)
        reader_note(r, NULL, "shows much beside its article, of which %zu bytes are not kept",
                    p->furniture_cut);
    if (p->is_cut)
        reader_note(r, "save its text as a file of its own", READER_TOO_DEEP);
    /* what a page says of its language is a habit of its maker, not worth a message */
    if (out->lang && !language(&r->strings, out->lang))
        out->lang = NULL;
}
