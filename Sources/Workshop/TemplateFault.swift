/// What can be wrong with a template, as data; `Phrases` makes the sentence.
public enum TemplateFault: Equatable, Sendable {
  /// `{{` without `}}`.
  case tagUnclosed
  case tagEmpty
  case sectionUnclosed(String)
  /// A section ends here that is not the open one; nil where none is open.
  case sectionUnopened(String, open: String?)
  case tooDeep(limit: Int)
  /// `{{>`, `{{=`, `{{{` or `{{&`.
  case notUsed(String)
  case argumentMalformed(String)
  case argumentUnknown(String, known: [String])
  /// The tag names nothing.
  case nameUnknown(String, known: [String])
  /// The tag names something of which its members can be written, and no text.
  case notText(String, known: [String])
  /// `where` with something that is not counted from rows.
  case notCounted(String)
  case conditionMalformed(String)
  case columnUnknown(String, known: [String])
  case choiceUnknown(String, column: String, known: [String])
  /// In a script, a style, or an attribute that a browser acts on.
  case notInMarkup
  /// A condition for a claim that cannot be read.
  case claimMalformed(String)
  /// A condition for a claim compares what is no number.
  case notNumber(String)

  /// What was written, and what could have been meant: for whoever looks for the nearest.
  public var known: (word: String, among: [String])? {
    switch self {
    case .argumentUnknown(let word, let known), .nameUnknown(let word, let known), .columnUnknown(let word, let known),
      .choiceUnknown(let word, column: _, let known):
      (word, known)
    case .tagUnclosed, .tagEmpty, .sectionUnclosed, .sectionUnopened, .tooDeep, .notUsed, .argumentMalformed, .notText,
      .notCounted, .conditionMalformed, .notInMarkup, .claimMalformed, .notNumber:
      nil
    }
  }
}
