/* field_map.c - a row for each field of an article, with the places it may be found at, the first
 * that has something first. */
#include "indexer/field_map.h"

#include "core/error.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <xxhash.h>

enum {
    MAP_BYTES_MAX = 4096,
    PLACES_MAX = 16, /* of one field */
    DEPTH_MAX = 32   /* of keys and arrays, from the object to a string */
};

typedef struct row {
    const char *places[PLACES_MAX]; /* "article.body", lent by the map's text */
    size_t count;
} row;

/* Of an article, and what stands between the strings of an array. */
static const struct {
    const char *name, *between;
} fields[] = {
    { "id", "-" },    { "title", " " },     { "text", "\n\n" },
    { "html", "\n" }, { "published", " " }, { "source", ", " },
    { "url", " " },   { "author", ", " },   { "lang", " " },
};
enum { FIELDS = sizeof fields / sizeof *fields, FIELD_TEXT_ROW = 2, FIELD_HTML_ROW = 3 };

struct fig_field_map {
    row rows[FIELDS];
    uint64_t hash;
    char text[]; /* the map as it was written, cut into its parts */
};

static size_t field_of(const char *name)
{
    size_t i = 0;
    while (i < FIELDS && strcmp(fields[i].name, name))
        i++;
    return i;
}

/* ---- reading a map ------------------------------------------------------------------------ */

static const char form[] = "write it as text=body,title=headline|name,author=meta.author";

/* Cut `text` at the next `end`, a backslash before which takes its meaning; escapes are undone.
 * Returns what follows, NULL when there is nothing. */
static char *cut(char *text, char end)
{
    char *to = text;
    for (; *text && *text != end; text++) {
        const bool is_escaped = *text == '\\' && text[1] && strchr(",|=\\", text[1]);
        if (is_escaped && end != '|') /* the innermost one is undone last */
            *to++ = *text;
        text += is_escaped;
        *to++ = *text;
    }
    char *const rest = *text ? text + 1 : NULL;
    *to = '\0';
    return rest;
}

static fig_status read_entry(fig_field_map *map, char *entry, fig_error *err)
{
    char *places = cut(entry, '=');
    const size_t at = field_of(entry);
    if (at == FIELDS)
        return error_format(err, FIG_BAD_ARGUMENT, "--map",
                            "the fields are id title text html published source url author lang",
                            "an article has no field '%.60s'", entry);
    if (!places || !*places)
        return error_format(err, FIG_BAD_ARGUMENT, "--map", form,
                            "'%.60s' is not said to be anything", entry);
    row *const r = &map->rows[at];
    if (r->count)
        return error_format(err, FIG_BAD_ARGUMENT, "--map",
                            "put '|' between the places one field may be at",
                            "'%s' is mapped twice", entry);
    while (places) {
        const char *const place = places;
        places = cut(places, '|');
        if (!*place || r->count == PLACES_MAX)
            return error_format(err, FIG_BAD_ARGUMENT, "--map", form,
                                *place ? "'%s' has too many places" : "'%s' has an empty place",
                                entry);
        r->places[r->count++] = place;
    }
    return FIG_OK;
}

fig_status fig_field_map_parse(const char *text, fig_field_map **out, fig_error *err)
{
    const size_t bytes = strlen(text);
    *out = NULL;
    if (bytes > MAP_BYTES_MAX)
        return error_format(err, FIG_BAD_ARGUMENT, "--map", NULL, "is longer than %d bytes",
                            (int)MAP_BYTES_MAX);
    fig_field_map *const map = calloc(1, sizeof *map + bytes + 1);
    if (!map)
        return error_no_memory(err);
    memcpy(map->text, text, bytes + 1);
    map->hash = XXH3_64bits(text, bytes);
    fig_status status = FIG_OK;
    for (char *at = map->text; at && status == FIG_OK;) {
        char *const entry = at;
        at = cut(at, ',');
        status = read_entry(map, entry, err);
    }
    if (status)
        free(map);
    else
        *out = map;
    return status;
}

void fig_field_map_free(fig_field_map *map)
{
    free(map);
}

/* ---- using it ----------------------------------------------------------------------------- */

bool field_map_has(const fig_field_map *map, const char *field)
{
    const size_t at = map ? field_of(field) : FIELDS;
    return at < FIELDS && map->rows[at].count > 0;
}

bool field_map_is_text(const fig_field_map *map, const char *column)
{
    for (size_t at = FIELD_TEXT_ROW; at <= FIELD_HTML_ROW; at++) {
        const row *const r = map ? &map->rows[at] : NULL;
        if (!r || !r->count) {
            if (!strcmp(column, fields[at].name))
                return true;
            continue;
        }
        for (size_t i = 0; i < r->count; i++)
            if (!strcasecmp(r->places[i], column))
                return true;
    }
    return false;
}

uint64_t field_map_hash(const fig_field_map *map)
{
    return map ? map->hash : 0;
}

static void add_text(buf *out, const char *text, const char *between)
{
    if (!text || !text[strspn(text, " \t\r\n\f\v")])
        return;
    if (out->bytes)
        buf_text(out, between);
    buf_text(out, text);
}

/* A number that is whole and exact, as an id may be one. */
static void add_number(buf *out, double number, const char *between)
{
    char digits[32];
    if (fabs(number) > 9007199254740991.0 || number != floor(number)) /* 2^53 - 1 */
        return;
    snprintf(digits, sizeof digits, "%.0f", number);
    add_text(out, digits, between);
}

/* The element of an array that a key names: "0" or the "[0]" of "body[0]". NULL: it names none. */
static const json *element(const json *array, const char *key, size_t bytes, bool *is_index)
{
    size_t nth = 0;
    *is_index = bytes > 0 && bytes < 10;
    for (size_t i = 0; i < bytes && *is_index; i++) {
        *is_index = key[i] >= '0' && key[i] <= '9';
        nth = nth * 10 + (size_t)(key[i] - '0');
    }
    const json *one = *is_index ? json_first(array) : NULL;
    while (one && nth--)
        one = json_next(one);
    return one;
}

/* Append the strings at `path` below `value`; those of arrays one after the other. */
static void collect(const json *value, const char *path, int depth, const char *between, buf *out)
{
    double number;
    if (!value || depth == DEPTH_MAX)
        return;
    path += strspn(path, ".[]");
    const size_t bytes = strcspn(path, ".[]");
    if (json_is_array(value)) {
        bool is_index;
        const json *const nth = element(value, path, bytes, &is_index);
        if (is_index) {
            collect(nth, path + bytes, depth + 1, between, out);
            return;
        }
        for (const json *one = json_first(value); one; one = json_next(one))
            collect(one, path, depth + 1, between, out);
    } else if (bytes) {
        char key[MAP_BYTES_MAX + 1];
        memcpy(key, path, bytes);
        key[bytes] = '\0';
        collect(json_member(value, key), path + bytes, depth + 1, between, out);
    } else if (json_number(value, &number)) {
        add_number(out, number, between);
    } else {
        add_text(out, json_text(value), between);
    }
}

/* A key may have dots itself, and a column any capitals. */
static const json *whole_key(const json *object, const char *key)
{
    const json *const exact = json_member(object, key);
    for (const json *one = exact ? NULL : json_first(object); one; one = json_next(one))
        if (!strcasecmp(json_key(one), key))
            return one;
    return exact;
}

json *field_map_apply(const fig_field_map *map, const json *object)
{
    json *const mapped = json_object_new();
    bool done = mapped != NULL;
    buf found = BUF_EMPTY;
    for (size_t at = 0; done && map && json_is_object(object) && at < FIELDS; at++) {
        const row *const r = &map->rows[at];
        buf_truncate(&found);
        for (size_t i = 0; i < r->count && !found.bytes; i++) {
            const json *const whole = whole_key(object, r->places[i]);
            collect(whole ? whole : object, whole ? "" : r->places[i], 0, fields[at].between,
                    &found);
        }
        if (found.bytes)
            done = !buf_failed(&found) && json_put_text(mapped, fields[at].name, found.data);
        done = done && !buf_failed(&found);
    }
    buf_clear(&found);
    if (done)
        return mapped;
    json_free(mapped);
    return NULL;
}
