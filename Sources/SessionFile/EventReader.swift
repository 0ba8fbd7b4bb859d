import CYAML

/// libyaml's events, copied out of it. A class, since it owns a parser; it lives as long as one reading of a text.
final class EventReader {
  enum Kind: Equatable {
    case scalar(String, isPlain: Bool)
    case listBegins, listEnds
    case mappingBegins, mappingEnds
    case alias(String)
    case documentBegins, documentEnds
    case streamBegins, streamEnds
  }

  struct Event {
    var kind: Kind
    var place: Place
    var anchor: String?
    /// Explicit, in full.
    var tag: String?
  }

  /// Why the text is no YAML, in libyaml's words.
  struct Fault: Error {
    var problem: String
    /// Nil where the bytes are none that YAML takes.
    var place: Place?
    /// What was being read, and since where.
    var context: (text: String, place: Place)?
  }

  private let parser: OpaquePointer
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// Nil when memory ran out. libyaml reads a copy of the text.
  init?(_ source: String) {
    text = .allocate(capacity: source.utf8.count)
    _ = text.initialize(from: source.utf8)
    guard let parser = cyaml_make(text.baseAddress, text.count) else {
      text.deallocate()
      return nil
    }
    self.parser = parser
  }

  deinit {
    cyaml_free(parser)
    text.deallocate()
  }

  func next() throws(Fault) -> Event {
    let event = cyaml_next(parser)
    let place = Place(line: event.line, column: event.column)
    let kind: Kind =
      switch Int(event.kind) {
      case CYAML_SCALAR:
        .scalar(
          String(decoding: UnsafeBufferPointer(start: event.text, count: event.count), as: UTF8.self),
          isPlain: event.is_plain != 0)
      case CYAML_LIST_BEGINS: .listBegins
      case CYAML_LIST_ENDS: .listEnds
      case CYAML_MAPPING_BEGINS: .mappingBegins
      case CYAML_MAPPING_ENDS: .mappingEnds
      case CYAML_ALIAS: .alias(event.anchor.map { String(cString: $0) } ?? "")
      case CYAML_DOCUMENT_BEGINS: .documentBegins
      case CYAML_DOCUMENT_ENDS: .documentEnds
      case CYAML_STREAM_BEGINS: .streamBegins
      case CYAML_STREAM_ENDS: .streamEnds
      default: throw fault()
      }
    return Event(
      kind: kind, place: place, anchor: event.anchor.map { String(cString: $0) },
      tag: event.tag.map { String(cString: $0) })
  }

  private func fault() -> Fault {
    let why = cyaml_why(parser)
    let problem = String(cString: why.problem)
    if why.is_placeless != 0 { return Fault(problem: problem) }
    return Fault(
      problem: problem, place: Place(line: why.line, column: why.column),
      context: why.context.map {
        (String(cString: $0), Place(line: why.context_line, column: why.context_column))
      })
  }
}
