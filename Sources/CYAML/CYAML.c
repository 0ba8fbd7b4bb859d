#include "CYAML.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct cyaml_parser {
  yaml_parser_t parser;
  /// What `last` points into.
  yaml_event_t event;
  cyaml_event last;
};

cyaml_parser *cyaml_make(const uint8_t *text, size_t count) {
  cyaml_parser *made = calloc(1, sizeof *made);
  if (made == NULL) return NULL;
  if (!yaml_parser_initialize(&made->parser)) {
    free(made);
    return NULL;
  }
  yaml_parser_set_encoding(&made->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&made->parser, count > 0 ? text : (const uint8_t *)"", count);
  made->last.kind = CYAML_STREAM_BEGINS;
  return made;
}

void cyaml_free(cyaml_parser *parser) {
  yaml_event_delete(&parser->event);
  yaml_parser_delete(&parser->parser);
  free(parser);
}

cyaml_event cyaml_next(cyaml_parser *parser) {
  if (parser->last.kind == CYAML_FAILED || parser->last.kind == CYAML_STREAM_ENDS) return parser->last;
  yaml_event_t *event = &parser->event;
  yaml_event_delete(event);
  cyaml_event *next = &parser->last;
  memset(next, 0, sizeof *next);
  if (!yaml_parser_parse(&parser->parser, event)) {
    memset(event, 0, sizeof *event);
    next->kind = CYAML_FAILED;
    return *next;
  }
  next->line = event->start_mark.line + 1;
  next->column = event->start_mark.column + 1;
  switch (event->type) {
    case YAML_NO_EVENT:
    case YAML_STREAM_END_EVENT: next->kind = CYAML_STREAM_ENDS; break;
    case YAML_STREAM_START_EVENT: next->kind = CYAML_STREAM_BEGINS; break;
    case YAML_DOCUMENT_START_EVENT: next->kind = CYAML_DOCUMENT_BEGINS; break;
    case YAML_DOCUMENT_END_EVENT: next->kind = CYAML_DOCUMENT_ENDS; break;
    case YAML_ALIAS_EVENT:
      next->kind = CYAML_ALIAS;
      next->anchor = (const char *)event->data.alias.anchor;
      break;
    case YAML_SCALAR_EVENT:
      next->kind = CYAML_SCALAR;
      next->text = event->data.scalar.value;
      next->count = event->data.scalar.length;
      next->is_plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
      next->anchor = (const char *)event->data.scalar.anchor;
      next->tag = (const char *)event->data.scalar.tag;
      break;
    case YAML_SEQUENCE_START_EVENT:
      next->kind = CYAML_LIST_BEGINS;
      next->anchor = (const char *)event->data.sequence_start.anchor;
      next->tag = (const char *)event->data.sequence_start.tag;
      break;
    case YAML_SEQUENCE_END_EVENT: next->kind = CYAML_LIST_ENDS; break;
    case YAML_MAPPING_START_EVENT:
      next->kind = CYAML_MAPPING_BEGINS;
      next->anchor = (const char *)event->data.mapping_start.anchor;
      next->tag = (const char *)event->data.mapping_start.tag;
      break;
    case YAML_MAPPING_END_EVENT: next->kind = CYAML_MAPPING_ENDS; break;
  }
  return *next;
}

cyaml_fault cyaml_why(const cyaml_parser *parser) {
  const yaml_parser_t *failed = &parser->parser;
  cyaml_fault fault;
  memset(&fault, 0, sizeof fault);
  fault.is_placeless = failed->error != YAML_SCANNER_ERROR && failed->error != YAML_PARSER_ERROR;
  fault.problem = failed->problem != NULL ? failed->problem : "out of memory";
  fault.line = failed->problem_mark.line + 1;
  fault.column = failed->problem_mark.column + 1;
  fault.context = failed->context;
  fault.context_line = failed->context_mark.line + 1;
  fault.context_column = failed->context_mark.column + 1;
  return fault;
}
