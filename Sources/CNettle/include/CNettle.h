#ifndef CNETTLE_H
#define CNETTLE_H

// What the journal needs of nettle, in integers and pointers.

#include <stddef.h>
#include <stdint.h>

/// SHA-256 (FIPS 180-4) of `first` followed by `second`; `digest` takes 32 bytes. Either part may be empty.
void cnettle_sha256(const uint8_t *first, size_t first_count, const uint8_t *second, size_t second_count,
                    uint8_t *digest);

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1); `digest` takes 32 bytes.
void cnettle_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *message, size_t message_count,
                         uint8_t *digest);

/// 1 when both hold the same bytes; the time taken depends on `count` alone.
int cnettle_equal(const uint8_t *a, const uint8_t *b, size_t count);

#endif
