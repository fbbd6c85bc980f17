/* detect_without.c - in place of detect.cc: nothing is known of any text. Articles that do not say
 * their language get that of --lang, else English. */
#include "indexer/detect.h"

bool detect(const char *text, size_t bytes, detection *out)
{
    (void)text;
    (void)bytes;
    *out = (detection){ 0 };
    return false;
}

const char *detect_library(void)
{
    return NULL;
}
