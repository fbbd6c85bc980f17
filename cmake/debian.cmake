# Debian packages, by `./dev package` (preset package, then cpack): the program, the library, what is built against it, the
# pages. Dependencies are read from what was linked (dpkg-shlibdeps).
set(FIG_MAINTAINER "The figtrail authors <figtrail@packages.debian.org>" CACHE STRING "who makes the packages, with an address")
option(FIG_DEBIAN "lay out what is installed as Debian's packages have it: the manual packed, changelogs, licences" OFF)
if(NOT FIG_DEBIAN)
    return()
endif()
set(packages program=figtrail library=libfigtrail${PROJECT_VERSION_MAJOR} dev=libfigtrail-dev doc=figtrail-doc)

# /usr/share/doc/PACKAGE: copyright and changelog, which every package has. gzip -n: without a time.
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    set(seconds $ENV{SOURCE_DATE_EPOCH})
else()
    set(seconds ${FIG_DATE_UTC_S})
endif()
execute_process(COMMAND date -u -R -d @${seconds} OUTPUT_VARIABLE FIG_DATE_RFC OUTPUT_STRIP_TRAILING_WHITESPACE
                COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${CMAKE_BINARY_DIR}/debian/changelog
     "figtrail (${PROJECT_VERSION}) stable; urgency=medium\n\n  * See changelog.gz.\n\n -- ${FIG_MAINTAINER}  ${FIG_DATE_RFC}\n")
file(READ ${CMAKE_SOURCE_DIR}/LICENSE licence)
string(FIND "${licence}" "\n----" end) # the licence itself is in common-licenses
string(SUBSTRING "${licence}" 0 ${end} licence)
file(WRITE ${CMAKE_BINARY_DIR}/debian/copyright "${licence}\nOn Debian systems the whole text of the GNU General Public License, version 2, is in\n/usr/share/common-licenses/GPL-2.\n")
add_custom_command(OUTPUT debian/changelog.gz debian/changelog.Debian.gz DEPENDS ${CMAKE_SOURCE_DIR}/CHANGELOG.md VERBATIM
                   COMMAND sh -c "gzip -9nc <\"$1\" >debian/changelog.gz && gzip -9nc <debian/changelog >debian/changelog.Debian.gz"
                           sh ${CMAKE_SOURCE_DIR}/CHANGELOG.md)
add_custom_target(debian_docs ALL DEPENDS debian/changelog.gz debian/changelog.Debian.gz)
foreach(package IN LISTS packages)
    string(REPLACE "=" ";" package ${package})
    list(GET package 0 component)
    list(GET package 1 name)
    string(TOUPPER ${component} COMPONENT)
    install(FILES ${CMAKE_BINARY_DIR}/debian/copyright ${CMAKE_BINARY_DIR}/debian/changelog.gz
                  ${CMAKE_BINARY_DIR}/debian/changelog.Debian.gz
            DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${name} COMPONENT ${component})
    set(CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME ${name})
    set(CPACK_DEBIAN_${COMPONENT}_FILE_NAME DEB-DEFAULT)
endforeach()
file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/docs/*.md)
install(FILES ${pages} ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/SECURITY.md
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/figtrail-doc COMPONENT doc)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/decisions ${CMAKE_SOURCE_DIR}/docs/images DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/figtrail-doc COMPONENT doc)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME figtrail)
set(CPACK_PACKAGE_CONTACT "${FIG_MAINTAINER}")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL program library dev doc)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "Indexes news articles and answers questions about their words and their
figures: which articles say it, how many, according to whom, since when.")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS poppler-utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "figtrail-doc, xapian-tools")
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "The library: what programs that index and search articles with figtrail
need to run.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_DEV_DESCRIPTION "The header, pkg-config and CMake files for programs that use figtrail.")
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "libfigtrail${PROJECT_VERSION_MAJOR} (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_DEV_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DOC_DESCRIPTION "How to ask, what the output promises, how it is built, what was measured.")
set(CPACK_DEBIAN_DOC_PACKAGE_SECTION doc)
set(CPACK_DEBIAN_DOC_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_DOC_PACKAGE_SHLIBDEPS OFF)
# The library's: a loader's cache that knows it, and which symbols came with which version.
file(WRITE ${CMAKE_BINARY_DIR}/debian/triggers "activate-noawait ldconfig\n")
file(WRITE ${CMAKE_BINARY_DIR}/debian/shlibs "libfigtrail ${PROJECT_VERSION_MAJOR} libfigtrail${PROJECT_VERSION_MAJOR} (>= ${PROJECT_VERSION})\n")
file(STRINGS ${CMAKE_SOURCE_DIR}/cmake/figtrail.symbols symbols REGEX "^[a-z]")
set(lines "libfigtrail.so.${PROJECT_VERSION_MAJOR} libfigtrail${PROJECT_VERSION_MAJOR} #MINVER#\n")
foreach(symbol IN LISTS symbols)
    string(REPLACE " " "@Base " symbol ${symbol})
    string(APPEND lines " ${symbol}\n")
endforeach()
file(WRITE ${CMAKE_BINARY_DIR}/debian/symbols "${lines}")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${CMAKE_BINARY_DIR}/debian/triggers ${CMAKE_BINARY_DIR}/debian/shlibs ${CMAKE_BINARY_DIR}/debian/symbols)
include(CPack)
