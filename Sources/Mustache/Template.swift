import Workshop

/// A text with tags, as Mustache has them (mustache(5), spec 1.4), of which these are left out on purpose: partials, other
/// delimiters, and unescaped values, so that nothing that somebody typed can become markup.
///
/// 1. `{{name}}` is a value, escaped for the target; `{{a.b}}` its member; `{{.}}` the value at hand.
/// 2. `{{#name}}…{{/name}}` is written once for a value that is there, once for each of a list; `{{^name}}…{{/name}}` where
///    there is none, no number but 0, an empty text or list.
/// 3. `{{name where="antwoord in (zeer, wel)"}}` has arguments in double quotes: `where` counts rows (`RowCondition`), `top`
///    takes the first of a list.
/// 4. `{{#words}}…{{/words}}` writes whole numbers as words, `{{#Words}}…{{/Words}}` begins with a capital as well.
/// 5. `{{! … }}` is a note to whoever reads the template. A line that holds nothing but such a note, or a tag that opens or
///    closes a section, leaves no line behind.
public struct Template: Equatable, Sendable {
  /// What a template is made of.
  indirect enum Node: Equatable, Sendable {
    case text(String)
    case value(Tag)
    case section(Tag, isInverted: Bool, [Node])
  }

  /// A name with its arguments, and where it stands.
  struct Tag: Equatable, Sendable {
    var path: [String]
    var arguments: [String: String] = [:]
    /// In Unicode scalars from the beginning of the template.
    var offset: Int

    var name: String { path.isEmpty ? "." : path.joined(separator: ".") }
  }

  let nodes: [Node]
  /// What is wrong with its form; such a template is not rendered.
  public let faults: [Fault]

  /// How deep sections may lie in each other.
  public static let deepest = 32
  /// How much text a template may make, in UTF-8.
  public static let longestBytes = 16 * 1024 * 1024

  /// Reads a template; mistakes of form are in `faults`, all of them.
  public init(_ text: String) {
    var parser = Parser(text)
    nodes = parser.parse()
    faults = parser.faults
  }

  /// Whether there is any tag in it.
  public var hasTags: Bool {
    nodes.contains { if case .text = $0 { false } else { true } }
  }
}

extension Template {
  /// What is wrong, and where.
  public struct Fault: Error, Equatable, Sendable {
    /// What is wrong.
    public var what: TemplateFault
    /// In Unicode scalars from the beginning of the template.
    public var offset: Int

    /// A mistake at a place.
    public init(what: TemplateFault, offset: Int) {
      self.what = what
      self.offset = offset
    }
  }

  /// The line and the column of an offset, both from 1, in a text.
  public static func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars.prefix(offset) {
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return (line, column)
  }
}
