// glibc widens the heap of a thread by as little as is asked for, some 16 KB, with a system call each time (`grow_heap`
// in malloc/arena.c), that of the first thread by 128 KB. A thousand pages make two thousand such calls, 2 to 3 per cent
// of the time of a build, since a thread that has a page fault waits for them. And the first use of each 4 KB is a page
// fault, eight thousand more of them, another 4 per cent: with huge pages, where the kernel gives them, it is that of each
// 2 MB.

#define _GNU_SOURCE
#include "cheap.h"

#include <stdlib.h>

#if defined(__GLIBC__) && defined(__linux__)

#include <malloc.h>
#include <pthread.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// No more than glibc takes for a size below which memory is the heap's, half of a thread's heap.
static const int largest = 32 << 20;
static const size_t piece = 24 << 20;
// The heap of the first thread, where most is kept, has no end; that of another 64 MB.
enum { pieces_of_first = 4, pieces_of_others = 2 };

static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Thread_local int is_done;

// What a huge page is on most machines.
static const uintptr_t huge = 2 << 20;
// What is left of the first one.
static _Thread_local void *volatile rest;

// Has the heap of this thread ask for huge pages in what it takes. That in which it has begun is of small pages already,
// and is left unused from here on.
static void take(int count) {
  // The compiler may leave out what is taken and given back at once.
  void *volatile pieces[pieces_of_first];
  for (int i = 0; i < count; i++) {
    pieces[i] = malloc(piece);
    const uintptr_t start = (uintptr_t)pieces[i] & -huge, end = (uintptr_t)pieces[i] + piece;
    if (pieces[i]) madvise((void *)start, (end & -huge) - start, MADV_HUGEPAGE);
  }
  const uintptr_t first = (uintptr_t)pieces[0];
  for (int i = 0; i < count; i++) free(pieces[i]);
  rest = malloc(-first & (huge - 1));
}

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
  take(gettid() == getpid() ? pieces_of_first : pieces_of_others);
}

#else

void cheap_take_large_pieces(void) {}

#endif
