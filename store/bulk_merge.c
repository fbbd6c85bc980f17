/* bulk_merge.c - several runs as one. For each part, the runs stand in a heap by their key; those
 * with the same key are taken together, in the order of their documents. */
#include "core/error.h"
#include "store/bulk_run.h"

#include <stdlib.h>

enum { BUFFER_BYTES_MIN = 16 << 10, BUFFER_BYTES_MAX = 256 << 10 };

typedef struct merger {
    bulk_run_reader *runs; /* in the order of their documents */
    size_t count;
    size_t *heap; /* of runs */
    size_t heaped;
    size_t *same; /* runs that have the key at hand */
    size_t same_count;
    bulk_sink *to;
    char key[BULK_KEY_BYTES_MAX];
    size_t key_bytes;
    buf low, high; /* scratch */
} merger;

/* ---- the heap ----------------------------------------------------------------------------- */

static store_bytes key_of(const bulk_run_reader *r)
{
    return (store_bytes){ r->key, r->key_bytes };
}

static bool is_before(const merger *m, size_t a, size_t b)
{
    const int order = bulk_bytes_compare(key_of(&m->runs[a]), key_of(&m->runs[b]));
    return order ? order < 0 : a < b;
}

static void heap_put(merger *m, size_t run)
{
    size_t at = m->heaped++;
    for (; at > 0 && is_before(m, run, m->heap[(at - 1) / 2]); at = (at - 1) / 2)
        m->heap[at] = m->heap[(at - 1) / 2];
    m->heap[at] = run;
}

static size_t heap_take(merger *m)
{
    const size_t first = m->heap[0], last = m->heap[--m->heaped];
    size_t at = 0;
    for (size_t child; (child = 2 * at + 1) < m->heaped; at = child) {
        if (child + 1 < m->heaped && is_before(m, m->heap[child + 1], m->heap[child]))
            child++;
        if (!is_before(m, m->heap[child], last))
            break;
        m->heap[at] = m->heap[child];
    }
    m->heap[at] = last;
    return first;
}

/* ---- what the runs have for one key --------------------------------------------------------- */

/* The last one counts. */
static fig_status merge_metadata(merger *m, fig_error *err)
{
    store_bytes value = { NULL, 0 };
    fig_status status = FIG_OK;
    for (size_t i = 0; i < m->same_count && status == FIG_OK; i++)
        status = bulk_run_reader_bytes(&m->runs[m->same[i]], &value, err);
    return status ? status
                  : m->to->metadata(m->to, (store_bytes){ m->key, m->key_bytes }, value, err);
}

static void keep(buf *b, store_bytes bytes)
{
    buf_truncate(b);
    buf_append(b, bytes.data, bytes.bytes);
}

static fig_status merge_slot(merger *m, fig_error *err)
{
    bulk_slot_facts facts = { .slot = m->runs[m->same[0]].slot };
    fig_status status = FIG_OK;
    for (size_t i = 0; i < m->same_count && status == FIG_OK; i++) {
        bulk_run_reader *const r = &m->runs[m->same[i]];
        uint64_t documents = 0;
        store_bytes value;
        status = bulk_run_reader_uint(r, &documents, err);
        facts.documents += documents;
        if (status == FIG_OK)
            status = bulk_run_reader_bytes(r, &value, err);
        if (status == FIG_OK && (i == 0 || bulk_bytes_compare(value, facts.low) < 0))
            keep(&m->low, value);
        facts.low = (store_bytes){ buf_string(&m->low), m->low.bytes };
        if (status == FIG_OK)
            status = bulk_run_reader_bytes(r, &value, err);
        if (status == FIG_OK && (i == 0 || bulk_bytes_compare(value, facts.high) > 0))
            keep(&m->high, value);
        facts.high = (store_bytes){ buf_string(&m->high), m->high.bytes };
    }
    if (buf_failed(&m->low) || buf_failed(&m->high))
        return error_no_memory(err);
    return status ? status : m->to->slot(m->to, &facts, err);
}

/* A run has a key for each value: go on to the first that is another's. */
static fig_status merge_values(merger *m, bulk_run_reader *r, fig_error *err)
{
    const store_slot slot = r->slot;
    fig_status status = FIG_OK;
    while (status == FIG_OK && !r->at_end && r->slot == slot) {
        uint64_t docid;
        store_bytes value;
        status = bulk_run_reader_uint(r, &docid, err);
        if (status == FIG_OK)
            status = bulk_run_reader_bytes(r, &value, err);
        if (status == FIG_OK)
            status = m->to->value(m->to, slot, (store_docid)docid, value, err);
        if (status == FIG_OK)
            status = bulk_run_reader_next(r, err);
    }
    return status;
}

static fig_status merge_postings(merger *m, bulk_run_reader *r, uint64_t count, fig_error *err)
{
    fig_status status = FIG_OK;
    uint64_t docid = 0;
    for (; count > 0 && status == FIG_OK; count--) {
        uint64_t gap = 0, times = 0;
        store_bytes positions;
        status = bulk_run_reader_uint(r, &gap, err);
        if (status == FIG_OK)
            status = bulk_run_reader_uint(r, &times, err);
        if (status == FIG_OK)
            status = bulk_run_reader_bytes(r, &positions, err);
        docid += gap;
        if (status == FIG_OK)
            status = m->to->posting(m->to, (store_docid)docid, (uint32_t)times, positions, err);
    }
    return status;
}

static fig_status merge_term(merger *m, uint64_t *counts, fig_error *err)
{
    uint64_t postings = 0, occurrences = 0;
    fig_status status = FIG_OK;
    for (size_t i = 0; i < m->same_count && status == FIG_OK; i++) {
        bulk_run_reader *const r = &m->runs[m->same[i]];
        uint64_t more = 0;
        status = bulk_run_reader_uint(r, &counts[i], err);
        if (status == FIG_OK)
            status = bulk_run_reader_uint(r, &more, err);
        postings += counts[i];
        occurrences += more;
    }
    if (status == FIG_OK)
        status = m->to->term(m->to, (store_bytes){ m->key, m->key_bytes }, (uint32_t)postings,
                             occurrences, err);
    for (size_t i = 0; i < m->same_count && status == FIG_OK; i++)
        status = merge_postings(m, &m->runs[m->same[i]], counts[i], err);
    return status;
}

/* ---- parts -------------------------------------------------------------------------------- */

static fig_status merge_key(merger *m, bulk_part part, uint64_t *counts, fig_error *err)
{
    fig_status status = FIG_OK;
    if (part == BULK_VALUES) {
        for (size_t i = 0; i < m->same_count && status == FIG_OK; i++)
            status = merge_values(m, &m->runs[m->same[i]], err);
        return status;
    }
    status = part == BULK_METADATA ? merge_metadata(m, err)
             : part == BULK_SLOTS  ? merge_slot(m, err)
                                   : merge_term(m, counts, err);
    for (size_t i = 0; i < m->same_count && status == FIG_OK; i++)
        status = bulk_run_reader_next(&m->runs[m->same[i]], err);
    return status;
}

static fig_status merge_part(merger *m, bulk_part part, uint64_t *counts, fig_error *err)
{
    fig_status status = FIG_OK;
    m->heaped = 0;
    for (size_t i = 0; i < m->count && status == FIG_OK; i++) {
        status = bulk_run_reader_begin(&m->runs[i], part, err);
        if (status == FIG_OK && !m->runs[i].at_end)
            heap_put(m, i);
    }
    while (status == FIG_OK && m->heaped) {
        const store_bytes first = key_of(&m->runs[m->heap[0]]);
        memcpy(m->key, first.data, first.bytes);
        m->key_bytes = first.bytes;
        const store_bytes key = { m->key, m->key_bytes };
        m->same_count = 0;
        while (m->heaped && bulk_bytes_compare(key_of(&m->runs[m->heap[0]]), key) == 0)
            m->same[m->same_count++] = heap_take(m);
        status = merge_key(m, part, counts, err);
        for (size_t i = 0; i < m->same_count && status == FIG_OK; i++)
            if (!m->runs[m->same[i]].at_end)
                heap_put(m, m->same[i]);
    }
    return status;
}

static fig_status merge_lengths(merger *m, fig_error *err)
{
    fig_status status = FIG_OK;
    for (size_t i = 0; i < m->count && status == FIG_OK; i++) {
        bulk_run_reader *const r = &m->runs[i];
        uint64_t docid = 0, gap = 0, length = 0;
        status = bulk_run_reader_begin(r, BULK_LENGTHS, err);
        while (status == FIG_OK) {
            status = bulk_run_reader_uint(r, &gap, err);
            if (status || !gap)
                break;
            docid += gap;
            status = bulk_run_reader_uint(r, &length, err);
            if (status == FIG_OK)
                status = m->to->length(m->to, (store_docid)docid, (uint32_t)length, err);
        }
    }
    return status;
}

size_t bulk_runs_at_once(size_t buffers_bytes)
{
    const size_t count = buffers_bytes / BUFFER_BYTES_MIN;
    return count < 2 ? 2 : count;
}

static fig_status open_runs(merger *m, int fd, const bulk_run *runs, size_t count,
                            size_t buffers_bytes, fig_error *err)
{
    size_t each = buffers_bytes / count;
    fig_status status = FIG_OK;
    each = each < BUFFER_BYTES_MIN ? BUFFER_BYTES_MIN : each;
    each = each > BUFFER_BYTES_MAX ? BUFFER_BYTES_MAX : each;
    for (; m->count < count && status == FIG_OK; m->count++)
        status = bulk_run_reader_init(&m->runs[m->count], fd, runs[m->count], each, err);
    return status;
}

fig_status bulk_runs_merge(int fd, const bulk_run *runs, size_t count, size_t buffers_bytes,
                           bulk_sink *to, fig_error *err)
{
    merger m = { .to = to };
    fig_status status = FIG_OK;
    m.runs = calloc(count, sizeof *m.runs);
    m.heap = calloc(count, sizeof *m.heap);
    m.same = calloc(count, sizeof *m.same);
    uint64_t *const counts = calloc(count, sizeof *counts);
    if (!m.runs || !m.heap || !m.same || !counts)
        status = error_no_memory(err);
    if (status == FIG_OK)
        status = open_runs(&m, fd, runs, count, buffers_bytes, err);
    for (bulk_part part = BULK_METADATA; part < BULK_PARTS_COUNT && status == FIG_OK; part++)
        status = part == BULK_LENGTHS ? merge_lengths(&m, err) : merge_part(&m, part, counts, err);
    if (status == FIG_OK)
        status = to->end(to, err);
    for (size_t i = 0; i < m.count; i++)
        bulk_run_reader_clear(&m.runs[i]);
    free(m.runs);
    free(m.heap);
    free(m.same);
    free(counts);
    buf_clear(&m.low);
    buf_clear(&m.high);
    return status;
}
