import Workshop

extension Phrases {
  /// Text from a file as a terminal can show it: what would control the terminal, or turn the direction of what follows,
  /// is written as its code, `\u{202E}`.
  func visible(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: Phrases.isUnseen) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if Phrases.isUnseen(scalar) {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
