#ifndef CYAML_H
#define CYAML_H

// libyaml's events, one at a time, behind integers and pointers: its unions stay in the C file.

#include <stddef.h>
#include <stdint.h>

typedef struct cyaml_parser cyaml_parser;

enum {
  CYAML_FAILED,  // cyaml_why tells; nothing more can be asked
  CYAML_STREAM_BEGINS,
  CYAML_DOCUMENT_BEGINS,
  CYAML_DOCUMENT_ENDS,
  CYAML_STREAM_ENDS,
  CYAML_SCALAR,
  CYAML_LIST_BEGINS,
  CYAML_LIST_ENDS,
  CYAML_MAPPING_BEGINS,
  CYAML_MAPPING_ENDS,
  CYAML_ALIAS,
};

/// What libyaml tells of one piece of the text. Pointers are valid until the next call; absent is NULL.
typedef struct {
  int kind;
  /// Where it begins, its anchor and tag included: from 1, the column in characters (code points).
  size_t line, column;
  /// A scalar's value, which may hold NUL; not NULL for a scalar.
  const uint8_t *text;
  size_t count;
  /// A scalar without quotes and not a block of lines.
  int is_plain;
  /// An anchor's name, or the name that an alias refers to.
  const char *anchor;
  /// An explicit tag.
  const char *tag;
} cyaml_event;

/// Why the text is no YAML. Places as above; pointers are valid as long as the parser is.
typedef struct {
  /// Not from the scanner or the parser: bytes that YAML does not take, or no memory. Then there is no place.
  int is_placeless;
  const char *problem;
  size_t line, column;
  /// What was being read, and since where; NULL where that is unknown.
  const char *context;
  size_t context_line, context_column;
} cyaml_fault;

/// A parser of `count` bytes of UTF-8, which must outlive it. NULL when memory ran out.
cyaml_parser *cyaml_make(const uint8_t *text, size_t count);
void cyaml_free(cyaml_parser *parser);

/// The next event; after CYAML_STREAM_ENDS and CYAML_FAILED always the same one again.
cyaml_event cyaml_next(cyaml_parser *parser);
/// After CYAML_FAILED.
cyaml_fault cyaml_why(const cyaml_parser *parser);

#endif
