# claims/: two tables are printed at build time, by programs of this host.
add_executable(fig_gen_words claims/gen_words.c claims/words_fold.c core/arena.c)
target_link_libraries(fig_gen_words PRIVATE fig_flags)
add_executable(fig_gen_units claims/gen_units.c claims/words_fold.c core/arena.c)
target_link_libraries(fig_gen_units PRIVATE fig_flags PkgConfig::ICU m)

# fig_claims_table(FILE PROGRAM depends): `PROGRAM > generated/FILE` whenever a source of it changed.
function(fig_claims_table file program)
    add_custom_command(
        OUTPUT ${CMAKE_BINARY_DIR}/generated/${file}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/generated
        COMMAND ${program} > ${CMAKE_BINARY_DIR}/generated/${file}
        DEPENDS ${program} VERBATIM)
    target_sources(fig_claims PRIVATE ${CMAKE_BINARY_DIR}/generated/${file})
endfunction()
fig_claims_table(words_table.inc fig_gen_words)
fig_claims_table(units_table.inc fig_gen_units)
