/* asked.h - the parameters of a request: options of the program by their long names, read by the
 * same table, so both say the same of a wrong one. */
#ifndef SERVE_ASKED_H
#define SERVE_ASKED_H

#include "cli/options.h"
#include "serve/request.h"

/* The parameters that something takes. */
typedef struct parameters {
    const option_row *rows;
    size_t count;
} parameters;
extern const parameters asking_takes, comparing_takes, dating_takes, checking_takes;

/* The question, and how it is to be answered. */
typedef struct asked {
    settings settings;
    const char *query;               /* NULL: none */
    char *arguments[PARAMETERS_MAX]; /* as a command line has them; owned, the settings look into
                                        them */
    size_t count;
} asked;

/* Whatever comes of it, asked_clear afterwards. */
fig_status asked_read(const request *r, const parameters *taken, asked *out, fig_error *err);
void asked_clear(asked *q);

/* Tells that a request lacks its question. */
fig_status no_question(fig_error *err);

#endif
