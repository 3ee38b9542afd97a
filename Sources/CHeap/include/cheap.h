// How the C library's heap takes memory from the kernel.
#ifndef CHEAP_H
#define CHEAP_H

#include <stddef.h>

/// Has the kernel back `size` bytes at `memory` with large pages, as they are used: those that lie in it as a whole.
///
/// For memory that is filled from one end; what is used here and there would take more of it than it needs. A kernel
/// without such pages goes on as it does.
void cheap_expect_use(void *memory, size_t size);

/// Has the heap of this thread take its memory in large pieces, the first time it is called there.
///
/// What is not used of a piece takes no memory. Any number of threads may call it at once.
void cheap_take_large_pieces(void);

/// Has the kernel find the memory with which the first two heaps begin, before it is used.
void cheap_fill_first(void);

#endif
