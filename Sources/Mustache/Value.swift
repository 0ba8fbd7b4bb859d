/// What a tag of a template can name.
public indirect enum Value: Equatable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  /// `shape` is what one of them looks like, also where there is none: by it a template is checked.
  case list([Value], shape: Value)
  case members([String: Value])
  /// A number that is counted from rows, of which a tag may ask for some.
  case count(Rows)

  /// By these names.
  public static func of(_ members: [String: Value]) -> Value { .members(members) }

  /// The member of that name.
  subscript(name: String) -> Value? {
    guard case .members(let members) = self else { return nil }
    return members[name]
  }

  /// The names of its members, in order.
  var names: [String] {
    guard case .members(let members) = self else { return [] }
    return members.keys.sorted()
  }

  /// Whether a section about it is written: there is something, and not nothing of it.
  var isThere: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .number(let number): number != 0
    case .flag(let flag): flag
    case .list(let items, shape: _): !items.isEmpty
    case .members(let members): !members.isEmpty
    case .count(let rows): !rows.rows.isEmpty
    }
  }
}

/// Answers of people, a row each, of which a condition counts some.
public struct Rows: Equatable, Sendable {
  /// Something that was asked or is known of each.
  public struct Column: Equatable, Sendable {
    /// What conditions call it.
    public var name: String
    /// What can stand in it: id, and title as people read it; empty where it holds numbers.
    public var choices: [(id: String, title: String)]

    /// A column of choices; without them one of numbers.
    public init(_ name: String, choices: [(id: String, title: String)] = []) {
      self.name = name
      self.choices = choices
    }

    /// The same name and choices.
    public static func == (a: Column, b: Column) -> Bool {
      a.name == b.name && a.choices.elementsEqual(b.choices) { $0 == $1 }
    }
  }

  /// What a condition may ask about.
  public var columns: [Column]
  /// Of each who answered: by column what was chosen, or a number; nothing where it was not answered.
  public var rows: [[String: [String]]]

  /// Rows of answers.
  public init(columns: [Column], rows: [[String: [String]]]) {
    self.columns = columns
    self.rows = rows
  }

  /// How many rows meet a condition.
  public func count(where condition: RowCondition) -> Int { rows.count(where: condition.holds) }
}
