import Workshop

/// An open answer while it is typed.
struct FormText: Equatable, Sendable {
  /// To which question.
  let question: QuestionID
  var area: TextArea
  /// One line only: Enter goes on.
  let isOneLine: Bool
  /// Keys go into it.
  var isActive = false
  /// How long it was when it was kept last: after so much more it is kept without being asked.
  var keptCharacters: Int

  /// How many characters may get lost when a terminal dies.
  static let mostUnkept = 200

  init(_ question: QuestionID, _ text: String, isOneLine: Bool) {
    self.question = question
    self.isOneLine = isOneLine
    area = TextArea(text)
    keptCharacters = area.characters.count
  }

  var isDueToKeep: Bool { abs(area.characters.count - keptCharacters) >= Self.mostUnkept }
}
