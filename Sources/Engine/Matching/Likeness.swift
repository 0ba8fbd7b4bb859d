import Workshop

/// How much short texts are about the same, by their words.
///
/// Each text is the set of its words: in plain letters, without stop words, in Dutch or English. Two words are alike by the
/// Dice coefficient of their trigrams, 2 |A ∩ B| / (|A| + |B|) (L. R. Dice, *Ecology* 26, 1945; for words with n-grams:
/// G. W. Adamson and J. Boreham, *Information Storage and Retrieval* 10, 1974), so that *vergunning* and *vergunningen*
/// are nearly one; and where one begins or ends the other, as compounds do in Dutch. Two texts are alike by the same
/// coefficient over their words, each counted by how well it finds itself in the other text (soft cardinality), and by how
/// rare it is among all texts (K. Spärck Jones, *Journal of Documentation* 28, 1972), here as 1/√n.
///
/// Cost: the words of all texts once, then for each text the texts that share a word with it, by way of lists of who has
/// which word. Of a long text the first `wordsOfAText` count.
struct Likeness {
  /// A word that is like another one.
  private struct Like {
    var word: Int
    var share: Double
  }

  /// The words of each text, each once, in order of first appearance.
  private var texts: [[Int]] = []
  private var letters: [[UInt8]] = []
  private var weights: [Double] = []
  /// Of each word those like it, itself among them.
  private var likes: [[Like]] = []
  /// What the words of each text weigh together.
  private var sums: [Double] = []

  /// So many words of a text count at the most.
  static let wordsOfAText = 40

  /// Below this two words are two words.
  private static let leastOfWords = 0.55
  /// What a word counts for that begins or ends another one.
  private static let partOfCompound = 0.75
  /// Shorter parts begin and end many words by chance.
  private static let shortestPart = 4

  init(_ texts: [String]) {
    var numbers: [String: Int] = [:]
    var counts: [Int] = []
    for text in texts {
      var words: [Int] = []
      for word in Self.words(of: text) {
        let number = numbers[word] ?? letters.count
        if number == letters.count {
          numbers[word] = number
          letters.append(Array(word.utf8))
          counts.append(0)
        }
        if words.count < Self.wordsOfAText, !words.contains(number) {
          words.append(number)
          counts[number] += 1
        }
      }
      self.texts.append(words)
    }
    weights = counts.map { 1 / Double($0).squareRoot() }
    sums = self.texts.map { words in words.reduce(0) { $0 + weights[$1] } }
    likes = alikeWords()
  }

  /// The words that count of a text, in plain letters.
  static func words(of text: String) -> [String] {
    plainLetters(text).split(separator: "-").map(String.init).filter { $0.utf8.count > 1 && !StopWords.contains($0) }
  }

  /// How alike two texts are, 0…1; 0 where one of them says nothing.
  func between(_ one: Int, _ other: Int) -> Double {
    let all = sums[one] + sums[other]
    guard all > 0 else { return 0 }
    return (found(one, in: other) + found(other, in: one)) / all
  }

  /// What the words of one text weigh, each by how well it finds itself in the other.
  private func found(_ one: Int, in other: Int) -> Double {
    let there = Set(texts[other])
    return texts[one].reduce(0) { sum, word in
      let best = likes[word].reduce(0) { there.contains($1.word) ? max($0, $1.share) : $0 }
      return sum + best * weights[word]
    }
  }

  /// Pairs of the texts `from` and `into` that are alike by at least `least`, in the order of the texts.
  func pairs(from: [Int], into: [Int], atLeast least: Double) -> [(from: Int, into: Int, likeness: Double)] {
    var holders: [[Int]] = Array(repeating: [], count: letters.count)
    for text in into { for word in texts[text] { holders[word].append(text) } }
    // What the other texts have found so far, and of the word that is looked at the best that each of them has for it.
    var found = Array(repeating: 0.0, count: texts.count)
    var best = Array(repeating: 0.0, count: texts.count)
    var nearest = Array(repeating: 0.0, count: letters.count)
    var pairs: [(Int, Int, Double)] = []
    for one in from {
      var touched: [Int] = []
      var near: [Int] = []
      for word in texts[one] {
        var here: [Int] = []
        for like in likes[word] {
          if nearest[like.word] == 0 { near.append(like.word) }
          nearest[like.word] = max(nearest[like.word], like.share)
          for other in holders[like.word] where best[other] < like.share {
            if best[other] == 0 { here.append(other) }
            best[other] = like.share
          }
        }
        for other in here {
          if found[other] == 0 { touched.append(other) }
          found[other] += best[other] * weights[word]
          best[other] = 0
        }
      }
      // The other way round: each word of the other text by the best that this one has for it.
      for word in near {
        for other in holders[word] { found[other] += nearest[word] * weights[word] }
        nearest[word] = 0
      }
      for other in touched.sorted() {
        let likeness = found[other] / (sums[one] + sums[other])
        found[other] = 0
        if other != one, likeness >= least { pairs.append((one, other, likeness)) }
      }
    }
    return pairs
  }

  /// Of each word all that are like it: only words that share a trigram or begin or end alike are looked at.
  private func alikeWords() -> [[Like]] {
    let trigrams = letters.map(Self.trigrams)
    var holders: [Int: [Int]] = [:]
    for (word, grams) in trigrams.enumerated() { for gram in grams { holders[gram, default: []].append(word) } }
    var shared = Array(repeating: 0, count: letters.count)
    return letters.indices.map { word in
      var seen: [Int] = []
      for gram in trigrams[word] {
        for other in holders[gram] ?? [] {
          if shared[other] == 0 { seen.append(other) }
          shared[other] += 1
        }
      }
      var alike: [Like] = []
      for other in seen.sorted() {
        let share = share(word, other, Double(2 * shared[other]) / Double(trigrams[word].count + trigrams[other].count))
        if share >= Self.leastOfWords { alike.append(Like(word: other, share: share)) }
        shared[other] = 0
      }
      return alike
    }
  }

  private func share(_ one: Int, _ other: Int, _ dice: Double) -> Double {
    if one == other { return 1 }
    let (short, long) =
      letters[one].count < letters[other].count ? (letters[one], letters[other]) : (letters[other], letters[one])
    guard short.count >= Self.shortestPart, short.count < long.count,
      long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
    else { return dice }
    return max(dice, Self.partOfCompound)
  }

  /// The different trigrams of a word with a space at each end.
  private static func trigrams(_ letters: [UInt8]) -> [Int] {
    let padded = [32] + letters + [32]
    guard padded.count >= 3 else { return [] }
    var grams: [Int] = []
    for start in 0...(padded.count - 3) {
      let gram = Int(padded[start]) << 16 | Int(padded[start + 1]) << 8 | Int(padded[start + 2])
      if !grams.contains(gram) { grams.append(gram) }
    }
    return grams
  }
}
