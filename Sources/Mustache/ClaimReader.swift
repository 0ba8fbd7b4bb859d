import Workshop

/// Text → comparisons.
struct ClaimReader {
  private enum Token: Equatable {
    case sign(String)
    case word(String, offset: Int)
    case quoted(String)
  }

  private let text: String
  private var tokens: [Token] = []
  private var position = 0

  init(_ text: String) {
    self.text = text
    tokens = ClaimReader.tokens(of: text)
  }

  mutating func read() throws(Template.Fault) -> [Claim.Comparison] {
    var comparisons = [try comparison()]
    while let next = take() {
      guard case .word("and", offset: _) = next else { throw malformed }
      comparisons.append(try comparison())
    }
    return comparisons
  }

  private mutating func comparison() throws(Template.Fault) -> Claim.Comparison {
    let left = try sum()
    guard case .sign(let sign)? = take(), ["<", "<=", "=", "==", "!=", ">=", ">"].contains(sign) else {
      throw malformed
    }
    return Claim.Comparison(left: left, sign: sign, right: try sum())
  }

  private mutating func sum() throws(Template.Fault) -> [Claim.Term] {
    var terms = [Claim.Term(isAdded: true, factors: try product())]
    while position < tokens.count, tokens[position] == .sign("+") || tokens[position] == .sign("-") {
      let isAdded = tokens[position] == .sign("+")
      position += 1
      terms.append(Claim.Term(isAdded: isAdded, factors: try product()))
    }
    return terms
  }

  private mutating func product() throws(Template.Fault) -> [Claim.Part] {
    var factors = [try factor()]
    while position < tokens.count, tokens[position] == .sign("*") {
      position += 1
      factors.append(try factor())
    }
    return factors
  }

  private mutating func factor() throws(Template.Fault) -> Claim.Part {
    guard case .word(let word, let offset)? = take(), word != "and" else { throw malformed }
    if let number = Int(word) { return .number(number) }
    var tag = Template.Tag(
      path: word.split(separator: ".", omittingEmptySubsequences: false).map(String.init), offset: offset)
    if tag.path.contains("") { throw malformed }
    // `where="…"`
    while position + 2 < tokens.count, case .word(let key, offset: _) = tokens[position],
      tokens[position + 1] == .sign("="), case .quoted(let value) = tokens[position + 2]
    {
      tag.arguments[key] = value
      position += 3
    }
    return .tag(tag)
  }

  private mutating func take() -> Token? {
    guard position < tokens.count else { return nil }
    position += 1
    return tokens[position - 1]
  }

  private var malformed: Template.Fault { Template.Fault(what: .claimMalformed(text), offset: 0) }

  private static func tokens(of text: String) -> [Token] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [Token] = []
    var index = 0
    func string(_ range: Range<Int>) -> String {
      var out = String.UnicodeScalarView()
      out.append(contentsOf: scalars[range])
      return String(out)
    }
    func run(from start: Int, while wanted: (Unicode.Scalar) -> Bool) -> Int {
      var end = start
      while end < scalars.count, wanted(scalars[end]) { end += 1 }
      return end
    }
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        index += 1
      } else if scalar == "\"" {
        let end = run(from: index + 1) { $0 != "\"" }
        tokens.append(.quoted(string(index + 1..<end)))
        index = min(scalars.count, end + 1)
      } else if "<>=!".unicodeScalars.contains(scalar) {
        let end = run(from: index) { "<>=!".unicodeScalars.contains($0) }
        tokens.append(.sign(string(index..<end)))
        index = end
      } else if "+*".unicodeScalars.contains(scalar)
        || scalar == "-" && index + 1 < scalars.count && scalars[index + 1].properties.isWhitespace
      {
        // A hyphen within a name belongs to it: a minus has room around it.
        tokens.append(.sign(string(index..<index + 1)))
        index += 1
      } else {
        let end = run(from: index) { !$0.properties.isWhitespace && !"<>=!\"+*".unicodeScalars.contains($0) }
        tokens.append(.word(string(index..<end), offset: index))
        index = end
      }
    }
    return tokens
  }
}
