// SHA-256 by the processor's own instructions, where it has them: Swift cannot name these.
#ifndef QUOTH_CSHA256_H
#define QUOTH_CSHA256_H
#include <stddef.h>
#include <stdint.h>
/// Whether this processor has the instructions; where it has not, `quoth_sha256_blocks` must not be called.
int quoth_sha256_is_available(void);
/// Takes `count` blocks of 64 bytes into `state`, the eight words of FIPS 180-4.
void quoth_sha256_blocks(uint32_t *state, const uint8_t *blocks, size_t count);
#endif
