/// Terminal control sequences (ECMA-48), in their seven-bit and eight-bit forms.
enum EscapeSequences {
  private static let escape: Unicode.Scalar = "\u{1B}"

  /// The scalars of a text without the sequences in it. One that never ends loses only its introducer, so that
  /// nobody can make the rest of a text vanish.
  static func removed(from text: String) -> String.UnicodeScalarView {
    var rest = text.unicodeScalars[...]
    var kept = String.UnicodeScalarView()
    while let scalar = rest.first {
      rest.removeFirst()
      let introducer: Unicode.Scalar?
      switch scalar.value {
      case 0x1B: introducer = rest.first
      case 0x90, 0x98, 0x9B, 0x9D...0x9F: introducer = Unicode.Scalar(scalar.value - 0x40)
      case _:
        kept.append(scalar)
        continue
      }
      guard let introducer else { continue }
      var body = rest
      if scalar == escape { body.removeFirst() }
      if let after = end(of: introducer, in: body) { rest = after }
    }
    return kept
  }

  /// What follows a sequence, or nil when it does not end.
  private static func end(of introducer: Unicode.Scalar, in body: Substring.UnicodeScalarView)
    -> Substring.UnicodeScalarView?
  {
    switch introducer {
    case "[":
      let final = body.drop { (0x20...0x3F).contains($0.value) }
      guard let last = final.first, (0x40...0x7E).contains(last.value) else { return nil }
      return final.dropFirst()
    case "]", "P", "X", "^", "_":
      var rest = body
      while let scalar = rest.first {
        rest.removeFirst()
        if scalar.value == 0x07 || scalar.value == 0x9C { return rest }
        if scalar == escape { return rest.first == "\\" ? rest.dropFirst() : nil }
      }
      return nil
    case "\u{20}"..."\u{2F}":
      let final = body.drop { (0x20...0x2F).contains($0.value) }
      guard let last = final.first, (0x30...0x7E).contains(last.value) else { return nil }
      return final.dropFirst()
    case "\u{30}"..."\u{7E}": return body
    case _: return nil
    }
  }
}
