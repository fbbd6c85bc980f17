/* figures_code.c - figures as a value: what claims of an article have in common is written once, as
 * a form; a claim is the number of its form and its limits. */
#include "record/figures_code.h"

#include "core/error.h"
#include "record/number_code.h"

#include <math.h>
#include <string.h>

enum {
    SHAPE_POINT, /* low == high; one number */
    SHAPE_LOW,   /* no high; one number */
    SHAPE_HIGH,  /* no low; one number */
    SHAPE_BOTH,  /* two numbers */
    SHAPE_BITS = 3,
    CANONICAL_NONE = 0 << 2,
    CANONICAL_SAME = 1 << 2,  /* as printed */
    CANONICAL_OTHER = 2 << 2, /* a unit of the form; numbers of the same shape */
    CANONICAL_APART = 3 << 2, /* a unit of the form; two numbers */
    CANONICAL_BITS = 3 << 2,
    MODIFIER_SHIFT = 4,
    MODALITY_SHIFT = 7,
    FLAGS_BITS = 10
};

enum { FORM_NEW = 0, FORMS_MAX = 127, SPELLED_MAX = 64, NAME_NULL = 0, NAME_KNOWN = 1 };

/* Units and kinds that are common, each a byte. Their places are part of the format: what is not
 * among them is spelled. */
static const char *const known_names[] = {
    "count",        "money",       "share",       "fraction",
    "duration",     "USD",         "percent",     "second",
    "people",       "mass",        "killed",      "GBP",
    "year",         "kilogram",    "age",         "year-person",
    "month",        "day",         "hour",        "minute",
    "week",         "troops",      "length",      "meter",
    "kilometer",    "munitions",   "tonne",       "EUR",
    "JPY",          "KRW",         "CNY",         "RUB",
    "UAH",          "CHF",         "DEM",         "CAD",
    "AUD",          "INR",         "wounded",     "buildings",
    "vehicles",     "area",        "jobs",        "volume",
    "ships",        "displaced",   "aircraft",    "data",
    "votes",        "casualties",  "animals",     "captured",
    "missing",      "speed",       "infected",    "arrested",
    "power",        "energy",      "mile",        "foot",
    "pound",        "ton",         "barrel",      "acre",
    "hectare",      "watt",        "celsius",     "byte",
    "square-meter", "cubic-meter", "temperature", "meter-per-second",
    "frequency",    "hertz",       "basis-point", "percentage-point",
};

enum {
    NAMES_KNOWN = sizeof known_names / sizeof *known_names,
    NAME_SPELLED = NAME_KNOWN + NAMES_KNOWN
};

typedef struct form {
    unsigned flags;
    const char *unit, *kind, *canonical_unit;
} form;

typedef struct forms {
    form rows[FORMS_MAX];
    size_t count;
    const char *spelled[SPELLED_MAX];
    size_t spelled_count;
} forms;

static bool same_name(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

/* The same bits but for those of a NAN: what is read is to be what was there. */
static bool same_number(double a, double b)
{
    return (a == b && !signbit(a) == !signbit(b)) || (isnan(a) && isnan(b));
}

static unsigned shape_of(double low, double high)
{
    return same_number(low, high) && !isnan(low) ? SHAPE_POINT
           : isnan(high) && !isnan(low)          ? SHAPE_LOW
           : isnan(low) && !isnan(high)          ? SHAPE_HIGH
                                                 : SHAPE_BOTH;
}

static form form_of(const fig_claim *c)
{
    const unsigned shape = shape_of(c->low, c->high);
    unsigned canonical = CANONICAL_APART;
    if (!c->canonical_unit && isnan(c->canonical_low) && isnan(c->canonical_high))
        canonical = CANONICAL_NONE;
    else if (same_name(c->canonical_unit, c->unit) && same_number(c->canonical_low, c->low) &&
             same_number(c->canonical_high, c->high))
        canonical = CANONICAL_SAME;
    else if (shape_of(c->canonical_low, c->canonical_high) == shape)
        canonical = CANONICAL_OTHER;
    const bool has_unit = canonical == CANONICAL_OTHER || canonical == CANONICAL_APART;
    return (form){ shape | canonical | (unsigned)c->modifier << MODIFIER_SHIFT |
                       (unsigned)c->modality << MODALITY_SHIFT,
                   c->unit, c->kind, has_unit ? c->canonical_unit : NULL };
}

/* ---- packing ------------------------------------------------------------------------------ */

static void put_name(forms *f, const char *name, buf *out)
{
    size_t at = 0;
    if (!name) {
        buf_uint(out, NAME_NULL);
        return;
    }
    while (at < NAMES_KNOWN && strcmp(known_names[at], name) != 0)
        at++;
    if (at < NAMES_KNOWN) {
        buf_uint(out, NAME_KNOWN + at);
        return;
    }
    at = 0;
    while (at < f->spelled_count && strcmp(f->spelled[at], name) != 0)
        at++;
    buf_uint(out, NAME_SPELLED + at);
    if (at < f->spelled_count)
        return;
    buf_string_counted(out, name, strlen(name));
    if (f->spelled_count < SPELLED_MAX)
        f->spelled[f->spelled_count++] = name;
}

static void put_form(forms *f, const form *asked, buf *out)
{
    for (size_t i = 0; i < f->count; i++) {
        const form *const row = &f->rows[i];
        if (row->flags == asked->flags && same_name(row->unit, asked->unit) &&
            same_name(row->kind, asked->kind) &&
            same_name(row->canonical_unit, asked->canonical_unit)) {
            buf_uint(out, FORM_NEW + 1 + i);
            return;
        }
    }
    if (f->count < FORMS_MAX)
        f->rows[f->count++] = *asked;
    buf_uint(out, FORM_NEW);
    buf_uint(out, asked->flags);
    put_name(f, asked->unit, out);
    put_name(f, asked->kind, out);
    if ((asked->flags & CANONICAL_BITS) >= CANONICAL_OTHER)
        put_name(f, asked->canonical_unit, out);
}

static void put_limits(unsigned shape, double low, double high, buf *out)
{
    number_code_write(out, shape == SHAPE_HIGH ? high : low);
    if (shape == SHAPE_BOTH)
        number_code_write(out, high);
}

void figures_pack(const fig_claim *claims, size_t count, buf *out)
{
    forms f;
    size_t packed = 0;
    f.count = f.spelled_count = 0;
    for (size_t i = 0; i < count; i++)
        packed += !claims[i].weak;
    if (packed)
        buf_uint(out, packed);
    for (size_t i = 0; i < count; i++) {
        const fig_claim *const c = &claims[i];
        if (c->weak)
            continue;
        const form asked = form_of(c);
        const unsigned shape = asked.flags & SHAPE_BITS, canonical = asked.flags & CANONICAL_BITS;
        put_form(&f, &asked, out);
        put_limits(shape, c->low, c->high, out);
        if (canonical >= CANONICAL_OTHER)
            put_limits(canonical == CANONICAL_APART ? SHAPE_BOTH : shape, c->canonical_low,
                       c->canonical_high, out);
    }
}

fig_status figures_damaged(fig_error *err)
{
    return error_set(err, FIG_DAMAGED, NULL, "the figures of an article contradict themselves",
                     "build the index again with 'figtrail index'");
}

/* ---- unpacking ---------------------------------------------------------------------------- */

static const char *get_name(forms *f, cursor *in, arena *strings)
{
    const uint64_t ref = cursor_uint(in);
    size_t bytes;
    if (ref == NAME_NULL)
        return NULL;
    if (ref < NAME_SPELLED)
        return known_names[ref - NAME_KNOWN];
    if (ref - NAME_SPELLED < f->spelled_count)
        return f->spelled[ref - NAME_SPELLED];
    if (ref - NAME_SPELLED > f->spelled_count) {
        in->failed = true;
        return NULL;
    }
    const char *const at = cursor_string(in, &bytes);
    const char *const name = arena_copy(strings, at, bytes);
    if (f->spelled_count < SPELLED_MAX)
        f->spelled[f->spelled_count++] = name;
    return name;
}

static form get_form(forms *f, cursor *in, arena *strings)
{
    const uint64_t ref = cursor_uint(in);
    form made = { 0 };
    if (ref != FORM_NEW && ref - FORM_NEW - 1 < f->count)
        return f->rows[ref - FORM_NEW - 1];
    const uint64_t flags = ref == FORM_NEW ? cursor_uint(in) : UINT64_MAX;
    if (flags >> FLAGS_BITS || (flags >> MODIFIER_SHIFT & 7) > FIG_RANGE ||
        flags >> MODALITY_SHIFT > FIG_QUESTION) {
        in->failed = true;
        return made;
    }
    made.flags = (unsigned)flags;
    made.unit = get_name(f, in, strings);
    made.kind = get_name(f, in, strings);
    if ((made.flags & CANONICAL_BITS) >= CANONICAL_OTHER)
        made.canonical_unit = get_name(f, in, strings);
    if (f->count < FORMS_MAX)
        f->rows[f->count++] = made;
    return made;
}

static void get_limits(unsigned shape, cursor *in, double *low, double *high)
{
    const double first = number_code_read(in);
    *low = shape == SHAPE_HIGH ? NAN : first;
    *high = shape == SHAPE_LOW ? NAN : first;
    if (shape == SHAPE_BOTH)
        *high = number_code_read(in);
}

static void get_figure(forms *f, cursor *in, arena *strings, fig_claim *c)
{
    const form made = get_form(f, in, strings);
    const unsigned shape = made.flags & SHAPE_BITS;
    *c = (fig_claim){ .value = NAN,
                      .unit = made.unit,
                      .kind = made.kind,
                      .canonical_unit = made.canonical_unit,
                      .canonical_low = NAN,
                      .canonical_high = NAN,
                      .modifier = made.flags >> MODIFIER_SHIFT & 7,
                      .modality = made.flags >> MODALITY_SHIFT & 7 };
    get_limits(shape, in, &c->low, &c->high);
    switch (made.flags & CANONICAL_BITS) {
    case CANONICAL_SAME:
        c->canonical_unit = c->unit;
        c->canonical_low = c->low;
        c->canonical_high = c->high;
        break;
    case CANONICAL_OTHER:
        get_limits(shape, in, &c->canonical_low, &c->canonical_high);
        break;
    case CANONICAL_APART:
        get_limits(SHAPE_BOTH, in, &c->canonical_low, &c->canonical_high);
        break;
    default:
        break;
    }
}

fig_status figures_unpack(const void *value, size_t bytes, arena *strings, fig_claim **out,
                          size_t *count, const void **rest, size_t *rest_bytes, fig_error *err)
{
    enum { FIGURE_BYTES_MIN = 2 };
    cursor in = cursor_of(value, bytes);
    forms f;
    f.count = f.spelled_count = 0;
    *out = NULL;
    *rest = NULL;
    *count = *rest_bytes = 0;
    const uint64_t counted = bytes ? cursor_uint(&in) : 0;
    if (in.failed || counted > bytes / FIGURE_BYTES_MIN)
        return figures_damaged(err);
    fig_claim *const claims = arena_alloc(strings, ((size_t)counted + 1) * sizeof *claims);
    if (!claims)
        return error_no_memory(err);
    for (size_t i = 0; i < counted && !in.failed; i++)
        get_figure(&f, &in, strings, &claims[i]);
    if (in.failed)
        return figures_damaged(err);
    if (strings->failed)
        return error_no_memory(err);
    *out = claims;
    *count = (size_t)counted;
    *rest = in.at;
    *rest_bytes = (size_t)(in.end - in.at);
    return FIG_OK;
}
