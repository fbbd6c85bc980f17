/* posting_about.c - what stands about an article: author, source, place, language, date, keys. */
#include "indexer/poster.h"

#include "core/error.h"
#include "stem/utf8.h"

#include <ctype.h>
#include <string.h>

enum { VALUE_BYTES_MAX = 200 }; /* of a value that is text */

/* "zh-Hant" is asked for as itself and as "zh". Questions are in small letters. */
static fig_status post_language(poster *p, fig_error *err)
{
    const char *const prefix = fields_row(FIELD_LANG)->prefix;
    char code[VALUE_BYTES_MAX];
    size_t bytes = 0;
    for (; bytes < sizeof code && p->lang[bytes]; bytes++)
        code[bytes] = (char)tolower((unsigned char)p->lang[bytes]);
    const char *const part = memchr(code, '-', bytes);
    fig_status status = posting_put_filter(p, prefix, code, bytes, err);
    if (status == FIG_OK && part)
        status = posting_put_filter(p, prefix, code, (size_t)(part - code), err);
    return status;
}

/* ---- what stands about an article ----------------------------------------------------------- */

static fig_status set_text_value(poster *p, store_slot slot, const char *text, fig_error *err)
{
    const size_t bytes = strlen(text);
    const size_t kept = bytes <= VALUE_BYTES_MAX ? bytes : utf8_border(text, VALUE_BYTES_MAX);
    return posting_put_value(p, slot, text, kept, err);
}

/* Year, month and day as far as known; the value is all digits of the date, which sort as time
 * does. */
static fig_status post_date(poster *p, const char *published, fig_error *err)
{
    const field *const f = fields_row(FIELD_DATE_PUBLISHED);
    char digits[16];
    size_t count = 0;
    if (!published)
        return posting_put_filter(p, f->prefix, "none", 4, err);
    for (const char *at = published; *at && count < 14; at++)
        if (*at >= '0' && *at <= '9')
            digits[count++] = *at;
    fig_status status = posting_put_value(p, (store_slot)f->slot, digits, count, err);
    for (size_t bytes = 4; bytes <= 8 && bytes <= count && status == FIG_OK; bytes += 2)
        status = posting_put_filter(p, f->prefix, digits, bytes, err);
    return status;
}

static fig_status post_folders(poster *p, const char *path, fig_error *err)
{
    fig_status status = FIG_OK;
    buf_truncate(&p->joined);
    posting_folder_terms(path, &p->joined);
    if (buf_failed(&p->joined))
        return error_no_memory(err);
    const char *const end = buf_string(&p->joined) + p->joined.bytes;
    for (const char *term = buf_string(&p->joined); term < end && status == FIG_OK;
         term += strlen(term) + 1)
        status = target_add_term(p->to, term, strlen(term), 0, err);
    return status;
}

fig_status posting_put_about(poster *p, const fig_article *article, const posted_keys *keys,
                             fig_error *err)
{
    const struct {
        field_id id;
        const char *text;
    } texts[] = { { FIELD_AUTHOR, article->author },
                  { FIELD_SOURCE, article->source },
                  { FIELD_URL, article->url } };
    fig_status status = FIG_OK;
    for (size_t i = 0; i < sizeof texts / sizeof *texts && status == FIG_OK; i++) {
        const field *const f = fields_row(texts[i].id);
        uint32_t position = PLACE_FIRST;
        if (texts[i].text)
            status = posting_put_text(p, f, false, texts[i].text, &position, err);
        if (status == FIG_OK && texts[i].text && f->slot != FIELD_NO_SLOT)
            status = set_text_value(p, (store_slot)f->slot, texts[i].text, err);
    }
    const unsigned char length[4] = { (unsigned char)(article->text_bytes >> 24),
                                      (unsigned char)(article->text_bytes >> 16),
                                      (unsigned char)(article->text_bytes >> 8),
                                      (unsigned char)article->text_bytes };
    if (status == FIG_OK && article->path)
        status = post_folders(p, article->path, err);
    if (status == FIG_OK)
        status = post_language(p, err);
    if (status == FIG_OK)
        status = set_text_value(p, SLOT_LANG, p->lang, err);
    if (status == FIG_OK)
        status = post_date(p, article->published, err);
    if (status == FIG_OK)
        status = posting_put_value(p, SLOT_TEXT_BYTES, length, sizeof length, err);
    if (status == FIG_OK)
        status = posting_put_value(p, SLOT_CONTENT, keys->content, sizeof keys->content, err);
    if (status == FIG_OK && keys->file)
        status = posting_put_filter(p, "", keys->file, strlen(keys->file), err);
    if (status == FIG_OK && keys->page)
        status = posting_put_filter(p, "", keys->page, strlen(keys->page), err);
    if (status == FIG_OK) {
        buf_truncate(&p->joined);
        posting_id_term(article->id, &p->joined);
        if (buf_failed(&p->joined))
            return error_no_memory(err);
        status = posting_put_filter(p, "", buf_string(&p->joined), p->joined.bytes, err);
    }
    return status;
}
