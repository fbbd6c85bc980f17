/* figtrail.h - the public interface of figtrail: words and figures in an archive of articles.
 *
 * Six things, in the order one meets them; each begins with an example:
 *   1. errors      every call that can fail returns a fig_status and fills a fig_error
 *   2. data        fig_article, fig_claim, fig_rejected: plain structs
 *   3. extraction  text in, claims and rejected figures out; no index needed
 *   4. writing     articles into an index
 *   5. searching   a question to an index, a finished copy of the answer back
 *   6. upkeep      whether an index is whole; making it anew, or smaller
 *
 * "lent" lives as long as the handle it came from, unless an earlier end is named; "yours" is yours
 * to release, by the `_free` that is named. Every `_free` takes NULL too and cannot fail.
 *
 * Text is UTF-8 and ends in a NUL unless a count of bytes stands beside it; lengths and spans are
 * bytes, durations what their names end in: `_s`, `_ms`.
 *
 * A handle belongs to one thread at a time; different handles are independent, those of one index
 * too. What does not change may be used by any number of threads at once: fig_kinds, fig_field_map,
 * fig_synonyms, fig_query, fig_results, fig_document (tests/unit/test_threads.c does it all).
 *
 * The examples are parts of one program, docs/examples/tour.c, which the tests build and run. */
#ifndef FIGTRAIL_H
#define FIGTRAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Of what the shared library shows. */
#if defined(__GNUC__)
#define FIG_API __attribute__((visibility("default")))
#else
#define FIG_API
#endif

#define FIG_VERSION_MAJOR 1 /* of this header; until 1.0 a new minor may change the interface */
#define FIG_VERSION_MINOR 0 /* of this header */
#define FIG_VERSION_PATCH 0 /* of this header */
#define FIG_VERSION "1.0.0" /* of this header */

/* The version of the library that is linked, "1.0.0"; lives for ever. */
FIG_API const char *fig_version(void);

/* ---- 1. errors ------------------------------------------------------------------------
 *
 * Every call that can fail returns a status, 0 when all went well, and takes a fig_error last, which
 * may be NULL. It says where it happened, what, and how to mend it:
 *
 *     static int complain(const fig_error *err)
 *     {
 *         fprintf(stderr, "%s: %s\n", err->where, err->what);
 *         if (err->mend[0])
 *             fprintf(stderr, "  %s\n", err->mend);
 *         return err->status == FIG_BAD_QUERY ? 2 : 1;
 *     }
 *
 * On failure whatever a call gives is NULL, 0 or all zero. Beside each call stands what it fails with,
 * but for FIG_NO_MEMORY and FIG_INTERNAL, which any can return. Mistakes of the program itself, a
 * NULL where none is allowed, are not looked for. */

/* How a call ended. */
typedef enum fig_status {
    FIG_OK = 0,       /* all went well */
    FIG_NO_MEMORY,    /* the system gives no more */
    FIG_IO,           /* a file could not be read or written */
    FIG_BAD_ARGUMENT, /* an option's value makes no sense */
    FIG_BAD_QUERY,    /* the question was not understood; `where` has its column */
    FIG_BAD_INPUT,    /* an article or its container could not be read */
    FIG_NOT_FOUND,    /* no index there, or no such article */
    FIG_LOCKED,       /* another writes to this index */
    FIG_DAMAGED,      /* the index contradicts itself */
    FIG_FORMAT,       /* the index was made by another format */
    FIG_UNREACHABLE,  /* a remote index did not answer */
    FIG_TOO_LARGE,    /* a limit was met; `what` names it */
    FIG_TIMEOUT,      /* the time that was allowed is over */
    FIG_STOPPED,      /* the caller asked to stop */
    FIG_END,          /* nothing more to read; no error is filled */
    FIG_INTERNAL      /* a defect of figtrail */
} fig_status;

/* Why an input was left out, in classes that can be counted. */
typedef enum fig_fault {
    FIG_FAULT_NONE,        /* the status says enough */
    FIG_FAULT_MISSING,     /* there is no such file or folder */
    FIG_FAULT_UNREADABLE,  /* no permission, a failing disk, no file */
    FIG_FAULT_TOO_LARGE,   /* a limit was met */
    FIG_FAULT_BROKEN_JSON, /* JSON that contradicts itself */
    FIG_FAULT_BROKEN,      /* any other form that does */
    FIG_FAULT_NO_TEXT,     /* nothing in it is an article's text */
    FIG_FAULT_SAME_ID,     /* a second article of one file under the same id */
    FIG_FAULTS_COUNT       /* how many there are */
} fig_fault;
/* "too_large"; never NULL, lives for ever. */
FIG_API const char *fig_fault_name(fig_fault fault);

/* What indexing consists of, as its processor time is told. */
typedef enum fig_task {
    FIG_TASK_OTHER,    /* what is new, what the index knows of files; and the caller's own */
    FIG_TASK_READING,  /* files, archives and formats */
    FIG_TASK_LANGUAGE, /* which one an article is in */
    FIG_TASK_WORDS,    /* sentences, words, their stems and where they stand */
    FIG_TASK_CLAIMS,   /* figures, and what is said of them */
    FIG_TASK_TERMS,    /* of claims, fields and dates */
    FIG_TASK_RECORDS,  /* what is stored of an article, packed; learning their dictionaries */
    FIG_TASK_COPIES,   /* which articles are copies of which */
    FIG_TASK_POSTINGS, /* numbered, sorted, put aside in runs; term lists */
    FIG_TASK_TABLES,   /* runs merged, tables filled */
    FIG_TASK_COMMIT,   /* made durable; in an index that is there, the library's whole commit */
    FIG_TASKS_COUNT    /* how many there are */
} fig_task;
/* "words"; never NULL, lives for ever. */
FIG_API const char *fig_task_name(fig_task task);

/* What went wrong. The caller's; nothing to initialise or free. Filled by failures alone. */
typedef struct fig_error {
    fig_status status; /* as it was returned */
    fig_fault fault;   /* of an input that was left out */
    char where[256];   /* "feed.ndjson:412", "query:9", "index 'news'"; "" when nowhere */
    char what[256];    /* one line, without a full stop */
    char mend[256];    /* a form to write or a command to run; "" when nothing helps */
} fig_error;

/* ---- 2. data --------------------------------------------------------------------------
 *
 * An article is a text and what is known of it. Of those given to figtrail only what is needed is
 * filled, the rest is NULL and 0; those it hands out are filled as far as it knows:
 *
 *     static const char text[] = "Up to 1,200 people fled the flood in 2024, said Elena Marsh.";
 *     static const fig_article article = { .id = "one",
 *                                          .title = "Flood",
 *                                          .published = "2024-10-25",
 *                                          .lang = "en",
 *                                          .text = text,
 *                                          .text_bytes = sizeof text - 1 };
 *
 * A claim is a figure with what the words around it say of it:
 *
 *     static void print_claim(const fig_claim *c)
 *     {
 *         printf("'%s' is %s %g %s, said %s\n", c->surface, fig_modifier_name(c->modifier), c->value,
 *                c->subject ? c->subject : c->unit, c->by ? c->by : "nobody");
 *     } */

/* A piece of a text: [begin, end) in bytes. */
typedef struct fig_span {
    size_t begin, end; /* of the first byte, and behind the last */
} fig_span;

/* Where a copy of an article stands. */
typedef struct fig_copy {
    const char *id, *path, *title, *source, *url, *published; /* as in fig_article */
} fig_copy;

/* A piece of what a page shows beside its article: `bytes` of the furniture, behind those of the blocks
 * before it; it stands in the page where the article's text is cut at `before`. With all blocks put in
 * at their places the text is the page's whole text, the raw text: byte i of the furniture stands there
 * at before + i. */
typedef struct fig_block {
    size_t before, bytes; /* a place in the text, and a length */
} fig_block;

/* One document. Every string is lent by whoever hands the article out, NULL when unknown;
 * `id` is never NULL then, and `text` only where it says so. */
typedef struct fig_article {
    const char *id;          /* 1 to 128 bytes, one article's alone */
    const char *path;        /* the file it was read from */
    const char *title;       /* given, or the first line of some forms */
    const char *author;      /* as it is written */
    const char *source;      /* the paper or the site */
    const char *url;         /* where it was published */
    const char *published;   /* ISO 8601 as precise as known: "2024-10", "2024-10-25T09:30:00Z" */
    const char *date_source; /* "given" by a field, "meta" data of the page, the "text" itself, its "url" */
    const char *lang;        /* ISO 639-1 */
    const char *text;        /* the main text; not NUL-terminated where text_bytes says less */
    size_t text_bytes;       /* of the text, also where the text itself is left out */
    size_t copies; /* articles of the index that are copies of this one; counted and named in documents,
                      and in answers whose copies are folded */
    const fig_copy *copies_list; /* by date, undated last; the first 100 of them */
    size_t copies_listed;        /* how many the list has */
    const fig_copy *first; /* the earliest of the article and its copies; NULL without copies, or when
                              none is dated */
    const char *furniture; /* what its page shows beside it: menus, counters; only fig_reader_next,
                              fig_index_article and fig_index_each_stored have it */
    size_t furniture_bytes;  /* of the furniture */
    const fig_block *blocks; /* of the furniture, in order; NULL: none */
    size_t blocks_count;     /* how many */
} fig_article;

/* What the words before a figure make of it. */
typedef enum fig_modifier {
    FIG_EXACT,     /* "15,000" */
    FIG_ABOUT,     /* "some 15,000" */
    FIG_MORE_THAN, /* "over 15,000" */
    FIG_AT_LEAST,  /* "no fewer than 15,000" */
    FIG_LESS_THAN, /* "under 15,000" */
    FIG_AT_MOST,   /* "up to 15,000" */
    FIG_RANGE      /* "10,000 to 15,000" */
} fig_modifier;

/* Whether the verb says that something rose or fell. */
typedef enum fig_trend {
    FIG_STEADY, /* it says nothing of the kind */
    FIG_UP,     /* "rose by 5 %" */
    FIG_DOWN    /* "fell 3 points" */
} fig_trend;

/* How sure the sentence is of its figure. */
typedef enum fig_modality {
    FIG_ASSERTED,     /* it is said to be so */
    FIG_POSSIBLE,     /* "may have lost" */
    FIG_EXPECTED,     /* "will send" */
    FIG_HYPOTHETICAL, /* "if it sent" */
    FIG_RUMORED,      /* "reportedly" */
    FIG_DISPUTED,     /* "denied that" */
    FIG_QUESTION      /* "did it lose ...?" */
} fig_modality;

/* Why a figure is no claim. */
typedef enum fig_reason {
    FIG_REASON_DATE,           /* "Oct. 31" */
    FIG_REASON_TIME,           /* "9:35 PM" */
    FIG_REASON_YEAR,           /* "in 1991" */
    FIG_REASON_CALENDAR,       /* the days of a month, one after the other */
    FIG_REASON_ORDINAL,        /* "22nd" */
    FIG_REASON_PHONE,          /* "(555) 123-4567" */
    FIG_REASON_VERSION,        /* "version 2.1" */
    FIG_REASON_URL,            /* within an address */
    FIG_REASON_REFERENCE,      /* footnotes, sections, "Resolution 2231" */
    FIG_REASON_PAGE_FURNITURE, /* menus, counters, copyright lines */
    FIG_REASON_NAME,           /* F-16, COVID-19, G20, Channel 4 */
    FIG_REASON_LIST_ITEM,      /* "1." before an item */
    FIG_REASON_POSTCODE,       /* "KM4 7QX" */
    FIG_REASON_ID,             /* order numbers, hashes */
    FIG_REASON_SCORE,          /* "won 3-1" */
    FIG_REASON_COORDINATES,    /* "38.42 N, 27.15 E" */
    FIG_REASON_PRONOUN,        /* "one of the reasons" read as no figure, "one another" */
    FIG_REASON_UNREADABLE      /* more digits than a double holds, "1.2.3,4" */
} fig_reason;

/* A figure that claims something. Strings are lent by what it came in; NULL when unknown. */
typedef struct fig_claim {
    unsigned number;     /* the n of an id `ARTICLE#n`, counted from 1 in text order */
    fig_span span;       /* of the surface, hedge included, in the article's text */
    fig_span figure;     /* of the bare number inside it: "15 million" in "up to 15 million men" */
    fig_span sentence;   /* of the sentence around it */
    const char *surface; /* the words, hedge included: "up to 15,000" */
    double low, high;    /* what the words allow, in `unit`; NAN = unbounded */
    double value;        /* the printed figure; NAN for ranges */
    fig_modifier modifier; /* what the hedge makes of it */
    fig_trend trend;       /* whether it rose or fell */
    const char *unit;      /* "count", "percent", "fraction", ISO 4217, or a CLDR unit identifier */
    const char *unit_text; /* as printed; for counted things the noun */
    const char *kind;      /* a name of the table of kinds */
    const char *subject;   /* what is counted or measured */
    const char *by;        /* the claimant as written, with title */
    const char *via;       /* who relays it */
    fig_modality modality; /* how sure the sentence is */
    bool weak; /* a bare "one" and the like: left out of searches unless asked */
    const char *canonical_unit; /* base unit of its kind */
    double canonical_low, canonical_high; /* `low` and `high` in that unit */
    const char *kind_rule; /* why it is of that kind: "by its noun"; NULL when read from an index */
    fig_span kind_cue;     /* the word that says so: "troops"; empty when none does */
} fig_claim;

/* A figure that is no claim. Strings are lent by what it came in. */
typedef struct fig_rejected {
    fig_span span;       /* empty at the text's end when it stands in the furniture; */
    fig_span raw;        /* then where it stands in the raw text, else empty */
    const char *surface; /* as it stands there */
    fig_reason reason;   /* in classes that can be counted */
    const char *rule;    /* what decided, in words: "a day or year beside a month" */
    fig_span cue;        /* the word it decided by: "October"; empty when the figure itself */
} fig_rejected;

/* The words of the output. They live for ever. */
FIG_API const char *fig_modifier_name(fig_modifier modifier); /* "at_most"; never NULL */
FIG_API const char *fig_trend_name(fig_trend trend);          /* "up"; NULL when steady */
FIG_API const char *fig_modality_name(fig_modality modality); /* "asserted"; never NULL */
FIG_API const char *fig_reason_name(fig_reason reason);       /* "page_furniture"; never NULL */

/* ---- 3. extraction --------------------------------------------------------------------
 *
 * The figures of one text, without an index:
 *
 *     fig_extractor *extractor = NULL;
 *     fig_extraction found;
 *     fig_status status = fig_extractor_new(NULL, &extractor, err);
 *     if (!status)
 *         status = fig_extractor_read(extractor, &article, &found, err);
 *     for (size_t i = 0; !status && i < found.claims_count; i++)
 *         print_claim(&found.claims[i]);
 *     for (size_t i = 0; !status && i < found.rejected_count; i++)
 *         printf("'%s' is none: %s\n", found.rejected[i].surface, found.rejected[i].rule);
 *     fig_extractor_free(extractor);
 *
 * The articles of files and folders come from a fig_reader, one after the other. */

/* The kinds of claims, by name ("troops"): those that come with figtrail, and those of a file beside
 * them (docs/claims.md, "Your own kinds"). It does not change; threads may share it. */
typedef struct fig_kinds fig_kinds;

/* `*out` is yours: fig_kinds_free. "-" is stdin. Fails with FIG_IO, FIG_BAD_INPUT, FIG_TOO_LARGE (256
 * kB, or more kinds or words than there may be). */
FIG_API fig_status fig_kinds_read(const char *path, fig_kinds **out, fig_error *err);
FIG_API void fig_kinds_free(fig_kinds *kinds); /* not before what uses them */

/* What reads claims out of texts. */
typedef struct fig_extractor fig_extractor;

/* What a text has, in its order; figures of furniture stand last. Lent by the extractor until its next
 * call. */
typedef struct fig_extraction {
    const fig_claim *claims;      /* figures that claim something */
    size_t claims_count;          /* how many */
    const fig_rejected *rejected; /* figures that do not */
    size_t rejected_count;        /* how many */
    bool cut; /* there are more figures than the 100,000 that are read */
} fig_extraction;

/* `*out` is yours: fig_extractor_free. One extractor reads any number of texts. `kinds`, NULL for those
 * that come with figtrail, must outlive it. Fails for want of memory alone. */
FIG_API fig_status fig_extractor_new(const fig_kinds *kinds, fig_extractor **out, fig_error *err);
FIG_API void fig_extractor_free(fig_extractor *extractor); /* and what it lent */

/* Read the claims of one text. Only `text`, `furniture`, its blocks and `lang` (NULL = English) of
 * `article` are looked at. The figures of the furniture are rejected, all of them. Spans are those of
 * the text; where it is no UTF-8, of the text as it is mended: U+FFFD for what is none, a space for a NUL.
 * Fails with FIG_TOO_LARGE (2 GB). */
FIG_API fig_status fig_extractor_read(fig_extractor *extractor, const fig_article *article,
                                      fig_extraction *out, fig_error *err);

/* Which fields of JSON and columns of CSV articles are made from, where these are not named as an
 * article's are: "text=body,title=headline|name,author=meta.authors[0].name". Left of a '=' stands
 * one of id title text html published source url author lang; right of it the place in the object,
 * keys with dots between; several with '|' between: the first that has something counts. The
 * strings of an array are joined, those of a text as paragraphs. A backslash before , | = takes
 * their meaning. Fields that are not mapped are looked for under their own names.
 * It does not change; threads may share it. */
typedef struct fig_field_map fig_field_map;
/* `*out` is yours: fig_field_map_free; `text` need not stay. Fails with FIG_BAD_ARGUMENT. */
FIG_API fig_status fig_field_map_parse(const char *text, fig_field_map **out, fig_error *err);
FIG_API void fig_field_map_free(fig_field_map *map); /* not before what uses it */

/* What a reader tells about an input it had to leave out; lent for the call. */
typedef void fig_left_out(void *user, const fig_error *why);

/* How to read: FIG_READER_DEFAULTS, and what is to differ. */
typedef struct fig_reader_options {
    const char *lang;       /* of articles that do not say; NULL = by their words, else "en" */
    fig_left_out *left_out; /* may be NULL */
    fig_left_out *noted; /* the article is kept, a part of it is not: a date that is none, bytes
                            that are no UTF-8; or pdftotext runs without its filter of system
                            calls, told once; may be NULL */
    void *user; /* handed to both */
    const fig_field_map *map; /* must outlive the reader; NULL = no other names */
    size_t bytes_max; /* of a line, and of a file or part that is one article or one document: larger
                         ones are left out; 0 = 64 MiB, which is also the most */
} fig_reader_options;
/* Nothing is told, languages are by the words. */
#define FIG_READER_DEFAULTS { NULL, NULL, NULL, NULL, NULL, 0 }

/* Articles one at a time from files, folders (recursively, in name order) and "-" (stdin). Inputs that
 * cannot be read go to `left_out` and reading continues. */
typedef struct fig_reader fig_reader;
/* `*out` is yours: fig_reader_free. The paths are copied, `options` may be NULL. Nothing is opened yet:
 * fails with FIG_BAD_ARGUMENT (`lang` is no language code) alone. */
FIG_API fig_status fig_reader_open(const char *const *paths, size_t paths_count,
                                   const fig_reader_options *options, fig_reader **out,
                                   fig_error *err);
/* `*out` is lent until the next call, with its text. Fails with FIG_END after the last; all else that
 * goes wrong is told to `left_out`. */
FIG_API fig_status fig_reader_next(fig_reader *reader, fig_article *out, fig_error *err);
/* How many inputs were left out so far. */
FIG_API size_t fig_reader_left_out(const fig_reader *reader);
FIG_API void fig_reader_free(fig_reader *reader); /* and what it lent */

/* ---- 4. writing -----------------------------------------------------------------------
 *
 * An index is a folder. What was added is there for others when it is committed; of files and folders
 * it is fig_writer_add_paths that adds:
 *
 *     fig_writer *writer = NULL;
 *     fig_status status = fig_writer_open(folder, NULL, &writer, err);
 *     if (!status)
 *         status = fig_writer_add(writer, &article, err);
 *     if (!status)
 *         status = fig_writer_commit(writer, err);
 *     fig_writer_free(writer);
 *
 * Writing fails with FIG_IO (no room, no permission), FIG_LOCKED (another wrote to the index in between),
 * FIG_DAMAGED, FIG_FORMAT and FIG_TOO_LARGE (no number is left for another article): what was committed
 * before stays, the writer is of no more use. */

/* What brings articles into an index. There is one at a time, others get FIG_LOCKED. */
typedef struct fig_writer fig_writer;

/* How far a writer, or reindexing, has come. Lent for the call. */
typedef struct fig_progress {
    size_t articles;     /* that were looked at */
    uint64_t bytes_read; /* of the input files, packed as they are; of reindexing, of texts */
    uint64_t bytes_total; /* of them all; 0 when unknown */
    double elapsed_s;    /* since it began */
} fig_progress;

/* What a writer has done since it was opened. */
typedef struct fig_writer_summary {
    size_t added, updated, unchanged, removed, left_out; /* articles; left_out: inputs */
    size_t moved; /* articles whose file has another path than before, and the same bytes */
    size_t left_out_by[FIG_FAULTS_COUNT]; /* left_out, by why */
    size_t noted; /* articles kept though a part was not */
    size_t passed_over; /* files in folders that are of no form that is read, by the ends of their names */
    size_t other_kinds; /* articles that were not read again when the kinds changed */
    size_t claims;       /* in the articles added and updated */
    uint64_t text_bytes; /* of those articles */
    double took_s;       /* since the writer was opened */
    double cpu_s[FIG_TASKS_COUNT]; /* processor time of all threads by what it went into, since the
                                      writer was opened; 0 unless `profile` was asked for */
} fig_writer_summary;

/* What came of one file. Lent for the call. */
typedef struct fig_file_change {
    const char *path; /* as it was found; absolute when it is gone */
    size_t added, updated, moved, removed; /* articles; at least one */
} fig_file_change;

#define FIG_SHARDS_MAX      64 /* of an index in one folder */
#define FIG_SHARDS_AWAY_MAX 1024 /* each of which has a folder, or a machine, of its own */

/* How to write: FIG_WRITER_DEFAULTS, and what is to differ. */
typedef struct fig_writer_options {
    const char *lang; /* of articles that do not say; NULL = by their words, else "en" */
    bool prune;       /* drop articles whose file was under a given path and is gone */
    bool dry_run;     /* say what would happen, write nothing */
    fig_left_out *left_out; /* as a reader's; may be NULL */
    fig_left_out *noted;    /* as a reader's; may be NULL */
    bool (*progress)(void *user, const fig_progress *p); /* may be NULL; false stops */
    void *user; /* handed to all of them */
    const fig_kinds *kinds; /* must outlive the writer; NULL = those the index has. Others than those
                               make every file be read again */
    const fig_field_map *map; /* must outlive the writer; NULL = no other names of fields. Another
                                 than before makes every file be read again */
    void (*changed_file)(void *user, const fig_file_change *change); /* may be NULL */
    uint64_t step_bytes; /* of text, after which what came in is committed; 0 = 256 MiB, and at
                            least every minute. Not while a new index is built, which becomes one when
                            it is committed, nor a large addition, before it is as large as the index */
    unsigned jobs; /* threads that read the articles of a new index and of large additions; 0 or 1 = the
                      caller's alone. The index is the same */
    uint64_t memory_bytes_max; /* that the process may have resident, the program and its libraries
                      included: from 64 MiB; 0 = no bound, about 150 MB and large articles' 16 times
                      their text. Fewer threads read where this does not suffice for `jobs`, articles
                      too large for it are left out (see bytes_max of a reader), and a new index of
                      so many articles that what is known of them has no room is gone on with as one
                      that was there. Not counted: the page cache, other processes (pdftotext), what
                      unpacking takes (up to 65 MB for xz), what the caller holds */
    uint64_t bulk_after_bytes; /* of new text in an index that is there, after which what comes is built
                                  apart, faster, and merged in when all has come: nothing of it is there
                                  before. 0 = as it pays: 1 MiB, at least an eighth of the text there is */
    bool profile;  /* measure what the processor time goes into: takes less than runs differ */
    unsigned shards; /* an archive is divided over so many indexes by a hash of the articles' ids
                        (docs/parts.md). With `shard` 0 they all stand in the folder, */
    unsigned shard;  /* else the index is the one of this number, from 1, and the articles of others are
                        passed over. Both 0: as the index is */
} fig_writer_options;
/* As the index is, by the caller's thread alone; nothing is told. */
#define FIG_WRITER_DEFAULTS { NULL, false, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0, false, 0, 0 }

/* Open the index in folder `index` for writing, making it when it is not there. `options` may be NULL.
 * `*out` is yours: fig_writer_free. Fails with FIG_LOCKED, FIG_DAMAGED, FIG_FORMAT, FIG_IO, and with
 * FIG_BAD_ARGUMENT where the index is divided in another way, or `lang` or `memory_bytes_max` makes no
 * sense. */
FIG_API fig_status fig_writer_open(const char *index, const fig_writer_options *options,
                                   fig_writer **out, fig_error *err);
/* Bring the articles under `paths` in: new ones added, changed ones replaced, unchanged skipped. Inputs
 * that cannot be read are told and left out. Fails as writing does, and with FIG_STOPPED, when what is
 * in can be committed. */
FIG_API fig_status fig_writer_add_paths(fig_writer *writer, const char *const *paths,
                                        size_t paths_count, fig_error *err);
/* Add or replace one article (by its id; NULL = an id made from its text). Copies what it needs. Fails
 * as writing does, and with FIG_BAD_INPUT (no text, no UTF-8, an id or a date that is none) and
 * FIG_TOO_LARGE (64 MiB, less under memory_bytes_max), after which the writer goes on. */
FIG_API fig_status fig_writer_add(fig_writer *writer, const fig_article *article,
                                  fig_error *err);
/* Drop the articles of files that were under `paths` and are gone, whatever `prune` says. A path
 * that is not there itself drops nothing: it may be a disk that is not mounted. Fails as writing does. */
FIG_API fig_status fig_writer_prune(fig_writer *writer, const char *const *paths,
                                    size_t paths_count, fig_error *err);
/* Make everything since the last commit visible and durable at once; of an index of shards, one shard
 * after the other. Fails as writing does. */
FIG_API fig_status fig_writer_commit(fig_writer *writer, fig_error *err);
/* What was done so far, committed or not; also after a failure. */
FIG_API void fig_writer_summarize(const fig_writer *writer, fig_writer_summary *out);
/* Uncommitted changes are dropped. */
FIG_API void fig_writer_free(fig_writer *writer);

/* Watching files and folders, so that an index can follow them. On Linux; elsewhere opening fails
 * with FIG_BAD_ARGUMENT. */
typedef struct fig_watch fig_watch;

/* When to tell; all 0 are the defaults. */
typedef struct fig_watch_options {
    unsigned settle_ms; /* changes are told when for so long there was no other; 0 = 500, */
    unsigned wait_ms;   /* or when the first of them is so old; 0 = 10000 */
    size_t paths_max;   /* changes that are kept one by one; 0 = 100000. More are told as `all` */
} fig_watch_options;

/* What happened. Lent until the next call. */
typedef struct fig_watched {
    const char *const *paths; /* files that were written or moved here, folders that are new */
    size_t paths_count;       /* how many */
    bool gone; /* files are gone: see fig_writer_prune */
    bool all;  /* too much happened to say what: read everything that is watched again */
} fig_watched;

/* From here on changes to files below `paths`, which are copied, that a reader would read are noticed,
 * new folders too. `options` may be NULL. `*out` is yours: fig_watch_free. Fails with FIG_IO,
 * FIG_TOO_LARGE (more folders than the system lets one watch), FIG_BAD_ARGUMENT ("-"). */
FIG_API fig_status fig_watch_open(const char *const *paths, size_t paths_count,
                                  const fig_watch_options *options, fig_watch **out,
                                  fig_error *err);
/* Wait up to `timeout_ms` for changes; `*out` is empty when there were none that have settled, or a
 * signal came. Fails with FIG_IO, FIG_TOO_LARGE: new folders may be too many. */
FIG_API fig_status fig_watch_next(fig_watch *watch, unsigned timeout_ms, fig_watched *out,
                                  fig_error *err);
FIG_API void fig_watch_free(fig_watch *watch); /* and what it lent */

/* ---- 5. searching ---------------------------------------------------------------------
 *
 * A question, and the claims that answer it:
 *
 *     fig_index *index = NULL;
 *     fig_results *results = NULL;
 *     fig_search want = FIG_SEARCH_DEFAULTS;
 *     want.query = "flood people:1k..2k";
 *     want.want = FIG_WANT_CLAIMS;
 *     fig_status status = fig_index_open(folder, &index, err);
 *     if (!status)
 *         status = fig_index_search(index, &want, &results, err);
 *     for (size_t i = 0; !status && i < fig_results_count(results); i++)
 *         print_claim(&fig_results_claim(results, i)->claim);
 *     fig_results_free(results);
 *     fig_index_free(index);
 *
 * Each call sees the index as it was last committed. Reading an index fails with FIG_IO, FIG_DAMAGED,
 * FIG_LOCKED (writers kept overtaking it), FIG_NOT_FOUND (it is gone), FIG_FORMAT (it was made anew by
 * another version) and FIG_UNREACHABLE (a part is a server's); the handle can be asked again. */

/* An index to be asked. Any number of handles, in any number of processes, may be open on one index
 * while it is written. */
typedef struct fig_index fig_index;
/* An answer: a finished copy, which needs the index no more and does not change; threads may share it. */
typedef struct fig_results fig_results;

/* `path` is an index's folder, or a file that names several (docs/parts.md). `*out` is yours:
 * fig_index_free. Fails as reading does, with FIG_NOT_FOUND where there is no index, and with
 * FIG_BAD_ARGUMENT for the path "". */
FIG_API fig_status fig_index_open(const char *path, fig_index **out, fig_error *err);
/* How to open; all 0 are the defaults. */
typedef struct fig_index_options {
    bool partial; /* parts that cannot be reached, nor a replica of them, are left out, as long as one can be */
    double timeout_s; /* of opening: then FIG_TIMEOUT; 0 = as long as it takes. No exchange with a server
                         takes longer later either */
} fig_index_options;
/* The same; `options` may be NULL. `*out` is yours: fig_index_free. Fails as fig_index_open does, and
 * with FIG_TIMEOUT. */
FIG_API fig_status fig_index_open_with(const char *path, const fig_index_options *options, fig_index **out,
                                       fig_error *err);
/* How many parts it has: 1 where it is one folder. */
FIG_API size_t fig_index_parts(const fig_index *index);
/* Of these the i-th, from 0, that is left out, with why: "archive.example:7800: no answer in time"; NULL after
 * the last. Lent until the index is asked again. */
FIG_API const char *fig_index_missing(const fig_index *index, size_t i);

/* A part of an index, or a replica of it, as it is found now. Lent for the call. */
typedef struct fig_place {
    size_t part;         /* from 1 */
    bool replica;        /* of the part, rather than the part itself */
    const char *name;    /* its folder, or "HOST:PORT" */
    const char *trouble; /* why it cannot be asked; NULL when it can, and then: */
    const char *shard;   /* "2/4" of a divided archive; "" when it is none */
    uint64_t articles;   /* in it */
    uint64_t commits;    /* that were written to it */
    uint64_t lag;        /* commits that another place of the part has more */
} fig_place;
/* Look at each place of the index at `path`, in order; none takes longer than `timeout_s` (0 = as the file
 * says). What is wrong with a place is its `trouble`, also that no index is there; fails with FIG_FORMAT and
 * FIG_IO for a file of parts that cannot be read. */
FIG_API fig_status fig_index_places(const char *path, double timeout_s,
                                    void (*visit)(void *user, const fig_place *place), void *user, fig_error *err);
FIG_API void fig_index_free(fig_index *index); /* and what it lent */
/* The kinds the index was made with; never NULL. Lent until the next call on the index. */
FIG_API const fig_kinds *fig_index_kinds(const fig_index *index);

/* What is asked for. */
typedef enum fig_want {
    FIG_WANT_ARTICLES, /* the articles that answer, with the claims that do */
    FIG_WANT_CLAIMS    /* the claims, each by itself */
} fig_want;
/* When a claim meets a range that was asked for. */
typedef enum fig_match {
    FIG_STATED,    /* a printed figure lies in it; a printed range overlaps */
    FIG_COMPATIBLE /* the words allow it: "up to 15,000" allows 12,000 */
} fig_match;
/* The order of answers; ties are ordered by id. */
typedef enum fig_sort {
    FIG_BY_RELEVANCE, /* best first */
    FIG_BY_DATE,     /* oldest first, undated last */
    FIG_BY_DATE_NEW, /* newest first, undated last */
    FIG_BY_VALUE,    /* smallest first, in canonical units; articles by their smallest that meets a
                        claim condition, by relevance where there is none */
    FIG_BY_SOURCE    /* by name */
} fig_sort;

/* How many there are of a name. */
typedef struct fig_stat {
    const char *name; /* NULL: of what has none */
    uint64_t count;   /* how many */
} fig_stat;

/* What answers can be counted by. */
typedef enum fig_facet {
    FIG_FACET_SOURCE, /* the paper or the site */
    FIG_FACET_LANG,   /* "de" */
    FIG_FACET_MONTH, /* "2024-10"; "2024" where no more is known */
    FIG_FACET_KIND,  /* of claims */
    FIG_FACET_BY,    /* who says so */
    FIG_FACETS /* how many there are */
} fig_facet;

/* Words that may stand for each other, from a file (docs/query-language.md, "Synonyms"). They do not
 * change; threads may share them. */
typedef struct fig_synonyms fig_synonyms;
/* `*out` is yours: fig_synonyms_free. "-" is stdin. Fails with FIG_IO, FIG_BAD_INPUT (where:
 * "FILE:LINE"), FIG_TOO_LARGE (16 MB). */
FIG_API fig_status fig_synonyms_read(const char *path, fig_synonyms **out, fig_error *err);
FIG_API void fig_synonyms_free(fig_synonyms *synonyms); /* not before the questions that use them */

/* A question: FIG_SEARCH_DEFAULTS, its `query`, and what is to differ. */
typedef struct fig_search {
    const char *query; /* docs/query-language.md */
    fig_want want;     /* articles or claims */
    fig_match match;   /* when a claim meets a range */
    fig_sort sort;     /* their order */
    size_t offset, limit; /* pass over so many, hold so many at the most */
    bool any;          /* plain words are ORed, for long free-text questions */
    bool exact_total;  /* count every match, however long it takes */
    bool weak;         /* weak claims too */
    size_t snippets;   /* passages a hit, at the most; the title before them where it alone matches */
    size_t snippet_chars; /* about how long one is */
    double k1, b;      /* of BM25: 0 or more; 0 to 1 */
    unsigned facets;   /* 1u << each fig_facet; makes totals exact: every match is looked at */
    bool values;       /* of every matching claim; as above */
    bool fold;         /* articles that are copies of one further up are not shown */
    bool explain;      /* hits with their explanation */
    const fig_synonyms *synonyms; /* of the words of the question; NULL = none */
    bool bare;         /* hits with their article alone, no claims or passages: what those stand in is
                          not unpacked. Not for FIG_WANT_CLAIMS, nor with `explain` */
    double timeout_s;  /* then there is no answer but FIG_TIMEOUT; 0 = as long as it takes */
} fig_search;
#define FIG_BM25_K1 1.2 /* tuned once for all of the judged collections of docs/quality.md */
#define FIG_BM25_B  0.6 /* tuned with it */
/* The ten articles that answer best, a passage of each. */
#define FIG_SEARCH_DEFAULTS                                                                    \
    { NULL, FIG_WANT_ARTICLES, FIG_STATED, FIG_BY_RELEVANCE, 0, 10, false, false, false, 1, 240, \
      FIG_BM25_K1, FIG_BM25_B, 0, false, false, false, NULL, false, 0 }

/* A passage of an article. */
typedef struct fig_snippet {
    const char *text; /* NUL-terminated, a part of the article as it stands */
    fig_span span;    /* where it stands in the article's text; {0,0} for the title */
    const fig_span *highlights; /* in `text`: exactly what matched, in order, disjoint */
    size_t highlights_count;    /* how many */
    bool cut_before, cut_after; /* it begins, or ends, within a sentence */
} fig_snippet;

/* A part of a question: a word, phrase or claim condition that is not ruled out. */
typedef struct fig_part {
    const char *query; /* as understood: "(claim troops 10000..)" */
    bool matched;      /* the index has it in this article */
    double weight;     /* that it gave */
    const char *const *terms; /* of the index, that matched: docs/index-format.md */
    size_t terms_count;       /* how many */
} fig_part;

/* Where a score by relevance comes from. */
typedef struct fig_explanation {
    const fig_part *parts; /* of the question */
    size_t parts_count;    /* how many */
    double title_weight; /* what words in the title gave beside it */
    double best_fit;     /* of the claims: 1 is an exact figure of the kind asked */
    const double *fits;  /* of each claim of the hit */
} fig_explanation;

/* An article that answers. */
typedef struct fig_hit {
    size_t rank;  /* from 1, offset included */
    double score; /* how well it answers; by fig_sort another order may be asked for */
    fig_article article; /* without text */
    const fig_snippet *snippets; /* the best, as many as were asked for, in text order */
    size_t snippets_count;       /* how many */
    const fig_claim *claims; /* those that met a claim condition, in text order */
    const char *const *sentences; /* of each of them */
    size_t claims_count;          /* how many */
    const fig_explanation *explanation; /* NULL unless asked for */
} fig_hit;

/* A claim that answers. */
typedef struct fig_found_claim {
    size_t rank;  /* from 1, offset included */
    double score; /* how well it answers */
    fig_claim claim; /* its spans are those of the article's text */
    const char *sentence; /* around it */
    fig_article article; /* without text */
} fig_found_claim;

/* Answer `want`. The results are a finished copy; `*out` is yours: fig_results_free. Fails as reading
 * does, with FIG_BAD_QUERY, FIG_TIMEOUT, and FIG_BAD_ARGUMENT for values of `want` that make no sense. */
FIG_API fig_status fig_index_search(fig_index *index, const fig_search *want,
                                    fig_results **out, fig_error *err);
FIG_API void fig_results_free(fig_results *results); /* and what it lent */
FIG_API fig_want fig_results_kind(const fig_results *results); /* what was asked for */
FIG_API size_t fig_results_count(const fig_results *results); /* hits or claims held */
/* Number `i`, from 0. Lent; NULL behind the last, and where claims were asked for. */
FIG_API const fig_hit *fig_results_hit(const fig_results *results, size_t i);
/* Number `i`, from 0. Lent; NULL behind the last, and where articles were asked for. */
FIG_API const fig_found_claim *fig_results_claim(const fig_results *results, size_t i);
/* Matching articles. `*exact` (may be NULL): counted, not estimated. */
FIG_API size_t fig_results_articles(const fig_results *results, bool *exact);
/* Matching claims, for FIG_WANT_CLAIMS; `*exact` as above. */
FIG_API size_t fig_results_claims(const fig_results *results, bool *exact);
/* A facet that was asked for: how many answers (articles, or claims for FIG_WANT_CLAIMS) each name
 * has, the most frequent first; the name NULL, of answers without one, comes last. Kinds and
 * claimants are those of claims that FIG_WANT_CLAIMS would find. Lent; NULL and 0 when not asked for. */
FIG_API const fig_stat *fig_results_facet(const fig_results *results, fig_facet facet,
                                          size_t *count);
/* A value of matching claims. */
typedef struct fig_value {
    const char *unit; /* the base unit of its kind */
    double value;     /* the figure, or the lower end of a range, in it */
    size_t count;     /* claims have it */
} fig_value;
/* The values of all matching claims, each once, by unit and value. Lent; NULL and 0 when not asked for. */
FIG_API const fig_value *fig_results_values(const fig_results *results, size_t *count);
/* The question as understood, on one line; never NULL. Lent. */
FIG_API const char *fig_results_parsed(const fig_results *results);
/* How many things a person should know of the answer. */
FIG_API size_t fig_results_warnings_count(const fig_results *results);
/* One of them, from 0: a sentence, without a full stop. Lent; NULL behind the last. */
FIG_API const char *fig_results_warning(const fig_results *results, size_t i);
FIG_API double fig_results_took_ms(const fig_results *results); /* from the question to this copy */
/* The parts of the index that the answer lacks, each with why: "archive.example:7800: no answer in time";
 * NULL after the last. Lent. */
FIG_API const char *fig_results_missing(const fig_results *results, size_t i);

/* A question as it is understood, without asking it: docs/query-language.md. It does not change; threads
 * may share it. */
typedef struct fig_query fig_query;
/* A node of the question. Lent by the query. */
typedef struct fig_query_node {
    const char *op; /* "all" "any" "not" "everything" "word" "phrase" "near" "adj" "claim"
                       "property" (by:, mod:) "field" (dir:, lang:) "date" */
    size_t column;  /* of the question it begins at, counted in characters from 1 */
    const char *field; /* it is asked of; NULL = title and text */
    const char *text;  /* of words, properties and fields; of a claim the word before the range */
    const char *form;  /* of a word: "stem", "exact", "prefix" or "fuzzy" */
    unsigned distance; /* of phrases, near and adj: words between; of fuzzy words: wrong letters */
    const char *kind;  /* of a claim; NULL when the word before the range names none */
    double low, high;  /* of a claim; NAN = open */
    bool low_excluded, high_excluded; /* `low`, or `high`, itself is none */
    const char *unit;                 /* of low and high, when one was typed */
    const char *first_day, *last_day; /* of a date, "2024-10-25"; NULL = open */
    bool undated;                     /* date:none */
    const struct fig_query_node *children; /* of "all", "any", "not", phrases, near and adj */
    size_t children_count;                 /* how many */
} fig_query_node;
/* `any` as in fig_search; `kinds` NULL: those that come with figtrail; neither they nor `text` need stay.
 * `*out` is yours: fig_query_free. Fails with FIG_BAD_QUERY. */
FIG_API fig_status fig_query_parse(const char *text, bool any, const fig_kinds *kinds, fig_query **out, fig_error *err);
/* What may stand before a ':' in a question, with a line about it. */
typedef struct fig_key {
    const char *name;  /* NULL after the last */
    const char *about; /* what it asks for */
} fig_key;
/* Number `i`, from 0: fields, then kinds (NULL: those that come with figtrail). Lent by the kinds; what
 * comes with figtrail lives for ever. */
FIG_API fig_key fig_query_key(const fig_kinds *kinds, size_t i);
FIG_API void fig_query_free(fig_query *query); /* and what it lent */
FIG_API const fig_query_node *fig_query_root(const fig_query *query); /* never NULL. Lent */
FIG_API const char *fig_query_parsed(const fig_query *query); /* on one line, as results have it. Lent */

/* One whole article with its claims. A finished copy; threads may share it. */
typedef struct fig_document fig_document;
/* `id` may be shortened to any prefix that is unique. `*out` is yours: fig_document_free. Fails as
 * reading does, and with FIG_NOT_FOUND where no article, or more than one, has such an id. */
FIG_API fig_status fig_index_article(fig_index *index, const char *id, fig_document **out,
                                     fig_error *err);
FIG_API const fig_article *fig_document_article(const fig_document *document); /* with text; never NULL. Lent */
FIG_API const fig_claim *fig_document_claims(const fig_document *document, size_t *count); /* lent */
FIG_API void fig_document_free(fig_document *document); /* and what it lent; not one that was lent */
/* Every article in the order of their ids in the index, without furniture. What `visit` gets is lent for
 * the call; it asks nothing of `index` meanwhile, and returns false to stop. Fails as reading does. */
FIG_API fig_status fig_index_each(fig_index *index,
                                  bool (*visit)(void *user, const fig_document *document),
                                  void *user, fig_error *err);

/* What an index holds. Lent by the index until the next call or its end. */
typedef struct fig_stats {
    uint64_t articles, claims, size_bytes, text_bytes; /* size: on the disk; text: unpacked */
    const char *first_published, *last_published; /* NULL when no article has a date */
    uint64_t undated; /* articles */
    const fig_stat *kinds, *languages, *parts; /* claims a kind; articles a language; bytes a file */
    size_t kinds_count, languages_count, parts_count; /* how many of each */
} fig_stats;
/* Fails as reading does. */
FIG_API fig_status fig_index_stats(fig_index *index, fig_stats *out, fig_error *err);

/* A term that an article is found by: docs/index-format.md. */
typedef struct fig_stored_term {
    const char *term; /* may hold any bytes */
    size_t bytes;     /* of the term */
    uint32_t times;   /* it stands in the article */
} fig_stored_term;
/* What articles are ordered and counted by: docs/index-format.md. */
typedef struct fig_stored_value {
    unsigned slot;    /* which */
    const char *data; /* may hold any bytes */
    size_t bytes;     /* of the data */
} fig_stored_value;
/* An article as the store has it, its number apart. Lent for the call. */
typedef struct fig_stored {
    const fig_document *document;   /* with furniture */
    const fig_stored_value *values; /* by slot */
    size_t values_count;            /* how many */
    const fig_stored_term *terms;   /* in byte order */
    size_t terms_count;             /* how many */
} fig_stored;
/* Every article in the order of their ids, with all that is stored of it: docs/index-format.md.
 * Its terms only `with_terms`. `visit` as in fig_index_each. Fails as reading does. */
FIG_API fig_status fig_index_each_stored(fig_index *index, bool with_terms,
                                         bool (*visit)(void *user, const fig_stored *stored),
                                         void *user, fig_error *err);
/* What the index remembers of a file. Lent for the call. */
typedef struct fig_stored_file {
    const char *path; /* absolute */
    uint64_t bytes, content, articles; /* content: hash of its bytes */
    bool complete; /* nothing of it was left out */
    bool leftover; /* it has articles that are in it no more, as nobody asked to prune */
} fig_stored_file;
/* Every file, by path. `visit` as in fig_index_each. Fails as reading does. */
FIG_API fig_status fig_index_each_file(fig_index *index,
                                       bool (*visit)(void *user, const fig_stored_file *file),
                                       void *user, fig_error *err);

/* ---- 6. upkeep ------------------------------------------------------------------------
 *
 * An index is looked at, and where it is damaged made anew without what cannot be read:
 *
 *     const fig_verify_options options = { .problem = print_problem, .user = stderr };
 *     fig_verify_report found;
 *     fig_upkeep_report made;
 *     fig_status status = fig_index_verify(folder, &options, &found, err);
 *     if (!status && found.problems)
 *         status = fig_index_reindex(folder, NULL, &made, err);
 *
 * All of these take the folder of one index; where it holds shards, they do one after the other. */

/* What is wrong with an index. Lent for the call. */
typedef struct fig_problem {
    const char *part;    /* the file of the index: "postlist.glass"; "tables" where none can be told */
    const char *article; /* its id; NULL where it is not one article's, or that is not known */
    const char *what;    /* in words */
} fig_problem;

/* How to look; all 0 are the defaults. */
typedef struct fig_verify_options {
    bool deep; /* read every text again, and compare what is stored with what comes of it */
    void (*problem)(void *user, const fig_problem *problem); /* may be NULL */
    void *user; /* handed to it */
} fig_verify_options;

/* What was seen. */
typedef struct fig_verify_report {
    uint64_t articles; /* that were looked at */
    uint64_t problems; /* that were found, told or not */
    uint64_t older; /* articles that `deep` did not compare, as another version of the indexer
                       posted them */
    double took_s;  /* all of it */
} fig_verify_report;

/* Is the index in folder `path` whole? FIG_OK with `out->problems` above 0 where it is damaged; at
 * most 1000 problems are told. `options` may be NULL. Writers may be at work. Fails with FIG_LOCKED
 * (they go on overtaking it), FIG_NOT_FOUND, FIG_FORMAT, FIG_IO, and FIG_DAMAGED where it cannot even be
 * opened. */
FIG_API fig_status fig_index_verify(const char *path, const fig_verify_options *options,
                                    fig_verify_report *out, fig_error *err);

/* What was made. */
typedef struct fig_upkeep_report {
    uint64_t articles;     /* in the index as it is now */
    uint64_t lost;         /* of reindexing: articles, and settings, that could not be read */
    uint64_t bytes_before, bytes_after; /* on the disk */
    double took_s;         /* all of it */
} fig_upkeep_report;

/* Write the index anew without the gaps that updates leave, and put that in its place at once.
 * Readers go on; a writer finds it locked. Takes the room of a second index beside it until it has
 * ended: the folder "PATH.new". Fails with FIG_LOCKED, FIG_NOT_FOUND, FIG_FORMAT, FIG_DAMAGED, FIG_IO
 * (also where that folder holds something else); the index is as it was then. */
FIG_API fig_status fig_index_compact(const char *path, fig_upkeep_report *out, fig_error *err);

/* How to make it; all 0 are the defaults. */
typedef struct fig_reindex_options {
    unsigned jobs; /* threads that read the texts; 0 or 1 = the caller's alone */
    void (*lost)(void *user, const fig_problem *problem); /* may be NULL */
    bool (*progress)(void *user, const fig_progress *p);  /* may be NULL; false stops */
    void *user; /* handed to both */
} fig_reindex_options;

/* Make the index anew of the articles that are stored in it, by this version's rules, in the way of
 * fig_index_compact. Articles that are damaged are told to `lost` and left out; their files are
 * read again when they are indexed next. `options` may be NULL. Fails as fig_index_compact does,
 * and with FIG_STOPPED. */
FIG_API fig_status fig_index_reindex(const char *path, const fig_reindex_options *options,
                                     fig_upkeep_report *out, fig_error *err);

/* What the library is made of, and what it finds on this machine. */
typedef struct fig_component {
    const char *name;  /* "xapian", "pdf"; lent for ever */
    const char *about; /* what it is for */
    char version[128]; /* "1.4.22"; "" where it does not tell, or is not there */
    bool there;        /* it can be used */
    char trouble[128]; /* why it cannot; "" where it can, or where what it is for is not there */
    char mend[128];    /* how it could; "" where nothing helps */
} fig_component;
/* The ith, counted from 0; false after the last. Some are tried: that of PDFs runs pdftotext. */
FIG_API bool fig_component_at(size_t i, fig_component *out);
/* The ith language whose words are stemmed, by its code, in alphabetical order; NULL after the last. It
 * lives for ever. */
FIG_API const char *fig_language_at(size_t i);
/* The number of the format of indexes that this library writes, and reads: docs/index-format.md. */
FIG_API unsigned fig_index_format(void);

#ifdef __cplusplus
}
#endif
#endif
