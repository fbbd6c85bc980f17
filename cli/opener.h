/* opener.h - an article in the program that the desktop has for it. */
#ifndef CLI_OPENER_H
#define CLI_OPENER_H

#include "figtrail.h"

/* Hand the article's file to xdg-open or, where there is none on the disk, its address. An exit
 * status; what goes wrong is told. */
int opener_open(const fig_article *article);

#endif
