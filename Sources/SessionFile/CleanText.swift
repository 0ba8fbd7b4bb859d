import Workshop

/// Bytes as text: UTF-8 only, without byte order mark, and with a space in the place of each character that may not
/// stand in a file, so that reading goes on behind it and later columns stay right.
enum CleanText {
  struct Finding {
    var fact: ProblemFact
    var place: Place
  }

  /// Nil text where the bytes are not UTF-8; the finding then says where they stop being so.
  static func decode(_ bytes: [UInt8]) -> (text: String?, findings: [Finding]) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      return (nil, [Finding(fact: .notUTF8, place: firstFault(in: body))])
    }
    if body.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) { return (text, []) }
    return replacing(in: text)
  }

  /// Control characters, characters that turn the direction of what follows, and line ends other than the usual.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func replacing(in text: String) -> (String?, [Finding]) {
    var findings: [Finding] = []
    var place = Place.start
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if isForbidden(scalar) { findings.append(Finding(fact: .forbiddenCharacter(scalar.value), place: place)) }
      if scalar == "\n" || scalar == "\r" {
        if !(scalar == "\n" && previous == "\r") { place = Place(line: place.line + 1, column: 1) }
      } else {
        place.column += 1
      }
      previous = scalar
    }
    if findings.isEmpty { return (text, []) }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(isForbidden(scalar) ? " " : scalar) }
    return (String(clean), findings)
  }

  private static func firstFault(in bytes: ArraySlice<UInt8>) -> Place {
    var place = Place.start
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var previous: Unicode.Scalar = " "
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar == "\n" || scalar == "\r" {
        if !(scalar == "\n" && previous == "\r") { place = Place(line: place.line + 1, column: 1) }
      } else {
        place.column += 1
      }
      previous = scalar
    }
    return place
  }
}
