# stem/: a table is printed at build time, by a program of this host.
add_executable(fig_gen_vocab stem/gen_vocab.c stem/vocab_words.c stem/vocab_lower.c stem/languages.c stem/utf8.c core/buf.c)
target_link_libraries(fig_gen_vocab PRIVATE fig_flags PkgConfig::UTF8PROC)
fig_table(stem vocab_table.inc fig_gen_vocab)
