#include "CNettle.h"

#include <nettle/hmac.h>
#include <nettle/memops.h>
#include <nettle/sha2.h>
#include <nettle/version.h>

// nettle 4 gives the whole digest and takes no length; nettle 3 takes the length wanted.
#if NETTLE_VERSION_MAJOR >= 4
#define FINISH_SHA(context, digest) sha256_digest(context, digest)
#define FINISH_HMAC(context, digest) hmac_sha256_digest(context, digest)
#else
#define FINISH_SHA(context, digest) sha256_digest(context, SHA256_DIGEST_SIZE, digest)
#define FINISH_HMAC(context, digest) hmac_sha256_digest(context, SHA256_DIGEST_SIZE, digest)
#endif

void cnettle_sha256(const uint8_t *first, size_t first_count, const uint8_t *second, size_t second_count,
                    uint8_t *digest) {
  struct sha256_ctx context;
  sha256_init(&context);
  if (first_count > 0) sha256_update(&context, first_count, first);
  if (second_count > 0) sha256_update(&context, second_count, second);
  FINISH_SHA(&context, digest);
}

void cnettle_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *message, size_t message_count,
                         uint8_t *digest) {
  struct hmac_sha256_ctx context;
  hmac_sha256_set_key(&context, key_count, key_count > 0 ? key : (const uint8_t *)"");
  if (message_count > 0) hmac_sha256_update(&context, message_count, message);
  FINISH_HMAC(&context, digest);
}

int cnettle_equal(const uint8_t *a, const uint8_t *b, size_t count) {
  return count == 0 ? 1 : memeql_sec(a, b, count);
}
