/// Composition of conjoining hangul, which terminals show as two or three separate letters (Unicode standard, 3.12).
enum Hangul {
  /// The syllable a leading consonant and a vowel make, or a syllable and a trailing consonant; nil for anything else.
  static func composed(_ base: Unicode.Scalar, _ next: Unicode.Scalar) -> Unicode.Scalar? {
    switch (base.value, next.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      Unicode.Scalar(0xAC00 + ((base.value - 0x1100) * 21 + (next.value - 0x1161)) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (base.value - 0xAC00) % 28 == 0:
      Unicode.Scalar(base.value + next.value - 0x11A7)
    case _: nil
    }
  }
}
