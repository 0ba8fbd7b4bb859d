import Mustache

/// What templates can name of a programme: of each session, under its name, what they can name of a session.
public struct ProgrammeFigures {
  let title: String
  let parts: [(name: String, figures: SessionFigures)]

  /// - Parameter parts: the sessions by their names in the programme, held or not.
  public init(title: String, parts: [(String, SessionFigures)]) {
    self.title = title
    self.parts = parts.map { (name: $0.0, figures: $0.1) }
  }

  /// All of it.
  public var value: Value {
    var members: [String: Value] = ["programme": .of(["title": .text(title), "sessions": .number(parts.count)])]
    for part in parts { members[part.name] = part.figures.value }
    return .members(members)
  }

  /// The polls of which nothing may be told, as `SESSION.POLL`.
  public var untold: Set<String> {
    Set(parts.flatMap { part in part.figures.untold.map { "\(part.name).\($0)" } })
  }
}
