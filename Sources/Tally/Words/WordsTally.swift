import Workshop

/// The running count of words that people write.
///
/// Texts are NFC already, as every text that beraad takes in is.
public struct WordsTally: Equatable, Sendable {
  /// Words that are not counted.
  public let stopWords: Set<String>
  /// How many words a ballot may have; nil is no limit.
  public let max: Int?
  var ballots = BallotCount()
  /// How often each answer was given, with its words.
  private var answers: [String: (words: [String], count: Int)] = [:]

  /// An empty count.
  public init(stopWords: Set<String> = [], max: Int? = nil) { (self.stopWords, self.max) = (stopWords, max) }

  /// Returns when the ballot is valid or blank; else throws why it is spoiled.
  public func check(_ text: String) throws(Spoilage) { _ = try read(text) }

  /// Counts a ballot; one that breaks the rules is counted as spoiled, and why is returned.
  @discardableResult
  public mutating func add(_ text: String) -> Spoilage? { count(text, 1) }

  /// Takes back a ballot that was added before.
  @discardableResult
  public mutating func remove(_ text: String) -> Spoilage? { count(text, -1) }

  private func read(_ text: String) throws(Spoilage) -> [String] {
    let words = wordsCounted(in: text).filter { !stopWords.contains($0) }
    if let max, words.count > max { throw .tooMany(max: max, given: words.count) }
    return words
  }

  private mutating func count(_ text: String, _ step: Int) -> Spoilage? {
    ballots.received += step
    do {
      let words = try read(text)
      if words.isEmpty { ballots.blank += step }
      let now = (answers[text]?.count ?? 0) + step
      answers[text] = now == 0 ? nil : (words, now)
      return nil
    } catch {
      ballots.spoiled += step
      return error
    }
  }

  /// Adds the count of other voters in the same poll.
  public mutating func merge(_ other: WordsTally) {
    ballots.add(other.ballots)
    for (text, answer) in other.answers { answers[text] = (answer.words, answer.count + (answers[text]?.count ?? 0)) }
  }

  /// What the answers so far come to. `merged` has for a word the one that it is counted with, where a person said that
  /// they are the same.
  public func result(merged: [String: String] = [:]) -> WordsResult {
    var counts: [String: (count: Int, answers: [String: Int])] = [:]
    for (text, answer) in answers {
      for word in answer.words {
        let word = merged[word] ?? word
        counts[word, default: (0, [:])].count += answer.count
        counts[word]?.answers[text] = answer.count
      }
    }
    let words = counts.map { word, found in
      WordCount(
        word: word, count: found.count, voters: found.answers.values.reduce(0, +), answers: found.answers.keys.sorted())
    }
    return WordsResult(ballots: ballots, words: words.sorted { ($1.count, $0.word) < ($0.count, $1.word) })
  }

  /// Whether both counts say the same.
  public static func == (a: WordsTally, b: WordsTally) -> Bool {
    a.ballots == b.ballots && a.stopWords == b.stopWords && a.max == b.max
      && a.answers.mapValues(\.count) == b.answers.mapValues(\.count)
  }
}

/// Words with how often they were written.
public struct WordsResult: Equatable, Sendable, Codable {
  /// How many answers there are.
  public var ballots: BallotCount
  /// The most frequent first, then by the alphabet.
  public var words: [WordCount]
}

/// A word, and the answers that it stands in.
public struct WordCount: Equatable, Sendable, Codable {
  /// In lower case.
  public var word: String
  /// How often it was written.
  public var count: Int
  /// How many answers it stands in.
  public var voters: Int
  /// Those answers, each text once.
  public var answers: [String]
}

/// The words of a text as they are counted: runs of letters, digits and marks, with hyphens and apostrophes inside them,
/// in lower case; a typographic apostrophe is a plain one.
public func wordsCounted(in text: String) -> [String] {
  var (words, word, pending): ([String], String, String) = ([], "", "")
  for character in text {
    switch character {
    case "-", "\u{2010}", "\u{2011}":
      pending = word.isEmpty || !pending.isEmpty ? "" : "-"
      if pending.isEmpty, !word.isEmpty {
        words.append(word)
        word = ""
      }
    case "'", "\u{2019}", "\u{02BC}":
      pending = word.isEmpty || !pending.isEmpty ? "" : "'"
      if pending.isEmpty, !word.isEmpty {
        words.append(word)
        word = ""
      }
    case _ where character.isLetter || character.isNumber:
      word += pending + character.lowercased()
      pending = ""
    case _:
      if !word.isEmpty { words.append(word) }
      (word, pending) = ("", "")
    }
  }
  if !word.isEmpty { words.append(word) }
  return words
}

extension WordsTally: KindTally {
  mutating func take(_ text: String, _ step: Int) -> Spoilage? { count(text, step) }
}
