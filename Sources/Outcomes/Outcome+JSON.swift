import JSON

extension Outcome {
  /// The text of `outcomes.json`: members in their documented order, the same for equal outcomes. What is nil is left
  /// out. Characters that show nothing but turn the direction of writing, or hide, stand as `\u202e`, so that the file
  /// reads as it is. Throws only what cannot be written as JSON, which no outcome holds.
  public var json: String {
    get throws(JSONMismatch) { Self.visible(try JSON(encoding: self).pretty) }
  }

  /// Such characters stand only in strings, where JSON has escapes.
  private static func visible(_ text: String) -> String {
    func isHidden(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value > 0x7E && (scalar.value < 0xA0 || scalar.properties.generalCategory == .format)
    }
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isHidden(scalar) else {
        out.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        out.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
      }
    }
    return String(out)
  }
}
