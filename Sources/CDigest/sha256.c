// SHA-256 as FIPS 180-4 states it, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.
#include "cdigest.h"

#include <string.h>
#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>
#endif

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t rotated(uint32_t x, int n) { return x >> n | x << (32 - n); }

static void add_block_plainly(uint32_t state[8], const uint8_t *bytes) {
  uint32_t w[64];
  for (int t = 0; t < 16; t++) {
    const uint8_t *p = bytes + 4 * t;
    w[t] = (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
  }
  for (int t = 16; t < 64; t++) {
    uint32_t s0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3;
    uint32_t s1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10;
    w[t] = s1 + w[t - 7] + s0 + w[t - 16];
  }
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
  for (int t = 0; t < 64; t++) {
    uint32_t S1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    uint32_t S0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    uint32_t t1 = h + S1 + ((e & f) ^ (~e & g)) + K[t] + w[t];
    uint32_t t2 = S0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d;
  state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}

#ifdef __x86_64__
// The same with the processor's SHA extensions, about ten times as fast. An instruction does two rounds; the
// state is kept as the words ABEF and CDGH (Intel, Intel SHA Extensions, 2013), from block to block.
//
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
        __m128i wk = _mm_add_epi32(*now, _mm_loadu_si128((const __m128i *)(K + 4 * i)));
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

__attribute__((target("sha,sse4.1"))) static void add_blocks_by_machine(
    uint32_t *state, const uint8_t *bytes, size_t count) {
  add_blocks_in_lanes(1, &state, &bytes, count);
}

__attribute__((target("sha,sse4.1"))) static void add_pairs_by_machine(
    uint32_t *const states[2], const uint8_t *const texts[2], size_t count) {
  add_blocks_in_lanes(2, states, texts, count);
}

int cdigest_sha256_by_machine(void) {
  unsigned a, b, c, d;
  int has_sha = __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1);
  return has_sha && __get_cpuid(1, &a, &b, &c, &d) && (c >> 19 & 1);
}
#else
static void add_blocks_by_machine(uint32_t state[8], const uint8_t *bytes, size_t count) {
  for (; count > 0; count--, bytes += 64) add_block_plainly(state, bytes);
}
static void add_pairs_by_machine(
    uint32_t *const states[2], const uint8_t *const texts[2], size_t count) {
  for (int i = 0; i < 2; i++) add_blocks_by_machine(states[i], texts[i], count);
}
int cdigest_sha256_by_machine(void) { return 0; }
#endif

static void add_blocks(cdigest_sha256 *sum, const uint8_t *bytes, size_t count) {
  if (sum->by_machine) {
    add_blocks_by_machine(sum->state, bytes, count);
  } else {
    for (; count > 0; count--, bytes += 64) add_block_plainly(sum->state, bytes);
  }
}

void cdigest_sha256_begin(cdigest_sha256 *sum, int by_machine) {
  static const uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  memcpy(sum->state, start, sizeof start);
  sum->length = 0;
  sum->by_machine = by_machine;
}

void cdigest_sha256_add(cdigest_sha256 *sum, const uint8_t *bytes, size_t count) {
  size_t held = sum->length % 64;
  sum->length += count;
  if (held > 0) {
    size_t part = count < 64 - held ? count : 64 - held;
    memcpy(sum->block + held, bytes, part);
    bytes += part, count -= part;
    if (held + part < 64) return;
    add_blocks(sum, sum->block, 1);
  }
  add_blocks(sum, bytes, count / 64);
  bytes += count / 64 * 64, count %= 64;
  if (count > 0) memcpy(sum->block, bytes, count);
}

void cdigest_sha256_end(cdigest_sha256 *sum, uint8_t *digest) {
  uint64_t bits = sum->length * 8;
  uint8_t padding[72] = {0x80};
  size_t zeroes = (119 - sum->length % 64) % 64;
  for (int i = 0; i < 8; i++) padding[1 + zeroes + i] = (uint8_t)(bits >> (56 - 8 * i));
  cdigest_sha256_add(sum, padding, zeroes + 9);
  for (int i = 0; i < 32; i++) digest[i] = (uint8_t)(sum->state[i / 4] >> (24 - 8 * (i % 4)));
}

void cdigest_sha256_add_both(
    cdigest_sha256 *a, const uint8_t *a_bytes, cdigest_sha256 *b, const uint8_t *b_bytes, size_t blocks) {
  if (a->by_machine && b->by_machine) {
    uint32_t *const states[2] = {a->state, b->state};
    const uint8_t *const texts[2] = {a_bytes, b_bytes};
    add_pairs_by_machine(states, texts, blocks);
    a->length += blocks * 64, b->length += blocks * 64;
  } else {
    cdigest_sha256_add(a, a_bytes, blocks * 64);
    cdigest_sha256_add(b, b_bytes, blocks * 64);
  }
}
