// glibc widens the heap of a thread by as little as is asked for, some 16 KB, with a system call each time (`grow_heap`
// in malloc/arena.c), that of the first thread by 128 KB. A thousand pages make two thousand such calls, 2 to 3 per cent
// of the time of a build, since a thread that has a page fault waits for them.

#include "cheap.h"

#include <stdlib.h>

#ifdef __GLIBC__

#include <malloc.h>
#include <pthread.h>

// No more than glibc takes for a size below which memory is the heap's, half of a thread's heap.
static const int largest = 32 << 20;
static const size_t piece = 24 << 20;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Thread_local int is_done;

static void set_up(void) {
  mallopt(M_TOP_PAD, 8 << 20);
  mallopt(M_MMAP_THRESHOLD, largest);
  // What is free at a heap's end stays there.
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
}

void cheap_take_large_pieces(void) {
  if (is_done) return;
  is_done = 1;
  pthread_once(&once, set_up);
  // The compiler may leave out what is taken and given back at once.
  void *volatile memory = malloc(piece);
  free(memory);
}

#else

void cheap_take_large_pieces(void) {}

#endif
