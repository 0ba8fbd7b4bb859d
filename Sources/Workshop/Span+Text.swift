extension Span {
  /// A length as people write it, in whole seconds: `5` and `2.5` are minutes; also `90s`, `1h`, `1h30`, `10m30s`. Nil
  /// for anything else.
  public init?(_ text: String) {
    guard text.utf8.count <= 12, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    if text.contains(".") {
      guard text.first?.isNumber == true, let minutes = Double(text) else { return nil }
      let seconds = minutes * 60
      guard seconds == seconds.rounded() else { return nil }
      self = .seconds(Int(seconds))
      return
    }
    var total = Span.zero
    var rest = text[...]
    /// Seconds of the unit before: units go down.
    var last = Int.max
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isNumber }
      guard !digits.isEmpty, digits.count <= 6, let count = Int(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      let unit: Int
      switch rest.first {
      case "h": unit = 3_600
      case "m": unit = 60
      case "s": unit = 1
      // A bare number is minutes: alone, or behind hours.
      case nil: unit = last == 3_600 || last == .max ? 60 : 0
      default: return nil
      }
      guard unit > 0, unit < last else { return nil }
      total += .seconds(count * unit)
      last = unit
      rest = rest.dropFirst()
    }
    if last == .max { return nil }
    self = total
  }
}
