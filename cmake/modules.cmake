# How modules, the library, the program and tests are made.
set(CMAKE_C_STANDARD 17)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_CXX_STANDARD 17)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
include(GNUInstallDirs)
include(CheckCCompilerFlag)
include(CheckCSourceCompiles)
include(CheckLinkerFlag)
include(CheckPIESupported)
check_pie_supported() # programs are linked -pie whatever the compiler's own habit

add_library(fig_flags INTERFACE)
target_compile_definitions(fig_flags INTERFACE _POSIX_C_SOURCE=200809L)
target_compile_options(fig_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    $<$<COMPILE_LANGUAGE:C>:-Wstrict-prototypes -Wmissing-prototypes>
    $<$<BOOL:${FIG_WERROR}>:-Werror>
    $<$<BOOL:${FIG_COVERAGE}>:--coverage>
    -fstack-protector-strong)
target_include_directories(fig_flags INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/include)
# The same sources give the same bytes wherever they are built (./dev reproduce): no path of this machine is kept,
# and no time or owner in archives. The folder of the build may be within the other; gcc looks first at what was named
# last. Coverage is read where it was built.
if(NOT FIG_COVERAGE)
    target_compile_options(fig_flags INTERFACE -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.
                           -ffile-prefix-map=${CMAKE_BINARY_DIR}=build)
endif()
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    foreach(language C CXX)
        set(CMAKE_${language}_ARCHIVE_CREATE "<CMAKE_AR> qcD <TARGET> <LINK_FLAGS> <OBJECTS>")
        set(CMAKE_${language}_ARCHIVE_APPEND "<CMAKE_AR> qD <TARGET> <LINK_FLAGS> <OBJECTS>")
        set(CMAKE_${language}_ARCHIVE_FINISH "<CMAKE_RANLIB> -D <TARGET>")
    endforeach()
endif()
if(FIG_SANITIZE)
    target_compile_options(fig_flags INTERFACE -fsanitize=${FIG_SANITIZE}
                           -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(fig_flags INTERFACE -fsanitize=${FIG_SANITIZE})
else()
    # What makes a slip with memory harder to use; tests/support/hardening looks at what was built. A sanitizer does
    # more, and would be in the way of some of it.
    foreach(flag -fstack-clash-protection -fcf-protection)
        string(MAKE_C_IDENTIFIER FIG_HAS${flag} has)
        check_c_compiler_flag(${flag} ${has})
        target_compile_options(fig_flags INTERFACE $<$<BOOL:${${has}}>:${flag}>)
    endforeach()
    if(CMAKE_BUILD_TYPE MATCHES "Rel") # the C library checks only what is optimized
        set(CMAKE_REQUIRED_FLAGS "-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
        check_c_source_compiles("#include <stdlib.h>
            #if __USE_FORTIFY_LEVEL < 3
            #error
            #endif
            int main(void) { return 0; }" FIG_HAS_FORTIFY_3)
        unset(CMAKE_REQUIRED_FLAGS)
        target_compile_options(fig_flags INTERFACE -U_FORTIFY_SOURCE
                               -D_FORTIFY_SOURCE=$<IF:$<BOOL:${FIG_HAS_FORTIFY_3}>,3,2>)
    endif()
endif()
if(FIG_FUZZ)
    target_compile_options(fig_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(FIG_COVERAGE)
    target_link_options(fig_flags INTERFACE --coverage)
endif()
target_link_options(fig_flags INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
# Relocations of tables in 1 % of their room: the loader reads fewer pages before main().
check_linker_flag(C -Wl,-z,pack-relative-relocs FIG_HAS_PACKED_RELOCATIONS)
set(FIG_PACK_RELOCATIONS $<$<BOOL:${FIG_HAS_PACKED_RELOCATIONS}>:-Wl,-z,pack-relative-relocs>)

# fig_find_library(NAME header library): for what ships no pkg-config file.
function(fig_find_library name header library)
    find_path(${name}_INCLUDE ${header} REQUIRED)
    find_library(${name}_LIBRARY ${library} REQUIRED)
    add_library(${name}::${name} INTERFACE IMPORTED)
    target_include_directories(${name}::${name} INTERFACE ${${name}_INCLUDE})
    target_link_libraries(${name}::${name} INTERFACE ${${name}_LIBRARY})
endfunction()

# fig_archive(TARGET library): let TARGET stand for liblibrary.a where there is one. A shared libfigtrail
# takes none: archives need not be position-independent, and with its other libraries it starts slowly anyway.
function(fig_archive target library)
    find_library(FIG_ARCHIVE_${library} ${CMAKE_STATIC_LIBRARY_PREFIX}${library}${CMAKE_STATIC_LIBRARY_SUFFIX})
    if(FIG_ARCHIVES AND FIG_ARCHIVE_${library} AND NOT BUILD_SHARED_LIBS)
        set_property(TARGET ${target} PROPERTY INTERFACE_LINK_LIBRARIES ${FIG_ARCHIVE_${library}})
    endif()
endfunction()

# fig_stemmer(VARIABLE): the source that goes to Snowball, by its archive or not. With the archive, the shared library
# is loaded by the name programs know it by.
function(fig_stemmer variable)
    set(${variable} snowball.c PARENT_SCOPE)
    get_target_property(library STEMMER::STEMMER INTERFACE_LINK_LIBRARIES)
    if(NOT library STREQUAL FIG_ARCHIVE_stemmer)
        return()
    endif()
    execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${STEMMER_LIBRARY} OUTPUT_VARIABLE headers ERROR_QUIET)
    string(REGEX MATCH "SONAME +([^ \n]+)" found "${headers}")
    if(NOT found)
        message(FATAL_ERROR "${STEMMER_LIBRARY} has no name to be loaded by: configure with -DFIG_ARCHIVES=OFF")
    endif()
    set_property(TARGET STEMMER::STEMMER APPEND PROPERTY INTERFACE_LINK_LIBRARIES ${CMAKE_DL_LIBS})
    set_property(SOURCE stem/snowball_linked.c PROPERTY COMPILE_DEFINITIONS FIG_STEMMER_LIBRARY="${CMAKE_MATCH_1}")
    set(${variable} snowball_linked.c PARENT_SCOPE)
endfunction()

# fig_optional(NAME what LIBRARY with without): the option FIG_WITH_NAME, ON unless it is said otherwise, and what the
# indexer is made of by it. LIBRARY is "GMIME:gmime-3.0", by pkg-config; "CLD2:header:cld2"; or none.
macro(fig_optional name what library with without)
    option(FIG_WITH_${name} "read ${what}" ON)
    string(REPLACE ":" ";" library_parts "${library}")
    list(LENGTH library_parts library_length)
    if(NOT FIG_WITH_${name})
        list(APPEND FIG_OPTIONAL_SOURCES ${without})
    else()
        list(APPEND FIG_OPTIONAL_SOURCES ${with})
    endif()
    if(FIG_WITH_${name} AND library_length GREATER 0)
        list(GET library_parts 0 library_name)
        list(GET library_parts 1 library_module)
        if(library_length EQUAL 2)
            pkg_check_modules(${library_name} REQUIRED IMPORTED_TARGET ${library_module})
            list(APPEND FIG_OPTIONAL_LINKS PkgConfig::${library_name})
        else()
            list(GET library_parts 2 library_file)
            fig_find_library(${library_name} ${library_module} ${library_file})
            list(APPEND FIG_OPTIONAL_LINKS ${library_name}::${library_name})
        endif()
    endif()
endmacro()

# A line of the drawing that tests/support/layers reads: "query: core stem | PkgConfig::XAPIAN".
function(fig_draw name uses links)
    list(JOIN uses " " uses)
    list(JOIN links " " links)
    set_property(GLOBAL APPEND_STRING PROPERTY FIG_DRAWING "${name}: ${uses} | ${links}\n")
endfunction()

# All tables, for what reads the sources without compiling them: tests/support/lint.
add_custom_target(fig_tables DEPENDS $<TARGET_PROPERTY:fig_tables,FIG_FILES>)

# fig_table(MODULE FILE PROGRAM): `PROGRAM > generated/FILE` whenever a source of it changed.
function(fig_table module file program)
    add_custom_command(
        OUTPUT ${CMAKE_BINARY_DIR}/generated/${file}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/generated
        COMMAND ${program} > ${CMAKE_BINARY_DIR}/generated/${file}
        DEPENDS ${program} VERBATIM)
    target_sources(fig_${module} PRIVATE ${CMAKE_BINARY_DIR}/generated/${file})
    set_property(TARGET fig_tables APPEND PROPERTY FIG_FILES ${CMAKE_BINARY_DIR}/generated/${file})
endfunction()

# fig_module(name SOURCES ... [GENERATED ...] [USES modules] [LINKS libraries])
function(fig_module name)
    cmake_parse_arguments(M "" "" "SOURCES;GENERATED;USES;LINKS" ${ARGN})
    list(TRANSFORM M_SOURCES PREPEND ${name}/)
    add_library(fig_${name} OBJECT ${M_SOURCES})
    target_link_libraries(fig_${name} PRIVATE fig_flags ${M_LINKS})
    set_property(TARGET fig_${name} PROPERTY FIG_USES "${M_USES}")
    set_property(TARGET fig_${name} PROPERTY FIG_LINKS "${M_LINKS}")
    fig_draw(${name} "${M_USES}" "${M_LINKS}")
    if(M_GENERATED)
        target_include_directories(fig_${name} PRIVATE ${CMAKE_BINARY_DIR}/generated)
        include(${CMAKE_SOURCE_DIR}/cmake/generated_${name}.cmake)
    endif()
endfunction()

# fig_library(figtrail MODULES ...): libfigtrail from the objects of the modules; figtrail_archive is
# the same, never shared.
function(fig_library name)
    cmake_parse_arguments(L "" "" "MODULES" ${ARGN})
    add_library(${name}_library)
    set_target_properties(${name}_library PROPERTIES OUTPUT_NAME ${name} VERSION ${PROJECT_VERSION}
                          SOVERSION ${PROJECT_VERSION_MAJOR})
    if(BUILD_SHARED_LIBS)
        target_link_options(${name}_library PRIVATE -Wl,--version-script=${CMAKE_SOURCE_DIR}/cmake/${name}.map)
        add_library(${name}_archive STATIC)
        fig_library_of(${name}_archive "${L_MODULES}")
    else()
        add_library(${name}_archive ALIAS ${name}_library)
    endif()
    fig_library_of(${name}_library "${L_MODULES}")
endfunction()

# fig_library_of(TARGET modules)
function(fig_library_of target modules)
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
    foreach(module IN LISTS modules)
        target_sources(${target} PRIVATE $<TARGET_OBJECTS:fig_${module}>)
        get_target_property(links fig_${module} FIG_LINKS)
        target_link_libraries(${target} PRIVATE ${links})
    endforeach()
    target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:fig_flags> m)
    target_include_directories(${target} PUBLIC
        $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
endfunction()

# fig_program(figtrail MAIN main.c SOURCES ... ASKING ... READING ... USES modules LINKS ... [SERVING ... SERVING_LINKS ...]): clients of the library like
# any other, all with SOURCES of cli/ and modules of their own: figtrail, figtrail-read and figtrail-serve. They are linked with its archive: a
# shared library would load all that reading needs before a question is asked.
function(fig_program name)
    cmake_parse_arguments(P "" "MAIN" "SOURCES;ASKING;READING;SERVING;USES;LINKS;SERVING_LINKS" ${ARGN})
    add_library(${name}_cli OBJECT ${P_SOURCES})
    target_link_libraries(${name}_cli PRIVATE fig_flags ${P_LINKS})
    add_executable(${name}_program ${P_MAIN} ${P_ASKING})
    add_executable(${name}_read_program ${P_MAIN} ${P_READING})
    set(programs ${name}_program ${name}_read_program)
    set_target_properties(${name}_program PROPERTIES OUTPUT_NAME ${name})
    set_target_properties(${name}_read_program PROPERTIES OUTPUT_NAME ${name}-read)
    if(P_SERVING)
        add_executable(${name}_serve_program ${P_MAIN} ${P_SERVING})
        set_target_properties(${name}_serve_program PROPERTIES OUTPUT_NAME ${name}-serve)
        target_link_libraries(${name}_serve_program PRIVATE ${P_SERVING_LINKS})
        list(APPEND programs ${name}_serve_program)
        add_dependencies(${name}_program ${name}_serve_program)
        fig_draw(serve cli "${P_SERVING_LINKS}")
    endif()
    file(RELATIVE_PATH from_bin ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBEXECDIR}/${name})
    target_compile_definitions(${name}_cli PRIVATE FIG_BIN_DIR="${CMAKE_INSTALL_FULL_BINDIR}"
                               FIG_LIBEXEC_FROM_BIN="${from_bin}")
    foreach(program ${programs})
        target_sources(${program} PRIVATE $<TARGET_OBJECTS:${name}_cli>)
        foreach(module IN LISTS P_USES)
            target_sources(${program} PRIVATE $<TARGET_OBJECTS:fig_${module}>)
        endforeach()
        target_link_options(${program} PRIVATE -Wl,--as-needed ${FIG_PACK_RELOCATIONS})
        target_link_libraries(${program} PRIVATE fig_flags ${name}_archive ${P_LINKS} m)
    endforeach()
    add_dependencies(${name}_program ${name}_read_program)
    fig_draw(cli "${P_USES}" "${P_LINKS}")
endfunction()

# fig_embed(TARGET FOLDER files): generated/pages.inc, the rows of serve/pages.c, from files of FOLDER.
function(fig_embed target folder)
    list(TRANSFORM ARGN PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/ OUTPUT_VARIABLE files)
    add_custom_command(
        OUTPUT ${CMAKE_BINARY_DIR}/generated/pages.inc
        COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" -DOUT=${CMAKE_BINARY_DIR}/generated/pages.inc
                -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
        DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
    target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/generated/pages.inc)
    target_include_directories(${target} PRIVATE ${CMAKE_BINARY_DIR}/generated)
    set_property(TARGET fig_tables APPEND PROPERTY FIG_FILES ${CMAKE_BINARY_DIR}/generated/pages.inc)
endfunction()

# fig_objects(TARGET modules...): a program over some modules' objects, their libraries and flags.
function(fig_objects target)
    foreach(module IN LISTS ARGN)
        target_sources(${target} PRIVATE $<TARGET_OBJECTS:fig_${module}>)
        get_target_property(links fig_${module} FIG_LINKS)
        if(links)
            target_link_libraries(${target} PRIVATE ${links})
        endif()
    endforeach()
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${target} PRIVATE fig_flags m)
endfunction()

# fig_test(NAME SOURCES ... USES modules [LINKS libraries]): a cmocka program.
function(fig_test name)
    cmake_parse_arguments(T "" "" "SOURCES;USES;LINKS" ${ARGN})
    add_executable(test_${name} ${T_SOURCES})
    fig_objects(test_${name} ${T_USES})
    target_link_libraries(test_${name} PRIVATE PkgConfig::CMOCKA ${T_LINKS})
    add_test(NAME unit.${name} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()

# fig_bench(NAME USES modules): a measurement, bench/bench_NAME.c; built only when it is asked for by name.
function(fig_bench name)
    cmake_parse_arguments(B "" "" "USES" ${ARGN})
    add_executable(bench_${name} EXCLUDE_FROM_ALL bench/bench_${name}.c)
    fig_objects(bench_${name} ${B_USES})
endfunction()

# fig_fuzz(NAME USES modules SEEDS paths): a harness, fuzz/fuzz_NAME.c. With FIG_FUZZ a libFuzzer program,
# otherwise a test that replays its seeds, cut and changed.
function(fig_fuzz name)
    cmake_parse_arguments(F "" "" "USES;SEEDS;SOURCES" ${ARGN})
    list(TRANSFORM F_SOURCES PREPEND ${CMAKE_SOURCE_DIR}/cli/) # of the program, which is no module
    add_executable(fuzz_${name} fuzz/fuzz_${name}.c ${F_SOURCES})
    fig_objects(fuzz_${name} ${F_USES})
    if(FIG_FUZZ)
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
        list(JOIN F_SEEDS "\n" seeds)
        file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/fuzz_${name}.seeds "${seeds}\n") # for ./dev fuzz
    else()
        target_sources(fuzz_${name} PRIVATE fuzz/replay.c)
        add_test(NAME fuzz.${name} COMMAND fuzz_${name} ${F_SEEDS} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    endif()
endfunction()

# fig_transcripts(KIND files): each file is a test, run by tests/support/transcript.
function(fig_transcripts kind)
    foreach(file IN LISTS ARGN)
        get_filename_component(name ${file} NAME_WE)
        add_test(NAME ${kind}.${name} COMMAND ${FIG_PYTHON} ${CMAKE_SOURCE_DIR}/tests/support/transcript
                                              $<TARGET_FILE_DIR:figtrail_program> ${file})
        set_tests_properties(${kind}.${name} PROPERTIES FIXTURES_REQUIRED corpus_index SKIP_RETURN_CODE 80)
    endforeach()
endfunction()
