#ifndef RECOGNIZER_WEIGHTS_H
#define RECOGNIZER_WEIGHTS_H

#include <stddef.h>

/// One embedded file: its bytes and how many they are. At least 16 readable bytes of zero follow the last.
struct EmbeddedFile {
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// The tagger's labels, transitions and feature weights ("DNER").
struct EmbeddedFile recognizerModel(void);

/// What is known of single words: lists that they stand in, and their cluster ("DLEX").
struct EmbeddedFile recognizerLexicon(void);

/// Cities and states of several words, and phrases that hold a country's name but name none.
struct EmbeddedFile recognizerPhrases(void);

/// Countries with their codes, other names and nationalities.
struct EmbeddedFile recognizerCountries(void);

#endif
