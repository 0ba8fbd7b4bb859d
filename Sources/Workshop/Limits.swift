/// What a session may hold at most. Each is an error that names the limit.
public enum Limits {
  public static let sessionFileBytes = 1024 * 1024
  public static let sessionFileDepth = 32
  public static let aliasNodes = 10_000
  public static let agendaItems = 500
  public static let optionsOfAPoll = 500
  public static let participants = 100_000
  public static let titleCharacters = 200
  /// Points that one ballot may give.
  public static let pointsBudget = 1_000_000
  public static let promptCharacters = 2_000
  /// Of one field of an entry, one name that is typed, one message.
  public static let entryCharacters = 2_000
  public static let nameCharacters = 100
  /// Of all that one person proposes to one collection without a limit of its own.
  public static let entriesOfAPerson = 200
  /// Of a table of participants or leads, or a brief, before it is read.
  public static let tableBytes = 16 * 1024 * 1024
  /// Of one brief, and of the notes of one item.
  public static let briefCharacters = 20_000
  public static let activitiesOfAnItem = 100
  public static let statementsOfAPoll = 100
  public static let fieldsOfACollection = 20
  public static let linesOfAField = 50
  public static let pointsOfAScale = 11
  public static let pointsOfABudget = 10_000
  /// Of one item, break or timer.
  public static let longestSpan = Span.minutes(7 * 24 * 60)
  public static let idCharacters = 64
  public static let groupsOfASet = 1_000
}
