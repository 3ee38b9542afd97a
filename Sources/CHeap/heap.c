// glibc widens the heap of a thread by as little as is asked for, some 16 KB, with a system call each time (`grow_heap`
// in malloc/arena.c), that of the first thread by 128 KB. A thousand pages make two thousand such calls, 2 to 3 per cent
// of the time of a build, since a thread that has a page fault waits for them.

#include "cheap.h"

#include <stdlib.h>

#ifdef __GLIBC__

#include <malloc.h>
#include <pthread.h>

// What is larger is no heap's, and the kernel's again as soon as it is freed: the lists of what links to much, which
// would leave holes of many megabytes.
static const int largest = 1 << 20;
// How many pieces of almost that size a heap begins with.
enum { pieces = 24 };

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
  // Volatile, since the compiler may leave out what is taken and given back.
  void *volatile memory[pieces];
  for (int i = 0; i < pieces; i++) memory[i] = malloc(largest - 64);
  for (int i = 0; i < pieces; i++) free(memory[i]);
}

#else

void cheap_take_large_pieces(void) {}

#endif
