# claims/: two tables are printed at build time, by programs of this host.
add_executable(fig_gen_words claims/gen_words.c claims/words_fold.c core/arena.c)
target_link_libraries(fig_gen_words PRIVATE fig_flags)
add_executable(fig_gen_units claims/gen_units.c claims/words_fold.c core/arena.c)
target_link_libraries(fig_gen_units PRIVATE fig_flags PkgConfig::ICU m)
fig_table(claims words_table.inc fig_gen_words)
fig_table(claims units_table.inc fig_gen_units)
