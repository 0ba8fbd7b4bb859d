/// What becomes of a scalar that comes from outside.
enum Cleaning: Equatable {
  /// Stays.
  case kept
  /// Stays while its letter has not too many.
  case mark
  /// Becomes a space.
  case space
  /// Ends a line.
  case line
  /// U+200C and U+200D: stay where a script or an emoji needs them.
  case joiner
  /// U+FE0E and U+FE0F: stay after an emoji.
  case selector
  /// Goes.
  case removed
  /// Becomes U+FFFD.
  case unknown

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: self = .kept
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: self = .line
    case 0x09, 0x2800: self = .space
    case 0x200C, 0x200D: self = .joiner
    case 0xFE0E, 0xFE0F: self = .selector
    // Letters and marks that show nothing.
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0, 0x1D159: self = .removed
    case _: self.init(category: scalar)
    }
  }

  private init(category scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate: self = .removed
    case .lineSeparator, .paragraphSeparator: self = .line
    case .spaceSeparator: self = .space
    case .privateUse, .unassigned: self = .unknown
    case .nonspacingMark, .enclosingMark: self = properties.isVariationSelector ? .removed : .mark
    case .spacingMark, .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .kept
    @unknown default: self = .unknown
    }
  }

  /// Whether a joiner between these two changes how they are written.
  static func joins(_ joiner: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    if needsJoiners(before), needsJoiners(after) { return true }
    let afterEmoji = ScalarKind.isEmoji(before) || before.value == 0xFE0F
    return joiner.value == 0x200D && afterEmoji && ScalarKind.isEmoji(after)
  }

  /// Arabic, Syriac and the Indic scripts.
  private static func needsJoiners(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0620...0x074F, 0x0900...0x0DFF: true
    case _: false
    }
  }
}
