/* mbox.c - an mbox file cut into its messages. A message begins with a "From " line, at the
 * beginning or after an empty line; within messages such lines are written ">From ". */
#include "core/error.h"
#include "indexer/mail.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool begins(const char *text, size_t bytes, const char *with)
{
    return bytes >= strlen(with) && !memcmp(text, with, strlen(with));
}

/* "From ", an address, and a date with its time: prose has no such line. */
static bool is_border(const char *line, size_t bytes)
{
    const char *const colon = memchr(line, ':', bytes);
    return begins(line, bytes, "From ") && colon && colon > line + 5 &&
           isdigit((unsigned char)colon[-1]) && line + bytes - colon > 2 &&
           isdigit((unsigned char)colon[1]);
}

/* The length of a header's name at `line`; 0 when none begins there. */
static size_t header_name(const char *line, size_t bytes)
{
    size_t name = 0;
    while (name < bytes && (isalnum((unsigned char)line[name]) || line[name] == '-'))
        name++;
    return name && name < bytes && line[name] == ':' ? name : 0;
}

bool mail_is_message(const char *data, size_t bytes)
{
    static const char *const known[] = { "from",        "date",     "subject",
                                         "message-id",  "received", "mime-version",
                                         "return-path", "to",       "delivered-to" };
    size_t found = 0;
    for (size_t at = 0; at < bytes && found < 3;) {
        const char *const line = data + at;
        const char *const newline = memchr(line, '\n', bytes - at);
        const size_t line_bytes = newline ? (size_t)(newline - line) : bytes - at;
        const size_t name = header_name(line, line_bytes);
        if (!name && (!at || !line_bytes || !strchr(" \t", line[0])))
            return false;
        for (size_t i = 0; name && i < sizeof known / sizeof *known; i++)
            found += name == strlen(known[i]) && !strncasecmp(line, known[i], name);
        at += line_bytes + 1;
    }
    return found >= 3;
}

/* Does the header line have this name, and the word in its value? */
static bool has_word(const char *line, size_t bytes, const char *name, const char *word)
{
    const size_t word_bytes = strlen(word);
    if (bytes < strlen(name) || strncasecmp(line, name, strlen(name)))
        return false;
    for (size_t at = strlen(name); at + word_bytes <= bytes; at++)
        if (!strncasecmp(line + at, word, word_bytes))
            return true;
    return false;
}

/* Browsers write neither whom it is to nor by which ways it came. */
bool mail_is_page(const char *data, size_t bytes)
{
    static const char *const of_mail[] = { "to", "received", "message-id", "delivered-to" };
    bool related = false, saved = false;
    for (size_t at = 0; at < bytes;) {
        const char *const line = data + at;
        const char *const newline = memchr(line, '\n', bytes - at);
        const size_t line_bytes = newline ? (size_t)(newline - line) : bytes - at;
        const size_t name = header_name(line, line_bytes);
        if (!name && (!at || !line_bytes || !strchr(" \t", line[0])))
            break;
        for (size_t i = 0; name && i < sizeof of_mail / sizeof *of_mail; i++)
            if (name == strlen(of_mail[i]) && !strncasecmp(line, of_mail[i], name))
                return false;
        related = related || has_word(line, line_bytes, "Content-Type:", "multipart/related");
        saved = saved || has_word(line, line_bytes, "Snapshot-Content-Location:", "http") ||
                has_word(line, line_bytes, "MIME-Version:", "1.0");
        at += line_bytes + 1;
    }
    return related && saved;
}

bool mail_is_mbox(const char *data, size_t bytes)
{
    const char *const newline = memchr(data, '\n', bytes);
    const size_t line = newline ? (size_t)(newline - data) : 0;
    const size_t left = newline ? bytes - line - 1 : 0;
    return newline && is_border(data, line) && header_name(newline + 1, left);
}

void mbox_clear(mbox *m)
{
    buf_clear(&m->line);
    *m = (mbox){ 0 };
}

static void append_line(buf *message, const buf *line)
{
    const char *text = buf_string(line);
    const size_t quotes = strspn(text, ">");
    const bool quoted = quotes && begins(text + quotes, line->bytes - quotes, "From ");
    buf_append(message, text + quoted, line->bytes - quoted);
    buf_byte(message, '\n');
}

fig_status mbox_next(mbox *m, input *in, size_t limit_bytes, buf *message, fig_error *err)
{
    bool has_message = m->has_line, is_too_large = false, after_blank = !m->lines_count;
    buf_truncate(message);
    m->message_line = m->lines_count;
    m->has_line = false;
    for (;;) {
        const fig_status status = input_line(in, limit_bytes, &m->line, err);
        m->lines_count += status != FIG_END;
        if (status == FIG_TOO_LARGE) {
            is_too_large = has_message = true;
            continue;
        }
        if (status && status != FIG_END)
            return status;
        const bool is_end = status == FIG_END;
        const char *const line = buf_string(&m->line);
        if (!is_end && after_blank && is_border(line, m->line.bytes)) {
            m->has_line = true;
            if (has_message)
                break;
            m->message_line = m->lines_count;
            m->has_line = false;
            has_message = true;
            continue;
        }
        if (is_end)
            break;
        after_blank = !m->line.bytes;
        if (!has_message && after_blank)
            continue; /* empty lines before the first */
        if (!has_message)
            m->message_line = m->lines_count;
        has_message = true;
        is_too_large = is_too_large || m->line.bytes >= limit_bytes - message->bytes;
        if (!is_too_large)
            append_line(message, &m->line);
    }
    if (is_too_large)
        return error_format(err, FIG_TOO_LARGE, NULL, NULL, "the message is larger than %zu MiB",
                            limit_bytes >> 20);
    if (buf_failed(message))
        return error_no_memory(err);
    return has_message ? FIG_OK : FIG_END;
}
