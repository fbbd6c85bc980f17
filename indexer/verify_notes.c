/* verify_notes.c - what an index remembers beside its articles: the files they came from, files by
 * their content, and which articles are copies. All of it is metadata of the store. */
#include "core/error.h"
#include "indexer/verifying.h"
#include "record/copy_group.h"
#include "record/file_state.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* What a walk over keys calls: `rest` is the key behind the prefix, its value is in v->record. */
typedef fig_status check_note(verifier *v, const char *rest, fig_error *err);

static fig_status each_note(verifier *v, const char *prefix, check_note *check, fig_error *err)
{
    store_terms *walk;
    store_term t;
    fig_status status = store_terms_of_metadata(v->s, prefix, strlen(prefix), &walk, err);
    while (!status && !(status = store_terms_next(walk, &t, err))) {
        buf_truncate(&v->record);
        status = store_metadata(v->s, t.term, t.bytes, &v->record, err);
        status = status ? verify_failed(v, status, PART_POSTINGS, NULL, err)
                        : check(v, t.term + strlen(prefix), err);
    }
    store_terms_free(walk);
    return status == FIG_END ? FIG_OK : verify_failed(v, status, PART_POSTINGS, NULL, err);
}

/* A file is known by its path, and has as many articles as it says; those that another file took
 * over since are missing. */
static fig_status check_file(verifier *v, const char *rest, fig_error *err)
{
    file_state state;
    if (!file_state_read(v->record.data, v->record.bytes, &state))
        return verify_tell(v, PART_POSTINGS, NULL, err,
                           "what is noted of a file (%.40s) is not what was written", rest);
    return posting_is_term_of_file(rest, state.path, state.path_bytes)
               ? FIG_OK
               : verify_tell(v, PART_POSTINGS, NULL, err,
                             "what is noted of a file (%.40s) is that of another one", rest);
}

/* "16 digits:XF..." leads to a file that has this content. */
static fig_status check_content(verifier *v, const char *rest, fig_error *err)
{
    file_state state;
    const char *const colon = strchr(rest, ':');
    fig_status status = FIG_OK;
    buf_truncate(&v->record);
    buf_truncate(&v->scratch);
    buf_text(&v->scratch, META_FILE_PREFIX);
    buf_text(&v->scratch, colon ? colon + 1 : "");
    if (buf_failed(&v->scratch))
        return error_no_memory(err);
    status = store_metadata(v->s, v->scratch.data, v->scratch.bytes, &v->record, err);
    if (status)
        return verify_failed(v, status, PART_POSTINGS, NULL, err);
    if (colon && file_state_read(v->record.data, v->record.bytes, &state) &&
        state.content == strtoull(rest, NULL, 16))
        return FIG_OK;
    return verify_tell(v, PART_POSTINGS, NULL, err, "a content is noted (%.60s) that no file has",
                       rest);
}

static fig_status entry_of(void *from, const char *key, size_t bytes, buf *out, fig_error *err)
{
    return store_metadata(from, key, bytes, out, err);
}

/* A group holds the article that leads to it, and articles that are there. */
static fig_status check_copies(verifier *v, const char *rest, fig_error *err)
{
    copy_group group = { 0 };
    const uint32_t docid = (uint32_t)strtoul(rest, NULL, 16);
    bool has_itself = false, are_there = true;
    fig_status status = copy_group_read(entry_of, v->s, docid, &group, err);
    if (status) {
        copy_group_clear(&group);
        return verify_failed(v, status, PART_POSTINGS, NULL, err);
    }
    for (size_t i = 0; i < group.count; i++) {
        const uint32_t member = group.rows[i];
        has_itself = has_itself || member == docid;
        are_there = are_there && member <= v->facts.last_docid && v->postings[member];
    }
    copy_group_clear(&group);
    return has_itself && are_there
               ? FIG_OK
               : verify_tell(v, PART_POSTINGS, NULL, err,
                             "the copies of document %" PRIu32 " are not all there", docid);
}

fig_status verify_notes(verifier *v, fig_error *err)
{
    fig_status status = each_note(v, META_FILE_PREFIX, check_file, err);
    if (!status)
        status = each_note(v, META_CONTENT_PREFIX, check_content, err);
    return status ? status : each_note(v, META_COPIES_PREFIX, check_copies, err);
}
