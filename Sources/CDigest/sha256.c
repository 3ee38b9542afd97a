// SHA-256 as FIPS 180-4 states it, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.
#include "cdigest.h"

#include <string.h>

#include "means.h"

const uint32_t cdigest_k[64] = {
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
    uint32_t t1 = h + S1 + ((e & f) ^ (~e & g)) + cdigest_k[t] + w[t];
    uint32_t t2 = S0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d;
  state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}

int cdigest_means(void) {
  int means = cdigest_has_instructions() ? cdigest_instructions : 0;
  int takes_vectors = cdigest_has_vectors() && (means == 0 || cdigest_prefers_vectors());
  return takes_vectors ? means | cdigest_vectors : means;
}

int cdigest_width(int means) {
  return means & cdigest_vectors ? cdigest_lanes : means & cdigest_instructions ? 2 : 1;
}

// Adds blocks of texts to sums that take them by the same means.
static void add_blocks(cdigest_sha256 *sums, const uint8_t *const *texts, int count, size_t blocks) {
  int means = sums->means;
  while (count > 0) {
    int lanes = cdigest_width(means);
    if (count < lanes) lanes = means & cdigest_instructions && count > 1 ? 2 : 1;
    uint32_t *states[cdigest_lanes];
    for (int lane = 0; lane < lanes; lane++) states[lane] = sums[lane].state;
    if (lanes == cdigest_lanes) {
      cdigest_add_in_vectors(states, texts, blocks);
    } else if (means & cdigest_instructions) {
      cdigest_add_by_instructions(states, texts, lanes, blocks);
    } else {
      for (size_t block = 0; block < blocks; block++) add_block_plainly(states[0], texts[0] + 64 * block);
    }
    sums += lanes, texts += lanes, count -= lanes;
  }
}

void cdigest_sha256_begin(cdigest_sha256 *sum, int means) {
  static const uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  memcpy(sum->state, start, sizeof start);
  sum->length = 0;
  sum->means = means;
}

void cdigest_sha256_add(cdigest_sha256 *sum, const uint8_t *bytes, size_t count) {
  size_t held = sum->length % 64;
  sum->length += count;
  if (held > 0) {
    size_t part = count < 64 - held ? count : 64 - held;
    memcpy(sum->block + held, bytes, part);
    bytes += part, count -= part;
    if (held + part < 64) return;
    const uint8_t *block = sum->block;
    add_blocks(sum, &block, 1, 1);
  }
  add_blocks(sum, &bytes, 1, count / 64);
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

void cdigest_sha256_add_to_all(cdigest_sha256 *sums, const uint8_t *const *texts, int count, size_t blocks) {
  add_blocks(sums, texts, count, blocks);
  for (int i = 0; i < count; i++) sums[i].length += 64 * blocks;
}
