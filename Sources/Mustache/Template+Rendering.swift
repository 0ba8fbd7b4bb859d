/// What a template is written for.
public struct Target: Sendable {
  /// A value as it may stand there as text.
  public var escape: @Sendable (String) -> String
  /// A number in words.
  public var words: @Sendable (Int) -> String

  /// A target for values that `escape` makes safe.
  public init(escape: @escaping @Sendable (String) -> String, words: @escaping @Sendable (Int) -> String) {
    self.escape = escape
    self.words = words
  }
}

extension Template {
  /// The text with its tags filled in. What `problems(with:)` would find is written as nothing; a template that makes more
  /// than `longestBytes` is cut off there.
  public func rendered(with value: Value, for target: Target) -> String {
    var writer = Writer(target: target)
    writer.write(nodes, [value])
    return writer.text
  }

  private struct Writer {
    let target: Target
    var text = ""
    private var inWords = false

    init(target: Target) { self.target = target }

    mutating func write(_ nodes: [Node], _ stack: [Value]) {
      for node in nodes {
        if text.utf8.count > Template.longestBytes { return }
        switch node {
        case .text(let text): self.text += inWords ? wordsOfNumbers(in: text) : text
        case .value(let tag): write(Template.resolve(tag, stack))
        case .section(let tag, let isInverted, let inner):
          if ["words", "Words"].contains(tag.name), Template.resolve(tag, stack) == nil {
            writeInWords(inner, stack, capital: tag.name == "Words")
          } else {
            write(inner, about: Template.resolve(tag, stack), isInverted: isInverted, stack)
          }
        }
      }
    }

    private mutating func write(_ inner: [Node], about value: Value?, isInverted: Bool, _ stack: [Value]) {
      let isThere = value?.isThere ?? false
      if isInverted {
        if !isThere { write(inner, stack) }
        return
      }
      guard isThere, let value else { return }
      if case .list(let items, shape: _) = value {
        for item in items { write(inner, stack + [item]) }
      } else {
        write(inner, stack + [value])
      }
    }

    private mutating func writeInWords(_ inner: [Node], _ stack: [Value], capital: Bool) {
      let before = (text, inWords)
      (text, inWords) = ("", true)
      write(inner, stack)
      let written = text
      (text, inWords) = before
      text += capital ? written.prefix(1).uppercased() + written.dropFirst() : written
    }

    private mutating func write(_ value: Value?) {
      switch value {
      case .text(let text): self.text += target.escape(text)
      case .number(let number): text += inWords ? target.words(number) : target.escape("\(number)")
      case .count(let rows): text += inWords ? target.words(rows.rows.count) : "\(rows.rows.count)"
      case .flag, .list, .members, nil: break
      }
    }

    /// Of what the template itself says, numbers in digits.
    private func wordsOfNumbers(in text: String) -> String {
      var out = ""
      var digits = ""
      func flush() {
        if let number = Int(digits), digits.count <= 6 { out += target.words(number) } else { out += digits }
        digits = ""
      }
      for character in text {
        if character.isASCII, character.isNumber {
          digits.append(character)
        } else {
          flush()
          out.append(character)
        }
      }
      flush()
      return out
    }
  }

  /// What a tag names, seen from the innermost section outwards, with its arguments carried out; nil is nothing.
  static func resolve(_ tag: Tag, _ stack: [Value]) -> Value? {
    guard let value = find(tag.path, stack) else { return nil }
    switch value {
    case .count(let rows):
      guard let text = tag.arguments["where"] else { return value }
      guard let condition = try? RowCondition(text, of: rows) else { return nil }
      return .number(rows.count(where: condition))
    case .list(let items, let shape):
      guard let top = tag.arguments["top"].flatMap({ Int($0) }) else { return value }
      return .list(Array(items.prefix(max(0, top))), shape: shape)
    case .text, .number, .flag, .members: return value
    }
  }

  static func find(_ path: [String], _ stack: [Value]) -> Value? {
    guard let first = path.first else { return stack.last }
    guard var value = stack.reversed().lazy.compactMap({ $0[first] }).first else { return nil }
    for name in path.dropFirst() {
      guard let next = value[name] else { return nil }
      value = next
    }
    return value
  }
}
