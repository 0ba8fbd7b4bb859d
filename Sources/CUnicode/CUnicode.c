#include "CUnicode.h"

#include <stdlib.h>
#include <utf8proc.h>

uint8_t *cunicode_compose(const uint8_t *text, size_t count, size_t *made) {
  utf8proc_uint8_t *composed = NULL;
  // Without UTF8PROC_NULLTERM: a text may hold NUL.
  utf8proc_ssize_t length =
      utf8proc_map(text, (utf8proc_ssize_t)count, &composed, (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (length < 0) return NULL;
  *made = (size_t)length;
  return composed;
}

void cunicode_free(uint8_t *text) { free(text); }
