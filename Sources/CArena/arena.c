// Blocks of memory that are filled from one end. The first is kept from one piece of work to the next.

#include "carena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define EACH_ALONE 1
#endif
#endif

#ifdef EACH_ALONE
// The sanitizer looks at what malloc gives, so each piece is a block of its own.
static const size_t usual = 0;
#else
static const size_t usual = 256 * 1024;
#endif

typedef struct block {
  struct block *before;
  size_t size;
} block;

// In front of each piece: its size, in as many bytes as keep pieces aligned.
static const size_t header = 16;

// What each thread has; of a model that is reached without a call.
#define OWN static _Thread_local __attribute__((tls_model("initial-exec")))

OWN block *newest;
OWN unsigned depth;
// What is left of the newest block; both NULL where there is none.
OWN char *next, *end;

static char *start(block *block) { return (char *)block + ((sizeof *block + 15) & ~(size_t)15); }

// The size of a piece, a multiple of 16.
static size_t *size_of(void *memory) { return (size_t *)((char *)memory - header); }

static size_t rounded(size_t size) { return (size + 15) & ~(size_t)15; }

static int is_last(void *memory) { return (char *)memory + *size_of(memory) == next; }

// Memory from the block at hand; nothing where it has not as much.
static inline void *take_here(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  size_t room = rounded(size);
  if ((size_t)(end - next) < header + room) return NULL;
  char *memory = next + header;
  next = memory + room;
  *size_of(memory) = room;
  return memory;
}

// Memory from a new block. Apart, as is `zeroed` below, so that the usual way has no registers to put by.
static __attribute__((noinline)) void *take_anew(size_t size) {
  size_t need = header + rounded(size);
  size_t capacity = need > usual ? need : usual;
  block *added = malloc(sizeof *added + 16 + capacity);
  if (!added) abort();
  *added = (block){.before = newest, .size = capacity};
  newest = added;
  next = start(added);
  end = next + capacity;
  return take_here(size);
}

static __attribute__((noinline)) void *zeroed(size_t size) { return memset(take_anew(size), 0, size); }

static inline void *take(size_t size) {
  void *memory = take_here(size);
  return memory ? memory : take_anew(size);
}

void carena_begin(void) { depth++; }

void carena_end(void) {
  if (--depth > 0) return;
  while (newest && (newest->before || newest->size != usual)) {
    block *before = newest->before;
    free(newest);
    newest = before;
  }
  next = newest ? start(newest) : NULL;
  end = newest ? next + newest->size : NULL;
}

void *carena_calloc(size_t count, size_t size) {
  size_t all;
  if (__builtin_mul_overflow(count, size, &all)) abort();
  void *memory = take_here(all);
  return memory ? memset(memory, 0, all) : zeroed(all);
}

void *carena_realloc(void *memory, size_t size) {
  if (!memory) return take(size);
  size_t before = *size_of(memory);
  if (size <= before) return memory;
  if (is_last(memory) && size <= SIZE_MAX / 2) {
    size_t room = rounded(size);
    if ((size_t)(end - next) >= room - before) {
      next += room - before;
      *size_of(memory) = room;
      return memory;
    }
  }
  return memcpy(take(size), memory, before);
}

void carena_free(void *memory) {
  if (memory && is_last(memory)) next = (char *)memory - header;
}
