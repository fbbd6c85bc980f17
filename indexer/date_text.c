/* date_text.c - reading dates left to right. Months and days of the week are tables; a date in
 * words may be in any of their languages. */
#include "indexer/date_text.h"

#include <stdint.h>
#include <string.h>

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

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

bool date_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool date_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool date_same_word(const char *text, size_t bytes, const char *word)
{
    size_t i = 0;
    while (i < bytes && word[i] && lower(text[i]) == word[i])
        i++;
    return i == bytes && !word[i];
}

void date_skip(date_text *r, const char *any)
{
    while (r->at < r->end && *r->at && strchr(any, *r->at))
        r->at++;
}

bool date_take_sign(date_text *r, char c)
{
    if (r->at == r->end || *r->at != c)
        return false;
    r->at++;
    return true;
}

/* A run of `least` to `most` digits with no further digit behind it. */
bool date_take_number(date_text *r, size_t least, size_t most, int *out)
{
    size_t digits = 0;
    int value = 0;
    while (digits <= most && r->at + digits < r->end && date_is_digit(r->at[digits]))
        value = value * 10 + (r->at[digits++] - '0');
    if (digits < least || digits > most)
        return false;
    r->at += digits;
    *out = value;
    return true;
}

static size_t word_bytes(const date_text *r)
{
    size_t bytes = 0;
    while (r->at + bytes < r->end && date_is_letter(r->at[bytes]))
        bytes++;
    return bytes;
}

bool date_take_word(date_text *r, const char *word)
{
    const size_t bytes = word_bytes(r);
    if (!date_same_word(r->at, bytes, word))
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

bool date_take_month(date_text *r, int *month)
{
    const size_t bytes = word_bytes(r);
    for (int i = 0; i < 12; i++) {
        if (is_among(r->at, bytes, months[i])) {
            *month = i + 1;
            r->at += bytes;
            date_take_sign(r, '.');
            return true;
        }
    }
    return false;
}

static void take_weekday(date_text *r)
{
    size_t bytes = word_bytes(r);
    if (r->end - r->at - (ptrdiff_t)bytes >= 6 && !memcmp(r->at + bytes, "-feira", 6))
        bytes += 6;
    if (is_among(r->at, bytes, weekdays)) {
        r->at += bytes;
        date_skip(r, "., ");
    }
}

static int days_in(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool date_is_day(int year, int month, int day)
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
    const int64_t of_day = (total % 1440 + 1440) % 1440; /* before 1970, too */
    civil_from_days((total - of_day) / 1440, d);
    d->hour = (int)(of_day / 60);
    d->minute = (int)(of_day % 60);
    d->utc = true;
}

/* A zone behind a time, if there is one that means one thing. */
static void take_zone(date_text *r, date *d)
{
    date_text z = *r;
    date_skip(&z, " (");
    const bool minus = z.at < z.end && *z.at == '-';
    int hours, minutes = 0;
    if ((date_take_sign(&z, '+') || date_take_sign(&z, '-')) &&
        date_take_number(&z, 2, 4, &hours)) {
        if (hours > 99) {
            minutes = hours % 100;
            hours /= 100;
        } else if (date_take_sign(&z, ':') && !date_take_number(&z, 2, 2, &minutes)) {
            return;
        }
        if (hours > 15 || minutes > 59)
            return;
        to_utc(d, (minus ? -1 : 1) * (hours * 60 + minutes));
        *r = z;
        return;
    }
    z = *r;
    date_skip(&z, " (");
    const size_t bytes = word_bytes(&z);
    for (size_t i = 0; i < COUNT(zones); i++) {
        if (date_same_word(z.at, bytes, zones[i].name)) {
            to_utc(d, zones[i].minutes);
            z.at += bytes;
            date_take_sign(&z, ')');
            *r = z;
            return;
        }
    }
}

/* "a.m.", "PM": adds to the hour. False when the hour does not go with it. */
static bool take_half(date_text *r, date *d)
{
    static const struct {
        const char *word;
        int hours;
    } halves[] = { { "a.m.", 0 }, { "p.m.", 12 }, { "am", 0 }, { "pm", 12 } };
    date_text h = *r;
    date_skip(&h, " ");
    for (size_t i = 0; i < COUNT(halves); i++) {
        const size_t bytes = strlen(halves[i].word);
        if ((size_t)(h.end - h.at) < bytes || !date_same_word(h.at, bytes, halves[i].word))
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
static void take_time(date_text *r, date *d)
{
    date_text t = *r;
    date timed = *d;
    if (!date_take_sign(&t, 'T')) {
        date_skip(&t, " ,-|");
        if (date_take_word(&t, "at") || date_take_word(&t, "um"))
            date_skip(&t, " ");
    }
    int second = -1;
    if (!date_take_number(&t, 1, 2, &timed.hour) || !date_take_sign(&t, ':') ||
        !date_take_number(&t, 2, 2, &timed.minute))
        return;
    if (date_take_sign(&t, ':')) {
        if (!date_take_number(&t, 2, 2, &second))
            return;
        if (t.end - t.at > 1 && (*t.at == '.' || *t.at == ',') && date_is_digit(t.at[1]))
            do
                t.at++;
            while (t.at < t.end && date_is_digit(*t.at));
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
static bool take_year_first(date_text *r, date *d)
{
    date_text n = *r;
    if (!date_take_number(&n, 4, 4, &d->year) || n.at == n.end || !strchr("-/.", *n.at))
        return false;
    const char separator = *n.at++;
    if (!date_take_number(&n, 1, 2, &d->month) || !date_take_sign(&n, separator) ||
        !date_take_number(&n, 1, 2, &d->day) || !date_is_day(d->year, d->month, d->day))
        return false;
    *r = n;
    return true;
}

/* 25.10.2024 is day first; 25/10/2024 and 10/25/2024 where only one reading is a date. */
static bool take_year_last(date_text *r, date *d)
{
    date_text n = *r;
    int first, second;
    if (!date_take_number(&n, 1, 2, &first) || n.at == n.end || !strchr("-/.", *n.at))
        return false;
    const char separator = *n.at++;
    if (!date_take_number(&n, 1, 2, &second) || !date_take_sign(&n, separator) ||
        !date_take_number(&n, 4, 4, &d->year))
        return false;
    const bool day_first = date_is_day(d->year, second, first);
    const bool month_first = separator != '.' && date_is_day(d->year, first, second);
    if (day_first == month_first && !(day_first && first == second))
        return false;
    d->day = day_first ? first : second;
    d->month = day_first ? second : first;
    *r = n;
    return true;
}

static void take_ordinal(date_text *r)
{
    if (!date_take_word(r, "st") && !date_take_word(r, "nd") && !date_take_word(r, "rd") &&
        !date_take_word(r, "th") && !date_take_word(r, "er"))
        date_take_sign(r, '.');
}

/* "of the year", as some languages write behind it. */
static void take_year_word(date_text *r)
{
    static const char *const words[] = { "року", "р", "года", "г", "r" };
    date_text w = *r;
    date_skip(&w, " ");
    for (size_t i = 0; i < COUNT(words); i++)
        if (w.at > r->at && date_take_word(&w, words[i])) {
            date_take_sign(&w, '.');
            *r = w;
            return;
        }
}

/* 25 October 2024  25. Oktober 2024  25 de octubre de 2024  October 25th, 2024 */
static bool take_words(date_text *r, date *d)
{
    date_text w = *r;
    if (date_take_number(&w, 1, 2, &d->day)) {
        take_ordinal(&w);
        date_skip(&w, " -");
        if (date_take_word(&w, "of") || date_take_word(&w, "de"))
            date_skip(&w, " ");
        if (!date_take_month(&w, &d->month))
            return false;
        date_skip(&w, ", -");
        if (date_take_word(&w, "de") || date_take_word(&w, "del"))
            date_skip(&w, " ");
    } else {
        if (!date_take_month(&w, &d->month))
            return false;
        date_skip(&w, " ");
        if (!date_take_number(&w, 1, 2, &d->day))
            return false;
        take_ordinal(&w);
        date_skip(&w, ", ");
    }
    if (!date_take_number(&w, 4, 4, &d->year) || !date_is_day(d->year, d->month, d->day))
        return false;
    *r = w;
    take_year_word(r);
    return true;
}

/* "3:04 PM EDT, ": a time that stands before its date. Its zone, which needs the date, is left to
 * `*zone`. */
static bool take_time_before(date_text *r, date *timed, date_text *zone)
{
    date_text t = *r;
    if (!date_take_number(&t, 1, 2, &timed->hour) || !date_take_sign(&t, ':') ||
        !date_take_number(&t, 2, 2, &timed->minute) || !take_half(&t, timed) || timed->hour > 23 ||
        timed->minute > 59)
        return false;
    *zone = t;
    date any = { 2000, 1, 1, timed->hour, timed->minute, -1, false };
    take_zone(&t, &any);
    date_skip(&t, " ,-|");
    if (date_take_word(&t, "on"))
        date_skip(&t, " ");
    *r = t;
    return true;
}

/* "3:04 PM EDT, Thu October 24, 2024" */
bool date_take_timed(date_text *r, date *d)
{
    date_text at = *r, zone;
    date timed;
    if (!take_time_before(&at, &timed, &zone) || !date_take(&at, d) || d->hour >= 0)
        return false;
    d->hour = timed.hour;
    d->minute = timed.minute;
    take_zone(&zone, d);
    *r = at;
    return true;
}

/* A date to the day, with its time where there is one. */
bool date_take(date_text *r, date *d)
{
    static const date unknown = { .hour = -1, .minute = -1, .second = -1 };
    date_text at = *r;
    take_weekday(&at);
    *d = unknown;
    if (!take_year_first(&at, d) && !take_year_last(&at, d) && !take_words(&at, d)) {
        *d = unknown;
        return false;
    }
    if (at.at < at.end && date_is_digit(*at.at))
        return false;
    take_time(&at, d);
    *r = at;
    return true;
}

/* 2024  2024-10  20241025  October 2024 */
bool date_take_coarse(date_text *r, date *d)
{
    date_text c = *r;
    int number;
    *d = (date){ .hour = -1, .minute = -1, .second = -1 };
    if (date_take_month(&c, &d->month)) {
        date_skip(&c, ", ");
        if (!date_take_number(&c, 4, 4, &d->year))
            return false;
    } else if (date_take_number(&c, 8, 8, &number)) {
        d->year = number / 10000;
        d->month = number / 100 % 100;
        d->day = number % 100;
        if (!date_is_day(d->year, d->month, d->day))
            return false;
    } else if (!date_take_number(&c, 4, 4, &d->year)) {
        return false;
    } else if (date_take_sign(&c, '-') && !date_take_number(&c, 2, 2, &d->month)) {
        return false;
    }
    *r = c;
    return date_is_day(d->year, d->month || c.at[-1] == '-' ? d->month : 1, d->day ? d->day : 1);
}

date_text date_trimmed(const char *text, size_t bytes)
{
    static const char *const blanks = " \t\r\n\v\f";
    date_text r = { text, text + bytes };
    date_skip(&r, blanks);
    while (r.end > r.at && r.end[-1] && strchr(blanks, r.end[-1]))
        r.end--;
    return r;
}
