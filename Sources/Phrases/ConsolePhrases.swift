import Workshop

/// The words of the facilitator's console, in one language; what other screens say too is in `Phrases`.
public struct ConsolePhrases: Equatable, Sendable {
  /// The words that all screens share.
  public let all: Phrases
  /// The language of all that it says.
  public var language: Language { all.language }

  /// The words of one language.
  public init(_ language: Language) { all = Phrases(language) }

  /// One sentence in each language; a missing one does not compile.
  func say(nl: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    language.say(nl: nl(), en: en())
  }
}
