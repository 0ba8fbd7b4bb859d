/// What a session may hold at most. Each is an error that names the limit.
public enum Limits {
  public static let sessionFileBytes = 1024 * 1024
  public static let sessionFileDepth = 32
  public static let sessionFileNodes = 10_000
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
}
