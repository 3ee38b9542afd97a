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
/// Goes on with bytes, and writes the digest of a text beside them: with the processor's instructions both take little
/// longer than one, where all that came before makes whole blocks of 64 bytes.
void cdigest_sha256_add_beside(
    cdigest_sha256 *sum, const uint8_t *bytes, size_t count, const uint8_t *text, size_t text_count,
    uint8_t *digest);
/// Writes the digests of two texts, one behind the other: with the processor's instructions both take little longer than
/// one.
void cdigest_sha256_of_two(
    int by_machine, const uint8_t *a, size_t a_count, const uint8_t *b, size_t b_count,
    uint8_t *digests);
