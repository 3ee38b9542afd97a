// How the C library's heap takes memory from the kernel.
#ifndef CHEAP_H
#define CHEAP_H

/// Has the heap of this thread take its memory in large pieces, the first time it is called there.
///
/// What is not used of a piece takes no memory. Any number of threads may call it at once.
void cheap_take_large_pieces(void);

#endif
