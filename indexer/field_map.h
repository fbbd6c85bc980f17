/* field_map.h - which fields of JSON and columns of CSV an article is made from, where they have
 * other names than an article's own. What a map looks like is said at fig_field_map_parse. */
#ifndef INDEXER_FIELD_MAP_H
#define INDEXER_FIELD_MAP_H

#include "core/buf.h"
#include "figtrail.h"
#include "indexer/json.h"

/* All take NULL, which maps nothing. */

/* Is the article's `field` ("text") taken from elsewhere? */
bool field_map_has(const fig_field_map *map, const char *field);
/* May the text of an article stand in a column of this name? Names of columns are in lower case. */
bool field_map_is_text(const fig_field_map *map, const char *column);
/* An object of the mapped fields that `object` has, as strings; NULL when out of memory. Yours. */
json *field_map_apply(const fig_field_map *map, const json *object);
/* Of what the map maps; 0 for none. Maps that do the same may differ in it. */
uint64_t field_map_hash(const fig_field_map *map);

#endif
