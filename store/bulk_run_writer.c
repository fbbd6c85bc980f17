/* bulk_run_writer.c - the calls of a sink written down. */
#include "store/bulk_run.h"

enum { HEAD_ROOM = 4 * BULK_UINT_BYTES_MAX };

static bulk_run_writer *writer_of(bulk_sink *to)
{
    return (bulk_run_writer *)(void *)to; /* its first member */
}

static fig_status write_uint(bulk_run_writer *w, uint64_t value, fig_error *err)
{
    unsigned char bytes[BULK_UINT_BYTES_MAX];
    return bulk_file_write(w->file, bytes, (size_t)(bulk_uint(bytes, value) - bytes), err);
}

static fig_status write_bytes(bulk_run_writer *w, store_bytes bytes, fig_error *err)
{
    const fig_status status = write_uint(w, bytes.bytes, err);
    return status || !bytes.bytes ? status : bulk_file_write(w->file, bytes.data, bytes.bytes, err);
}

/* End the parts before `part`. */
static fig_status go_to(bulk_run_writer *w, bulk_part part, fig_error *err)
{
    fig_status status = FIG_OK;
    for (; w->part < part && status == FIG_OK; w->part++)
        status = write_uint(w, 0, err);
    return status;
}

static fig_status put_metadata(bulk_sink *to, store_bytes key, store_bytes value, fig_error *err)
{
    bulk_run_writer *const w = writer_of(to);
    const fig_status status = write_bytes(w, key, err);
    return status ? status : write_bytes(w, value, err);
}

static fig_status put_slot(bulk_sink *to, const bulk_slot_facts *facts, fig_error *err)
{
    bulk_run_writer *const w = writer_of(to);
    fig_status status = go_to(w, BULK_SLOTS, err);
    if (status == FIG_OK)
        status = write_uint(w, (uint64_t)facts->slot + 1, err);
    if (status == FIG_OK)
        status = write_uint(w, facts->documents, err);
    if (status == FIG_OK)
        status = write_bytes(w, facts->low, err);
    return status ? status : write_bytes(w, facts->high, err);
}

static fig_status put_value(bulk_sink *to, store_slot slot, store_docid docid, store_bytes value,
                            fig_error *err)
{
    bulk_run_writer *const w = writer_of(to);
    fig_status status = go_to(w, BULK_VALUES, err);
    if (status == FIG_OK)
        status = write_uint(w, (uint64_t)slot + 1, err);
    if (status == FIG_OK)
        status = write_uint(w, docid, err);
    return status ? status : write_bytes(w, value, err);
}

static fig_status put_length(bulk_sink *to, store_docid docid, uint32_t length, fig_error *err)
{
    bulk_run_writer *const w = writer_of(to);
    fig_status status = go_to(w, BULK_LENGTHS, err);
    if (status == FIG_OK)
        status = write_uint(w, docid - w->docid, err);
    w->docid = docid;
    return status ? status : write_uint(w, length, err);
}

static fig_status put_term(bulk_sink *to, store_bytes term, uint32_t postings, uint64_t occurrences,
                           fig_error *err)
{
    bulk_run_writer *const w = writer_of(to);
    unsigned char head[HEAD_ROOM + BULK_KEY_BYTES_MAX], *at = head;
    const size_t most = term.bytes < w->term_bytes ? term.bytes : w->term_bytes;
    size_t shared = 0;
    const fig_status status = go_to(w, BULK_TERMS, err);
    if (status)
        return status;
    while (shared < most && term.data[shared] == w->term[shared])
        shared++;
    at = bulk_uint(at, shared + 1);
    at = bulk_uint(at, term.bytes - shared);
    memcpy(at, term.data + shared, term.bytes - shared);
    at += term.bytes - shared;
    at = bulk_uint(at, postings);
    at = bulk_uint(at, occurrences);
    memcpy(w->term, term.data, term.bytes);
    w->term_bytes = term.bytes;
    w->docid = 0;
    return bulk_file_write(w->file, head, (size_t)(at - head), err);
}

static fig_status put_posting(bulk_sink *to, store_docid docid, uint32_t times,
                              store_bytes positions, fig_error *err)
{
    enum { POSITIONS_NEAR = 64 }; /* few enough to be written in one go */
    bulk_run_writer *const w = writer_of(to);
    unsigned char head[HEAD_ROOM + POSITIONS_NEAR], *at = head;
    at = bulk_uint(at, docid - w->docid);
    at = bulk_uint(at, times);
    at = bulk_uint(at, positions.bytes);
    w->docid = docid;
    if (positions.bytes <= POSITIONS_NEAR) {
        if (positions.bytes)
            memcpy(at, positions.data, positions.bytes);
        return bulk_file_write(w->file, head, (size_t)(at - head) + positions.bytes, err);
    }
    const fig_status status = bulk_file_write(w->file, head, (size_t)(at - head), err);
    return status ? status : bulk_file_write(w->file, positions.data, positions.bytes, err);
}

static fig_status put_end(bulk_sink *to, fig_error *err)
{
    return go_to(writer_of(to), BULK_PARTS_COUNT, err);
}

void bulk_run_writer_init(bulk_run_writer *w, bulk_file *file)
{
    *w = (bulk_run_writer){ .sink = { .metadata = put_metadata,
                                      .slot = put_slot,
                                      .value = put_value,
                                      .length = put_length,
                                      .term = put_term,
                                      .posting = put_posting,
                                      .end = put_end },
                            .file = file };
}
