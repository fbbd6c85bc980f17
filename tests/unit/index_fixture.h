/* index_fixture.h - an index of a few articles, written once for all tests of a program. */
#ifndef TESTS_INDEX_FIXTURE_H
#define TESTS_INDEX_FIXTURE_H

#include "figtrail.h"
#include "scratch.h"

typedef struct index_fixture {
    scratch files;
    fig_index *index;
} index_fixture;

/* For cmocka's set-up and tear-down: 0, or -1 after a failure. */
int index_fixture_build(index_fixture *f, const fig_article *articles, size_t count);
int index_fixture_drop(index_fixture *f);

/* The answer; fails the test when there is none. Yours. */
fig_results *index_fixture_ask(const index_fixture *f, const fig_search *want);

#endif
