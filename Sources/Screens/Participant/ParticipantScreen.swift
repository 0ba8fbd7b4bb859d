import Canvas
import Engine
import Phrases
import Workshop

/// What a participant sees and does: views and answers in, intents and a canvas out. It holds no clock; what it says
/// about a vote is what the host has answered, never a hope.
public struct ParticipantScreen: Equatable, Sendable {
  /// What the middle of the screen shows.
  enum Page: Hashable, Sendable {
    case part(ActivityID)
    case group
    case agenda
  }

  /// What lies over the screen and takes the next key.
  enum Overlay: Equatable, Sendable {
    case returnCode
    case help
    case quitting
    case leaving
    case message(MessagePage)
    /// Whether matches may have one's contact details; nil while nothing is chosen.
    case contact(CollectionID, answer: Bool?)
    case farewell(String)
  }

  /// What just happened, in a line above the keys.
  struct Notice: Equatable, Sendable {
    /// What it is true of, and only as long as that lasts.
    enum Matter: Equatable, Sendable {
      /// The journal cannot be written.
      case trouble
      /// An entry of one's own waits for the facilitator.
      case held(CollectionID)
    }

    var text: String
    var style: Style
    var matter: Matter?
    /// Where Tab goes while it stands, when it names a page.
    var goal: Page?
  }

  var participation: Participation
  var join: JoinPage?
  /// The page that its user came in by.
  var entrance: JoinPage?
  var name: String?
  var returnCode: String?
  var page = Page.agenda
  var overlay: Overlay?
  var notice: Notice?
  /// Entries that are being typed, by collection.
  var forms: [CollectionID: EntryForm] = [:]
  /// Open answers of forms, while one is at them.
  var texts: [ActivityID: FormText] = [:]
  /// Where the cursor stands in lists, by page: the entry, which may move when others are upvoted.
  var chosenEntries: [CollectionID: EntryID] = [:]
  /// Rows that are scrolled past, by page.
  var offsets: [Page: Int] = [:]
  /// In the page with the return code.
  var reading = ReadingOffset()

  /// When the message to all was sent that its reader has put away.
  var putAway: Instant?
  /// The message to all, until it is put away.
  var message: Message? { view?.head.message.flatMap { $0.at == putAway ? nil : $0 } }

  /// Whether the return code is being shown and has not been put away by a key.
  public var showsReturnCode: Bool { overlay == .returnCode }

  /// How its user came in, where that is known.
  public var admission: Admission? { (join ?? entrance)?.admission }

  var phrases: Phrases { participation.phrases }
  private var language: Language { phrases.language }
  var view: ParticipantView? { participation.view }

  /// A screen that is not connected yet.
  ///
  /// - Parameters:
  ///   - knownCode: the return code that its user came with, and need not be shown.
  ///   - name: the name that its user came with, to be looked for in a list.
  ///   - seed: by chance; decides which two of many a ballot of comparisons asks for.
  ///   - isInterviewing: whether its user fills in forms for somebody, whose view it gets.
  public init(
    language: Language, knownCode: String? = nil, name: String? = nil, seed: UInt64 = 0,
    isInterviewing: Bool = false
  ) {
    participation = Participation(Phrases(language), seed: seed)
    participation.isInterviewing = isInterviewing
    var page = JoinPage()
    page.code = knownCode
    page.wanted = name
    join = page
  }

  /// Takes a newer view in. Nothing that is chosen or typed gets lost by it; when something opens the screen goes
  /// there, unless somebody is typing.
  public mutating func update(_ view: ParticipantView) {
    if let join { entrance = join }
    join = nil
    name = view.name
    let before = participation.papers
    let former = self.view
    participation.phrases = Phrases(view.head.language)
    if let step = view.groupAtWork, step.step != nil, former?.groupAtWork?.round != step.round { rest() }
    var changes = participation.update(view)
    // Of several things that open at once the newest is gone to, and that is told last.
    changes.sort { order($0) > order($1) }
    let isFirst = changes.contains(.firstView)
    forgetNotice(since: former)
    for change in changes { tell(change, before: before) }
    layTexts()
    if isFirst { notice = nil }
    if isFirst, participation.isInterviewing, view.activities.isEmpty {
      notice = Notice(text: phrases.noInterviews, style: .warning)
    }
    if case .part(let id) = page, view.part(id) == nil { leave(CollectionID(id.text)) }
    if page == .group, view.group == nil { page = landing }
  }

  /// What was true of the view before and is no longer is not said any more.
  private mutating func forgetNotice(since former: ParticipantView?) {
    switch notice?.matter {
    case .trouble: if former?.head.trouble != nil, view?.head.trouble == nil { notice = nil }
    case .held(let collection):
      if let before = former?.collection(collection), let now = view?.collection(collection),
        now.ownHeld < before.ownHeld
      {
        notice = nil
      }
    case nil: break
    }
  }

  private func order(_ change: Participation.Change) -> Int {
    switch change {
    case .opened(let id), .newRound(let id): return view?.activities.firstIndex { $0.id == id } ?? .max
    case .firstView, .entered, .closed, .revealed, .void, .item, .matched, .led, .timeGiven, .recalled, .helpAnswered,
      .over,
      .message,
      .paused, .resumed, .trouble, .troubleOver:
      return .max
    }
  }

  /// Where somebody comes in: the newest thing that is open.
  private var landing: Page {
    guard let view else { return .agenda }
    if let open = view.activities.first(where: \.isOpen) { return .part(open.id) }
    return view.activities.first.map { .part($0.id) } ?? .agenda
  }

  /// Somebody is writing a text that must not be interrupted.
  var isTyping: Bool { activeForm != nil || typedForm != nil }

  var activeForm: CollectionID? {
    guard case .part(let id) = page else { return nil }
    let collection = CollectionID(id.text)
    return forms[collection]?.isActive == true ? collection : nil
  }

  private mutating func tell(_ change: Participation.Change, before: [ActivityID: BallotPaper]) {
    switch change {
    case .firstView: page = landing
    case .opened(let id): go(to: id, saying: nil)
    case .newRound(let id):
      offsets[.part(id)] = 0
      go(to: id, saying: phrases.newRound)
    case .entered: notice = Notice(text: phrases.enteredForYou, style: .warning)
    case .closed(let id, let voted):
      offsets[.part(id)] = 0
      // Who leads the group reads what the vote comes to.
      if view?.groupAtWork?.vote?.poll.id == id, isLeading { return }
      let isLost = !voted && before[id]?.isDraft == true
      notice = Notice(
        text: isLost ? phrases.draftTooLate : phrases.justClosed(voted: voted), style: isLost ? .warning : .plain)
    case .revealed(let id): if page == .agenda { page = .part(id) }
    case .void: notice = Notice(text: phrases.voidRound, style: .bad)
    case .item(let item): notice = Notice(text: phrases.nowItem(item.title), style: .plain)
    case .matched(let id, let match):
      notice = Notice(
        text: phrases.matchedWith(match.name, match.seat), style: .good, goal: page == .part(id) ? nil : .part(id))
    case .led(let leading, let before): tell(leading, before: before)
    case .timeGiven(let by): notice = Notice(text: phrases.timeGiven(by, left: timeLeft), style: .accent)
    // That they are called back stands above every page.
    case .recalled(let on): notice = on ? nil : Notice(text: phrases.recallOff(timeLeft), style: .accent)
    case .helpAnswered: notice = Notice(text: phrases.helpComes, style: .good)
    case .over: notice = Notice(text: phrases.thanks, style: .accent)
    case .message, .paused, .resumed, .trouble, .troubleOver: break
    }
  }

  private mutating func go(to id: ActivityID, saying text: String?) {
    let target = Page.part(id)
    guard page != target else {
      if let text { notice = Notice(text: text, style: .warning) }
      return
    }
    // A line for a round that is over holds nobody back while nothing stands in it.
    if let form = activeForm, isOver(form), forms[form]?.isBlank == true { forms[form]?.isActive = false }
    // What all are asked stays on the screen until it is answered.
    let isGroups = view?.poll(id)?.poll.ofGroup == true
    let isPoll = view?.poll(id) != nil && !(isGroups && isAskedOnPage)
    if isTyping || (!isPoll && (hasDraft || isGroups)) {
      notice = Notice(text: told(of: id), style: .accent, goal: target)
      return
    }
    page = target
    notice = text.map { Notice(text: $0, style: .warning) }
  }

  /// Whether the round is over for which something is typed into a list.
  private func isOver(_ collection: CollectionID) -> Bool {
    guard forms[collection]?.group != nil, let collect = view?.collection(collection) else { return false }
    return collect.until != nil || !collect.harvest
  }

  /// What is said of a page that its reader does not go to yet: of groups, where to go.
  private func told(of id: ActivityID) -> String {
    if case .breakout(let card) = view?.part(id), !card.running {
      if card.over { return phrases.backToRoom }
      if let next = card.next { return phrases.goTo(next.title, next.place) }
    }
    return phrases.opened(Text.cut(title(of: .part(id)), to: 40))
  }

  /// A page that is gone; what was typed on it and not sent is not sent any more, and that is said.
  private mutating func leave(_ collection: CollectionID) {
    if let form = forms[collection], form.isActive {
      if !form.isBlank { notice = Notice(text: phrases.textNotSent, style: .warning) }
      forms[collection]?.isActive = false
    }
    page = landing
  }

  /// What the own group had left when the view was made.
  private var timeLeft: Span? {
    guard let view, let ends = view.groupAtWork?.ends else { return nil }
    return HeadClock(head: view.head, now: view.head.now, phrases: phrases).left(until: ends)
  }

  /// The poll on the screen has a choice that is not sent.
  var hasDraft: Bool {
    if let text = texts.values.first(where: { $0.isActive }) {
      return text.area.characters.count != text.keptCharacters
    }
    guard case .part(let id) = page, view?.poll(id)?.poll.phase.isOpen == true else { return false }
    return participation.papers[id]?.isDraft == true
  }

  /// The poll on the screen is open, and has no vote of its user's yet.
  private var isAskedOnPage: Bool {
    guard case .part(let id) = page, let ballot = view?.poll(id) else { return false }
    return ballot.poll.phase.isOpen && ballot.eligible && !participation.isCounted(id)
  }

  /// A ballot or an answer is on its way and not answered.
  var isUnsure: Bool {
    participation.waiting.values.contains {
      switch $0 {
      case .ballot, .answer, .submission: true
      case _: false
      }
    }
  }

  /// Takes in what the link says.
  public mutating func hear(_ signal: Signal) -> [Intent] {
    switch signal {
    case .welcome(let title, let language, let admission, let privacy):
      participation.phrases = Phrases(language)
      participation.link = .connected
      guard view == nil else { return [] }
      var page = join ?? JoinPage()
      let intents = page.welcome(title, admission, privacy)
      join = page
      return intents
    case .seated(let name, leads: _, let returnCode):
      self.name = name
      let isNews = self.returnCode != returnCode && join?.code.map(Self.bare) != Self.bare(returnCode)
      self.returnCode = returnCode
      if isNews { overlay = .returnCode }
      return []
    case .found(let prefix, let skip, let people, let more):
      guard var page = join else { return [] }
      let intents = page.found(prefix, skip: skip, people, more: more, phrases)
      join = page
      return intents
    case .denied(let denial):
      let isCard = denial == .seatTaken && join?.admission == .codes
      let sentence = isCard ? phrases.cardUsed : denial.sentence(in: phrases.language)
      return join?.denied(sentence) ?? []
    case .farewell(.seatReleased):
      beginAgain(saying: Farewell.seatReleased.sentence(in: phrases.language))
      return []
    case .farewell(let farewell):
      if farewell.isFinal {
        overlay = .farewell(farewell.sentence(in: phrases.language))
      } else {
        _ = participation.hear(signal)
        // What stands above is not said below as well.
        if participation.away == .sessionEnded, notice?.text == phrases.thanks { notice = nil }
      }
      return []
    case .people: return []
    case .done, .receipt, .refused, .notWritten, .link:
      guard let answer = participation.hear(signal) else { return [] }
      tell(answer)
      if case .notWritten = signal { notice?.matter = .trouble }
      return []
    }
  }

  /// A code as it counts: hyphens, spaces and the case of letters do not.
  private static func bare(_ code: String) -> String { code.uppercased().filter { $0.isLetter || $0.isNumber } }

  /// Back to where names are chosen: the seat is somebody else's now, or nobody's.
  private mutating func beginAgain(saying notice: String) {
    self = ParticipantScreen(language: phrases.language)
    join?.isPrivacyRead = true
    join?.notice = notice
  }

  /// Somebody else is to use this screen: they read what the first one read, and choose their own name.
  mutating func handOver() -> [Intent] {
    let former = entrance
    self = ParticipantScreen(language: phrases.language)
    participation.link = .connected
    guard let former, let admission = former.admission, var page = join else { return [.leaveSeat] }
    let search = page.welcome(former.title, admission, former.privacy)
    join = page
    return [.leaveSeat] + search
  }

  private mutating func tell(_ answer: Participation.Answer) {
    switch answer {
    case .counted: notice = nil
    case .notCounted(_, let why): notice = Notice(text: phrases.notCounted(why), style: .bad)
    case .entrySent(let collection):
      let wasActive = forms[collection]?.isActive == true
      forms[collection]?.clear()
      forms[collection]?.isActive = wasActive
      let isHeld = view?.collection(collection)?.moderated == true
      notice = Notice(
        text: phrases.entrySent(held: isHeld), style: .good, matter: isHeld ? .held(collection) : nil)
      askContact(after: collection)
    case .entryChanged(let collection):
      forms[collection]?.clear()
      notice = Notice(text: phrases.entryChanged, style: .good)
    case .entryRefused(let collection, let why):
      forms[collection]?.isSending = false
      // Sent again it is for the group that one is in by then.
      let group = view?.collection(collection)?.group
      forms[collection]?.group = group
      notice = Notice(text: why, style: .bad)
    case .help(let on): notice = Notice(text: on ? phrases.helpCalled : phrases.helpWithdrawn, style: .good)
    case .upvoted(let on): notice = Notice(text: phrases.upvoted(on: on), style: .good)
    case .marked(let on): notice = Notice(text: phrases.marked(on: on), style: .good)
    case .takenAlong: notice = Notice(text: phrases.takenAlong, style: .good)
    case .contact(let on): notice = Notice(text: phrases.contactAnswered(on: on), style: .good)
    case .wished(let wish): tell(wish)
    case .answered(let id, let step): answered(id, going: step)
    case .submitted: notice = Notice(text: phrases.thanksForForm, style: .good)
    case .authorised(_, let on): notice = Notice(text: phrases.authorisedNow(on: on), style: .good)
    case .moved(let isUp): notice = Notice(text: phrases.moved(isUp: isUp), style: .good)
    case .refused(let why): notice = Notice(text: why, style: .bad)
    }
  }
}
