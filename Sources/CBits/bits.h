// What Swift 6.3 has no operation of its own for: bits of vectors, which it would make for each byte, the C library's
// comparison of memory, and memory that is asked for ahead.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t cbits_sixteen __attribute__((ext_vector_type(16)));

/// The highest bit of each of sixteen bytes, that of the first as the lowest.
static inline uint16_t cbits_high(cbits_sixteen bytes) {
  typedef _Bool sixteen_bits __attribute__((ext_vector_type(16)));
  sixteen_bits high = __builtin_convertvector(bytes >= 0x80, sixteen_bits);
  uint16_t bits;
  __builtin_memcpy(&bits, &high, sizeof bits);
  return bits;
}

/// Whether as many bytes are the same.
static inline _Bool cbits_same(const void *a, const void *b, size_t count) { return memcmp(a, b, count) == 0; }

/// Tells the processor that memory will be read soon, so that it is there by then; does nothing else.
static inline void cbits_fetch(const void *memory) { __builtin_prefetch(memory); }
