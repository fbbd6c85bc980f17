/* bulk_deflate.h - compressing the tags of a table as its readers expect it: raw deflate. */
#ifndef STORE_BULK_DEFLATE_H
#define STORE_BULK_DEFLATE_H

#include <stddef.h>

typedef struct bulk_deflater bulk_deflater;

/* `level` 1..9. NULL when out of memory. */
bulk_deflater *bulk_deflater_new(int level);
void bulk_deflater_free(bulk_deflater *d);
/* `data` compressed, lent until the next call; NULL when that would not be shorter. */
const unsigned char *bulk_deflater_pack(bulk_deflater *d, const void *data, size_t bytes,
                                        size_t *packed_bytes);

#endif
