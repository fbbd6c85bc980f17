/* heap.h - memory for programs that use much of it and soon end. */
#ifndef CLI_HEAP_H
#define CLI_HEAP_H

/* Take memory from the system in large pieces and keep what was freed for what comes next. Called once,
 * before there are threads; where the C library knows no such settings nothing is done. */
void heap_prepare(void);

#endif
