import Workshop

/// Reads a session file's tree and notes all that is wrong on the way; what cannot be read gets a stand-in, so that
/// reading goes on.
struct Reading {
  let file: String
  var problems: [Problem] = []
  /// What to look up when all has been read.
  var references: [Pending] = []
  /// What breakouts harvest into, and where it says so; of those with fields of their own, where these stand.
  var harvestPlaces: [(collection: String, place: Place)] = []
  var harvestFields: [String: Place] = [:]
  /// What breakouts say of mixing.
  var mixed: [MixedPart] = []
  /// What collects share with matches, and which collections breakouts seat matched people of.
  var contacts: [ContactPart] = []
  var meets: [(collection: String, place: Place)] = []
  /// The first line of each id, by what it names.
  private var claimed: [IDSpace: [String: Int]] = [:]
  /// What is taken from earlier sessions, and where it says so.
  var sources: [(source: Source, place: Place)] = []
  /// Collects with `from:` that do not say what their entries hold.
  var withoutFields: Set<ActivityID> = []
  /// What the poll that is being read takes its options from.
  var taking: Source?
  /// Texts with tags, and conditions of claims.
  var templates: [PendingTemplate] = []
  /// The polls read so far.
  var polls: Set<String> = []
  /// The session's language, once read.
  var language = Language.nl
  /// The session's zone and day, once read.
  var zone: Zone?
  var day: Day?

  init(file: String) { self.file = file }

  struct Pending {
    var kind: Reference
    var name: String
    var place: Place
  }

  /// Within what ids may not repeat.
  enum IDSpace: Hashable {
    case items, activities, groupSets
    /// Of the poll or collection at a place.
    case within(Place)
  }

  mutating func error(_ fact: ProblemFact, at place: Place) {
    problems.append(Problem(file: file, line: place.line, column: place.column, fact: fact))
  }

  mutating func warn(_ fact: ProblemFact, at place: Place) {
    problems.append(
      Problem(file: file, line: place.line, column: place.column, severity: .warning, fact: fact))
  }

  /// Notes an id, or that it was there before; `title` is what it was made of, where nobody chose it.
  mutating func claim(_ id: String, in space: IDSpace, at place: Place, madeFrom title: String? = nil) {
    if let line = claimed[space]?[id] {
      error(
        title.map { .sameSlug(id, title: $0, firstLine: line) } ?? .repeatedID(id, firstLine: line), at: place)
    } else {
      claimed[space, default: [:]][id] = place.line
    }
  }

  func isClaimed(_ id: String, in space: IDSpace) -> Bool { claimed[space]?[id] != nil }
}
