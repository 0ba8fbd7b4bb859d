import Canvas
import Engine
import Phrases
import Workshop

/// The facilitator's console: what it shows of a session, and what its keys do. All of it is local to the screen;
/// the session changes only by the commands it sends, and shows by the views it gets.
public struct FacilitatorScreen: Equatable, Sendable {
  /// The language of the screen; titles and texts stay in the session's.
  public let language: Language
  /// Whether only ASCII characters are drawn.
  public let ascii: Bool
  /// Whether the host lives in the same program: leaving the console stops it.
  public let ownsHost: Bool
  /// Whether it looks on at a rehearsal, which simulated people play: it changes nothing, and leaving breaks it off.
  public let isSpectator: Bool
  /// How the session starts at another time than planned: true moves all times along, false keeps them. Nil asks the
  /// facilitator when the difference is `askFrom` or more; set it where that was asked before.
  public var startsNow: Bool?
  /// From which difference between the plan's start and the clock on the console asks how to start.
  public static let askFrom = Span.minutes(10)

  var view: FacilitatorView?
  var lines: [ActivityLine] = []
  var titles = Titles()
  var link = LinkState.connecting
  var farewell: Farewell?
  /// Why the host left; nil again as soon as it is back.
  var away: Farewell?
  var pane = Pane.desk
  /// What the facilitator chose to look at; nil follows what is going on.
  var chosen: Subject?
  /// A poll that has just closed: its result stays on the desk until the facilitator moves on.
  var lingering: Subject?
  var items = Cursor<ItemID>()
  var activities = Cursor<Subject>()
  var groups = Cursor<GroupID>()
  var entries = Cursor<EntryID>()
  /// In what the group that speaks takes along.
  var turn = Cursor<TurnRow.ID>()
  var alikes = Alikes(nil, in: nil)
  var people = Cursor<ParticipantID>()
  /// Rows of the desk that are scrolled away.
  var scroll = 0
  /// Entries to be merged, in order of marking.
  var marked: [EntryID] = []
  /// What stands in place of a collection's entries, where people offer and seek.
  var matchPage = MatchPage.entries
  var matches = Cursor<Match>()
  /// What was typed to find a match.
  var sieve: LineEditor?
  var isSieving = false
  /// What has to be settled before a poll can open.
  var cut: TieAtTheCut?
  var search: LineEditor?
  var isSearching = false
  /// Whom the host found for what was typed, where the view has no room for everybody.
  var found: FoundPeople?
  var dialog: Dialog?
  var notice: String?
  /// The notice that another console was first, until the view with what that one did has come.
  var overtaken: String?
  /// The notice is the executable's: it stays until a key is pressed.
  var announced = false
  var pending: [Int: ConsoleAction] = [:]
  var lastTag = 0

  /// A console before its first view.
  public init(language: Language, ascii: Bool = false, ownsHost: Bool = false, isSpectator: Bool = false) {
    self.language = language
    self.ascii = ascii
    self.ownsHost = ownsHost
    self.isSpectator = isSpectator
  }

  var words: ConsolePhrases { ConsolePhrases(language) }

  /// Takes the latest view of the session.
  public mutating func update(_ view: FacilitatorView) {
    let before = self.view
    let former = subject
    away = nil
    let speakingBefore = report?.group
    let goingBefore = Set(lines.filter { $0.state == .going }.map(\.subject))
    self.view = view
    titles = Titles(view)
    titles.collections[parkingLot] = words.parkingLot
    lines = view.activities(words)
    let moved = before?.currentItem?.id != view.currentItem?.id || before?.head.stage != view.head.stage
    // What has just begun is what the room looks at; a question that comes in is not.
    let begun = lines.first { line in
      if case .collection = line.subject { return false }
      return line.state == .going && !goingBefore.contains(line.subject)
    }
    if moved || begun != nil {
      (chosen, lingering) = (nil, nil)
      if !moved, let begun, subject != begun.subject { chosen = begun.subject }
    } else if chosen == nil, case .poll = former, let former, goingBefore.contains(former) {
      lingering = former
    }
    // A poll that was typed is read over before it is opened.
    if let before, let added = view.polls.last(where: { $0.isAdded && before.desk(of: $0.poll.id) == nil }) {
      (chosen, lingering) = (.poll(added.poll.id), nil)
      pane = .desk
    }
    if subject != former { scroll = 0 }
    if isNewer(view, than: before) {
      // What another console did comes in behind the refusal that tells of it, and must not wipe it out.
      if !announced, overtaken == nil || notice != overtaken { notice = nil }
      overtaken = nil
    }
    if moved { items = Cursor(id: view.currentItem?.id) }
    if report?.group != speakingBefore { (groups, turn) = (Cursor(), Cursor()) }
    settle(in: view)
    if case .ended = view.head.stage, before?.head.stage != view.head.stage { dialog = nil }
  }

  /// Whether something happened that a notice should not hide. What participants send in stands on the desk.
  private func isNewer(_ view: FacilitatorView, than before: FacilitatorView?) -> Bool {
    guard let before else { return false }
    let seen = before.news.last?.seq ?? -1
    return view.news.contains { news in
      if case .entryProposed = news.what { return false }
      return news.seq > seen
    }
  }

  mutating func settle(in view: FacilitatorView) {
    items.settle(in: view.items.map(\.id))
    activities.settle(in: listed.map(\.subject))
    entries.settle(in: entryIDs)
    matches.settle(in: matchLines.map(\.match))
    people.settle(in: peopleShown.map(\.id))
    // Of a report back the next group to come is chosen, so that one key gives it the floor.
    if groups.id == nil, let report {
      groups = Cursor(id: reportGroups.first { report.toCome.contains($0.title) }?.id ?? report.group)
    }
    groups.settle(in: groupIDs)
    if isSomebodySpeaking { alikes = Alikes(report, in: view) }
    let rows = turnRows
    turn.settle(in: rows.map(\.id))
    let known = Set(isSomebodySpeaking ? rows.map(\.target) : entryIDs)
    marked.removeAll { !known.contains($0) }
    if let chosen, !lines.contains(where: { $0.subject == chosen }) { self.chosen = nil }
    if let lingering, !lines.contains(where: { $0.subject == lingering }) { self.lingering = nil }
    if pane == .entries, collectionShown == nil { pane = .desk }
    if pane == .groups, !isSomebodySpeaking { pane = .desk }
  }

  /// Goes to the entries among which the facilitator has to choose, and marks them.
  private mutating func show(_ collection: CollectionID, _ tied: [EntryID], _ places: Int) {
    guard view?.collection(collection) != nil else { return }
    cut = TieAtTheCut(collection: collection, entries: tied, places: places)
    show(.collection(collection))
    entries = Cursor(id: entryIDs.first(where: tied.contains))
  }

  /// Takes what happened to the link or to a command.
  public mutating func hear(_ signal: Signal) -> [Intent] {
    switch signal {
    case .done(let tag, _): pending[tag] = nil
    case .refused(let tag, let refusal, let by):
      pending[tag] = nil
      var why = refusal
      if case .overtaken(nil) = refusal { why = .overtaken(by: by) }
      notice = why.sentence(in: language, naming: titles)
      if case .overtaken = why { overtaken = notice }
      if case .tieAtTheCut(let collection, let tied, let places) = why { show(collection, tied, places) }
    case .notWritten(let tag, let trouble):
      pending[tag] = nil
      notice = words.notWritten(trouble)
    case .link(let state):
      link = state
      if state == .connected { away = nil }
    case .people(let prefix, let people, let more):
      found = FoundPeople(prefix: prefix, people: people, more: more)
      for person in people { titles.people[person.id] = person.name }
      self.people = Cursor(id: peopleShown.first?.id)
    case .welcome, .seated, .found, .receipt: break
    case .denied(let denial): notice = denial.sentence(in: language)
    case .farewell(let farewell):
      if farewell.isFinal { self.farewell = farewell } else { away = farewell.seen(beside: view?.head) }
    }
    return []
  }
}
