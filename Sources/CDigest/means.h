// What a processor may be able to do of SHA-256: whole blocks of 64 bytes added to the eight words of a state.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// The constants of FIPS 180-4, section 4.2.2.
extern const uint32_t cdigest_k[64];

/// Whether the processor has instructions for it (SHA and SSE 4.1).
int cdigest_has_instructions(void);
/// Adds blocks of one text, or of two at once, by those instructions.
void cdigest_add_by_instructions(uint32_t *const states[], const uint8_t *const texts[], int lanes, size_t count);

/// How many texts are added at once in vectors.
enum { cdigest_lanes = 16 };

/// Whether the processor has vectors of 512 bits (AVX-512 F and BW).
int cdigest_has_vectors(void);
/// Whether one that has both is faster with these than with the instructions.
int cdigest_prefers_vectors(void);
/// Adds blocks of sixteen texts.
void cdigest_add_in_vectors(uint32_t *const states[], const uint8_t *const texts[], size_t count);
