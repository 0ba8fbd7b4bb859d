extension Poll {
  /// The id of the practice vote that every session has before its start.
  public static let practiceID: ActivityID = "oefenstem"

  /// A vote to try the keys with; it is journalled like any other and counts nowhere. Made once: every view asks for it.
  public static func practice(in language: Language) -> Poll {
    switch language {
    case .nl: dutchPractice
    case .en: englishPractice
    }
  }

  private static let dutchPractice = practice(
    "Oefenstem: hoe zit u erbij?", ["Ik heb er zin in", "Eerst koffie", "Ik kijk de kat uit de boom"])
  private static let englishPractice = practice(
    "Practice vote: how are you today?", ["Looking forward to it", "Coffee first", "Wait and see"])

  private static func practice(_ prompt: String, _ options: [String]) -> Poll {
    Poll(
      id: practiceID, prompt: prompt,
      question: .choice(options: .fixed(options.map { Option(id: OptionID(slug($0)), title: $0) }), max: 1))
  }
}
