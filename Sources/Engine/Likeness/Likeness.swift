import Workshop

/// How alike two short texts are, so that what groups say in other words can be offered for merging. It only offers: who
/// merges is the facilitator.
///
/// The words of a text in small letters without accents, without the stop words of its language, are cut into runs of
/// three letters, each word with two spaces before it: a beginning counts more than an ending, so that `woningbouw` is
/// like `woningen bouwen` without a list of stems. Two texts are as alike as the mean of the Sørensen–Dice coefficient of
/// these sets (T. Sørensen, *A method of establishing groups of equal amplitude*, 1948), which asks how much of both they
/// share, and of the overlap coefficient, which asks how much of the shorter one: a catchword is like a sentence about
/// it. Trigrams of padded words are those of R. C. Angell, G. E. Freund and P. Willett, *Automatic spelling correction
/// using a trigram similarity measure*, 1983.
public struct Likeness: Equatable, Sendable {
  /// Runs of three scalars, packed in 21 bits each, in order and each once.
  let trigrams: [UInt64]

  /// From which likeness on two texts may well say the same.
  public static let threshold = 0.5
  /// The scalars of a text that count; a longer one is known by its beginning.
  static let most = 2_000

  /// What is compared of a text. Cost: the text, and its trigrams sorted.
  public init(_ text: String, in language: Language) {
    let words = Self.words(of: text).filter { !$0.isStopWord(in: language) }
    var packed: [UInt64] = []
    for word in words {
      var run: UInt64 = 0x20 << 21 | 0x20
      for scalar in word.unicodeScalars {
        run = (run << 21 | UInt64(scalar.value)) & (1 << 63 - 1)
        packed.append(run)
      }
    }
    packed.sort()
    trigrams = packed.indices.compactMap { $0 > 0 && packed[$0] == packed[$0 - 1] ? nil : packed[$0] }
  }

  /// From 0, nothing in common, to 1, the same. Cost: the shorter of both and the longer.
  public func share(with other: Likeness) -> Double {
    guard let shorter = [trigrams.count, other.trigrams.count].min(), shorter > 0 else { return 0 }
    var (mine, theirs, common) = (0, 0, 0)
    while mine < trigrams.count, theirs < other.trigrams.count {
      let (a, b) = (trigrams[mine], other.trigrams[theirs])
      if a == b { common += 1 }
      if a <= b { mine += 1 }
      if b <= a { theirs += 1 }
    }
    return share(with: other, having: common, of: shorter)
  }

  /// The same where it is known how many trigrams the two have in common, and how many the shorter one has.
  func share(with other: Likeness, having common: Int, of shorter: Int) -> Double {
    let dice = Double(2 * common) / Double(trigrams.count + other.trigrams.count)
    return (dice + Double(common) / Double(shorter)) / 2
  }

  /// The words of a text, in small letters without accents: at least three letters, or a number.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      if word.count > 2 || word.first?.isNumber == true { words.append(word) }
      word = ""
    }
    for character in text.prefix(most).lowercased() {
      if character.isLetter || character.isNumber {
        word.append(plain[character] ?? character)
      } else {
        end()
      }
    }
    end()
    return words
  }

  /// Letters with accents, as Dutch and its neighbours have them, without.
  private static let plain: [Character: Character] = {
    let families: [(Character, String)] = [
      ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõöø"), ("u", "ùúûü"),
      ("y", "ýÿ"),
    ]
    return Dictionary(uniqueKeysWithValues: families.flatMap { letter, all in all.map { ($0, letter) } })
  }()
}
