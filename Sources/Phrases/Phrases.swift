import Workshop

/// Every sentence that a person reads, in the language of the session. What a screen says stands in an extension a
/// screen (`Phrases+Participant.swift`); what several say stands in one a topic.
public struct Phrases: Equatable, Sendable {
  /// The language of all that it says.
  public let language: Language

  /// The sentences of one language.
  public init(_ language: Language) { self.language = language }

  /// One sentence in each language; a missing one does not compile.
  func say(nl: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    language.say(nl: nl(), en: en())
  }
}
