/// What a session may hold at most. Each is an error that names the limit.
public enum Limits {
  /// Of the session file.
  public static let sessionFileBytes = 1024 * 1024
  /// How deep lists and maps may lie in each other.
  public static let sessionFileDepth = 32
  /// What YAML aliases may expand to.
  public static let aliasNodes = 10_000
  /// That one command adds to an item, or takes.
  public static let longestChange = Span.minutes(24 * 60)
  /// That the facilitator puts in, moves, drops and shifts in one session.
  public static let agendaChanges = 500
  /// That a forecast is worked out from.
  public static let forecastRuns = 100_000
  /// Of those items that may be dropped, from 0 on.
  public static let highestPriority = 9
  /// That people who are called back from their groups get to round off.
  public static let longestRecall = Span.minutes(30)
  /// By which a session runs earlier or later than planned: two hundred years.
  public static let longestShift = Span.minutes(200 * 366 * 24 * 60)
  /// Of one outcome map.
  public static let sectionsOfAMap = 6
  /// Of one section of an outcome map.
  public static let claimsOfASection = 8
  /// Of one claim of an outcome map, and of what stands below one of these.
  public static let bulletsOfAClaim = 12
  /// Of one text on an outcome map.
  public static let mapTextCharacters = 600
  /// Of one programme.
  public static let sessionsOfAProgramme = 50
  /// Of one session.
  public static let agendaItems = 500
  /// Fixed, or taken from a collection.
  public static let optionsOfAPoll = 500
  /// That the facilitator adds during one session.
  public static let pollsAdded = 200
  /// Raised in one round of a poll.
  public static let handsOfARound = 10_000
  /// That one group holds in one round.
  public static let votesOfAGroup = 20
  /// On one roster.
  public static let participants = 100_000
  /// Of sessions, items, options and statements.
  public static let titleCharacters = 200
  /// Points that one ballot may give.
  public static let pointsBudget = 1_000_000
  /// Of one activity.
  public static let promptCharacters = 2_000
  /// Of one field of an entry, one name that is typed, one message.
  public static let entryCharacters = 2_000
  /// Of one form.
  public static let questionsOfAForm = 200
  /// Of one open answer: a story of an interview.
  public static let answerCharacters = 12_000
  /// Of one form, answered elsewhere.
  public static let responsesOfAForm = 100_000
  /// Of one form, imported at different times.
  public static let importsOfAForm = 1_000
  /// Of one name that is typed.
  public static let nameCharacters = 100
  /// Of all that one person proposes to one collection without a limit of its own.
  public static let entriesOfAPerson = 200
  /// Of a table of participants or leads, or a brief, before it is read.
  public static let tableBytes = 16 * 1024 * 1024
  /// Of one brief, and of the notes of one item.
  public static let briefCharacters = 20_000
  /// Of one item.
  public static let activitiesOfAnItem = 100
  /// Of one scale.
  public static let statementsOfAPoll = 100
  /// Of one collection.
  public static let fieldsOfACollection = 20
  /// Confirmed and dropped ones of one collection together.
  public static let matchesOfACollection = 10_000
  /// Of the list of participants, that are shared with a match.
  public static let contactColumns = 10
  /// That a field of an entry shows.
  public static let linesOfAField = 50
  /// Both ends counted.
  public static let pointsOfAScale = 11
  /// Grades that an option can get.
  public static let gradesOfAPoll = 9
  /// Columns of a grid.
  public static let columnsOfAGrid = 9
  /// Comparisons of one ballot.
  public static let comparisonsOfABallot = 100
  /// What items may cost, and what may be spent on them.
  public static let moneyOfAPoll = 1_000_000_000
  /// Words of one ballot.
  public static let wordsOfABallot = 10
  /// Characters of a ballot of words, or of a reason.
  public static let wordsCharacters = 200
  /// That one voter divides.
  public static let pointsOfABudget = 10_000
  /// Of one item, break or timer.
  public static let longestSpan = Span.minutes(7 * 24 * 60)
  /// Of one id.
  public static let idCharacters = 64
  /// Of one breakout.
  public static let roundsOfABreakout = 50
  /// Of one group set.
  public static let groupsOfASet = 1_000
}
