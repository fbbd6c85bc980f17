/* last_words.h - what is said when the library that keeps the index ends the process. */
#ifndef CLI_LAST_WORDS_H
#define CLI_LAST_WORDS_H

#ifdef __cplusplus
extern "C" {
#endif

/* From now on, when a failed write leaves C++ no way but to end the process, that is told and the
 * process ends with `status`. What was committed before is in the index. */
void last_words_set(int status);

#ifdef __cplusplus
}
#endif

#endif
