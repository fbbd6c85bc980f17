/* reader_data.c - the bytes at hand made UTF-8, and what was replaced for that told. */
#include "indexer/reading.h"

#include "core/error.h"
#include "indexer/encoding.h"
#include "stem/utf8.h"

#include <string.h>

/* r->repaired takes the place of r->data. What was replaced is told, once a file. */
static void take_repaired(fig_reader *r, size_t replaced, const char *mend)
{
    const buf mended = r->repaired;
    r->repaired = r->data;
    r->data = mended;
    if (!r->mended && replaced)
        reader_note(r, mend,
                    replaced == 1 ? "%zu byte sequence that is no UTF-8 was replaced"
                                  : "%zu byte sequences that are no UTF-8 were replaced",
                    replaced);
    r->mended = r->mended || replaced;
}

static const char convert_mend[] = "convert it, as with 'iconv -f WINDOWS-1252 -t UTF-8'";

fig_status reader_mend_data(fig_reader *r, fig_error *err)
{
    if (utf8_valid(buf_string(&r->data), r->data.bytes))
        return FIG_OK;
    buf_truncate(&r->repaired);
    const size_t replaced = utf8_repair(buf_string(&r->data), r->data.bytes, &r->repaired);
    if (buf_failed(&r->repaired))
        return error_no_memory(err);
    take_repaired(r, replaced, convert_mend);
    return FIG_OK;
}

/* How many files were read as `name` before. */
static size_t guessed_before(fig_reader *r, const char *name)
{
    size_t i = 0;
    while (i < r->guessed_count && strcmp(r->guessed[i].name, name))
        i++;
    if (i == GUESSED_MAX)
        return 0;
    if (i == r->guessed_count)
        r->guessed[r->guessed_count++] = (guessed_encoding){ name, 0 };
    return r->guessed[i].count++;
}

void reader_tell_guessed(fig_reader *r)
{
    for (size_t i = 0; i < r->guessed_count; i++) {
        fig_error why;
        const size_t more = r->guessed[i].count - GUESSED_TOLD;
        if (r->guessed[i].count <= GUESSED_TOLD)
            continue;
        error_format(&why, FIG_BAD_INPUT, NULL,
                     "if that is wrong, convert them with 'iconv -f ENCODING -t UTF-8'",
                     "%zu more %s; read as %s", more,
                     more == 1 ? "is no UTF-8 and declares no encoding it keeps to"
                               : "are no UTF-8 and declare no encoding they keep to",
                     r->guessed[i].name);
        notices_noted(&r->told, &why);
    }
    r->guessed_count = 0;
}

fig_status reader_decode_data(fig_reader *r, const char *declared, fig_error *err)
{
    encoding_found found;
    const fig_status status =
        encoding_to_utf8(buf_string(&r->data), r->data.bytes, declared, &r->repaired, &found, err);
    if (status || found.by == ENCODING_VALID)
        return status;
    if (found.by == ENCODING_DETECTED && guessed_before(r, found.name) < GUESSED_TOLD)
        reader_note(r, "if that is wrong, convert it with 'iconv -f ENCODING -t UTF-8'",
                    "is no UTF-8 and declares no encoding it keeps to; read as %s", found.name);
    take_repaired(r, found.replaced, convert_mend);
    return FIG_OK;
}

bool reader_has_text(const char *text)
{
    return text && text[strspn(text, " \t\r\n\f\v")];
}

size_t reader_mark_bytes(const char *data, size_t bytes)
{
    return bytes >= 3 && !memcmp(data, "\xef\xbb\xbf", 3) ? 3 : 0;
}
