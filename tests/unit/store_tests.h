/* store_tests.h - the tests of store/, by the file they are in. */
#ifndef STORE_TESTS_H
#define STORE_TESTS_H

#include "store_fixture.h"

/* store_writing.c */
void test_a_term_that_cannot_be_stored_is_refused_at_the_document(void **state);
void test_the_longest_terms_are_stored_and_found(void **state);
void test_a_document_with_too_many_occurrences_is_refused(void **state);
void test_a_cleared_document_is_empty(void **state);
void test_what_is_not_committed_stays_invisible_however_much_it_is(void **state);
void test_a_commit_is_one_revision_and_an_empty_one_is_none(void **state);
void test_a_freed_writer_drops_what_it_did_not_commit(void **state);
void test_a_cancelled_transaction_leaves_no_trace(void **state);
void test_a_refusal_leaves_the_writer_as_it_was(void **state);
void test_documents_are_replaced_and_deleted_by_number_and_by_term(void **state);
void test_a_writer_sees_its_own_changes(void **state);
void test_values_are_searched_in_a_view_only_once_committed(void **state);
void test_values_of_a_large_transaction_are_spilled_and_complete(void **state);
void test_a_second_writer_finds_the_store_locked(void **state);
void test_a_writer_can_wait_for_the_lock(void **state);
void test_modes_of_opening_a_writer(void **state);
void test_a_folder_that_cannot_be_made_is_told(void **state);
void test_the_environment_is_left_as_it_was(void **state);
void test_a_full_disk_leaves_the_last_commit_whole(void **state);
void test_a_killed_writer_leaves_the_last_commit_whole(void **state);
void test_a_throw_away_store_is_complete_after_its_commit(void **state);

/* store_reading.c */
void test_places_that_hold_no_store(void **state);
void test_postings_whose_version_is_not_finished_are_no_store_yet(void **state);
void test_no_places_or_nameless_ones_are_refused(void **state);
void test_facts_of_a_store(void **state);
void test_a_document_that_is_not_there_is_told_everywhere(void **state);
void test_document_contents_are_appended(void **state);
void test_positions_and_documents_of_a_term(void **state);
void test_walks_over_terms(void **state);
void test_skips_never_go_back_and_take_targets_of_any_length(void **state);
void test_a_target_that_must_be_cut_is_still_honoured(void **state);
void test_terms_of_a_document_and_keys_of_metadata(void **state);
void test_walks_over_postings(void **state);
void test_a_walk_over_values_and_their_bounds(void **state);
void test_several_places_are_read_as_one(void **state);
void test_a_refresh_notices_that_another_folder_took_the_name(void **state);
void test_walks_go_on_when_a_writer_overtakes_them(void **state);
void test_a_reader_is_not_disturbed_by_a_busy_writer(void **state);

/* store_queries.c */
void test_what_queries_match(void **state);
void test_a_query_remembers_its_first_failure(void **state);
void test_depth_has_a_limit(void **state);
void test_descriptions_of_queries(void **state);
void test_prefixes_have_a_limit_or_take_the_most_frequent(void **state);
void test_phrases_need_positions(void **state);
void test_random_queries_match_what_reading_the_words_finds(void **state);
void test_checks_that_all_must_pass_are_made_of_good_hits_only(void **state);
void test_pages_of_checked_hits_join_to_the_whole_in_every_order(void **state);
void test_a_check_that_fails_is_a_status_wherever_it_stands(void **state);

/* store_searching.c */
void test_order_and_folding_of_hits(void **state);
void test_a_term_of_every_document_is_found_where_numbers_have_gaps(void **state);
void test_folded_hits_say_how_many_and_why(void **state);
void test_pages_join_to_the_whole(void **state);
void test_totals_are_exact_when_asked_for(void **state);
void test_hits_carry_what_was_wanted(void **state);
void test_facets_count_values(void **state);
void test_several_places_give_the_hits_of_one(void **state);
void test_weights(void **state);
void test_a_cutoff_leaves_out_weak_hits(void **state);
void test_a_deadline_that_has_passed_ends_whatever_is_asked(void **state);
void test_a_deadline_ends_a_search_on_its_way(void **state);
void test_options_that_make_no_sense_are_refused(void **state);
void test_an_empty_store_answers_everything_with_nothing(void **state);

/* store_upkeep.c */
void test_stores_are_merged(void **state);
void test_what_cannot_be_merged_is_refused_and_leaves_nothing(void **state);
void test_a_kept_number_is_kept(void **state);
void test_the_entries_of_the_last_can_win(void **state);
void test_a_writer_shares_its_lock_with_what_replaces_its_store(void **state);
void test_a_store_that_was_put_aside_is_read_there_and_put_back_by_its_next_writer(void **state);
void test_files_are_listed_with_their_sizes(void **state);
void test_a_check_tells_damage_from_health(void **state);
void test_files_cut_short_are_damage(void **state);

/* store_remote.c */
void test_a_remote_store_answers_like_a_folder(void **state);
void test_all_places_are_asked_at_once_and_say_what_folders_do(void **state);
void test_a_lost_connection_is_told_and_comes_back(void **state);
void test_refusal_and_silence_are_told(void **state);

#endif
