/* bulk_invert.c - from documents with their terms to terms with their documents, and back to sorted
 * term lists: two counting sorts over flat arrays.
 *
 * Entries are moved behind their term's others in one pass; as documents are passed in order, each
 * term then has its documents in order. Going over the terms in order, each document met gets the
 * term appended to its list, in the memory its entries had. */
#include "core/error.h"
#include "store/bulk_code.h"
#include "store/bulk_segment.h"
#include "store/bulk_term_lists.h"

#include <stdlib.h>

_Static_assert(sizeof(bulk_listed) == sizeof(bulk_entry), "a list takes the room of its entries");

typedef struct inverter {
    bulk_segment *segment;
    bulk_sink *to;
    bulk_ranked *ranked; /* terms that occur, in order */
    size_t ranked_count;
    uint32_t *ends; /* by number of a term: where its entries end */
    bulk_entry *sorted;
    bulk_listed *lists;   /* of each document from its entries_begin to its entries_end */
    buf positions, coded; /* scratch */
} inverter;

/* ---- terms in order ------------------------------------------------------------------------ */

static uint64_t head_of(store_bytes term)
{
    uint64_t head = 0;
    for (size_t i = 0; i < 8; i++)
        head = head << 8 | (i < term.bytes ? (unsigned char)term.data[i] : 0u);
    return head;
}

static int by_term(const void *a, const void *b)
{
    const bulk_ranked *const left = a, *const right = b;
    if (left->head != right->head)
        return left->head < right->head ? -1 : 1;
    return bulk_bytes_compare((store_bytes){ left->text, left->bytes },
                              (store_bytes){ right->text, right->bytes });
}

/* Count the entries of each term, put those that occur in order, and give each its room in
 * `sorted`. */
static fig_status rank_terms(inverter *v, fig_error *err)
{
    const bulk_segment *const s = v->segment;
    const size_t count = s->terms.count;
    v->ranked = malloc((count + 1) * sizeof *v->ranked);
    v->ends = calloc(count + 1, sizeof *v->ends);
    if (!v->ranked || !v->ends)
        return error_no_memory(err);
    for (size_t i = 0; i < s->open_entries; i++)
        v->ends[s->entries[i].term & ~BULK_KINDS]++;
    for (uint32_t id = 0; id < count; id++) {
        const store_bytes term = bulk_dictionary_term(&s->terms, id);
        if (v->ends[id])
            v->ranked[v->ranked_count++] =
                (bulk_ranked){ head_of(term), term.data, id, (uint32_t)term.bytes };
    }
    qsort(v->ranked, v->ranked_count, sizeof *v->ranked, by_term);
    uint32_t begin = 0;
    for (size_t rank = 0; rank < v->ranked_count; rank++) {
        uint32_t *const end = &v->ends[v->ranked[rank].id];
        const uint32_t entries = *end;
        *end = begin; /* moves up to the end while entries arrive */
        begin += entries;
    }
    return FIG_OK;
}

static fig_status sort_entries(inverter *v, fig_error *err)
{
    const bulk_segment *const s = v->segment;
    v->sorted = malloc((s->open_entries + 1) * sizeof *v->sorted);
    if (!v->sorted)
        return error_no_memory(err);
    for (size_t d = 0; d < s->docs_count; d++)
        for (size_t i = s->docs[d].entries_begin; i < s->docs[d].entries_end; i++) {
            const bulk_entry e = s->entries[i];
            v->sorted[v->ends[e.term & ~BULK_KINDS]++] =
                (bulk_entry){ (e.term & BULK_KINDS) | (uint32_t)d, e.number };
        }
    v->lists = (bulk_listed *)(void *)s->entries;
    for (size_t d = 0; d < s->docs_count; d++)
        s->docs[d].entries_end = s->docs[d].entries_begin;
    return FIG_OK;
}

/* ---- postings ------------------------------------------------------------------------------ */

static uint32_t document_of(const bulk_entry *e)
{
    return e->term & ~BULK_KINDS;
}

static uint32_t times_of(const bulk_entry *e)
{
    const uint32_t kind = e->term & BULK_KINDS;
    return kind == BULK_WORD ? 1 : kind == BULK_TIMES ? e->number : 0;
}

static int by_number(const void *a, const void *b)
{
    const uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

/* Strictly ascending. */
static size_t settle_positions(uint32_t *positions, size_t count)
{
    size_t kept = 1;
    qsort(positions, count, sizeof *positions, by_number);
    for (size_t i = 1; i < count; i++)
        if (positions[i] != positions[kept - 1])
            positions[kept++] = positions[i];
    return kept;
}

/* The entries of one term in one document. */
static fig_status emit_posting(inverter *v, uint32_t rank, const bulk_entry *entries, size_t count,
                               fig_error *err)
{
    bulk_segment *const s = v->segment;
    bulk_doc *const doc = &s->docs[document_of(entries)];
    uint32_t times = 0;
    size_t found = 0;
    bool ascending = true;
    buf_truncate(&v->positions);
    buf_truncate(&v->coded);
    if (!buf_reserve(&v->positions, count * sizeof(uint32_t)) ||
        !buf_reserve(&v->coded, bulk_positions_room(count)))
        return error_no_memory(err);
    uint32_t *const positions = (uint32_t *)(void *)v->positions.data;
    unsigned char *const coded = (unsigned char *)v->coded.data;
    for (size_t i = 0; i < count; i++) {
        times += times_of(&entries[i]);
        if ((entries[i].term & BULK_KINDS) == BULK_TIMES)
            continue;
        ascending = ascending && (found == 0 || entries[i].number > positions[found - 1]);
        positions[found++] = entries[i].number;
    }
    if (!ascending)
        found = settle_positions(positions, found);
    const unsigned char *const end = found ? bulk_positions(coded, positions, found) : coded;
    v->lists[doc->entries_end++] = (bulk_listed){ rank, times };
    return v->to->posting(
        v->to, doc->docid, times,
        (store_bytes){ found ? (const char *)coded : NULL, (size_t)(end - coded) }, err);
}

static fig_status emit_term(inverter *v, uint32_t rank, const bulk_entry *begin,
                            const bulk_entry *end, fig_error *err)
{
    const bulk_ranked *const term = &v->ranked[rank];
    uint32_t postings = 0;
    uint64_t occurrences = 0;
    for (const bulk_entry *e = begin; e < end; e++) {
        postings += e == begin || document_of(e) != document_of(e - 1);
        occurrences += times_of(e);
    }
    fig_status status =
        v->to->term(v->to, (store_bytes){ term->text, term->bytes }, postings, occurrences, err);
    for (const bulk_entry *e = begin; e < end && status == FIG_OK;) {
        const bulk_entry *next = e + 1;
        while (next < end && document_of(next) == document_of(e))
            next++;
        status = emit_posting(v, rank, e, (size_t)(next - e), err);
        e = next;
    }
    return status;
}

/* ---- term lists ---------------------------------------------------------------------------- */

static fig_status write_lists(inverter *v, bulk_table *term_lists, fig_error *err)
{
    const bulk_segment *const s = v->segment;
    size_t values_begin = 0;
    fig_status status = FIG_OK;
    for (size_t d = 0; d < s->docs_count && status == FIG_OK; d++) {
        const bulk_doc *const doc = &s->docs[d];
        const bulk_term_list list = { .docid = doc->docid,
                                      .length = doc->length,
                                      .terms = v->lists + doc->entries_begin,
                                      .terms_count = doc->entries_end - doc->entries_begin,
                                      .values = s->values + values_begin,
                                      .values_count = doc->values_end - values_begin };
        status = bulk_term_list_write(term_lists, &list, v->ranked, &v->coded, err);
        values_begin = doc->values_end;
    }
    return status;
}

fig_status bulk_segment_invert(bulk_segment *s, bulk_sink *to, bulk_table *term_lists,
                               fig_error *err)
{
    inverter v = { .segment = s, .to = to };
    size_t begin = 0;
    if (!s->docs_count)
        return FIG_OK;
    fig_status status = rank_terms(&v, err);
    if (status == FIG_OK)
        status = sort_entries(&v, err);
    for (size_t rank = 0; rank < v.ranked_count && status == FIG_OK; rank++) {
        const size_t end = v.ends[v.ranked[rank].id];
        /* NOLINTNEXTLINE(clang-analyzer-unix.Malloc): it is freed below */
        status = emit_term(&v, (uint32_t)rank, v.sorted + begin, v.sorted + end, err);
        begin = end;
    }
    if (status == FIG_OK)
        status = write_lists(&v, term_lists, err);
    free(v.ranked);
    free(v.ends);
    free(v.sorted);
    buf_clear(&v.positions);
    buf_clear(&v.coded);
    return status;
}
