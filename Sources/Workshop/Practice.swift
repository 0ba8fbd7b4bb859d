extension Poll {
  /// The id of the practice vote that every session has before its start.
  public static let practiceID: ActivityID = "oefenstem"

  /// A vote to try the keys with; it is journalled like any other and counts nowhere.
  public static func practice(in language: Language) -> Poll {
    let words: (prompt: String, options: [String]) =
      switch language {
      case .nl: ("Oefenstem: hoe zit u erbij?", ["Ik heb er zin in", "Eerst koffie", "Ik kijk de kat uit de boom"])
      case .en: ("Practice vote: how are you today?", ["Looking forward to it", "Coffee first", "Wait and see"])
      }
    return Poll(
      id: practiceID, prompt: words.prompt,
      question: .choice(options: .fixed(words.options.map { Option(id: OptionID(slug($0)), title: $0) }), max: 1))
  }
}
