// cmark-gfm with its table, strikethrough and autolink extensions.
#ifndef DATELINE_CCMARK_SHIM_H
#define DATELINE_CCMARK_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif
