import Workshop

extension Language {
  /// The one place where a language chooses its words: whoever adds a language adds a word here, and no sentence of the
  /// whole program compiles until it has one in it.
  public func say(nl: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    switch self {
    case .nl: nl()
    case .en: en()
    }
  }

  /// `1 stem`, `3 stemmen`: a number with its noun.
  public func count(_ number: Int, nl: (one: String, many: String), en: (one: String, many: String)) -> String {
    switch self {
    case .nl: "\(number) \(number == 1 ? nl.one : nl.many)"
    case .en: "\(number) \(number == 1 ? en.one : en.many)"
    }
  }

  /// `a, b en c`.
  public func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + say(nl: " en ", en: " and ") + last
  }

  /// Words as they were written by somebody: between the quotation marks of the language.
  public func quote(_ text: String) -> String { "‘\(text)’" }

  /// A number with a decimal comma or point: `3,4`.
  ///
  /// - Parameter tenths: the number times ten.
  public func decimal(tenths: Int) -> String {
    let sign = tenths < 0 ? "−" : ""
    return "\(sign)\(abs(tenths) / 10)\(say(nl: ",", en: "."))\(abs(tenths) % 10)"
  }
}
