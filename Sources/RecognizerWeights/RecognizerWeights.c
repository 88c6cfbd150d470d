#include "RecognizerWeights.h"

// The zeros after each file let the tagger read its last row as a whole vector.
#define PADDING , 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
enum { padding = 16 };

_Alignas(64) static const unsigned char model[] = {
#embed "model.bin" suffix(PADDING)
};

_Alignas(64) static const unsigned char lexicon[] = {
#embed "lexicon.bin" suffix(PADDING)
};

static const unsigned char phrases[] = {
#embed "phrases.tsv" suffix(PADDING)
};

static const unsigned char countries[] = {
#embed "countries.tsv" suffix(PADDING)
};

struct EmbeddedFile recognizerModel(void) { return (struct EmbeddedFile){model, sizeof model - padding}; }

struct EmbeddedFile recognizerLexicon(void) { return (struct EmbeddedFile){lexicon, sizeof lexicon - padding}; }

struct EmbeddedFile recognizerPhrases(void) { return (struct EmbeddedFile){phrases, sizeof phrases - padding}; }

struct EmbeddedFile recognizerCountries(void) { return (struct EmbeddedFile){countries, sizeof countries - padding}; }
