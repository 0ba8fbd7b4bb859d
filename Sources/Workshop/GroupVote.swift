extension Poll {
  /// A vote inside a group on what it takes along to the plenary: up to `max` of its entries, secret, and shown to the
  /// group when it closes. The word before the question tells of what, where a group fills more than one list.
  public static func ofGroup(
    _ id: ActivityID, on list: String?, options: [Option], max: Int, in language: Language
  ) -> Poll {
    let question: String
    switch language {
    case .nl: question = "welke gaan mee naar de plenaire terugkoppeling?"
    case .en: question = "which go along to the plenary report?"
    }
    return Poll(
      id: id, prompt: list.map { "\($0): \(question)" } ?? question.prefix(1).uppercased() + question.dropFirst(),
      question: .choice(options: .fixed(options), max: max))
  }
}
