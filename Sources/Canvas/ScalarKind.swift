/// What a terminal does with one scalar, as far as terminals agree.
///
/// Derived from the standard library's properties and one table of East Asian wide ranges, and compared over all
/// assigned scalars with glibc 2.36 (which tmux and ncurses ask) and with python's wcwidth 0.7: where those two differ
/// the scalar is uncertain and is not shown as it is.
enum ScalarKind: Equatable {
  /// Takes so many cells by itself.
  case base(Int)
  /// Takes none and is drawn over the base before it.
  case mark
  /// U+200D.
  case joiner
  /// Shown as this ASCII letter: half of a flag.
  case letter(Unicode.Scalar)
  /// Shown as a space: tabs, line ends and wide or unbreakable spaces.
  case space
  /// Shown as nothing: formats, selectors, skin tones, spacing and enclosing marks.
  case dropped
  /// Shown as U+FFFD: controls, private, unassigned, or too new for the terminals in use.
  case unknown

  var isBase: Bool {
    if case .base = self { true } else { false }
  }

  /// The newest Unicode version whose widths the terminals in use know.
  static let newestVersion = 14

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x300 {
      self.init(latin: value)
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: self = .unknown
    case .format: self = value == 0x200D ? .joiner : .dropped
    case .spacingMark, .enclosingMark: self = .dropped
    case .lineSeparator, .paragraphSeparator, .spaceSeparator: self = .space
    case .nonspacingMark:
      self = properties.isVariationSelector || Self.isTooNew(properties) ? .dropped : .mark
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol:
      self.init(visible: scalar)
    @unknown default: self = .unknown
    }
  }

  private init(latin value: UInt32) {
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: self = .base(1)
    case 0x09, 0x0A, 0x0D, 0x85, 0xA0: self = .space
    case 0xAD: self = .dropped
    case _: self = .unknown
    }
  }

  private init(visible scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x1F1E6...0x1F1FF:
      self = Unicode.Scalar(value - 0x1F1E6 + 0x41).map(ScalarKind.letter) ?? .unknown
    case 0x1F3FB...0x1F3FF: self = .dropped
    // Fillers: letters that show nothing, used to fake empty names. Vowels and finals of hangul without a syllable.
    case 0x1160...0x11FF, 0x3164, 0xFFA0, 0xD7B0...0xD7FB: self = .dropped
    case 0x115F: self = .dropped
    // Wide in one table, narrow in another.
    case 0x2630...0x2637, 0x268A...0x268F, 0x3248...0x324F, 0x4DC0...0x4DFF, 0x1D300...0x1D356, 0x1D360...0x1D376:
      self = .unknown
    case _:
      if Self.isTooNew(scalar.properties) {
        self = .unknown
      } else {
        self = .base(scalar.properties.isEmojiPresentation || WideRanges.contains(value) ? 2 : 1)
      }
    }
  }

  private static func isTooNew(_ properties: Unicode.Scalar.Properties) -> Bool {
    properties.age.map { $0.major > newestVersion } ?? true
  }

  /// Whether a scalar may follow U+200D in an emoji sequence.
  static func isEmoji(_ scalar: Unicode.Scalar) -> Bool { scalar.value > 0xFF && scalar.properties.isEmoji }
}
