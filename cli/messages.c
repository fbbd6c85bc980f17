/* messages.c - failures and remarks on stderr. What comes from outside is made harmless. */
#include "cli/messages.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/text.h"

static void put(const char *text)
{
    text_put(stderr, text, strlen(text));
}

static void put_message(const char *before, const char *where, const char *what, const char *mend)
{
    fprintf(stderr, "figtrail: %s", before);
    if (where[0]) {
        put(where);
        fputs(": ", stderr);
    }
    put(what);
    fputc('\n', stderr);
    if (mend && mend[0]) {
        fputs("  ", stderr);
        put(mend);
        fputc('\n', stderr);
    }
}

static _Thread_local fig_error *caught; /* NULL: messages go to stderr */

void messages_catch(fig_error *err)
{
    caught = err;
    if (err)
        *err = (fig_error){ .status = FIG_OK };
}

static void catch_one(const char *line, const char *mend)
{
    if (caught->status)
        return;
    caught->status = FIG_BAD_ARGUMENT;
    snprintf(caught->what, sizeof caught->what, "%.*s", (int)sizeof caught->what - 1, line);
    snprintf(caught->mend, sizeof caught->mend, "%.*s", (int)sizeof caught->mend - 1, mend ? mend : "");
}

void complain(const char *mend, const char *what, ...)
{
    char line[1024];
    va_list args;
    va_start(args, what);
    vsnprintf(line, sizeof line, what, args);
    va_end(args);
    if (caught) {
        catch_one(line, mend);
        return;
    }
    put_message("", "", line, mend);
}

void complain_error(const fig_error *err)
{
    put_message("", err->where, err->what, err->mend);
}

int fail(const fig_error *err)
{
    complain_error(err);
    switch (err->status) {
    case FIG_BAD_ARGUMENT:
    case FIG_BAD_QUERY:
        return EXIT_USAGE;
    case FIG_BAD_INPUT:
        return EXIT_PARTIAL;
    default:
        return EXIT_INDEX;
    }
}

int fail_memory(void)
{
    complain(NULL, "out of memory");
    return EXIT_INDEX;
}

void remark(const char *what)
{
    put_message("note: ", "", what, NULL);
}

void remark_error(const fig_error *why)
{
    put_message("note: ", why->where, why->what, why->mend);
}

void tell_cut(const fig_article *article)
{
    char what[256];
    snprintf(what, sizeof what, "'%.60s' has more figures than the 100000 that are read",
             article->id);
    put_message("note: ", article->path ? article->path : "", what, "split it");
}

void tell_left_out(void *user, const fig_error *why)
{
    (void)user;
    complain_error(why);
}

void tell_noted(void *user, const fig_error *why)
{
    (void)user;
    remark_error(why);
}
