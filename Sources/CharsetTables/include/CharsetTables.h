#ifndef CHARSET_TABLES_H
#define CHARSET_TABLES_H

#include <stddef.h>

/// An embedded file: its bytes and how many they are.
struct CharsetTableFile {
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// The characters of each charset by their bytes; `make_tables.py` says how they are laid out.
struct CharsetTableFile charsetTables(void);

#endif
