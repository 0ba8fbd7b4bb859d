import Workshop

/// libyaml's events → `Tree`, with the marks taken out again.
extension TreeParser {
  /// The node that begins with `event`. `nodes` counts it with everything that its aliases unfold to.
  mutating func node(_ event: EventReader.Event, _ reader: EventReader, depth: Int) throws -> (tree: Tree, nodes: Int) {
    let place = event.place
    guard depth <= Limits.sessionFileDepth else {
      if !findings.contains(where: { $0.fact == .tooDeep(limit: Limits.sessionFileDepth) }) {
        findings.append(.init(fact: .tooDeep(limit: Limits.sessionFileDepth), place: place))
      }
      try Self.pass(event, reader)
      return (Tree(place: place, content: .text("", isPlain: true)), 1)
    }
    checkTag(event.tag, at: place)
    var result: (tree: Tree, nodes: Int)
    switch event.kind {
    case .scalar(let text, let isPlain):
      if isPlain, text.unicodeScalars.first == aliasMark {
        return unfold(String(text.unicodeScalars.dropFirst()), at: place)
      }
      result = (Tree(place: place, content: .text(restored(text, at: place), isPlain: isPlain)), 1)
    case .listBegins:
      var items: [Tree] = []
      var nodes = 1
      while case let next = try reader.next(), next.kind != .listEnds {
        let item = try node(next, reader, depth: depth + 1)
        items.append(item.tree)
        nodes += item.nodes
      }
      result = (Tree(place: place, content: .list(items)), nodes)
    case .mappingBegins:
      var entries: [Tree.Entry] = []
      var nodes = 1
      while case let next = try reader.next(), next.kind != .mappingEnds {
        let key = try node(next, reader, depth: depth + 1)
        let value = try node(reader.next(), reader, depth: depth + 1)
        entries.append(Tree.Entry(key: key.tree, value: value.tree))
        nodes += key.nodes + value.nodes
      }
      result = (Tree(place: place, content: .mapping(entries)), nodes)
    case .alias(let name): return unfold(name, at: place)
    // None of these begins a node, and libyaml puts none of them where one must begin.
    case .listEnds, .mappingEnds, .documentBegins, .documentEnds, .streamBegins, .streamEnds:
      result = (Tree(place: place, content: .text("", isPlain: true)), 1)
    }
    if let anchor = event.anchor { anchors[anchor] = result }
    return result
  }

  /// Goes on behind a node that is not kept. `TooDeep` where it goes on for so long that libyaml, whose time grows
  /// with the square of the depth, would take minutes.
  private static func pass(_ event: EventReader.Event, _ reader: EventReader) throws {
    var open = 0
    var next = event
    while true {
      switch next.kind {
      case .listBegins, .mappingBegins: open += 1
      case .listEnds, .mappingEnds: open -= 1
      case .scalar, .alias, .documentBegins, .documentEnds, .streamBegins: break
      case .streamEnds: return
      }
      if open == 0 { return }
      if open > deepestPassed { throw TooDeep(place: event.place) }
      next = try reader.next()
    }
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
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == aliasMark {
        scalars.append("*")
      } else if CleanText.isForbidden(scalar) {
        findings.append(.init(fact: .forbiddenCharacter(scalar.value), place: place))
        scalars.append(" ")
      } else {
        scalars.append(scalar)
      }
    }
    return canonicallyComposed(String(scalars))
  }

  private mutating func checkTag(_ tag: String?, at place: Place) {
    let harmless = ["!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]
    guard let tag, !harmless.contains(tag) else { return }
    findings.append(.init(fact: .tagNotUsed(restored(tag, at: place)), place: place))
  }

  /// What ended parsing, and where.
  func finding(_ fault: EventReader.Fault) -> CleanText.Finding {
    guard let place = fault.place else { return .init(fact: .syntax(.other(fault.problem)), place: .start) }
    let kind = Self.fault(fault.problem, context: fault.context?.text, at: place, in: source)
    // What is not closed is noticed much later; where it begins is what its writer looks for.
    let isNoticedLate = [SyntaxFault.quoteUnclosed, .bracketUnclosed, .colonMissing].contains(kind)
    return .init(fact: .syntax(kind), place: isNoticedLate ? fault.context?.place ?? place : place)
  }

  private static func fault(_ problem: String, context: String?, at place: Place, in text: String) -> SyntaxFault {
    if problem.contains("tab character") { return .tab }
    if problem.contains("cannot start any token") {
      let character = character(at: place, in: text)
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

  private static func character(at place: Place, in text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard place.line <= lines.count else { return "" }
    let scalars = lines[place.line - 1].unicodeScalars
    guard let index = scalars.index(scalars.startIndex, offsetBy: place.column - 1, limitedBy: scalars.endIndex),
      index < scalars.endIndex
    else { return "" }
    return String(Character(scalars[index]))
  }
}
