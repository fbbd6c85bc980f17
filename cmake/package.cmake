# What `cmake --install` puts down: the program, the one it runs to read articles, the library, figtrail.h,
# figtrail.pc, the CMake config, completions of shells, the schemas of the output, the manual.
include(CMakePackageConfigHelpers)
include(debian)

# Components are the packages of ./dev package: the program, the library, what is built against it, the pages.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)
install(TARGETS figtrail_program RUNTIME)
install(TARGETS figtrail_read_program figtrail_serve_program RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/figtrail)
install(TARGETS figtrail_library EXPORT figtrail ARCHIVE COMPONENT dev LIBRARY COMPONENT library NAMELINK_COMPONENT dev)
set_target_properties(figtrail_library PROPERTIES EXPORT_NAME figtrail)
install(FILES include/figtrail.h TYPE INCLUDE COMPONENT dev)

# A program that links a static figtrail needs what figtrail needs: all that modules LINK.
get_target_property(links figtrail_library LINK_LIBRARIES)
set(FIG_PC_MODULES "") # "xapian-core zlib", for figtrail.pc
set(FIG_CMAKE_NEEDS "") # "XAPIAN:xapian-core ZLIB:zlib", for the CMake config
foreach(link IN LISTS links)
    if(link MATCHES "^PkgConfig::(.*)$")
        list(APPEND FIG_PC_MODULES ${${CMAKE_MATCH_1}_MODULE_NAME})
        list(APPEND FIG_CMAKE_NEEDS ${CMAKE_MATCH_1}:${${CMAKE_MATCH_1}_MODULE_NAME})
    endif()
endforeach()
list(REMOVE_DUPLICATES FIG_PC_MODULES)
list(REMOVE_DUPLICATES FIG_CMAKE_NEEDS)
list(JOIN FIG_PC_MODULES " " FIG_PC_MODULES)
list(JOIN FIG_CMAKE_NEEDS " " FIG_CMAKE_NEEDS)
set(FIG_CMAKE_LIBRARIES STEMMER:stemmer) # have no .pc file
if(FIG_SNOWBALL STREQUAL snowball_linked.c)
    set(FIG_CMAKE_LIBRARIES STEMMER::libstemmer.a)
endif()
if(FIG_WITH_LANGUAGE)
    list(APPEND FIG_CMAKE_LIBRARIES CLD2:cld2)
endif()
list(TRANSFORM FIG_CMAKE_LIBRARIES REPLACE "^[A-Z0-9]+:" "-l" OUTPUT_VARIABLE FIG_PC_LIBS)
list(JOIN FIG_PC_LIBS " " FIG_PC_LIBS)
list(JOIN FIG_CMAKE_LIBRARIES " " FIG_CMAKE_LIBRARIES)
set(FIG_PC_LIBS "${FIG_PC_LIBS} -lstdc++ -lm")
if(BUILD_SHARED_LIBS)
    set(FIG_PC_REQUIRES "") # it brings them itself; named as private they would have to be there for pkg-config
    set(FIG_PC_LIBS "-L\${libdir} -lfigtrail")
else()
    set(FIG_PC_REQUIRES "Requires: ${FIG_PC_MODULES}")
    set(FIG_PC_LIBS "-L\${libdir} -lfigtrail ${FIG_PC_LIBS}")
endif()
configure_file(cmake/figtrail.pc.in figtrail.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/figtrail.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)

set(FIG_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/figtrail)
configure_package_config_file(cmake/figtrailConfig.cmake.in figtrailConfig.cmake
                              INSTALL_DESTINATION ${FIG_CMAKE_DIR})
write_basic_package_version_file(figtrailConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/figtrailConfig.cmake ${CMAKE_BINARY_DIR}/figtrailConfigVersion.cmake
        DESTINATION ${FIG_CMAKE_DIR} COMPONENT dev)
install(EXPORT figtrail NAMESPACE figtrail:: FILE figtrailTargets.cmake DESTINATION ${FIG_CMAKE_DIR} COMPONENT dev)

# What shells complete: the program writes it.
foreach(completion bash:bash-completion/completions:figtrail zsh:zsh/site-functions:_figtrail
                   fish:fish/vendor_completions.d:figtrail.fish)
    string(REPLACE ":" ";" completion ${completion})
    list(GET completion 0 shell)
    list(GET completion 1 folder)
    list(GET completion 2 file)
    add_custom_command(OUTPUT completions/${file} DEPENDS figtrail_program VERBATIM
                       COMMAND sh -c "exec \"$1\" completion $2 >\"$3\"" sh $<TARGET_FILE:figtrail_program>
                               ${shell} completions/${file})
    list(APPEND FIG_COMPLETIONS completions/${file})
    install(FILES ${CMAKE_BINARY_DIR}/completions/${file} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder})
endforeach()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/completions)
add_custom_target(completions ALL DEPENDS ${FIG_COMPLETIONS})

# The header as pages, where there is doxygen: ninja doxygen. Each warning fails it.
find_program(FIG_DOXYGEN doxygen)
if(FIG_DOXYGEN)
    configure_file(docs/Doxyfile.in Doxyfile @ONLY)
    add_custom_target(doxygen COMMAND ${FIG_DOXYGEN} ${CMAKE_BINARY_DIR}/Doxyfile VERBATIM)
endif()

# What the JSON output promises.
file(GLOB schemas CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/docs/schema/*.json)
install(FILES ${schemas} DESTINATION ${CMAKE_INSTALL_DATADIR}/figtrail/schema)

# The manual, where there is scdoc to make it: pages of docs/man, and two that are pages of docs.
find_program(FIG_SCDOC scdoc)
find_program(FIG_PYTHON python3 HINTS /usr/bin)

# fig_page(figtrail-query.7 SOURCE.scd)
function(fig_page page source)
    string(REGEX MATCH "[0-9]$" section ${page})
    set(pack cat)
    if(FIG_DEBIAN)
        set(pack "gzip -9n")
        set(page ${page}.gz)
    endif()
    add_custom_command(OUTPUT man/${page}
                       COMMAND sh -c "SOURCE_DATE_EPOCH=\${SOURCE_DATE_EPOCH:-$4} \"$1\" <\"$2\" >\"$3\".all && ${pack} <\"$3\".all >\"$3\""
                               sh ${FIG_SCDOC} ${source} man/${page} ${FIG_DATE_UTC_S}
                       DEPENDS ${source} VERBATIM)
    set_property(GLOBAL APPEND PROPERTY FIG_PAGES man/${page})
    install(FILES ${CMAKE_BINARY_DIR}/man/${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endfunction()

# fig_page_of(figtrail-query 7 SUMMARY docs/query-language.md)
function(fig_page_of name section summary source)
    set(scd ${CMAKE_BINARY_DIR}/man/${name}.${section}.scd)
    set(make ${CMAKE_SOURCE_DIR}/docs/man/from-markdown)
    add_custom_command(OUTPUT ${scd} COMMAND sh -c "exec \"$1\" \"$2\" \"$3\" \"$4\" \"$5\" <\"$6\" >\"$7\""
                               sh ${FIG_PYTHON} ${make} ${name} ${section} ${summary} ${CMAKE_SOURCE_DIR}/${source} ${scd}
                       DEPENDS ${make} ${source} VERBATIM)
    fig_page(${name}.${section} ${scd})
endfunction()

if(FIG_SCDOC)
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/man)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/docs/man/*.scd)
    foreach(source IN LISTS sources)
        cmake_path(GET source STEM LAST_ONLY page)
        fig_page(${page} ${source})
    endforeach()
    if(FIG_PYTHON)
        fig_page_of(figtrail-query 7 "how to ask for words and figures" docs/query-language.md)
        fig_page_of(figtrail-json 5 "what figtrail prints for programs" docs/output.md)
        fig_page_of(figtrail-index-format 5 "what an index is made from, and what it holds" docs/index-format.md)
    endif()
    get_property(pages GLOBAL PROPERTY FIG_PAGES)
    add_custom_target(manual ALL DEPENDS ${pages})
endif()
