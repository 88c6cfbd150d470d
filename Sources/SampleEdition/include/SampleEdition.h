// The articles that come with the program, embedded in it as Markdown.
#ifndef DATELINE_SAMPLE_EDITION_H
#define DATELINE_SAMPLE_EDITION_H

#include <stddef.h>

/// A file of the sample edition. Lives as long as the process.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t byteCount;
} SampleArticle;

/// How many articles there are.
size_t sampleArticleCount(void);

/// The article at `index`, which counts from zero; all fields are zero past the last one.
SampleArticle sampleArticle(size_t index);

#endif
