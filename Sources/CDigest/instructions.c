// SHA-256 by the processor's SHA extensions, about ten times as fast as without. An instruction does two rounds; the
// state is kept as the words ABEF and CDGH (Intel, Intel SHA Extensions, 2013), from block to block.
#include "means.h"

#ifdef __x86_64__

#include <cpuid.h>
#include <immintrin.h>

// Each instruction waits for the one before it, so that a second text beside the first (a second lane) costs nothing;
// with two the processor is busy (64 cycles for each block where an instruction takes two), and a third would cost as
// much as it alone.
// Unrolled: all that is indexed with `i` or `lane` is a register.
__attribute__((target("sha,sse4.1"), always_inline)) static inline void add_blocks_in_lanes(
    const int lanes, uint32_t *const states[], const uint8_t *const texts[], size_t count) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i abef[2], cdgh[2];
#pragma GCC unroll 2
  for (int lane = 0; lane < lanes; lane++) {
    __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)states[lane]), 0xB1);
    __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(states[lane] + 4)), 0x1B);
    abef[lane] = _mm_alignr_epi8(badc, hgfe, 8), cdgh[lane] = _mm_blend_epi16(hgfe, badc, 0xF0);
  }
  for (size_t block = 0; block < count; block++) {
    __m128i abef_before[2], cdgh_before[2], w[2][4];
#pragma GCC unroll 2
    for (int lane = 0; lane < lanes; lane++) {
      abef_before[lane] = abef[lane], cdgh_before[lane] = cdgh[lane];
    }
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) {
#pragma GCC unroll 2
      for (int lane = 0; lane < lanes; lane++) {
        __m128i *now = &w[lane][i % 4], last = w[lane][(i + 3) % 4];
        if (i < 4) {
          const uint8_t *bytes = texts[lane] + 64 * block + 16 * i;
          *now = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes), swap);
        } else {
          __m128i sum = _mm_sha256msg1_epu32(*now, w[lane][(i + 1) % 4]);
          sum = _mm_add_epi32(sum, _mm_alignr_epi8(last, w[lane][(i + 2) % 4], 4));
          *now = _mm_sha256msg2_epu32(sum, last);
        }
        __m128i wk = _mm_add_epi32(*now, _mm_loadu_si128((const __m128i *)(cdigest_k + 4 * i)));
        cdgh[lane] = _mm_sha256rnds2_epu32(cdgh[lane], abef[lane], wk);
        abef[lane] = _mm_sha256rnds2_epu32(abef[lane], cdgh[lane], _mm_shuffle_epi32(wk, 0x0E));
      }
    }
#pragma GCC unroll 2
    for (int lane = 0; lane < lanes; lane++) {
      abef[lane] = _mm_add_epi32(abef[lane], abef_before[lane]);
      cdgh[lane] = _mm_add_epi32(cdgh[lane], cdgh_before[lane]);
    }
  }
#pragma GCC unroll 2
  for (int lane = 0; lane < lanes; lane++) {
    __m128i feba = _mm_shuffle_epi32(abef[lane], 0x1B), dchg = _mm_shuffle_epi32(cdgh[lane], 0xB1);
    _mm_storeu_si128((__m128i *)states[lane], _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128((__m128i *)(states[lane] + 4), _mm_alignr_epi8(dchg, feba, 8));
  }
}

__attribute__((target("sha,sse4.1"))) void cdigest_add_by_instructions(
    uint32_t *const states[], const uint8_t *const texts[], int lanes, size_t count) {
  if (lanes == 1) {
    add_blocks_in_lanes(1, states, texts, count);
  } else {
    add_blocks_in_lanes(2, states, texts, count);
  }
}

int cdigest_has_instructions(void) {
  unsigned a, b, c, d;
  int has_sha = __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1);
  return has_sha && __get_cpuid(1, &a, &b, &c, &d) && (c >> 19 & 1);
}

#else

int cdigest_has_instructions(void) { return 0; }
void cdigest_add_by_instructions(uint32_t *const states[], const uint8_t *const texts[], int lanes, size_t count) {}

#endif
