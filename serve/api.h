/* api.h - requests under /api/ answered from an index: the objects of docs/output.md, as the
 * program's --format json has them. docs/serve.md and /api/openapi.json say what may be asked. */
#ifndef SERVE_API_H
#define SERVE_API_H

#include <stdbool.h>

#include "cli/options.h"
#include "serve/request.h"

/* One thread's. */
typedef struct api api;

/* Of the index in `folder`; `timeout_s` bounds each question, 0 = not. Both must outlive it. NULL
 * when memory is out. */
api *api_new(const char *folder, double timeout_s);
void api_free(api *a);

/* Whether a request looks at a few matches alone; others look at all of them or at hundreds of figures. */
bool api_is_quick(const request *r);

/* Answer `r`. What fails is a reply too: figtrail.error/1. */
void api_answer(api *a, const request *r, reply *out);

#endif
