#include "SampleEdition.h"
