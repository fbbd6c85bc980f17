/* refuse_page.c - what a page holds beside its prose, told by the shape of a short line or by the
 * word right before the figure: contents lists, counters, copyright lines, versions, numbers of
 * files and posts, results of games, times of day that no sign marks. English words; shapes hold
 * for every language. */
#include "claims/refuse_page.h"

#include "claims/units_at.h"

enum { HEADING_TOKENS_MAX = 8, LINE_BYTES_MAX = 400, COUNTERS_TOKENS_MAX = 24 };

static const refusal nothing = { 0, 0, FIG_REASON_DATE, NULL, 0, 0 };

static bool is_number(const lexed *x, size_t i)
{
    return lexed_kind(x, i, TOKEN_NUMBER);
}

/* Plain digits, at most `digits_max` of them. */
static bool plain(const lexed *x, size_t i, size_t digits_max)
{
    return is_number(x, i) && lexed_bytes(x, i) <= digits_max && lexed_digits(x, i).plain;
}

static bool capital(const lexed *x, size_t i)
{
    return lexed_kind(x, i, TOKEN_WORD) && x->tokens[i].flags & TOKEN_CAPITAL;
}

static char byte_at(const lexed *x, size_t i, size_t k)
{
    return x->text[x->tokens[i].begin + k];
}

/* Dots inside the number at token i, and the longest run of digits after the first. */
static size_t dots_in(const lexed *x, size_t i, size_t *longest)
{
    size_t dots = 0, run = 0;
    *longest = 0;
    for (size_t k = 0; k < lexed_bytes(x, i); k++) {
        const char c = byte_at(x, i, k);
        if (c < '0' || c > '9') {
            if (c != '.')
                return 0;
            dots++;
            run = 0;
        } else if (++run > *longest && dots > 0) {
            *longest = run;
        }
    }
    return dots;
}

/* A sentence that is a line of its own and no prose: it ends without a full stop. */
static bool is_line(const lexed *x, const sentence *s)
{
    if (x->count == 0 ||
        !(s->starts_paragraph || x->tokens[0].flags & (TOKEN_LINE | TOKEN_PARAGRAPH)))
        return false;
    const char last = x->text[x->tokens[x->count - 1].end - 1];
    return last != '.' && last != '!' && last != '?';
}

/* The first byte of the line before the one the sentence begins on; `*bytes` 0 when there is none.
 */
static const char *line_before(const sentence *s, size_t *bytes)
{
    size_t end = s->begin;
    while (end > 0 && (s->text[end - 1] == '\n' || s->text[end - 1] == ' ' ||
                       s->text[end - 1] == '\r' || s->text[end - 1] == '\t'))
        end--;
    size_t begin = end;
    while (begin > 0 && end - begin < LINE_BYTES_MAX && s->text[begin - 1] != '\n')
        begin--;
    *bytes = end - begin;
    return s->text + begin;
}

/* "2 Decision" under "1 Background", "2.1 Vote": the number of a heading or of a line of contents.
 */
static refusal heading(const lexed *x, size_t i, const sentence *s)
{
    size_t longest;
    const char *const rule = "the number of an item in a list";
    if (i != 0 || x->count < 2 || x->count > HEADING_TOKENS_MAX || !is_line(x, s) ||
        !capital(x, 1) || lexed_touches(x, 1) || lexed_is(x, 1, W_MONTH | W_WEEKDAY) ||
        units_at(x, 1).tokens > 0)
        return nothing;
    if (dots_in(x, i, &longest) == 1 && longest <= 2 && lexed_bytes(x, i) <= 4)
        return refusal_of(i, 1, FIG_REASON_LIST_ITEM, rule);
    if (!plain(x, i, 2))
        return nothing;
    const unsigned ours = (unsigned)lexed_digits(x, i).value;
    size_t bytes, at = 0;
    const char *const line = line_before(s, &bytes);
    unsigned before = 0;
    while (at < bytes && at < 2 && line[at] >= '0' && line[at] <= '9')
        before = before * 10 + (unsigned)(line[at++] - '0');
    const bool counts = at > 0 && at < bytes && (line[at] == ' ' || line[at] == '.') &&
                        (before + 1 == ours || before == ours);
    bool title = ours == 1 && bytes > 0 && bytes < 40; /* "Contents", "Most read" */
    for (size_t k = 0; k < bytes && title; k++)
        title = line[k] != '.' && line[k] != ',' && !(line[k] >= '0' && line[k] <= '9');
    return counts || title ? refusal_of(i, 1, FIG_REASON_LIST_ITEM, rule) : nothing;
}

/* "(a) 2", "Item 3", "Step 4:" open a line. */
static refusal item_word(const lexed *x, size_t i, const sentence *s)
{
    if (i == 1 && plain(x, i, 2) && (s->starts_paragraph || x->tokens[0].flags & TOKEN_LINE) &&
        lexed_among(x, 0, "|item|step|tip|reason|rule|lesson|question|no.|point|") &&
        (x->count == 2 || lexed_mark(x, 2, ':') || lexed_mark(x, 2, '.') || lexed_mark(x, 2, ')')))
        return refusal_of(i, i + 1, FIG_REASON_LIST_ITEM, "the number of an item in a list");
    return nothing;
}

/* The end of a counter's number with its suffix: "1.2K". */
static size_t counter_end(const lexed *x, size_t i)
{
    const bool suffix = lexed_touches(x, i + 1) && lexed_among(x, i + 1, "|k|m|");
    const bool whole = lexed_mark(x, i + 1, '/') && lexed_touches(x, i + 1) && is_number(x, i + 2);
    return whole ? i + 3 : suffix ? i + 2 : i + 1;
}

static bool counts_page(const lexed *x, size_t i)
{
    return lexed_is(x, i, W_FURNITURE) ||
           lexed_among(x, i,
                       "|rating|reply|votes|visits|visitors|hits|downloads|reads|claps|reactions|"
                       "page|retweet|bookmarks|");
}

/* "Share 3.4K Tweet 1.1K", "Views: 1,932 | Comments (23) | Rating 4.5/5", "By Nela Voss | 3 min
 * read". */
static refusal counter(const lexed *x, size_t i, const sentence *s)
{
    const char *const rule = "a counter or page number of a web page";
    const size_t after = counter_end(x, i);
    const bool minutes = lexed_among(x, after, "|min|mins|minute|minutes|") ||
                         (lexed_dash(x, after) && lexed_among(x, after + 1, "|min|minute|"));
    for (size_t k = after; minutes && k < after + 4; k++)
        if (lexed_among(x, k, "|read|reading|"))
            return refusal_of(i, k + 1, FIG_REASON_PAGE_FURNITURE, rule);
    if (x->count > COUNTERS_TOKENS_MAX || !is_line(x, s))
        return nothing;
    const bool of = lexed_is(x, i + 1, W_OF) && is_number(x, i + 2);
    const bool part = i > 1 && lexed_is(x, i - 1, W_OF) && is_number(x, i - 2);
    const size_t named = part ? i - 2 : i;
    if ((of || part) && named > 0 &&
        lexed_among(x, named - 1, "|photo|image|slide|page|picture|video|part|"))
        return refusal_of(i, i + 1, FIG_REASON_PAGE_FURNITURE, rule);
    size_t before = i;
    while (before > 0 && (lexed_mark(x, before - 1, ':') || lexed_mark(x, before - 1, '(')))
        before--;
    const bool labelled = before > 0 && counts_page(x, before - 1) && capital(x, before - 1);
    const bool ends = after >= x->count || lexed_kind(x, after, TOKEN_MARK) || capital(x, after);
    if (labelled && ends) {
        refusal r = refusal_of(i, after, FIG_REASON_PAGE_FURNITURE, rule);
        r.cue_first = before - 1;
        r.cue_last = before;
        return r;
    }
    const bool alone = x->count <= 4 && counts_page(x, after) && after + 1 >= x->count;
    return alone && i == 0 ? refusal_of(i, after, FIG_REASON_PAGE_FURNITURE, rule) : nothing;
}

/* "© 2005-2024" */
static refusal copyright(const lexed *x, size_t i)
{
    const double value = plain(x, i, 4) ? lexed_digits(x, i).value : 0;
    if (value < 1900 || value > 2199)
        return nothing;
    for (size_t k = i; k > 0 && i - k < 5; k--)
        if (lexed_is(x, k - 1, W_COPY) || lexed_text(x, k - 1, "©")) {
            const bool span = lexed_dash(x, i + 1) && plain(x, i + 2, 4);
            refusal r = refusal_of(i, span ? i + 3 : i + 1, FIG_REASON_YEAR,
                                   "a year beside a copyright sign");
            r.cue_first = k - 1;
            r.cue_last = k;
            return r;
        }
    return nothing;
}

/* "Tarnfish 3.0 should", "SiteMaker v3.7.2". */
static refusal version(const lexed *x, size_t i)
{
    size_t longest;
    const size_t dots = dots_in(x, i, &longest);
    if (i == 0 || dots == 0 || longest > 2)
        return nothing;
    const char *const rule = "a version, as the name before it and its dots say";
    if (lexed_touches(x, i))
        return lexed_among(x, i - 1, "|v|") ? refusal_of(i, i + 1, FIG_REASON_VERSION, rule)
                                            : nothing;
    if (!capital(x, i - 1) || x->words[i - 1] || lexed_bytes(x, i - 1) < 3 ||
        x->tokens[i - 1].flags & (TOKEN_ALL_CAPS | TOKEN_ABBREVIATION) || x->lang != LANG_EN)
        return nothing;
    if (dots > 1)
        return dots == 2 ? refusal_of(i, i + 1, FIG_REASON_VERSION, rule) : nothing;
    static const char after[] = "|is|was|has|should|will|landed|comes|came|arrived|can|fixes|adds|"
                                "brings|runs|and|or|for|on|in|to|";
    const bool free = i + 1 >= x->count || lexed_mark(x, i + 1, '.') || lexed_mark(x, i + 1, ',') ||
                      lexed_among(x, i + 1, after);
    return free && lexed_digits(x, i).value < 30 && lexed_digits(x, i).value >= 1 &&
                   !lexed_among(x, i - 1, "|magnitude|richter|")
               ? refusal_of(i, i + 1, FIG_REASON_VERSION, rule)
               : nothing;
}

/* "CVE-2024-31337", "Ref PL/2024/0553", "post #48213", "invoice no. 2231". */
static refusal filed(const lexed *x, size_t i)
{
    static const char files[] =
        "|cve|ref|ref.|reference|docket|case|file|post|invoice|order|ticket|"
        "account|tracking|patent|registration|serial|licence|license|"
        "passport|bib|permit|badge|membership|claim|id|isbn|issn|doi|";
    if (i == 0)
        return nothing;
    size_t first = i, last = i + 1;
    while (first > 0 && i - first < 16 && lexed_touches(x, first) && !lexed_mark(x, first - 1, '('))
        first--;
    while (last < x->count && lexed_touches(x, last) && last < i + 16 &&
           !lexed_mark(x, last, ')') && !lexed_mark(x, last, ',') && !lexed_mark(x, last, '.'))
        last++;
    const bool sign = lexed_mark(x, first, '#');
    size_t before = first;
    while (before > 0 && (lexed_among(x, before - 1, "|no|no.|number|nr|nr.|") ||
                          lexed_mark(x, before - 1, ':') || lexed_mark(x, before - 1, '#')))
        before--;
    const bool numbered = before < first || sign;
    const bool glued = lexed_among(x, first, files) && lexed_dash(x, first + 1) && first + 2 <= i;
    const bool cue = before > 0 && lexed_among(x, before - 1, files);
    const bool joined = last - first > 2;
    const bool long_enough = lexed_bytes(x, i) >= 4 || joined;
    if (!(glued || (cue && long_enough && (numbered || joined))))
        return nothing;
    if (is_number(x, i) && lexed_digits(x, i).groups > 0)
        return nothing;
    refusal r = refusal_of(i, last, FIG_REASON_ID, "a number by which one thing is filed");
    r.cue_first = glued ? first : before - 1;
    r.cue_last = r.cue_first + 1;
    return r;
}

/* "Harlow Town 3-1 Denby Rovers", "It ended 2-0", "voted 61-54". */
static refusal result(const lexed *x, size_t i)
{
    if (i == 0 || !plain(x, i, 3) || !lexed_dash(x, i + 1) || !lexed_touches(x, i + 1) ||
        !lexed_touches(x, i + 2) || !plain(x, i + 2, 3) || lexed_touches(x, i) ||
        lexed_touches(x, i + 3))
        return nothing;
    const bool voted =
        lexed_among(x, i - 1, "|voted|vote|votes|by|approved|passed|rejected|ruled|") &&
        lexed_digits(x, i).value > lexed_digits(x, i + 2).value;
    const bool small = plain(x, i, 2) && plain(x, i + 2, 2);
    const bool sides = small && capital(x, i - 1) && capital(x, i + 3) &&
                       !lexed_is(x, i - 1, W_MONTH) && !lexed_is(x, i + 3, W_MONTH);
    const bool ended =
        small && lexed_among(x, i - 1, "|ended|finished|it|was|stood|now|advantage|");
    const bool stands = small && lexed_among(x, i + 3, "|up|down|ahead|behind|");
    const bool half =
        small && lexed_among(x, i + 3, "|at|after|on|in|up|down|win|defeat|victory|loss|draw|") &&
        ended;
    return voted || sides || half || stands
               ? refusal_of(i, i + 3, FIG_REASON_SCORE, "the result of a game or vote")
               : nothing;
}

/* "1800 555 017", "calls: 101". */
static refusal call(const lexed *x, size_t i)
{
    size_t last = i, digits_count = 0;
    bool zero = false;
    while (plain(x, last, 4) && lexed_bytes(x, last) >= 2 && last < i + 6 &&
           (last == i || x->tokens[last].begin == x->tokens[last - 1].end + 1)) {
        zero |= byte_at(x, last, 0) == '0';
        digits_count += lexed_bytes(x, last++);
    }
    const char *const rule = "digits grouped as a phone number";
    if (is_number(x, i) && lexed_digits(x, i).fraction && lexed_bytes(x, i) == 7 &&
        lexed_dash(x, i + 1) && lexed_touches(x, i + 2) && plain(x, i + 2, 4) &&
        lexed_bytes(x, i + 2) == 4)
        return refusal_of(i, i + 3, FIG_REASON_PHONE, rule); /* "202/224-2206" */
    if (last - i >= 3 && zero && digits_count >= 9 && digits_count <= 12)
        return refusal_of(i, last, FIG_REASON_PHONE, rule);
    if (!lexed_among(x, i, "|101|110|111|112|116|119|911|988|995|999|000|"))
        return nothing;
    for (size_t k = i; k > 0 && i - k < 4; k--)
        if (lexed_is(x, k - 1, W_PHONE) ||
            lexed_among(x, k - 1, "|calls|called|calling|dial|dialled|dialed|ring|emergency|"))
            return i + 1 >= x->count || lexed_kind(x, i + 1, TOKEN_MARK) ||
                           lexed_among(x, i + 1, "|for|if|and|or|when|to|in|at|but|on|")
                       ? refusal_of(i, i + 1, FIG_REASON_PHONE, rule)
                       : nothing;
    return nothing;
}

/* "the Group of 20", "junctions 17 and 22", "Hospital No. 5". */
static refusal part_of_name(const lexed *x, size_t i)
{
    const char *const rule = "part of the name that stands before it";
    if (i < 2 || !plain(x, i, 3))
        return nothing;
    const bool group =
        lexed_is(x, i - 1, W_OF) && capital(x, i - 2) && lexed_among(x, i - 2, "|group|");
    const bool numbered = lexed_among(x, i - 1, "|no|no.|nr.|№|") && capital(x, i - 2) &&
                          capital(x, i - 1) && !lexed_is(x, i - 2, W_REFERENCE);
    const bool second = lexed_is(x, i - 1, W_AND | W_TO) && plain(x, i - 2, 3) && i > 2 &&
                        lexed_is(x, i - 3, W_NAMED) &&
                        byte_at(x, i - 3, lexed_bytes(x, i - 3) - 1) == 's';
    return group || numbered || second ? refusal_of(i, i + 1, FIG_REASON_NAME, rule) : nothing;
}

/* ", 38702 Varesh", ", N-6200 Ostvik" behind a street. */
static refusal town_code(const lexed *x, size_t i)
{
    const bool glued = i > 2 && lexed_dash(x, i - 1) && lexed_touches(x, i) && capital(x, i - 2) &&
                       lexed_touches(x, i - 1) && lexed_bytes(x, i - 2) <= 2;
    const size_t first = glued ? i - 2 : i;
    if (first < 2 || !lexed_mark(x, first - 1, ',') || !plain(x, i, 6) || lexed_bytes(x, i) < 4)
        return nothing;
    const bool state =
        !glued && lexed_bytes(x, i) == 5 && capital(x, first - 2) &&
        (i + 1 >= x->count || lexed_mark(x, i + 1, ',') || lexed_mark(x, i + 1, '.'));
    if (state)
        return refusal_of(i, i + 1, FIG_REASON_POSTCODE, "a house number or postcode");
    if (!capital(x, i + 1) || lexed_is(x, i + 1, W_MONTH))
        return nothing;
    const bool street = is_number(x, first - 2) || lexed_is(x, first - 2, W_STREET);
    return street && (glued || lexed_bytes(x, i) == 5)
               ? refusal_of(i, i + 1, FIG_REASON_POSTCODE, "a house number or postcode")
               : nothing;
}

/* "coordinates 51.5074, -0.1278" */
static refusal map_place(const lexed *x, size_t i)
{
    size_t longest;
    if (dots_in(x, i, &longest) != 1 || longest < 2)
        return nothing;
    size_t last = i + 1;
    if (lexed_mark(x, last, ',') || lexed_is(x, last, W_AND))
        last++;
    last += lexed_dash(x, last);
    const bool paired = is_number(x, last) && dots_in(x, last, &longest) == 1 && longest >= 2;
    for (size_t k = i; k > 0 && i - k < 6; k--)
        if (lexed_among(x, k - 1, "|coordinates|latitude|longitude|lat|lat.|gps|"))
            return refusal_of(i, paired ? last + 1 : i + 1, FIG_REASON_COORDINATES,
                              "degrees of a place on the map");
    return nothing;
}

/* "at 19.45", "0600 hours", "at six in the evening", "half past eight". */
static refusal clock_time(const lexed *x, size_t i)
{
    static const char leads[] = "|at|by|until|till|from|after|before|around|about|since|past|";
    const char *const rule = "digits written as a time of day";
    if (lexed_is(x, i, W_HALF | W_PART) && lexed_among(x, i + 1, "|past|") &&
        (is_number(x, i + 2) || lexed_is(x, i + 2, W_ONES | W_TEEN)))
        return refusal_of(i, i + 3, FIG_REASON_TIME, "a time of day in words");
    const bool hour = plain(x, i, 2) ? lexed_digits(x, i).value <= 12
                                     : lexed_is(x, i, W_ONES | W_TEEN) && x->words[i]->value <= 12;
    const bool led = i > 0 && lexed_among(x, i - 1, leads);
    const bool part = (lexed_is(x, i + 1, W_IN) && lexed_among(x, i + 2, "|the|") &&
                       lexed_among(x, i + 3, "|morning|afternoon|evening|")) ||
                      (lexed_among(x, i + 1, "|this|that|tomorrow|on|") &&
                       lexed_among(x, i + 2, "|morning|afternoon|evening|night|"));
    if (hour && led && part)
        return refusal_of(i, i + 1, FIG_REASON_TIME, "a time of day in words");
    if (!is_number(x, i))
        return nothing;
    const bool military = plain(x, i, 4) && lexed_bytes(x, i) == 4 &&
                          lexed_digits(x, i).value < 2400 &&
                          (lexed_among(x, i + 1, "|hrs|hrs.|") ||
                           (lexed_among(x, i + 1, "|hours|") && byte_at(x, i, 2) < '6' && led));
    size_t longest;
    const bool dotted =
        dots_in(x, i, &longest) == 1 && longest == 2 && lexed_bytes(x, i) <= 5 &&
        byte_at(x, i, lexed_bytes(x, i) - 2) < '6' && lexed_digits(x, i).value < 24 &&
        (i + 1 >= x->count || lexed_kind(x, i + 1, TOKEN_MARK) ||
         lexed_among(x, i + 1, "|on|in|and|to|this|tonight|local|today|tomorrow|")) &&
        lexed_among(x, i - (i > 0), "|at|until|till|from|by|");
    bool cue = false;
    for (size_t k = 0; dotted && k < x->count && !cue; k++)
        cue =
            lexed_among(x, k,
                        "|kick|kicks|kick-off|starts|start|begins|begin|opens|open|departs|leaves|"
                        "left|arrives|arrived|train|doors|tonight|evening|morning|local|bell|");
    if (military)
        return refusal_of(i, i + 2, FIG_REASON_TIME, rule);
    return dotted && cue ? refusal_of(i, i + 1, FIG_REASON_TIME, rule) : nothing;
}

refusal refuse_page(const lexed *x, size_t i, const sentence *s)
{
    if (lexed_dash(x, i) && lexed_text(x, i + 1, "0") && lexed_dash(x, i + 2) &&
        lexed_touches(x, i + 2))
        return refusal_of(i, i + 3, FIG_REASON_PAGE_FURNITURE, "the end of an agency's text");
    refusal r = clock_time(x, i);
    if (r.last || !is_number(x, i))
        return r;
    r = copyright(x, i);
    if (!r.last)
        r = counter(x, i, s);
    if (!r.last)
        r = heading(x, i, s);
    if (!r.last)
        r = item_word(x, i, s);
    if (!r.last)
        r = version(x, i);
    if (!r.last)
        r = filed(x, i);
    if (!r.last)
        r = result(x, i);
    if (!r.last)
        r = call(x, i);
    if (!r.last)
        r = part_of_name(x, i);
    if (!r.last)
        r = town_code(x, i);
    return r.last ? r : map_place(x, i);
}
