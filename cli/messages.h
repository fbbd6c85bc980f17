/* messages.h - everything but answers: failures and remarks, on stderr, as where, what, how to
 * mend. */
#ifndef CLI_MESSAGES_H
#define CLI_MESSAGES_H

#include "figtrail.h"

/* "figtrail: <what>" and, when there is one, an indented line with how to mend it. */
__attribute__((format(printf, 2, 3))) void complain(const char *mend, const char *what, ...);

/* Until it is called with NULL, what this thread complains of goes into `err` in place of stderr: the
 * first thing, as a FIG_BAD_ARGUMENT. For whoever answers elsewhere than on a terminal. */
void messages_catch(fig_error *err);

/* The same of a failure of the library. */
void complain_error(const fig_error *err);
/* For readers: an input was left out, or a part of it was; `user` is not looked at. */
void tell_left_out(void *user, const fig_error *why);
void tell_noted(void *user, const fig_error *why);

/* That an article has more figures than are read. */
void tell_cut(const fig_article *article);

/* Tell the failure; the exit status that goes with it. */
int fail(const fig_error *err);

/* Tell that memory ran out; the exit status that goes with it. */
int fail_memory(void);

/* Something worth knowing that is no failure: "figtrail: note: ...". */
void remark(const char *what);
void remark_error(const fig_error *why);

#endif
