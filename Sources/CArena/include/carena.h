// Memory for one piece of work of a thread: taken piece by piece, given back all at once.
#ifndef CARENA_H
#define CARENA_H

#include <stddef.h>

/// Begins a piece of work on this thread; inside another it is part of that.
void carena_begin(void);

/// Ends it: what was taken since the outermost beginning is gone.
void carena_end(void);

/// As `calloc`, `realloc` and `free`, between a beginning and its end; where there is no memory left they end the program.
/// What is freed can be taken again only where it was taken last.
void *carena_calloc(size_t count, size_t size);
void *carena_realloc(void *memory, size_t size);
void carena_free(void *memory);

#endif
