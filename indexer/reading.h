/* reading.h - what the parts of the reader share. No one else's business.
 *   reader.c         files and archives one after the other, and which part reads them
 *   reader_json.c    articles out of JSON and feeds
 *   reader_csv.c     out of CSV
 *   reader_pages.c   out of pages, texts and messages
 *   reader_documents.c  out of PDF, DOCX, ODT and EPUB
 *   reader_fields.c  what every article needs: an id, a language, a date
 *   reader_data.c    bytes made UTF-8
 *   reader_told.c    where the reading is, and what is told about it */
#ifndef INDEXER_READING_H
#define INDEXER_READING_H

#include "core/arena.h"
#include "core/buf.h"
#include "figtrail.h"
#include "indexer/csv.h"
#include "indexer/epub.h"
#include "indexer/extract.h"
#include "indexer/field_map.h"
#include "indexer/files.h"
#include "indexer/input.h"
#include "indexer/json.h"
#include "indexer/language.h"
#include "indexer/mail.h"
#include "indexer/reader.h"
#include "indexer/unpacker.h"
#include "indexer/warc.h"

enum { READER_SHOWN_BYTES = 40 }; /* of an offending text, in a message */

/* Files that were read in an encoding which they do not declare. Of many the first are told one by
 * one, the others together at the end. */
enum { GUESSED_MAX = 32, GUESSED_TOLD = 3 };
typedef struct guessed_encoding {
    const char *name; /* static */
    size_t count;
} guessed_encoding;

struct fig_reader {
    char **paths; /* copies */
    size_t paths_count;
    char lang[LANGUAGE_BYTES]; /* of articles that do not say; "" = by their words */
    const fig_field_map *map;  /* NULL: none */
    size_t bytes_max;          /* of a line, of a file that is one article or one document */
    stopwatch *watch;          /* NULL: nobody asks */
    notices told;
    files *walk;
    uint64_t bytes_before; /* of the files before the one at hand */

    /* the file at hand */
    file_found file;
    unpacker *archive;     /* of a file that is one, until it has ended */
    bool in_archive;       /* the file is one; */
    bool found_in_archive; /* and has files that are read */
    const char *path;      /* of the file, or of the one in the archive */
    input *in;
    file_form form; /* what its content showed */
    bool ended;     /* nothing more to come from it */
    bool mended;    /* bytes that are no UTF-8 were told of */
    bool doubled;   /* so was text that looks as if made UTF-8 twice */
    guessed_encoding guessed[GUESSED_MAX]; /* encodings of files that do not say theirs */
    size_t guessed_count;
    bool unconfined_told;
    size_t left_out_before;
    size_t line_number; /* of JSON and CSV, from 1; 0 where it has no use in messages */
    size_t row_lines;   /* how many lines the record at hand has */
    size_t item_number; /* of a JSON array, from 1 */
    json *document;
    const json *item; /* of the document, next to be read */
    json *mapped;     /* the fields of the object at hand that `map` says stand elsewhere */
    mbox mbox;
    warc warc;
    epub *book;
    const char *chapter; /* of the book, at hand; for messages */
    csv columns, row;    /* of CSV: the names, and the record at hand */

    /* the article at hand */
    buf data, repaired, where;
    page page;
    arena strings;
    bool id_given;
};

/* ---- reader_told.c ------------------------------------------------------------------------- */

#define READER_TOO_DEEP "has more than 256 elements in each other: what follows is not read"
/* Tell that what is at hand is left out, or kept without a part. */
void reader_leave_out(fig_reader *r, fig_fault fault, const char *what, const char *mend);
__attribute__((format(printf, 3, 4))) void reader_note(fig_reader *r, const char *mend,
                                                       const char *format, ...);
/* Tell, once, that pdftotext runs without its filter of system calls, and why. */
void reader_tell_unconfined(fig_reader *r, int errnum);
/* How many bytes of `text` to show, whole characters. */
int reader_shown_bytes(const char *text);
/* A failure of one input is told and passed over; only a lack of memory ends the reading. */
fig_status reader_pass_over(fig_reader *r, fig_status status, fig_error *why, fig_error *err);

/* ---- reader_data.c ------------------------------------------------------------------------- */

/* Make r->data valid UTF-8, which JSON and CSV are to be. */
fig_status reader_mend_data(fig_reader *r, fig_error *err);
/* Make r->data, a whole page or text, UTF-8 of whatever encoding it is in; `declared` or NULL. */
fig_status reader_decode_data(fig_reader *r, const char *declared, fig_error *err);
/* Tell of the files whose encoding was guessed and that were not told of one by one; once. */
void reader_tell_guessed(fig_reader *r);
/* Of a byte order mark at the beginning. */
size_t reader_mark_bytes(const char *data, size_t bytes);
/* `text` (or NULL) has more than white space. */
bool reader_has_text(const char *text);

/* ---- reader_fields.c ----------------------------------------------------------------------- */

/* A string without white space around it; NULL when nothing is left. */
const char *reader_trimmed(arena *strings, const char *text);
/* What r->page holds, as an article. */
void reader_take_page(fig_reader *r, fig_article *out);
/* What every article needs, whatever it came from: its strings already stand in `out`. */
fig_status reader_complete(fig_reader *r, fig_article *out, fig_error *err);

/* ---- one form each ------------------------------------------------------------------------- */

/* Begin the file at hand. What cannot be read is told, and r->ended set. */
fig_status reader_open_json(fig_reader *r, fig_error *err);
fig_status reader_open_feed(fig_reader *r, fig_error *err);
fig_status reader_open_csv(fig_reader *r, fig_error *err);
fig_status reader_open_book(fig_reader *r, fig_error *err);

/* Its next article, or one step towards it; `*taken` says whether there is one. What is wrong with
 * it is told. After the last, r->ended is set. */
typedef fig_status reader_step(fig_reader *r, fig_article *out, bool *taken, fig_error *err);
reader_step reader_next_item;     /* of a JSON array or a feed */
reader_step reader_next_line;     /* of JSON lines */
reader_step reader_next_row;      /* of CSV */
reader_step reader_next_record;   /* of a web archive */
reader_step reader_next_message;  /* of a mailbox */
reader_step reader_take_mail;     /* the one message of a file */
reader_step reader_take_saved;    /* the one page of an MHTML file */
reader_step reader_take_document; /* the one article of a PDF, DOCX or ODT file */
reader_step reader_next_chapter;  /* of a book */
reader_step reader_take_file;     /* the one page or text of a file */

/* The article of one object, in the same way. */
fig_status reader_take_object(fig_reader *r, const json *object, fig_article *out, bool *taken,
                              fig_error *err);

#endif
