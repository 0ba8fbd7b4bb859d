/// One base character with its combining marks, and how many cells it takes: 1 or 2, the same in every terminal.
public struct Glyph: Hashable, Sendable {
  /// The base and its marks.
  public let character: Character
  /// 1 or 2 cells.
  public let width: Int

  init(character: Character, width: Int) {
    self.character = character
    self.width = width
  }
}

/// A text as the glyphs that a terminal shows for it.
///
/// Terminals do not agree on grapheme clusters; they all agree on one base character with nonspacing marks. So a text
/// is read scalar by scalar, and what terminals disagree on is reduced: an emoji joined by U+200D to others is its first
/// emoji, skin tones and variation selectors fall away, a flag becomes its two letters, conjoining hangul becomes the
/// syllable, spacing marks fall away, and what terminals may not know yet becomes U+FFFD. Never more than
/// `Text.mostMarks` marks a glyph.
struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?

  init(_ text: some StringProtocol) {
    scalars = String(text).unicodeScalars.makeIterator()
  }

  mutating func next() -> Glyph? {
    while let scalar = take() {
      switch ScalarKind(scalar) {
      case .base(let width): return glyph(from: scalar, width: width)
      case .letter(let letter): return Glyph(character: Character(letter), width: 1)
      case .unknown: return Glyph(character: "\u{FFFD}", width: 1)
      case .space: return Glyph(character: " ", width: 1)
      case .mark, .joiner, .dropped: continue
      }
    }
    return nil
  }

  private mutating func take() -> Unicode.Scalar? {
    defer { pending = nil }
    return pending ?? scalars.next()
  }

  /// Gathers what belongs to a base and leaves the next scalar pending.
  private mutating func glyph(from first: Unicode.Scalar, width: Int) -> Glyph {
    var base = first
    var marks: [Unicode.Scalar] = []
    var joined = false
    while let next = take() {
      if let syllable = Hangul.composed(base, next) {
        base = syllable
        continue
      }
      // Latin text has neither marks nor joiners below this: the common case ends here.
      if next.value < 0x300 && next.value != 0xAD {
        pending = next
        break
      }
      let kind = ScalarKind(next)
      if kind == .joiner {
        joined = true
      } else if kind == .mark {
        if marks.count < Text.mostMarks { marks.append(next) }
      } else if joined, kind.isBase, ScalarKind.isEmoji(next) {
        joined = false
      } else if kind != .dropped {
        pending = next
        break
      }
    }
    guard !marks.isEmpty else { return Glyph(character: Character(base), width: width) }
    var text = String(base)
    text.unicodeScalars.append(contentsOf: marks)
    // A base and its extending marks are one cluster by rule GB9; were they not, the base alone is right.
    return Glyph(character: text.count == 1 ? Character(text) : Character(base), width: width)
  }
}
