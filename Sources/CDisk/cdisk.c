#include "cdisk.h"
