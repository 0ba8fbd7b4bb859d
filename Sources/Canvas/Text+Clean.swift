extension Text {
  /// Text from outside (participants, files, a paste) without anything that could act on a terminal or mislead a
  /// reader. To be called where the text comes in, once; calling it twice changes nothing.
  ///
  /// - Escape sequences go whole; other controls go. A tab and every unusual space become a space.
  /// - Line ends become a space, or `\n` when `keepingLines` is true.
  /// - Bidirectional controls, zero-width and other invisible characters, and tags go. U+200D stays between emoji,
  ///   U+200C and U+200D between letters of scripts that are written with them.
  /// - At most `mostMarks` combining marks a letter, none without one.
  /// - Private and unassigned scalars become U+FFFD.
  ///
  /// Letters that merely look like others stay. Linear in the length; what stays is never longer in scalars.
  public static func clean(_ text: String, keepingLines: Bool = false) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    let scalars = Array(EscapeSequences.removed(from: text))
    var clean = String.UnicodeScalarView()
    var marks = 0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      switch Cleaning(scalar) {
      case .kept:
        clean.append(scalar)
        marks = 0
      case .mark:
        guard marks < mostMarks, let last = clean.last, Cleaning(last) != .line, last != " " else { continue }
        clean.append(scalar)
        marks += 1
      case .space:
        clean.append(" ")
        marks = 0
      case .line:
        if scalar == "\r", next == "\n" { continue }
        clean.append(keepingLines ? "\n" : " ")
        marks = 0
      case .joiner:
        if let last = clean.last, let next, Cleaning.joins(scalar, last, next) { clean.append(scalar) }
      case .selector:
        if let last = clean.last, ScalarKind.isEmoji(last) || last.value < 0x3A && last.properties.isEmoji {
          clean.append(scalar)
        }
      case .removed: continue
      case .unknown:
        clean.append("\u{FFFD}")
        marks = 0
      }
    }
    return String(clean)
  }
}
