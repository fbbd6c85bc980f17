/* fuzz.h - what every harness is: one input, no crash, no leak, and what must hold of any answer.
 * With FIG_FUZZ libFuzzer drives it; otherwise replay.c runs it over files named on the command line. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes);

/* Like assert, in every build. */
#define FUZZ_REQUIRE(condition)                                                                \
    do {                                                                                       \
        if (!(condition))                                                                      \
            abort();                                                                           \
    } while (0)

#endif
