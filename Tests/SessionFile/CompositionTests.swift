import Testing

@testable import SessionFile

struct CompositionTests {
  /// Expected as python3's unicodedata gives it.
  @Test(
    arguments: [
      ("an accent", [0x65, 0x301], [0xE9]),
      ("composed already", [0x43, 0x6F, 0xF6, 0x72], [0x43, 0x6F, 0xF6, 0x72]),
      ("two marks, of which the lower one comes first", [0x61, 0x301, 0x323], [0x1EA1, 0x301]),
      ("two marks in order", [0x61, 0x323, 0x301], [0x1EA1, 0x301]),
      ("a mark between that does not compose", [0x61, 0x5B0, 0x301], [0xE1, 0x5B0]),
      ("horn and dot", [0x6F, 0x31B, 0x323], [0x1EE3]),
      ("a dotted long s", [0x1E9B, 0x323], [0x1E9B, 0x323]),
      ("the sign of the ångström", [0x212B], [0xC5]),
      ("a Hangul syllable of three letters", [0x1112, 0x1161, 0x11AB], [0xD55C]),
      ("a Hangul syllable of a syllable and a letter", [0xD558, 0x11AB], [0xD55C]),
      ("Hangul without a beginning", [0x1161, 0x11AB], [0x1161, 0x11AB]),
      ("excluded from composition", [0x958], [0x915, 0x93C]),
      ("a ligature, which is another thing", [0xFB01], [0xFB01]),
      ("one of a pair of the same ideograph", [0xF900], [0x8C48]),
      ("notes, outside of the first plane", [0x1D15E], [0x1D157, 0x1D165]),
      ("Kaithi, outside of the first plane", [0x11099, 0x110BA], [0x1109A]),
      ("Balinese", [0x1B05, 0x1B35], [0x1B06]),
      ("a mark at the beginning", [0x301, 0x65], [0x301, 0x65]),
      ("two marks that are one", [0x308, 0x301], [0x308, 0x301]),
      ("on both sides of NUL", [0x65, 0x301, 0x0, 0x6F, 0x308], [0xE9, 0x0, 0xF6]),
      ("nothing", [], []),
    ] as [(String, [UInt32], [UInt32])])
  func `text is composed canonically`(what: String, from: [UInt32], to: [UInt32]) {
    var text = String.UnicodeScalarView()
    for scalar in from.compactMap(Unicode.Scalar.init) { text.append(scalar) }
    #expect(canonicallyComposed(String(text)).unicodeScalars.map(\.value) == to, "\(what)")
  }

  @Test func `composing twice changes nothing, for every character alone and behind another`() {
    for value in 0x80...0x2FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = canonicallyComposed("a" + String(Character(scalar)))
      // Swift compares by canonical equivalence.
      #expect(once == "a" + String(Character(scalar)))
      if once.utf8.count > 8 { #expect(canonicallyComposed(once).utf8.elementsEqual(once.utf8)) }
    }
  }
}
