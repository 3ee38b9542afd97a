// glibc widens the heap of a thread by as little as is asked for, some 16 KB, with a system call each time (`grow_heap`
// in malloc/arena.c), that of the first thread by 128 KB. The kernel then finds memory for it 4 KB at a time, which at
// a thousand pages is a tenth of the time of a build; a page of 2 MB takes as long as thirty of those.

#include "cheap.h"

#include <stdint.h>
#include <stdlib.h>

#ifdef __linux__

#include <sys/mman.h>

enum { large_page = 2 << 20 };

void cheap_expect_use(void *memory, size_t size) {
  uintptr_t mask = large_page - 1, start = ((uintptr_t)memory + mask) & ~mask, end = ((uintptr_t)memory + size) & ~mask;
  // A kernel that has no such pages says so, and goes on with small ones.
  if (memory != NULL && start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
}

#else

void cheap_expect_use(void *memory, size_t size) { (void)memory, (void)size; }

#endif

// The sanitizer has a heap of its own, and calls what is kept from use a leak.
#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

#if defined(__linux__) && defined(__GLIBC__) && !defined(SANITIZED)

#include <malloc.h>
#include <pthread.h>
#include <unistd.h>

// What is larger is no heap's, and the kernel's again as soon as it is freed: the lists of what links to much, which
// would leave holes of many megabytes. While a heap begins the limit is higher, at the most that every glibc takes.
static const int largest = 1 << 20, highest = 32 << 20;
// What a heap begins with, less than that limit. That of another than the first thread begins at a multiple of 64 MB, and ends at the next.
static const int beginning = 31 << 20;
static const uintptr_t heap = 64 << 20;

static pthread_mutex_t settings = PTHREAD_MUTEX_INITIALIZER;
static _Thread_local int is_done;
// Where the first heaps have their first large page, and how much is filled from there: a quarter of a beginning, which
// a hundred pages use.
static uintptr_t first_heaps[2];
static int heap_count;
static const int filled = 8 << 20;

static void set_up(void) {
  mallopt(M_TOP_PAD, 8 << 20);
  // What is free at a heap's end stays there.
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
}

void cheap_take_large_pieces(void) {
  static int is_set_up, has_begun_first;
  if (is_done) return;
  is_done = 1;
  pthread_mutex_lock(&settings);
  if (!is_set_up++) set_up();
  mallopt(M_MMAP_THRESHOLD, highest);
  // Volatile, since the compiler may leave out what is taken and given back.
  void *volatile memory = malloc(beginning);
  uintptr_t start = (uintptr_t)memory;
  cheap_expect_use(memory, beginning);
  free(memory);
  // In a heap that is new, what lies before the first large page is kept from use, so that all else begins there. The
  // first thread's heap lies below all others.
  int is_first = start < (uintptr_t)sbrk(0);
  int is_new = is_first ? !has_begun_first++ : start % heap < large_page;
  if (start != 0 && is_new) {
    memory = malloc(-start % large_page);
    if (heap_count < 2) first_heaps[heap_count++] = start + -start % large_page;
  }
  mallopt(M_MMAP_THRESHOLD, largest);
  pthread_mutex_unlock(&settings);
}

void cheap_fill_first(void) {
#ifdef MADV_POPULATE_WRITE
  pthread_mutex_lock(&settings);
  int count = heap_count;
  pthread_mutex_unlock(&settings);
  // What another thread puts there meanwhile stays; a kernel before 5.14 does nothing.
  for (int i = 0; i < count; i++) madvise((void *)first_heaps[i], filled, MADV_POPULATE_WRITE);
#endif
}

#else

void cheap_take_large_pieces(void) {}
void cheap_fill_first(void) {}

#endif
