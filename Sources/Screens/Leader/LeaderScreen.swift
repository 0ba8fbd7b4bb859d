import Canvas
import Engine
import Phrases
import Workshop

/// What the leader of a group sees and does. It is made for somebody who never saw a terminal: letters always go into
/// the line while it has the keys, and what else can be done stands in the last row.
public struct LeaderScreen: Equatable, Sendable {
  enum Page: Hashable, Sendable {
    case collection(CollectionID)
    case vote
    case brief
    case agenda
    case report
  }

  enum Overlay: Equatable, Sendable {
    case returnCode
    case help
    case quitting
    case message(MessagePage)
    case farewell(String)
  }

  /// What was sent, by its tag.
  enum Sent: Equatable, Sendable {
    case entry(CollectionID, editing: EntryID?)
    case mark(on: Bool)
    case move(CollectionID, EntryID, before: EntryID?, isUp: Bool)
    case wish(LeadWish)
  }

  var phrases: Phrases
  /// The session's.
  public var language: Language { phrases.language }
  var link = LinkState.connecting
  /// Why the host left; nil again as soon as it is back.
  var away: Farewell?
  var view: LeaderView?
  var returnCode: String?
  var page = Page.brief {
    didSet { if page == .brief, view?.brief != nil { hasSeenBrief = true } }
  }
  var overlay: Overlay?
  var notice: ParticipantScreen.Notice?
  var forms: [CollectionID: EntryForm] = [:]
  /// The entry the cursor is on, in the list of the page; nil while the keys go into the line.
  var chosen: EntryID?
  var offset = 0
  /// Whether the page with the brief was open since there is one.
  var hasSeenBrief = false
  /// Where F2 leads back to.
  var beforeBrief: Page?
  /// In the page with the return code.
  var reading = ReadingOffset()
  /// How people get in, where it is known: by codes nobody is told of F2.
  let admission: Admission?
  var waiting: [Int: Sent] = [:]
  /// When the message to all was sent that its reader has put away.
  var putAway: Instant?
  /// The message to all, until it is put away.
  var message: Message? { view?.head.message.flatMap { $0.at == putAway ? nil : $0 } }
  private var nextTag = 1

  /// A screen for whoever has taken a leader's seat.
  public init(
    language: Language, returnCode: String? = nil, showsReturnCode: Bool = false, admission: Admission? = nil
  ) {
    self.admission = admission
    phrases = Phrases(language)
    self.returnCode = returnCode
    if showsReturnCode { overlay = .returnCode }
  }

  /// Takes a newer view in. What is being typed stays.
  public mutating func update(_ view: LeaderView) {
    let old = self.view
    self.view = view
    away = nil
    phrases = Phrases(view.head.language)
    for collect in collections where forms[collect.id]?.fields != collect.fields {
      forms[collect.id] = EntryForm(collect.fields)
    }
    if let chosen, current?.entries.contains(where: { $0.id == chosen }) != true { self.chosen = nil }
    if old?.running != true, view.running { begin(isNews: old != nil) }
    if old?.running == true, !view.running {
      notice = .init(text: view.over ? phrases.groupsEnded : phrases.othersCome(view.round), style: .warning)
    }
    if old?.head.isOver == false, view.head.isOver {
      notice = .init(text: phrases.thanks, style: .accent)
      chosen = nil
    }
    // Only the facilitator's answer is news; one's own taking back was told already.
    let isOwn = notice?.text == phrases.helpWithdrawn || waiting.values.contains(.wish(.help(on: false)))
    if old?.helpCalled == true, !view.helpCalled, !isOwn { notice = .init(text: phrases.helpComes, style: .good) }
    if notice?.matter == .trouble, old?.head.trouble != nil, view.head.trouble == nil { notice = nil }
    if let deputy = view.deputy, deputy != old?.deputy {
      notice = .init(text: phrases.ledMeanwhile(deputy), style: .accent)
    }
    if let old { tellVote(before: old.vote) }
    tellTurn(before: old?.turn)
    if page == .vote, view.vote == nil { page = .brief }
    if page == .report, view.report == nil { page = .brief }
    if case .collection(let id) = page, !collections.contains(where: { $0.id == id }) { page = .brief }
  }

  /// The groups go to work: the first list comes up, with the keys in its line.
  private mutating func begin(isNews: Bool) {
    if let first = view?.harvest.first { page = .collection(first.id) }
    chosen = nil
    // What is to be done now is not hidden by it.
    let text = [phrases.groupsBegin, hint(isNearlyOver: false)?.whole].compactMap { $0 }.joined(separator: " ")
    if isNews { notice = .init(text: text, style: .accent) }
  }

  /// Whoever is to speak is shown what the group takes along, unless something is being typed.
  private mutating func tellTurn(before: LeaderView.Turn?) {
    guard let view, let turn = view.turn, turn != before else { return }
    if turn == .speaking, current.map({ forms[$0.id]?.isBlank ?? true }) ?? true {
      page = .report
      chosen = nil
      offset = 0
    }
    if notice?.text == phrases.groupsEnded { notice = nil }
  }

  var collections: [CollectView] {
    guard let view else { return [] }
    let all = view.harvest + (view.parkingLot.isOpen || view.parkingLot.count > 0 ? [view.parkingLot] : [])
    guard view.head.isOver else { return all }
    return all.map { collect in
      var closed = collect
      closed.isOpen = false
      return closed
    }
  }

  var pages: [Page] {
    (view?.report == nil ? [] : [.report]) + collections.map { .collection($0.id) }
      + (view?.vote == nil ? [] : [.vote]) + [.brief, .agenda]
  }

  var current: CollectView? {
    guard case .collection(let id) = page else { return nil }
    return collections.first { $0.id == id }
  }

  /// Keys go into the line.
  var isTyping: Bool { current?.isOpen == true && chosen == nil }

  var titles: Titles { view.map { Titles($0) } ?? Titles() }

  mutating func tag(for sent: Sent) -> Int {
    defer { nextTag += 1 }
    waiting[nextTag] = sent
    return nextTag
  }

  /// Takes in what the link says.
  public mutating func hear(_ signal: Signal) -> [Intent] {
    switch signal {
    case .welcome(title: _, let language, _, _): phrases = Phrases(language)
    case .seated(name: _, leads: _, let code):
      if returnCode != code { overlay = .returnCode }
      returnCode = code
    case .link(let state):
      link = state
      if state == .connected { away = nil }
    case .farewell(let farewell):
      if farewell.isFinal {
        overlay = .farewell(farewell.sentence(in: phrases.language))
      } else {
        away = farewell.seen(beside: view?.head)
        // What stands above is not said below as well.
        if away == .sessionEnded, notice?.text == phrases.thanks { notice = nil }
      }
    case .denied(let denial): notice = .init(text: denial.sentence(in: phrases.language), style: .bad)
    case .found, .people, .receipt: break
    case .done(let tag, at: _): if let sent = waiting.removeValue(forKey: tag) { done(sent) }
    case .refused(let tag, let refusal, by: _):
      if let sent = waiting.removeValue(forKey: tag) {
        failed(sent, refusal.sentence(in: phrases.language, naming: titles))
      }
    case .notWritten(let tag, let trouble):
      if let sent = waiting.removeValue(forKey: tag) {
        failed(sent, phrases.notWritten(trouble))
        notice?.matter = .trouble
      }
    }
    return []
  }

  private mutating func done(_ sent: Sent) {
    switch sent {
    case .entry(let collection, let editing):
      forms[collection]?.clear()
      notice = .init(text: editing == nil ? phrases.entrySent(held: false) : phrases.entryChanged, style: .good)
    case .mark(let on): notice = .init(text: phrases.marked(on: on), style: .good)
    case .move(let collection, let entry, let before, let isUp):
      // The view that shows it comes a little later, and the next key may be quicker.
      if let index = view?.harvest.firstIndex(where: { $0.id == collection }) {
        view?.harvest[index].move(entry, before: before)
      }
      notice = .init(text: phrases.moved(isUp: isUp), style: .good)
    case .wish(let wish): if let text = wish.done(phrases) { notice = .init(text: text, style: .good) }
    }
  }

  private mutating func failed(_ sent: Sent, _ why: String) {
    switch sent {
    case .entry(let collection, editing: _): forms[collection]?.isSending = false
    case .mark, .move, .wish: break
    }
    notice = .init(text: why, style: .bad)
  }
}
