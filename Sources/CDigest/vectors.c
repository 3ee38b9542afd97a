// SHA-256 of sixteen texts at once: each vector holds the same word of all of them. Half as fast again as the SHA
// extensions where the processor computes with 512 bits at once.
#include "means.h"

#ifdef __x86_64__

#include <cpuid.h>
#include <immintrin.h>

#define IN_VECTORS __attribute__((target("avx512f,avx512bw")))
#define INLINE IN_VECTORS __attribute__((always_inline)) static inline

typedef uint32_t words __attribute__((vector_size(64)));

INLINE words rotated(words x, int n) { return x >> n | x << (32 - n); }

// The sixteen words of a block of each text, by their number in the block. What is indexed is a register: unrolled.
INLINE void read_blocks(words w[16], const uint8_t *const texts[], size_t offset) {
  const __m512i swap = _mm512_broadcast_i32x4(_mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203));
  __m512i a[16], b[16];
#pragma GCC unroll 16
  for (int i = 0; i < 16; i++) a[i] = _mm512_shuffle_epi8(_mm512_loadu_si512(texts[i] + offset), swap);
  // Pairs of texts, then fours: b[i + k] has of each quarter of a block the word k of the texts from i on.
#pragma GCC unroll 16
  for (int i = 0; i < 16; i += 4) {
    __m512i low = _mm512_unpacklo_epi32(a[i], a[i + 1]), high = _mm512_unpackhi_epi32(a[i], a[i + 1]);
    __m512i next_low = _mm512_unpacklo_epi32(a[i + 2], a[i + 3]), next_high = _mm512_unpackhi_epi32(a[i + 2], a[i + 3]);
    b[i] = _mm512_unpacklo_epi64(low, next_low), b[i + 1] = _mm512_unpackhi_epi64(low, next_low);
    b[i + 2] = _mm512_unpacklo_epi64(high, next_high), b[i + 3] = _mm512_unpackhi_epi64(high, next_high);
  }
  // Quarters: of the first and the second, and of the others, of eight texts, then of all.
#pragma GCC unroll 16
  for (int k = 0; k < 4; k++) {
    __m512i low = _mm512_shuffle_i32x4(b[k], b[4 + k], 0x44), high = _mm512_shuffle_i32x4(b[k], b[4 + k], 0xEE);
    __m512i next_low = _mm512_shuffle_i32x4(b[8 + k], b[12 + k], 0x44);
    __m512i next_high = _mm512_shuffle_i32x4(b[8 + k], b[12 + k], 0xEE);
    w[k] = (words)_mm512_shuffle_i32x4(low, next_low, 0x88);
    w[4 + k] = (words)_mm512_shuffle_i32x4(low, next_low, 0xDD);
    w[8 + k] = (words)_mm512_shuffle_i32x4(high, next_high, 0x88);
    w[12 + k] = (words)_mm512_shuffle_i32x4(high, next_high, 0xDD);
  }
}

INLINE void add_block(words state[8], const uint8_t *const texts[], size_t offset) {
  words w[16];
  read_blocks(w, texts, offset);
  words a = state[0], b = state[1], c = state[2], d = state[3];
  words e = state[4], f = state[5], g = state[6], h = state[7];
#pragma GCC unroll 64
  for (int t = 0; t < 64; t++) {
    if (t >= 16) {
      words x = w[(t + 1) % 16], y = w[(t + 14) % 16];
      words s0 = rotated(x, 7) ^ rotated(x, 18) ^ x >> 3, s1 = rotated(y, 17) ^ rotated(y, 19) ^ y >> 10;
      w[t % 16] += s1 + w[(t + 9) % 16] + s0;
    }
    words S1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    words S0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    words t1 = h + S1 + ((e & f) ^ (~e & g)) + cdigest_k[t] + w[t % 16];
    words t2 = S0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d;
  state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}

IN_VECTORS void cdigest_add_in_vectors(uint32_t *const states[], const uint8_t *const texts[], size_t count) {
  words all[8];
  for (int i = 0; i < 8; i++)
    for (int lane = 0; lane < cdigest_lanes; lane++) all[i][lane] = states[lane][i];
  for (size_t block = 0; block < count; block++) add_block(all, texts, 64 * block);
  for (int i = 0; i < 8; i++)
    for (int lane = 0; lane < cdigest_lanes; lane++) states[lane][i] = all[i][lane];
}

int cdigest_has_vectors(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c >> 27 & 1)) return 0;
  // Which registers the system keeps: those of 128, 256 and 512 bits, and their masks.
  unsigned kept, high;
  __asm__ volatile("xgetbv" : "=a"(kept), "=d"(high) : "c"(0));
  if ((kept & 0xE6) != 0xE6) return 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 16 & 1) && (b >> 30 & 1);
}

int cdigest_prefers_vectors(void) {
  unsigned a, b, c, d;
  // Zen 5, the family 1A, computes 512 bits in one step, but for some in laptops; Zen 4 takes two steps. (Intel's
  // processors with SHA extensions: not measured.)
  if (!__get_cpuid(0, &a, &b, &c, &d) || b != signature_AMD_ebx) return 0;
  __get_cpuid(1, &a, &b, &c, &d);
  return (a >> 8 & 0xF) + (a >> 20 & 0xFF) >= 0x1A;
}

#else

int cdigest_has_vectors(void) { return 0; }
int cdigest_prefers_vectors(void) { return 0; }
void cdigest_add_in_vectors(uint32_t *const states[], const uint8_t *const texts[], size_t count) {}

#endif
