// SHA-256, by the processor's own instructions where it has them.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// What is used that not every processor has, as bits.
enum {
  /// Its instructions for SHA-256, two texts at once.
  cdigest_instructions = 1,
  /// Vectors of 512 bits, sixteen texts at once.
  cdigest_vectors = 2,
};

/// SHA-256 (FIPS 180-4) of bytes that arrive in pieces.
typedef struct {
  uint32_t state[8];
  uint64_t length;
  uint8_t block[64];
  int means;
} cdigest_sha256;

/// What is used on this processor.
int cdigest_means(void);
/// How many texts are best added at once by some means.
int cdigest_width(int means);

/// Starts, by means that the processor has.
void cdigest_sha256_begin(cdigest_sha256 *sum, int means);
void cdigest_sha256_add(cdigest_sha256 *sum, const uint8_t *bytes, size_t count);
/// Writes the digest's 32 bytes.
void cdigest_sha256_end(cdigest_sha256 *sum, uint8_t *digest);
/// Goes on with so many whole blocks of 64 bytes of each of some texts, of which whole blocks were added before, all by
/// the same means.
void cdigest_sha256_add_to_all(cdigest_sha256 *sums, const uint8_t *const *texts, int count, size_t blocks);
