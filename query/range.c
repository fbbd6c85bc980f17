/* range.c - reading "10k..15k", "$1bn..", "> 30,000", "~12000~25%", "200..250 sq mi". */
#include "query/range.h"

#include "claims/number.h"
#include "claims/words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { TOLERANCE_PERCENT = 10 }; /* of "~12000" */

typedef struct reading {
    question q; /* a copy: `at` moves freely */
    const char *key;
    size_t key_bytes;
    const kind *asked;
    bool surely; /* a figure is meant here: what is none is worth a message */
    bool in_phrase;
    fig_error *err;
} reading;

typedef struct amount {
    double value;
    const unit *measure; /* NULL when none was written */
    size_t at, end;      /* bytes of the question, the unit included */
} amount;

query_range range_open(void)
{
    return (query_range){ .low = NAN, .high = NAN, .centre = NAN };
}

static bool is_digit(const question *q, size_t at)
{
    return at < q->bytes && q->text[at] >= '0' && q->text[at] <= '9';
}

static bool is_money(const unit *u)
{
    return u->kind && !strcmp(u->kind, "money");
}

/* The length of "..", "..." or an ellipsis; 0 when none stands there. */
static size_t dots_at(const question *q, size_t at)
{
    if (question_has(q, at, "…"))
        return strlen("…");
    return question_has(q, at, "...") ? 3 : question_has(q, at, "..") ? 2 : 0;
}

/* The unit at `at`, when it ends where a word ends; the dots of a range are none of it. */
static const unit *unit_at(const question *q, size_t at, size_t *taken)
{
    enum { UNIT_BYTES_MAX = 64 };
    size_t limit = at;
    while (limit < q->bytes && limit - at < UNIT_BYTES_MAX && !dots_at(q, limit))
        limit++;
    if (limit == at || question_ends_at(q, at))
        return NULL;
    const unit *const u = units_parse(q->text + at, limit - at, taken);
    if (!u || !*taken || question_letter_at(q, at + *taken))
        return NULL;
    return u;
}

/* Rainfall is asked for in millimetres. */
static bool is_measured_in(const kind *asked, const char *base)
{
    return asked->canonical_unit && strcmp(asked->canonical_unit, base) == 0;
}

/* `u` as the kind asked is measured in it, NULL when it is not: ages are typed in units of time. */
static const unit *unit_of_kind(const unit *u, const kind *asked)
{
    char person[64];
    if (u->kind && (kinds_answers(asked, u->kind) || is_measured_in(asked, u->base)))
        return u;
    snprintf(person, sizeof person, "%s-person", u->id);
    const unit *const of_person = units_find(person);
    return of_person && of_person->kind && kinds_answers(asked, of_person->kind) ? of_person : NULL;
}

/* Is the kind one that is measured, not counted? */
static bool is_measured(const kind *k)
{
    return k && (!k->canonical_unit || strcmp(k->canonical_unit, "count") != 0);
}

/* The end of what may be written of one number: before "..", white space, brackets, quotes. */
static size_t number_limit(const question *q, size_t at)
{
    while (!question_ends_at(q, at) && !dots_at(q, at))
        at++;
    return at;
}

/* "1e6": the power of ten that stands at `at` behind digits, for people who write it so. */
static double exponent_at(const question *q, size_t *at)
{
    size_t i = *at;
    if (i >= q->bytes || (q->text[i] != 'e' && q->text[i] != 'E'))
        return 0;
    i++;
    const bool negative = i < q->bytes && q->text[i] == '-';
    if (i < q->bytes && (q->text[i] == '-' || q->text[i] == '+'))
        i++;
    if (!is_digit(q, i))
        return 0;
    double power = 0;
    for (; is_digit(q, i); i++)
        power = power < 1e6 ? power * 10 + (q->text[i] - '0') : power;
    if (question_letter_at(q, i))
        return 0;
    *at = i;
    return negative ? -power : power;
}

/* "15 million": the scale word behind a space multiplies. */
static double scale_at(const question *q, size_t *at)
{
    const size_t begin = question_skip_spaces(q, *at);
    size_t end = begin;
    while (question_letter_at(q, end))
        end++;
    const word *const w =
        begin > *at && end > begin ? words_find(LANG_EN, q->text, begin, end) : NULL;
    if (!w || !(w->classes & (W_SCALE | W_HUNDRED)) || !(w->value > 1))
        return 1;
    *at = end;
    return w->value;
}

static fig_status too_large(const reading *r, size_t at)
{
    const size_t end = number_limit(&r->q, at);
    const int shown = (int)(end - at < 24 ? end - at : 24);
    return question_wrong(&r->q, at, "leave that side open, as in 'troops:10000..'", r->err,
                          "the number '%.*s%s' is too large", shown, r->q.text + at,
                          end - at > 24 ? "..." : "");
}

/* Digits with their scale, but where the kind asked has a unit of the same letter, that wins:
 * "length:5m" is metres, "troops:5m" millions. */
static fig_status read_digits(const reading *r, size_t at, amount *out, bool *found)
{
    const question *const q = &r->q;
    const size_t limit = number_limit(q, at);
    double value;
    const size_t taken = number_parse(q->text + at, limit - at, &value);
    if (!taken)
        return isnan(value) && (r->surely || dots_at(q, limit)) ? too_large(r, at) : FIG_OK;
    size_t end = at + taken;
    if (is_measured(r->asked)) {
        size_t digits = at + (q->text[at] == '-');
        while (is_digit(q, digits) ||
               (digits + 1 < limit && strchr(".,/", q->text[digits]) && is_digit(q, digits + 1)))
            digits++;
        size_t unit_bytes;
        const unit *const u = digits < end ? unit_at(q, digits, &unit_bytes) : NULL;
        double bare;
        if (u && unit_of_kind(u, r->asked) && !is_money(u) &&
            number_parse(q->text + at, digits - at, &bare) == digits - at) {
            value = bare;
            end = digits;
        }
    }
    value *= pow(10, exponent_at(q, &end));
    value *= scale_at(q, &end);
    if (!isfinite(value))
        return too_large(r, at);
    *out = (amount){ value, NULL, at, end };
    *found = true;
    return FIG_OK;
}

/* One end of a range: money's sign, the number, a unit that touches it. */
static fig_status read_amount(const reading *r, size_t at, amount *out, bool *found)
{
    const question *const q = &r->q;
    *found = false;
    size_t digits = at, taken = 0;
    const bool minus_first = question_has(q, at, "-");
    const unit *measure = NULL;
    if (!is_digit(q, at + minus_first) && at + minus_first < q->bytes &&
        !question_ends_at(q, at + minus_first) && !dots_at(q, at + minus_first)) {
        measure = units_parse(q->text + at + minus_first, q->bytes - at - minus_first, &taken);
        if (measure && (!taken || !is_money(measure)))
            measure = NULL;
        if (measure) {
            digits = at + minus_first + taken;
            if (!is_digit(q, digits))
                digits = question_skip_spaces(q, digits);
        }
    }
    if (!is_digit(q, digits + question_has(q, digits, "-")) &&
        !(question_has(q, digits, ".") && is_digit(q, digits + 1)))
        return FIG_OK;
    const fig_status status = read_digits(r, digits, out, found);
    if (status || !*found)
        return status;
    out->at = at;
    if (measure && minus_first)
        out->value = -out->value;
    out->measure = measure;
    if (!measure && !(r->in_phrase && question_letter_at(q, out->end)) &&
        (out->measure = unit_at(q, out->end, &taken)) != NULL)
        out->end += taken;
    return FIG_OK;
}

/* "200..250 sq mi": a unit behind a space. Words that are units but far more often are not stay
 * words, and so does what is no unit of the kind asked. */
static void read_spaced_unit(const reading *r, amount *a)
{
    static const char *const words[] = { "in", "at", "a",  "as", "an", "are", "am",
                                         "pm", "or", "to", "on", "i",  "all", "per",
                                         "s",  "t",  "c",  "f",  "b" };
    const question *const q = &r->q;
    const size_t begin = question_skip_spaces(q, a->end);
    size_t taken;
    const unit *const u = begin > a->end ? unit_at(q, begin, &taken) : NULL;
    if (r->in_phrase || a->measure || !u || question_has(q, begin + taken, ":"))
        return;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == taken && !strncmp(q->text + begin, words[i], taken))
            return;
    if (r->asked ? !unit_of_kind(u, r->asked) : !u->kind)
        return;
    a->measure = u;
    a->end = begin + taken;
}

/* "10 km..20 km", "500,000 barrels..": there the unit belongs to the number, not to the sentence.
 */
static void take_unit_before_dots(const reading *r, amount *a)
{
    amount with = *a;
    read_spaced_unit(r, &with);
    if (dots_at(&r->q, question_skip_spaces(&r->q, with.end)))
        *a = with;
}

/* The key as typed and a form of range, for the second line of messages. */
static const char *form(const reading *r, const char *range, char *out, size_t capacity)
{
    const int key = (int)(r->key_bytes < 40 ? r->key_bytes : 40);
    snprintf(out, capacity, "write '%.*s%s%s'", key, r->key ? r->key : "", r->key ? ":" : "",
             range);
    return out;
}

/* The unit typed must be one of the kind asked. */
static fig_status check_unit(const reading *r, amount *a)
{
    const unit *const typed = a->measure;
    if (!typed || !r->asked || (a->measure = unit_of_kind(typed, r->asked)) != NULL)
        return FIG_OK;
    char mend[96];
    return question_wrong(&r->q, a->at, form(r, "10000..15000", mend, sizeof mend), r->err,
                          "'%s' is no unit of '%s'", typed->id, r->asked->name);
}

/* Bring both ends into one unit: the one that only one of them has, or that of the high end. */
static fig_status join_units(const reading *r, amount *low, amount *high)
{
    if (!high->measure)
        high->measure = low->measure;
    if (!low->measure)
        low->measure = high->measure;
    const unit *const from = low->measure, *const to = high->measure;
    if (from == to)
        return FIG_OK;
    if (!from->kind || !to->kind || strcmp(from->base, to->base) != 0)
        return question_wrong(&r->q, high->at, "write both ends in one unit", r->err,
                              "the range begins in '%s' and ends in '%s'", from->id, to->id);
    low->value = (units_canonical(from, low->value) - to->offset) / to->factor;
    low->measure = to;
    return FIG_OK;
}

static fig_status check_order(const reading *r, const amount *low, const amount *high)
{
    if (low->value <= high->value)
        return FIG_OK;
    const size_t low_bytes = low->end - low->at, high_bytes = high->end - high->at;
    char swapped[64] = "", mend[128];
    if (low_bytes < 24 && high_bytes < 24)
        snprintf(swapped, sizeof swapped, "%.*s..%.*s", (int)high_bytes, r->q.text + high->at,
                 (int)low_bytes, r->q.text + low->at);
    return question_wrong(
        &r->q, low->at,
        swapped[0] ? form(r, swapped, mend, sizeof mend) : "write the smaller number first", r->err,
        "the range runs backwards, from the larger to the smaller number");
}

/* ">", "<=" and their like at `at`; 0 when none. */
static size_t comparison_at(const question *q, size_t at, char *out)
{
    static const struct {
        const char *text;
        char meaning; /* 'g' and 'l': or equal */
    } rows[] = { { ">=", 'g' }, { "=>", 'g' }, { "≥", 'g' }, { "<=", 'l' },
                 { "=<", 'l' }, { "≤", 'l' },  { ">", '>' }, { "<", '<' },
                 { "==", '=' }, { "=", '=' },  { "~", '~' }, { "≈", '~' } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (question_has(q, at, rows[i].text)) {
            *out = rows[i].meaning;
            return strlen(rows[i].text);
        }
    return 0;
}

/* "~25%" behind "~12000": how far around it. */
static fig_status read_tolerance(const reading *r, size_t *at, double *percent)
{
    *percent = TOLERANCE_PERCENT;
    if (!question_has(&r->q, *at, "~") || !is_digit(&r->q, *at + 1))
        return FIG_OK;
    const size_t digits = *at + 1;
    const size_t taken =
        number_parse(r->q.text + digits, number_limit(&r->q, digits) - digits, percent);
    if (!taken || !(*percent >= 0) || !isfinite(*percent))
        return question_wrong(&r->q, digits, "write it as in '~12000~25%'", r->err,
                              "this is no percentage");
    *at = digits + taken + question_has(&r->q, digits + taken, "%");
    return FIG_OK;
}

static fig_status read_comparison(reading *r, char meaning, size_t at, query_range *out,
                                  bool *found)
{
    amount a;
    double percent = 0;
    fig_status status = read_amount(r, question_skip_spaces(&r->q, at), &a, found);
    if (status || !*found)
        return status;
    if (meaning == '~')
        status = read_tolerance(r, &a.end, &percent);
    if (status)
        return status;
    read_spaced_unit(r, &a);
    if ((status = check_unit(r, &a)) != FIG_OK)
        return status;
    *out = range_open();
    out->measure = a.measure;
    if (meaning != 'l' && meaning != '<')
        out->low = a.value;
    if (meaning != 'g' && meaning != '>')
        out->high = a.value;
    out->low_excluded = meaning == '>';
    out->high_excluded = meaning == '<';
    if (meaning == '~') {
        const double around = fabs(a.value) * percent / 100;
        out->centre = a.value;
        out->low = a.value - around;
        out->high = a.value + around;
        if (!isfinite(out->low) || !isfinite(out->high))
            return too_large(r, a.at);
    }
    r->q.at = a.end;
    return FIG_OK;
}

/* "10k..15k", "10k..", "..15k", "..", and a number alone where that is a condition. */
static fig_status read_span(reading *r, query_range *out, bool *found)
{
    const question *const q = &r->q;
    amount low = { 0 }, high = { 0 };
    bool has_low, has_high = false;
    fig_status status = read_amount(r, q->at, &low, &has_low);
    if (status)
        return status;
    if (has_low)
        take_unit_before_dots(r, &low);
    const size_t behind = has_low ? low.end : q->at;
    size_t dots = question_skip_spaces(q, behind);
    const bool spaced = has_low && dots > behind;
    const size_t dots_bytes = dots_at(q, dots);
    if (!has_low && !dots_bytes)
        return FIG_OK;
    if (dots_bytes && (has_low || dots == q->at)) {
        const size_t end = dots + dots_bytes;
        status = read_amount(r, spaced ? question_skip_spaces(q, end) : end, &high, &has_high);
        if (status)
            return status;
        if (!has_high && dots_bytes > 2) /* a sentence that breaks off */
            return FIG_OK;
        if (!has_high)
            high = (amount){ NAN, NULL, end, end };
    } else if (!r->surely || !has_low) {
        return FIG_OK;
    } else if (question_has(q, low.end, "-") || question_has(q, low.end, "–")) {
        char mend[96];
        return question_wrong(q, low.end, form(r, "10000..15000", mend, sizeof mend), r->err,
                              "a range is written with '..'");
    } else {
        high = low;
        has_high = true;
    }
    if (!has_low && !has_high && !r->surely)
        return FIG_OK;
    read_spaced_unit(r, &high);
    if ((status = check_unit(r, &low)) || (status = check_unit(r, &high)) ||
        (status = join_units(r, &low, &high)))
        return status;
    if (has_low && has_high && (status = check_order(r, &low, &high)) != FIG_OK)
        return status;
    *out = range_open();
    out->low = has_low ? low.value : NAN;
    out->high = has_high ? high.value : NAN;
    out->measure = high.measure;
    r->q.at = high.end;
    *found = true;
    return FIG_OK;
}

fig_status range_read(question *q, const char *key, size_t key_bytes, const kind *asked,
                      range_place place, query_range *out, bool *found, fig_error *err)
{
    char meaning;
    const size_t comparison = comparison_at(q, q->at, &meaning);
    reading r = {
        *q, key, key_bytes, asked, comparison || place == RANGE_AFTER_KEY, place == RANGE_IN_PHRASE,
        err
    };
    *found = false;
    const fig_status status = comparison
                                  ? read_comparison(&r, meaning, q->at + comparison, out, found)
                                  : read_span(&r, out, found);
    if (status) {
        *found = false;
        return status;
    }
    const bool glued = !question_ends_at(q, r.q.at) &&
                       !(place == RANGE_IN_PHRASE && question_letter_at(q, r.q.at));
    if (*found && glued) { /* "10..foo": no range, or a broken one */
        *found = false;
        if (place == RANGE_AFTER_KEY) {
            size_t end = r.q.at;
            while (!question_ends_at(q, end))
                end++;
            char mend[96];
            return question_wrong(q, r.q.at, form(&r, "10000..15000", mend, sizeof mend), err,
                                  "'%.*s' belongs to no figure",
                                  (int)(end - r.q.at < 40 ? end - r.q.at : 40), q->text + r.q.at);
        }
    }
    if (*found)
        q->at = r.q.at;
    return FIG_OK;
}
