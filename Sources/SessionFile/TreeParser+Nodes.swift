import Workshop
import Yams

/// Yams' nodes → `Tree`, with the marks taken out again.
extension TreeParser {
  /// `nodes` counts the tree with everything that its aliases unfold to.
  mutating func convert(_ node: Node, depth: Int) -> (tree: Tree, nodes: Int) {
    let place = node.mark.map { Place(line: $0.line, column: $0.column) } ?? .start
    guard depth <= Limits.sessionFileDepth else {
      if !findings.contains(where: { $0.fact == .tooDeep(limit: Limits.sessionFileDepth) }) {
        findings.append(.init(fact: .tooDeep(limit: Limits.sessionFileDepth), place: place))
      }
      return (Tree(place: place, content: .text("", isPlain: true)), 1)
    }
    checkTag(of: node, at: place)
    var result: (tree: Tree, nodes: Int)
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      if isPlain, scalar.string.unicodeScalars.first == aliasMark {
        return unfold(String(scalar.string.unicodeScalars.dropFirst()), at: place)
      }
      result = (Tree(place: place, content: .text(restored(scalar.string, at: place), isPlain: isPlain)), 1)
    case .sequence(let sequence):
      var items: [Tree] = []
      var nodes = 1
      for child in sequence {
        let converted = convert(child, depth: depth + 1)
        items.append(converted.tree)
        nodes += converted.nodes
      }
      result = (Tree(place: place, content: .list(items)), nodes)
    case .mapping(let mapping):
      var entries: [Tree.Entry] = []
      var nodes = 1
      for (key, value) in mapping {
        let convertedKey = convert(key, depth: depth + 1)
        let convertedValue = convert(value, depth: depth + 1)
        entries.append(Tree.Entry(key: convertedKey.tree, value: convertedValue.tree))
        nodes += convertedKey.nodes + convertedValue.nodes
      }
      result = (Tree(place: place, content: .mapping(entries)), nodes)
    case .alias(let alias):
      result = unfold("\(alias.anchor)", at: place)
    }
    if let anchor = node.anchor { anchors[anchor.rawValue] = result }
    return result
  }

  private mutating func unfold(_ name: String, at place: Place) -> (tree: Tree, nodes: Int) {
    let nothing = Tree(place: place, content: .text("", isPlain: true))
    guard let target = anchors[name] else {
      findings.append(.init(fact: .unknownAlias(restored(name, at: place)), place: place))
      return (Tree(place: place, content: .text("*\(restored(name, at: place))", isPlain: false)), 1)
    }
    unfolded += target.nodes
    guard unfolded <= Limits.aliasNodes else {
      let fact = ProblemFact.aliasesTooLarge(limit: Limits.aliasNodes)
      if !findings.contains(where: { $0.fact == fact }) { findings.append(.init(fact: fact, place: place)) }
      return (nothing, 1)
    }
    return (Tree(place: place, content: target.tree.content), target.nodes)
  }

  /// The text as it was before marks, composed, without what an escape (`"\e"`) smuggled in.
  private mutating func restored(_ text: String, at place: Place) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), twins[place] == nil { return text }
    var scalars = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == 0, let original = twins[place] {
        scalars.append(original)
      } else if scalar == aliasMark {
        scalars.append("*")
      } else if CleanText.isForbidden(scalar) {
        findings.append(.init(fact: .forbiddenCharacter(scalar.value), place: place))
        scalars.append(" ")
      } else {
        scalars.append(scalar)
      }
    }
    return CleanText.composed(String(scalars))
  }

  private mutating func checkTag(of node: Node, at place: Place) {
    let tag: Tag =
      switch node {
      case .scalar(let scalar): scalar.tag
      case .sequence(let sequence): sequence.tag
      case .mapping(let mapping): mapping.tag
      case .alias(let alias): alias.tag
      }
    let name = tag.description
    let harmless: Set<String> = ["", "!", Tag.Name.str.rawValue, Tag.Name.seq.rawValue, Tag.Name.map.rawValue]
    if !harmless.contains(name) { findings.append(.init(fact: .tagNotUsed(restored(name, at: place)), place: place)) }
  }

  /// What ended Yams' parsing, and where.
  static func finding(_ error: YamlError) -> CleanText.Finding {
    func at(_ mark: Mark) -> Place { Place(line: mark.line, column: mark.column) }
    switch error {
    case .scanner(let context, let problem, let mark, let text), .parser(let context, let problem, let mark, let text):
      let fault = fault(problem, context: context?.text, at: mark, in: text)
      // What is not closed is noticed much later; where it begins is what its writer looks for.
      let isNoticedLate = [.quoteUnclosed, .bracketUnclosed, .colonMissing].contains(fault)
      return .init(fact: .syntax(fault), place: at(isNoticedLate ? context?.mark ?? mark : mark))
    case .composer(_, let problem, let mark, _):
      if problem.contains("another document") { return .init(fact: .secondDocument, place: at(mark)) }
      return .init(fact: .syntax(.other(problem)), place: at(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return .init(fact: .duplicateKey(keys.first ?? "", firstLine: context.mark.line), place: at(context.mark))
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem), .representer(let problem):
      return .init(fact: .syntax(.other(problem)), place: .start)
    case .no, .memory, .dataCouldNotBeDecoded:
      return .init(fact: .syntax(.other("\(error)")), place: .start)
    }
  }

  private static func fault(_ problem: String, context: String?, at mark: Mark, in text: String) -> SyntaxFault {
    if problem.contains("tab character") { return .tab }
    if problem.contains("cannot start any token") {
      let character = character(at: mark, in: text)
      return character == "\t" ? .tab : .cannotStart(character)
    }
    if problem.contains("unexpected end of stream"), context?.contains("quoted") == true { return .quoteUnclosed }
    if problem.contains("unknown escape") { return .unknownEscape }
    if problem.contains("mapping values are not allowed") { return .colonInText }
    if problem.contains("expected ':'") { return .colonMissing }
    if problem.contains("',' or ']'") || problem.contains("',' or '}'") { return .bracketUnclosed }
    if problem.contains("expected key") || problem.contains("'-' indicator") || problem.contains("not allowed in this")
    {
      return .indentation
    }
    return .other(problem)
  }

  private static func character(at mark: Mark, in text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard mark.line <= lines.count else { return "" }
    let scalars = lines[mark.line - 1].unicodeScalars
    guard let index = scalars.index(scalars.startIndex, offsetBy: mark.column - 1, limitedBy: scalars.endIndex),
      index < scalars.endIndex
    else { return "" }
    return String(Character(scalars[index]))
  }
}
