/* last_words.cc - libxapian 1.4 writes an article's values in a destructor, while it commits. A
 * failure there, when the disk is full, has no way out, and C++ ends the process: no status of
 * store/ can tell of it, so the program does. */
#include "cli/last_words.h"

#include <exception>
#include <unistd.h>

extern "C" {
#include "cli/messages.h"
}

static int exit_status;

[[noreturn]] static void tell_and_end()
{
    complain("make room on its disk, and run it again; what was committed before is in it",
             "the index cannot be written to, and the library that keeps it gave up");
    _exit(exit_status);
}

extern "C" void last_words_set(int status)
{
    exit_status = status;
    std::set_terminate(tell_and_end);
}
