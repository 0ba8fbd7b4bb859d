import Workshop

/// Which rows are counted: `antwoord in (zeer, geïnteresseerd) and bijdrage = kennis`.
///
/// A comparison is a column and `= a`, `!= a`, `in (a, b)`, `not in (a, b)`, or with numbers `< 3`, `<= 3`, `> 3`, `>= 3`.
/// `and` binds closer than `or`. What is chosen is named by its id or its title, in single quotes where it holds a comma or
/// a bracket. A row without an answer meets no comparison, not even `!=`.
public struct RowCondition: Equatable, Sendable {
  enum Test: Equatable, Sendable {
    case among(Set<String>)
    case notAmong(Set<String>)
    case number(String, Int)
  }

  struct Comparison: Equatable, Sendable {
    var column: String
    var test: Test
  }

  /// Any of these, each all of its comparisons.
  let anyOf: [[Comparison]]

  /// Whether a row meets it.
  public func holds(_ row: [String: [String]]) -> Bool {
    anyOf.contains { all in all.allSatisfy { holds($0, row[$0.column] ?? []) } }
  }

  private func holds(_ comparison: Comparison, _ values: [String]) -> Bool {
    if values.isEmpty { return false }
    return switch comparison.test {
    case .among(let wanted): values.contains(where: wanted.contains)
    case .notAmong(let unwanted): !values.contains(where: unwanted.contains)
    case .number(let sign, let number):
      values.contains { value in
        guard let value = Int(value) else { return false }
        return switch sign {
        case "<": value < number
        case "<=": value <= number
        case ">": value > number
        default: value >= number
        }
      }
    }
  }

  /// Reads a condition about the columns of some rows.
  public init(_ text: String, of rows: Rows) throws(Template.Fault) {
    var reader = Reader(text, rows)
    anyOf = try reader.read()
  }
}

extension RowCondition {
  /// Words, signs and what stands in quotes.
  private struct Reader {
    private let text: String
    private let rows: Rows
    private var tokens: [Token] = []
    private var position = 0

    private struct Token: Equatable {
      var text: String
      var isQuoted = false
    }

    init(_ text: String, _ rows: Rows) {
      self.text = text
      self.rows = rows
      tokens = Reader.tokens(of: text)
    }

    private static func tokens(of text: String) -> [Token] {
      var tokens: [Token] = []
      var rest = text[...]
      while let first = rest.first {
        if first.isWhitespace {
          rest.removeFirst()
        } else if first == "'" {
          let inner = rest.dropFirst().prefix { $0 != "'" }
          tokens.append(Token(text: String(inner), isQuoted: true))
          rest = rest.dropFirst(inner.count + 2)
        } else if "(),".contains(first) {
          tokens.append(Token(text: String(first)))
          rest.removeFirst()
        } else if "=!<>".contains(first) {
          let sign = rest.prefix { "=!<>".contains($0) }
          tokens.append(Token(text: String(sign)))
          rest = rest.dropFirst(sign.count)
        } else {
          let word = rest.prefix { !$0.isWhitespace && !"(),=!<>'".contains($0) }
          tokens.append(Token(text: String(word)))
          rest = rest.dropFirst(word.count)
        }
      }
      return tokens
    }

    mutating func read() throws(Template.Fault) -> [[Comparison]] {
      var anyOf: [[Comparison]] = [[try comparison()]]
      while let next = take() {
        switch next.text {
        case "and": anyOf[anyOf.count - 1].append(try comparison())
        case "or": anyOf.append([try comparison()])
        default: throw malformed
        }
      }
      return anyOf
    }

    private mutating func comparison() throws(Template.Fault) -> Comparison {
      guard let name = take()?.text else { throw malformed }
      guard let column = rows.columns.first(where: { $0.name == name || slug($0.name) == slug(name) }) else {
        throw Template.Fault(what: .columnUnknown(name, known: rows.columns.map(\.name)), offset: 0)
      }
      guard let sign = take()?.text else { throw malformed }
      switch sign {
      case "=", "==": return Comparison(column: column.name, test: .among([try choice(of: column)]))
      case "!=": return Comparison(column: column.name, test: .notAmong([try choice(of: column)]))
      case "in": return Comparison(column: column.name, test: .among(try choices(of: column)))
      case "not":
        guard take()?.text == "in" else { throw malformed }
        return Comparison(column: column.name, test: .notAmong(try choices(of: column)))
      case "<", "<=", ">", ">=":
        guard column.choices.isEmpty, let text = take()?.text, let number = Int(text) else { throw malformed }
        return Comparison(column: column.name, test: .number(sign, number))
      default: throw malformed
      }
    }

    private mutating func choices(of column: Rows.Column) throws(Template.Fault) -> Set<String> {
      guard take()?.text == "(" else { throw malformed }
      var found: Set<String> = []
      while true {
        found.insert(try choice(of: column))
        switch take()?.text {
        case ",": continue
        case ")": return found
        case _: throw malformed
        }
      }
    }

    /// Words up to the next sign are one name: `weet niet`.
    private mutating func choice(of column: Rows.Column) throws(Template.Fault) -> String {
      var words: [String] = []
      while position < tokens.count {
        let token = tokens[position]
        if !token.isQuoted, ["(", ")", ",", "and", "or"].contains(token.text) { break }
        words.append(token.text)
        position += 1
      }
      let name = words.joined(separator: " ")
      if name.isEmpty { throw malformed }
      if column.choices.isEmpty {
        if Int(name) != nil { return name }
        throw malformed
      }
      if let found = column.choices.first(where: { $0.id == name })
        ?? column.choices.first(where: { $0.title == name || slug($0.title) == slug(name) })
      {
        return found.id
      }
      throw Template.Fault(
        what: .choiceUnknown(name, column: column.name, known: column.choices.map(\.id)), offset: 0)
    }

    private mutating func take() -> Token? {
      guard position < tokens.count else { return nil }
      position += 1
      return tokens[position - 1]
    }

    private var malformed: Template.Fault { Template.Fault(what: .conditionMalformed(text), offset: 0) }
  }
}
