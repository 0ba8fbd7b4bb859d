import Workshop
import Yams

/// Text → `Tree`, with Yams (libyaml) underneath and these differences:
///
/// 1. Aliases are resolved here and not by Yams, which compares whole keys, so that an alias bomb in a key would take
///    for ever: before parsing, the `*` of what may be an alias is replaced by a private-use character that the text
///    does not hold, and the scalar that begins with it is looked up after parsing. Elsewhere the `*` is put back.
///    Sizes of anchors are kept, so a bomb is refused before it is unfolded.
/// 2. A key that stands twice ends Yams' parsing. The first one's first character is replaced in the same way and
///    parsing begins again, at most `retries` times; the tree holds both entries.
/// 3. Depth is limited. libyaml itself stops at 1,000.
struct TreeParser {
  static let retries = 20

  var findings: [CleanText.Finding] = []
  private let source: String
  let aliasMark: Unicode.Scalar
  /// One for each retry: no two marked keys are equal.
  private let twinMarks: [Unicode.Scalar]
  /// The character that the mark of the key at a place stands for.
  var twins: [Place: Unicode.Scalar] = [:]
  var anchors: [String: (tree: Tree, nodes: Int)] = [:]
  var unfolded = 0

  init(_ text: String) {
    let used = Set(text.unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) })
    var free = (0xE000...0xF8FF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
      .filter { !used.contains($0) }.makeIterator()
    aliasMark = free.next() ?? "\u{F8FF}"
    var marks: [Unicode.Scalar] = []
    while marks.count < Self.retries, let mark = free.next() { marks.append(mark) }
    twinMarks = marks
    source = text
  }

  /// Nil where the text is not YAML or holds nothing; the findings then say why.
  mutating func parse() -> Tree? {
    var text = hidingAliases(source)
    // Yams reads a string of 15 bytes or less from a place that no longer holds it.
    if text.utf8.count < 16 { text += "\n" + String(repeating: "#", count: 16) }
    for retry in 0...twinMarks.count {
      do {
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else { break }
        // Anchors are held weakly by nodes, strongly by the parser.
        let tree = withExtendedLifetime(parser) { convert(root, depth: 1).tree }
        if tree.isNull { break }
        return tree
      } catch let error as YamlError {
        guard case .duplicatedKeysInMapping(_, let context) = error, retry < twinMarks.count,
          let next = marking(context.mark, with: twinMarks[retry], in: text)
        else {
          findings.append(Self.finding(error))
          return nil
        }
        text = next
      } catch {
        findings.append(.init(fact: .syntax(.other("\(error)")), place: .start))
        return nil
      }
    }
    findings.append(.init(fact: .fileEmpty, place: .start))
    return nil
  }

  // MARK: Marks

  private func hidingAliases(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "*")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    let before: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "[", "{", ",", ":", "?", "-"]
    for (index, scalar) in scalars.enumerated() {
      let mayBegin = index == 0 || before.contains(scalars[index - 1])
      out.append(scalar == "*" && mayBegin ? aliasMark : scalar)
    }
    return String(out)
  }

  /// The text with the key at `mark` made different from its twins; nil where that key is no simple text.
  private mutating func marking(_ mark: Mark, with twin: Unicode.Scalar, in text: String) -> String? {
    var line = 1
    var column = 1
    var scalars = Array(text.unicodeScalars)
    for index in scalars.indices {
      if line == mark.line, column == mark.column {
        let target = scalars[index] == "\"" || scalars[index] == "'" ? index + 1 : index
        guard target < scalars.count, !"[{&!?\"'\n\r".unicodeScalars.contains(scalars[target])
        else { return nil }
        twins[Place(line: mark.line, column: mark.column)] = scalars[target]
        scalars[target] = twin
        return String(String.UnicodeScalarView(scalars))
      }
      let scalar = scalars[index]
      if scalar == "\n" || (scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")) {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return nil
  }
}
