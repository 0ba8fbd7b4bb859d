import Workshop

/// Text → `Tree`, with libyaml's events underneath and these differences:
///
/// 1. Aliases are resolved here. What may be an alias is seldom one in a plan: `title: *Let op*` would end reading with
///    a riddle. So before parsing, its `*` is replaced by a private-use character that the text does not hold, and a
///    plain scalar that begins with it is looked up by its whole text. Elsewhere the `*` is put back. Sizes of anchors
///    are kept, so a bomb is refused before it is unfolded.
/// 2. A key that stands twice stays in the tree twice.
/// 3. Depth is limited; what lies deeper is passed over, and ends reading where that goes on and on.
struct TreeParser {
  static let deepestPassed = 1_000

  var findings: [CleanText.Finding] = []
  let source: String
  let aliasMark: Unicode.Scalar
  var anchors: [String: (tree: Tree, nodes: Int)] = [:]
  var unfolded = 0

  init(_ text: String) {
    let used = Set(text.unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) })
    let free = (0xE000...0xF8FF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
      .first { !used.contains($0) }
    aliasMark = free ?? "\u{F8FF}"
    source = text
  }

  /// Nil where the text is not YAML or holds nothing; the findings then say why.
  mutating func parse() -> Tree? {
    guard let reader = EventReader(hidingAliases(source)) else {
      findings = [.init(fact: .syntax(.other("out of memory")), place: .start)]
      return nil
    }
    do {
      guard let tree = try document(reader), !tree.isNull else {
        findings.append(.init(fact: .fileEmpty, place: .start))
        return nil
      }
      return tree
    } catch let fault as EventReader.Fault {
      findings = [finding(fault)]
    } catch let second as SecondDocument {
      findings = [.init(fact: .secondDocument, place: second.place)]
    } catch let deep as TooDeep {
      findings = [.init(fact: .tooDeep(limit: Limits.sessionFileDepth), place: deep.place)]
    } catch {
      findings = [.init(fact: .syntax(.other("\(error)")), place: .start)]
    }
    return nil
  }

  private struct SecondDocument: Error { var place: Place }
  struct TooDeep: Error { var place: Place }

  /// The only document; nil where there is none.
  private mutating func document(_ reader: EventReader) throws -> Tree? {
    var tree: Tree?
    while true {
      let event = try reader.next()
      switch event.kind {
      case .streamEnds: return tree
      case .streamBegins, .documentEnds: continue
      case .documentBegins:
        if tree != nil { throw SecondDocument(place: event.place) }
        tree = try node(reader.next(), reader, depth: 1).tree
      case .scalar, .listBegins, .listEnds, .mappingBegins, .mappingEnds, .alias: continue
      }
    }
  }

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
}
