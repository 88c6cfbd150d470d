#include "CharsetTables.h"

_Alignas(4) static const unsigned char tables[] = {
#embed "tables.bin"
};

struct CharsetTableFile charsetTables(void) { return (struct CharsetTableFile){tables, sizeof tables}; }
