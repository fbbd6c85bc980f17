/* dates.c - reading dates left to right. Months and days of the week are tables; a date in words
 * may be in any of their languages. */
#include "indexer/dates.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum {
    HEAD_LINES = 12, /* non-empty lines at the beginning that may give the date */
    TAIL_LINES = 6,
    LINE_BYTES_MAX = 400, /* no line beyond this is looked at further than its dateline */
    ALONE_BYTES_MAX = 80, /* of a line that is little more than a date */
    PLACE_BYTES_MAX = 40, /* of a dateline's place */
    DATE_REACH = 48       /* from a date's first byte to its year */
};

/* Names in several languages, a space between them; as dates have them, so often in the genitive.
 */
static const char *const months[12] = {
    "january jan januar janvier janv enero ene gennaio gen janeiro januari gener ianuarie stycznia "
    "tammikuuta ocak січня января янв",
    "february feb februar février févr febrero febbraio fevereiro fev februari febrer februarie "
    "lutego helmikuuta şubat Şubat лютого февраля февр фев",
    "march mar mrt märz mars marzo março maart marts març martie marca maaliskuuta mart "
    "березня марта мар",
    "april apr avril avr abril abr aprile aprilie kwietnia huhtikuuta nisan квітня апреля апр",
    "may mai mayo maggio mag maio mei maj maig maja toukokuuta mayıs травня мая",
    "june jun juni juin junio giugno giu junho juny iunie czerwca kesäkuuta haziran червня "
    "июня июн",
    "july jul juli juillet juil julio luglio lug julho juliol iulie lipca heinäkuuta temmuz липня "
    "июля июл",
    "august aug août agosto ago augustus augusti agost sierpnia elokuuta ağustos серпня "
    "августа авг",
    "september sept sep septembre septiembre settembre set setembro setembre septembrie "
    "września syyskuuta eylül вересня сентября сент сен",
    "october oct oktober okt octobre octubre ottobre ott outubro out octombrie października "
    "lokakuuta ekim жовтня октября окт",
    "november nov novembre noviembre novembro noiembrie listopada marraskuuta kasım "
    "листопада ноября нояб ноя",
    "december dec dezember dez décembre déc diciembre dicembre dic dezembro desembre decembrie "
    "grudnia joulukuuta aralık грудня декабря дек",
};

static const char weekdays[] =
    "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat "
    "sunday sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi "
    "mercredi jeudi vendredi samedi dimanche lunes martes mi\xc3\xa9rcoles jueves viernes "
    "s\303\241bado domingo luned\xc3\xac marted\xc3\xac mercoled\xc3\xac gioved\xc3\xac "
    "venerd\xc3\xac "
    "sabato domenica segunda-feira ter\303\247a-feira quarta-feira quinta-feira sexta-feira "
    "maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag";

/* Names of zones that mean one offset wherever they are written. */
static const struct {
    const char *name;
    int minutes;
} zones[] = {
    { "z", 0 },      { "utc", 0 },    { "gmt", 0 },    { "est", -300 }, { "edt", -240 },
    { "cdt", -300 }, { "mst", -420 }, { "mdt", -360 }, { "pst", -480 }, { "pdt", -420 },
    { "cet", 60 },   { "cest", 120 }, { "mez", 60 },   { "mesz", 120 }, { "eet", 120 },
    { "eest", 180 }, { "msk", 180 },  { "kst", 540 },  { "jst", 540 },
};

typedef enum label { LABEL_NONE, LABEL_UPDATED, LABEL_PUBLISHED } label;

static const char *const published_labels[] = {
    "published",
    "published on",
    "published at",
    "publish date",
    "publish time",
    "publication date",
    "date published",
    "first published",
    "posted",
    "posted on",
    "posted at",
    "date posted",
    "date",
    "released",
    "release date",
    "issued",
    "created",
    "pubdate",
    "ver\303\266ffentlicht",
    "ver\303\266ffentlicht am",
    "publi\303\251 le",
    "publicado",
    "publicado el",
    "fecha",
};

static const char *const updated_labels[] = {
    "updated",     "updated on",      "updated at",           "update",        "update time",
    "last update", "last updated",    "last updated on",      "last modified", "modified",
    "stand",       "aktualisiert am", "mis \303\240 jour le", "actualizado",
};

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

typedef struct reading { /* what is left of a text */
    const char *at, *end;
} reading;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool same_word(const char *text, size_t bytes, const char *word)
{
    size_t i = 0;
    while (i < bytes && word[i] && lower(text[i]) == word[i])
        i++;
    return i == bytes && !word[i];
}

static void skip(reading *r, const char *any)
{
    while (r->at < r->end && *r->at && strchr(any, *r->at))
        r->at++;
}

static bool take(reading *r, char c)
{
    if (r->at == r->end || *r->at != c)
        return false;
    r->at++;
    return true;
}

/* A run of `least` to `most` digits with no further digit behind it. */
static bool take_number(reading *r, size_t least, size_t most, int *out)
{
    size_t digits = 0;
    int value = 0;
    while (digits <= most && r->at + digits < r->end && is_digit(r->at[digits]))
        value = value * 10 + (r->at[digits++] - '0');
    if (digits < least || digits > most)
        return false;
    r->at += digits;
    *out = value;
    return true;
}

static size_t word_bytes(const reading *r)
{
    size_t bytes = 0;
    while (r->at + bytes < r->end && is_letter(r->at[bytes]))
        bytes++;
    return bytes;
}

static bool take_word(reading *r, const char *word)
{
    const size_t bytes = word_bytes(r);
    if (!same_word(r->at, bytes, word))
        return false;
    r->at += bytes;
    return true;
}

/* Is the word among `names`? */
static bool is_among(const char *word, size_t bytes, const char *names)
{
    while (bytes && *names) {
        size_t i = 0;
        while (i < bytes && names[i] && lower(word[i]) == names[i])
            i++;
        if (i == bytes && (names[i] == ' ' || !names[i]))
            return true;
        names += strcspn(names, " ");
        names += *names == ' ';
    }
    return false;
}

static bool take_month(reading *r, int *month)
{
    const size_t bytes = word_bytes(r);
    for (int i = 0; i < 12; i++) {
        if (is_among(r->at, bytes, months[i])) {
            *month = i + 1;
            r->at += bytes;
            take(r, '.');
            return true;
        }
    }
    return false;
}

static void take_weekday(reading *r)
{
    size_t bytes = word_bytes(r);
    if (r->end - r->at - (ptrdiff_t)bytes >= 6 && !memcmp(r->at + bytes, "-feira", 6))
        bytes += 6;
    if (is_among(r->at, bytes, weekdays)) {
        r->at += bytes;
        skip(r, "., ");
    }
}

static int days_in(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static bool is_day(int year, int month, int day)
{
    return year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in(year, month);
}

/* Days since 1970-01-01 and back (Howard Hinnant's civil calendar). */
static int64_t days_from_civil(int year, int month, int day)
{
    const int64_t y = year - (month <= 2);
    const int64_t era = y / 400, of_era = y - era * 400;
    const int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static void civil_from_days(int64_t days, date *out)
{
    days += 719468;
    const int64_t era = days / 146097, of_era = days - era * 146097;
    const int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int64_t month = (5 * of_year + 2) / 153;
    out->day = (int)(of_year - (153 * month + 2) / 5 + 1);
    out->month = (int)(month < 10 ? month + 3 : month - 9);
    out->year = (int)(year_of_era + era * 400 + (out->month <= 2));
}

/* The date was written `minutes` ahead of UTC. */
static void to_utc(date *d, int minutes)
{
    const int64_t total =
        days_from_civil(d->year, d->month, d->day) * 1440 + d->hour * 60 + d->minute - minutes;
    civil_from_days(total / 1440, d);
    d->hour = (int)(total % 1440 / 60);
    d->minute = (int)(total % 60);
    d->utc = true;
}

/* A zone behind a time, if there is one that means one thing. */
static void take_zone(reading *r, date *d)
{
    reading z = *r;
    skip(&z, " (");
    const bool minus = z.at < z.end && *z.at == '-';
    int hours, minutes = 0;
    if ((take(&z, '+') || take(&z, '-')) && take_number(&z, 2, 4, &hours)) {
        if (hours > 99) {
            minutes = hours % 100;
            hours /= 100;
        } else if (take(&z, ':') && !take_number(&z, 2, 2, &minutes)) {
            return;
        }
        if (hours > 15 || minutes > 59)
            return;
        to_utc(d, (minus ? -1 : 1) * (hours * 60 + minutes));
        *r = z;
        return;
    }
    z = *r;
    skip(&z, " (");
    const size_t bytes = word_bytes(&z);
    for (size_t i = 0; i < COUNT(zones); i++) {
        if (same_word(z.at, bytes, zones[i].name)) {
            to_utc(d, zones[i].minutes);
            z.at += bytes;
            take(&z, ')');
            *r = z;
            return;
        }
    }
}

/* "a.m.", "PM": adds to the hour. False when the hour does not go with it. */
static bool take_half(reading *r, date *d)
{
    static const struct {
        const char *word;
        int hours;
    } halves[] = { { "a.m.", 0 }, { "p.m.", 12 }, { "am", 0 }, { "pm", 12 } };
    reading h = *r;
    skip(&h, " ");
    for (size_t i = 0; i < COUNT(halves); i++) {
        const size_t bytes = strlen(halves[i].word);
        if ((size_t)(h.end - h.at) < bytes || !same_word(h.at, bytes, halves[i].word))
            continue;
        if (d->hour < 1 || d->hour > 12)
            return false;
        d->hour = d->hour % 12 + halves[i].hours;
        r->at = h.at + bytes;
        return true;
    }
    return true;
}

/* A time of day behind a date. Leaves everything as it was when there is none. */
static void take_time(reading *r, date *d)
{
    reading t = *r;
    date timed = *d;
    if (!take(&t, 'T')) {
        skip(&t, " ,-|");
        if (take_word(&t, "at") || take_word(&t, "um"))
            skip(&t, " ");
    }
    int second = -1;
    if (!take_number(&t, 1, 2, &timed.hour) || !take(&t, ':') ||
        !take_number(&t, 2, 2, &timed.minute))
        return;
    if (take(&t, ':')) {
        if (!take_number(&t, 2, 2, &second))
            return;
        if (t.end - t.at > 1 && (*t.at == '.' || *t.at == ',') && is_digit(t.at[1]))
            do
                t.at++;
            while (t.at < t.end && is_digit(*t.at));
    }
    timed.second = second;
    if (!take_half(&t, &timed) || timed.hour > 23 || timed.minute > 59 || second > 60)
        return;
    if (second == 60) /* a leap second */
        timed.second = 59;
    take_zone(&t, &timed);
    *d = timed;
    *r = t;
}

/* 2024-10-25  2024/10/25  2024.10.25 */
static bool take_year_first(reading *r, date *d)
{
    reading n = *r;
    if (!take_number(&n, 4, 4, &d->year) || n.at == n.end || !strchr("-/.", *n.at))
        return false;
    const char separator = *n.at++;
    if (!take_number(&n, 1, 2, &d->month) || !take(&n, separator) ||
        !take_number(&n, 1, 2, &d->day) || !is_day(d->year, d->month, d->day))
        return false;
    *r = n;
    return true;
}

/* 25.10.2024 is day first; 25/10/2024 and 10/25/2024 where only one reading is a date. */
static bool take_year_last(reading *r, date *d)
{
    reading n = *r;
    int first, second;
    if (!take_number(&n, 1, 2, &first) || n.at == n.end || !strchr("-/.", *n.at))
        return false;
    const char separator = *n.at++;
    if (!take_number(&n, 1, 2, &second) || !take(&n, separator) || !take_number(&n, 4, 4, &d->year))
        return false;
    const bool day_first = is_day(d->year, second, first);
    const bool month_first = separator != '.' && is_day(d->year, first, second);
    if (day_first == month_first && !(day_first && first == second))
        return false;
    d->day = day_first ? first : second;
    d->month = day_first ? second : first;
    *r = n;
    return true;
}

static void take_ordinal(reading *r)
{
    if (!take_word(r, "st") && !take_word(r, "nd") && !take_word(r, "rd") && !take_word(r, "th") &&
        !take_word(r, "er"))
        take(r, '.');
}

/* "of the year", as some languages write behind it. */
static void take_year_word(reading *r)
{
    static const char *const words[] = { "року", "р", "года", "г", "r" };
    reading w = *r;
    skip(&w, " ");
    for (size_t i = 0; i < COUNT(words); i++)
        if (w.at > r->at && take_word(&w, words[i])) {
            take(&w, '.');
            *r = w;
            return;
        }
}

/* 25 October 2024  25. Oktober 2024  25 de octubre de 2024  October 25th, 2024 */
static bool take_words(reading *r, date *d)
{
    reading w = *r;
    if (take_number(&w, 1, 2, &d->day)) {
        take_ordinal(&w);
        skip(&w, " -");
        if (take_word(&w, "of") || take_word(&w, "de"))
            skip(&w, " ");
        if (!take_month(&w, &d->month))
            return false;
        skip(&w, ", -");
        if (take_word(&w, "de") || take_word(&w, "del"))
            skip(&w, " ");
    } else {
        if (!take_month(&w, &d->month))
            return false;
        skip(&w, " ");
        if (!take_number(&w, 1, 2, &d->day))
            return false;
        take_ordinal(&w);
        skip(&w, ", ");
    }
    if (!take_number(&w, 4, 4, &d->year) || !is_day(d->year, d->month, d->day))
        return false;
    *r = w;
    take_year_word(r);
    return true;
}

/* "3:04 PM EDT, ": a time that stands before its date. Its zone, which needs the date, is left to
 * `*zone`. */
static bool take_time_before(reading *r, date *timed, reading *zone)
{
    reading t = *r;
    if (!take_number(&t, 1, 2, &timed->hour) || !take(&t, ':') ||
        !take_number(&t, 2, 2, &timed->minute) || !take_half(&t, timed) || timed->hour > 23 ||
        timed->minute > 59)
        return false;
    *zone = t;
    date any = { 2000, 1, 1, timed->hour, timed->minute, -1, false };
    take_zone(&t, &any);
    skip(&t, " ,-|");
    if (take_word(&t, "on"))
        skip(&t, " ");
    *r = t;
    return true;
}

static bool take_date(reading *r, date *d);

/* "3:04 PM EDT, Thu October 24, 2024" */
static bool take_time_and_date(reading *r, date *d)
{
    reading at = *r, zone;
    date timed;
    if (!take_time_before(&at, &timed, &zone) || !take_date(&at, d) || d->hour >= 0)
        return false;
    d->hour = timed.hour;
    d->minute = timed.minute;
    take_zone(&zone, d);
    *r = at;
    return true;
}

/* A date to the day, with its time where there is one. */
static bool take_date(reading *r, date *d)
{
    static const date unknown = { .hour = -1, .minute = -1, .second = -1 };
    reading at = *r;
    take_weekday(&at);
    *d = unknown;
    if (!take_year_first(&at, d) && !take_year_last(&at, d) && !take_words(&at, d)) {
        *d = unknown;
        return false;
    }
    if (at.at < at.end && is_digit(*at.at))
        return false;
    take_time(&at, d);
    *r = at;
    return true;
}

/* 2024  2024-10  20241025  October 2024 */
static bool take_coarse(reading *r, date *d)
{
    reading c = *r;
    int number;
    *d = (date){ .hour = -1, .minute = -1, .second = -1 };
    if (take_month(&c, &d->month)) {
        skip(&c, ", ");
        if (!take_number(&c, 4, 4, &d->year))
            return false;
    } else if (take_number(&c, 8, 8, &number)) {
        d->year = number / 10000;
        d->month = number / 100 % 100;
        d->day = number % 100;
    } else if (!take_number(&c, 4, 4, &d->year)) {
        return false;
    } else if (take(&c, '-') && !take_number(&c, 2, 2, &d->month)) {
        return false;
    }
    *r = c;
    return is_day(d->year, d->month || c.at[-1] == '-' ? d->month : 1, d->day ? d->day : 1);
}

static reading trimmed(const char *text, size_t bytes)
{
    static const char *const blanks = " \t\r\n\v\f";
    reading r = { text, text + bytes };
    skip(&r, blanks);
    while (r.end > r.at && r.end[-1] && strchr(blanks, r.end[-1]))
        r.end--;
    return r;
}

bool date_read(const char *text, size_t bytes, date *out)
{
    const reading all = trimmed(text, bytes);
    reading r = all;
    if (take_date(&r, out) && r.at == r.end)
        return true;
    r = all;
    if (take_coarse(&r, out) && r.at == r.end)
        return true;
    *out = (date){ .hour = -1, .minute = -1, .second = -1 };
    return false;
}

/* Where something stands apart from its neighbours: "|", ",", a dash, a bullet, a bracket. */
static size_t separator_at(const char *at, const char *end)
{
    static const char *const marks[] = { "|",
                                         ",",
                                         ":",
                                         ";",
                                         "-",
                                         "(",
                                         ")",
                                         "/",
                                         "\t",
                                         "\xc2\xb7",
                                         "\xe2\x80\xa2",
                                         "\xe2\x80\x93",
                                         "\xe2\x80\x94" };
    for (size_t i = 0; i < COUNT(marks); i++) {
        const size_t bytes = strlen(marks[i]);
        if ((size_t)(end - at) >= bytes && !memcmp(at, marks[i], bytes))
            return bytes;
    }
    return 0;
}

static bool begins_apart(reading rest)
{
    skip(&rest, " ");
    return rest.at == rest.end || separator_at(rest.at, rest.end);
}

static bool ends_apart(reading before)
{
    while (before.end > before.at && before.end[-1] == ' ')
        before.end--;
    if (before.end == before.at)
        return true;
    for (size_t bytes = 1; bytes <= 3 && bytes <= (size_t)(before.end - before.at); bytes++)
        if (separator_at(before.end - bytes, before.end) == bytes)
            return true;
    return false;
}

/* "By Jane Doe" behind a date, with or without a stop between. */
static bool byline_follows(reading rest)
{
    static const char *const words[] = { "by", "von", "par", "por", "di" };
    take(&rest, '.');
    skip(&rest, " ");
    for (size_t i = 0; i < COUNT(words); i++)
        if (take_word(&rest, words[i]))
            return true;
    return false;
}

/* Does `before` end with one of `labels`, standing at its beginning or apart from what it follows?
 */
static bool ends_in_label(reading before, const char *const *labels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const size_t bytes = strlen(labels[i]);
        if ((size_t)(before.end - before.at) >= bytes &&
            same_word(before.end - bytes, bytes, labels[i]) &&
            ends_apart((reading){ before.at, before.end - bytes }))
            return true;
    }
    return false;
}

static label label_before(reading before)
{
    while (before.end > before.at && strchr(" :", before.end[-1]))
        before.end--;
    if (ends_in_label(before, published_labels, COUNT(published_labels)))
        return LABEL_PUBLISHED;
    return ends_in_label(before, updated_labels, COUNT(updated_labels)) ? LABEL_UPDATED
                                                                        : LABEL_NONE;
}

/* "LONDON, 25 October 2024 (Reuters) - ..." */
static bool is_dateline(reading before, reading rest)
{
    if (before.end - before.at > PLACE_BYTES_MAX || before.at == before.end ||
        before.end[-1] == '.' || !ends_apart(before))
        return false;
    skip(&rest, " ");
    const size_t bytes = separator_at(rest.at, rest.end);
    return bytes && (*rest.at == '(' || *rest.at == '-' || bytes == 3);
}

/* How sure it is that a line's date is the article's. */
typedef enum standing { NOWHERE, UPDATED, ALONE, PUBLISHED } standing;

/* The next four digits in a row, no more: without them there is no date. NULL at the end. */
static const char *find_year(const char *at, const char *end)
{
    for (; at < end; at++) {
        const char *const begin = at;
        while (at < end && is_digit(*at))
            at++;
        if (at - begin == 4)
            return begin;
        if (at == end)
            break;
    }
    return NULL;
}

/* On to the next word or sign. */
static void step(reading *r)
{
    const bool in_word = is_letter(*r->at) || is_digit(*r->at);
    while (in_word && r->at < r->end && (is_letter(*r->at) || is_digit(*r->at)))
        r->at++;
    if (!in_word)
        r->at++;
}

/* "Today: July 24, 2008" is when the page was seen, "Ann Lee (@annlee) May 23, 2022" when somebody
 * else wrote, "1957 - January 4, 2023" a life. */
static bool is_of_another(reading before)
{
    static const char *const days[] = { "today", "heute", "aujourd'hui", "hoy", "oggi", "hoje",
                                        "vandaag", "сегодня", "сьогодні" };
    for (const char *at = before.at; at + 1 < before.end; at++)
        if (at[0] == '(' && at[1] == '@')
            return true;
    while (before.end > before.at && separator_at(before.end - 1, before.end))
        before.end--;
    while (before.end > before.at && strchr(" :", before.end[-1]))
        before.end--;
    if (before.end - before.at >= 3 && separator_at(before.end - 3, before.end) == 3) {
        before.end -= 3; /* a dash */
        while (before.end > before.at && before.end[-1] == ' ')
            before.end--;
        const char *const year = before.end - before.at >= 4 ? before.end - 4 : NULL;
        if (year && is_digit(year[0]) && is_digit(year[1]) && is_digit(year[2]) &&
            is_digit(year[3]))
            return true;
    }
    return ends_in_label(before, days, COUNT(days));
}

/* Of the date between `before` and `rest`. */
static standing standing_of(reading line, reading before, reading rest)
{
    const label means = label_before(before);
    const bool begins = means != LABEL_NONE || before.at == before.end;
    const bool has_byline = begins && byline_follows(rest);
    const bool ends = rest.at < rest.end && *rest.at == '.' && means != LABEL_NONE;
    const bool is_short = line.end - line.at <= ALONE_BYTES_MAX;
    if ((!begins_apart(rest) && !has_byline && !ends) || is_of_another(before))
        return NOWHERE;
    if (means != LABEL_NONE)
        return means == LABEL_PUBLISHED ? PUBLISHED : UPDATED;
    return (is_short && ends_apart(before) && (line.end[-1] != '.' || has_byline)) ||
                   is_dateline(before, rest)
               ? ALONE
               : NOWHERE;
}

static standing date_in_line(reading line, date *out)
{
    skip(&line, "*_"); /* a line that Markdown sets apart */
    while (line.end > line.at && (line.end[-1] == '*' || line.end[-1] == '_'))
        line.end--;
    const char *const end =
        line.end - line.at > LINE_BYTES_MAX ? line.at + LINE_BYTES_MAX : line.end;
    const char *year = find_year(line.at, end);
    reading r = line;
    while (year) {
        if (year - r.at > DATE_REACH) { /* words this far before it are no part of the date */
            step(&r);
            continue;
        }
        const char *const begin = r.at;
        const reading before = { line.at, begin };
        const bool is_date = take_time_and_date(&r, out) || take_date(&r, out);
        const standing stands = is_date ? standing_of(line, before, r) : NOWHERE;
        if (stands != NOWHERE)
            return stands;
        if (!is_date) { /* of one that counts for nothing no part counts */
            r.at = begin;
            step(&r);
        }
        if (r.at > year)
            year = find_year(r.at, end);
    }
    return NOWHERE;
}

/* The non-empty line that begins at or behind `*at`; false at the end. */
static bool next_line(const char **at, const char *end, reading *out)
{
    while (*at < end) {
        const char *const newline = memchr(*at, '\n', (size_t)(end - *at));
        const char *const stop = newline ? newline : end;
        *out = trimmed(*at, (size_t)(stop - *at));
        *at = newline ? newline + 1 : end;
        if (out->at < out->end)
            return true;
    }
    return false;
}

/* Where the last TAIL_LINES non-empty lines begin, not before `least`. */
static const char *tail_of(const char *least, const char *end)
{
    int lines = 0;
    bool in_line = false;
    const char *begin = end;
    for (const char *at = end; at > least; at--) {
        if (at[-1] == '\n') {
            lines += in_line;
            if (lines == TAIL_LINES)
                break;
            in_line = false;
        } else if (at[-1] != ' ' && at[-1] != '\r' && at[-1] != '\t') {
            in_line = true;
        }
        begin = at - 1;
    }
    return begin;
}

bool date_find(const char *text, size_t bytes, date *out)
{
    const char *at = text;
    const char *const end = text + bytes;
    standing best = NOWHERE;
    reading line;
    date found;
    *out = (date){ .hour = -1, .minute = -1, .second = -1 };
    for (int i = 0; i < HEAD_LINES && best < PUBLISHED && next_line(&at, end, &line); i++) {
        const standing stands = date_in_line(line, &found);
        if (stands > best) {
            best = stands;
            *out = found;
        }
    }
    at = best == NOWHERE ? tail_of(at, end) : end;
    while (best < PUBLISHED && next_line(&at, end, &line)) {
        const standing stands = date_in_line(line, &found);
        if (stands > best && stands != ALONE) {
            best = stands;
            *out = found;
        }
    }
    return best != NOWHERE;
}

/* The month of "oct" or "10"; the day where it follows. */
static bool take_address_part(reading *r, int *out, bool is_month)
{
    if (is_month && take_month(r, out))
        return true;
    return take_number(r, 1, 2, out);
}

bool date_of_address(const char *url, date *out)
{
    enum { YEAR_FIRST = 1990, YEAR_LAST = 2099 };
    *out = (date){ .hour = -1, .minute = -1, .second = -1 };
    for (const char *slash = strchr(url, '/'); slash; slash = strchr(slash + 1, '/')) {
        reading r = { slash + 1, url + strlen(url) };
        date d = { .hour = -1, .minute = -1, .second = -1 };
        if (!take_number(&r, 4, 4, &d.year) || r.at == r.end || !strchr("/-", *r.at))
            continue;
        const char separator = *r.at++;
        if (take_address_part(&r, &d.month, true) && take(&r, separator) &&
            take_address_part(&r, &d.day, false) && d.year >= YEAR_FIRST && d.year <= YEAR_LAST &&
            is_day(d.year, d.month, d.day) && (r.at == r.end || strchr("/-?.", *r.at))) {
            *out = d;
            return true;
        }
    }
    return false;
}

size_t date_print(const date *d, char out[DATE_BYTES])
{
    int bytes = snprintf(out, DATE_BYTES, "%04d", d->year);
    if (d->month)
        bytes += snprintf(out + bytes, DATE_BYTES - (size_t)bytes, "-%02d", d->month);
    if (d->month && d->day)
        bytes += snprintf(out + bytes, DATE_BYTES - (size_t)bytes, "-%02d", d->day);
    if (d->month && d->day && d->hour >= 0)
        bytes +=
            snprintf(out + bytes, DATE_BYTES - (size_t)bytes, "T%02d:%02d", d->hour, d->minute);
    if (d->hour >= 0 && d->second >= 0)
        bytes += snprintf(out + bytes, DATE_BYTES - (size_t)bytes, ":%02d", d->second);
    if (d->utc)
        bytes += snprintf(out + bytes, DATE_BYTES - (size_t)bytes, "Z");
    return (size_t)bytes;
}
