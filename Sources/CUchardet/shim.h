// The guesser of charsets.
#ifndef DATELINE_CUCHARDET_SHIM_H
#define DATELINE_CUCHARDET_SHIM_H

#include <uchardet/uchardet.h>

#endif
