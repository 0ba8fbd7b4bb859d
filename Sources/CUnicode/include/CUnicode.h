#ifndef CUNICODE_H
#define CUNICODE_H

// What reading files needs of utf8proc, in integers and pointers.

#include <stddef.h>
#include <stdint.h>

/// NFC (Unicode Standard Annex 15) of `count` bytes of UTF-8, in memory of its own that `cunicode_free` frees; `made`
/// is how many bytes that are. NULL when memory ran out or the bytes are not UTF-8.
uint8_t *cunicode_compose(const uint8_t *text, size_t count, size_t *made);
void cunicode_free(uint8_t *text);

#endif
