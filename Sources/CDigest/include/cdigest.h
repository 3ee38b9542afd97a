// SHA-256, by the processor's own instructions where it has them.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// SHA-256 (FIPS 180-4) of bytes that arrive in pieces.
typedef struct {
  uint32_t state[8];
  uint64_t length;
  uint8_t block[64];
  int by_machine;
} cdigest_sha256;

/// Whether the processor has instructions for it.
int cdigest_sha256_by_machine(void);
/// Starts; `by_machine` only where the processor can.
void cdigest_sha256_begin(cdigest_sha256 *sum, int by_machine);
void cdigest_sha256_add(cdigest_sha256 *sum, const uint8_t *bytes, size_t count);
/// Writes the digest's 32 bytes.
void cdigest_sha256_end(cdigest_sha256 *sum, uint8_t *digest);
/// Goes on with so many whole blocks of 64 bytes of two texts, of each of which whole blocks were added before: with the
/// processor's instructions both take no longer than one.
void cdigest_sha256_add_both(
    cdigest_sha256 *a, const uint8_t *a_bytes, cdigest_sha256 *b, const uint8_t *b_bytes, size_t blocks);
