// Bits of vectors, for which Swift 6.3 has no operation of its own: it would make one for each byte.
#pragma once

#include <stdint.h>

typedef uint8_t cbits_sixteen __attribute__((ext_vector_type(16)));

/// The highest bit of each of sixteen bytes, that of the first as the lowest.
static inline uint16_t cbits_high(cbits_sixteen bytes) {
  typedef _Bool sixteen_bits __attribute__((ext_vector_type(16)));
  sixteen_bits high = __builtin_convertvector(bytes >= 0x80, sixteen_bits);
  uint16_t bits;
  __builtin_memcpy(&bits, &high, sizeof bits);
  return bits;
}
