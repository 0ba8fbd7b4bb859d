import Workshop

/// When a claim holds: `interesse.count where="antwoord in (zeer, wel)" >= 10 and 2 * a.count > b.voters`.
///
/// Comparisons (`<`, `<=`, `=`, `!=`, `>=`, `>`) with `and` between them. On each side stand whole numbers and what a
/// template can name as a number, with `+`, `-` and `*` between them; `*` binds closest. Evaluated in whole numbers, so a
/// majority is `2 * a > b` and never a rounded share.
public struct Claim: Equatable, Sendable {
  enum Part: Equatable, Sendable {
    case number(Int)
    case tag(Template.Tag)
  }

  /// A product of parts, added or taken away.
  struct Term: Equatable, Sendable {
    var isAdded: Bool
    var factors: [Part]
  }

  struct Comparison: Equatable, Sendable {
    var left: [Term]
    var sign: String
    var right: [Term]
  }

  let comparisons: [Comparison]

  /// Reads a condition.
  public init(_ text: String) throws(Template.Fault) {
    var reader = ClaimReader(text)
    comparisons = try reader.read()
  }

  /// Whether it holds; false where something that it names is no number.
  public func holds(with value: Value) -> Bool {
    comparisons.allSatisfy { comparison in
      guard let left = sum(comparison.left, value), let right = sum(comparison.right, value) else { return false }
      return switch comparison.sign {
      case "<": left < right
      case "<=": left <= right
      case ">": left > right
      case ">=": left >= right
      case "!=": left != right
      default: left == right
      }
    }
  }

  /// What it names that is not there, or is no number.
  public func problems(with value: Value) -> [Template.Fault] {
    tags.flatMap { tag -> [Template.Fault] in
      let faults = Template(nodes: [.value(tag)]).problems(with: value)
      if !faults.isEmpty { return faults }
      return number(tag, value) == nil ? [Template.Fault(what: .notNumber(tag.name), offset: tag.offset)] : []
    }
  }

  var tags: [Template.Tag] {
    comparisons.flatMap { $0.left + $0.right }.flatMap(\.factors).compactMap { part in
      if case .tag(let tag) = part { tag } else { nil }
    }
  }

  private func sum(_ terms: [Term], _ value: Value) -> Int? {
    var sum = 0
    for term in terms {
      var product = 1
      for factor in term.factors {
        let next: Int?
        switch factor {
        case .number(let number): next = number
        case .tag(let tag): next = number(tag, value)
        }
        guard let next else { return nil }
        // Past what a count can be it is no claim any more.
        let (result, isOver) = product.multipliedReportingOverflow(by: next)
        if isOver { return nil }
        product = result
      }
      let (result, isOver) = sum.addingReportingOverflow(term.isAdded ? product : -product)
      if isOver { return nil }
      sum = result
    }
    return sum
  }

  private func number(_ tag: Template.Tag, _ value: Value) -> Int? {
    switch Template.resolve(tag, [value]) {
    case .number(let number)?: number
    case .count(let rows)?: rows.rows.count
    case .text?, .flag?, .list?, .members?, nil: nil
    }
  }
}

extension Template {
  init(nodes: [Node]) {
    self.nodes = nodes
    faults = []
  }

  /// The paths of all tags that are looked up from the outermost value, those within lists as well.
  public var paths: [[String]] {
    func paths(_ nodes: [Node]) -> [[String]] {
      nodes.flatMap { node -> [[String]] in
        switch node {
        case .text: []
        case .value(let tag): [tag.path]
        case .section(let tag, _, let inner): [tag.path] + paths(inner)
        }
      }
    }
    return paths(nodes)
  }
}

extension Claim {
  /// The paths of all that it names.
  public var paths: [[String]] { tags.map(\.path) }
}
