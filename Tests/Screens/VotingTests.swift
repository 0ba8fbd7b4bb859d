import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// From keys to intents, and from answers to what the screen says about a vote.
struct VotingTests {
  private var hall: Hall
  private var screen = ParticipantScreen(language: .nl)
  private let size = Size(columns: 80, rows: 24)

  init() throws {
    hall = try Hall()
    try hall.start(at: "afsluiting")
  }

  private mutating func join(_ poll: ActivityID) throws {
    try hall.act(.openPoll(poll: poll))
    _ = screen.hear(.link(.connected))
    screen.update(try hall.participant())
  }

  private mutating func press(_ keys: Key...) -> [Intent] { keys.flatMap { screen.handle($0, at: hall.now) } }

  private var shown: String { screen.canvas(Frame(size: size, now: hall.now)).text }

  private func ballot(_ intents: [Intent]) -> Ballot? {
    guard intents.count == 1, case .send(.castBallot(_, _, let ballot, _), _, _) = intents[0] else { return nil }
    return ballot
  }

  @Test mutating func `a vote takes two steps`() throws {
    try join("eerst")
    #expect(press(.down) == [])
    #expect(press(.enter) == [], "the first Enter chooses")
    #expect(shown.contains("(●) Klimaatadaptatie"))
    #expect(ballot(press(.enter)) == .choice(["klimaatadaptatie"]))
  }

  @Test mutating func `a poll that gives receipts shows the voter's own when the ballot is counted, and not before`()
    throws
  {
    var workshop = Hall.workshop()
    for (item, activities) in workshop.agenda.map(\.activities).enumerated() {
      for case (let place, .poll(var poll)) in activities.enumerated() where poll.id == "eerst" {
        poll.receipts = true
        workshop.agenda[item].activities[place] = .poll(poll)
      }
    }
    hall = try Hall(workshop)
    try hall.act(.startSession(shift: .zero))
    try join("eerst")
    #expect(shown.contains("bewijs van tien tekens"))
    guard
      case .castWithReceipt("eerst", let round, _, let tag)? = press(.character("1"), .enter)
        .first
    else { return #expect(Bool(false)) }
    _ = screen.hear(.receipt(tag: tag, "K7Q2MX4D9A"))
    #expect(!shown.contains("K7Q2M"))
    _ = screen.hear(.done(tag: tag, at: hall.now))
    #expect(round == 1 && shown.contains("uw bewijs K7Q2M-X4D9A"))
    let least = screen.canvas(Frame(size: Size(columns: 40, rows: 10), now: hall.now)).text
    #expect(least.contains("✓ Geteld  uw bewijs K7Q2M-X4D9A"))
  }

  @Test mutating func `Enter on another option chooses that one and sends nothing`() throws {
    try join("eerst")
    #expect(press(.character("1"), .down, .enter) == [])
    #expect(ballot(press(.enter)) == .choice(["klimaatadaptatie"]))
  }

  @Test mutating func `a vote is called counted only when the host has said so`() throws {
    try join("eerst")
    let sent = press(.character("1"), .enter)
    #expect(!shown.contains("Geteld"))
    #expect(shown.contains("wordt weggeschreven"))
    screen.update(try hall.participant())
    #expect(!shown.contains("Geteld"))
    hall.wait(.seconds(3))
    try hall.carryOut(sent, as: .participant("waalwijk")) { _ = screen.hear($0) }
    #expect(shown.contains("✓ Geteld om 11:41:51"))
  }

  @Test mutating func `the link lost in the middle of a vote says that it is not confirmed`() throws {
    try join("eerst")
    let sent = press(.character("1"), .enter)
    _ = screen.hear(.link(.lost))
    #expect(shown.contains("uw stem is nog niet bevestigd"))
    #expect(press(.enter) == [], "what was sent is not sent again by a key")
    _ = screen.hear(.link(.connected))
    try hall.carryOut(sent, as: .participant("waalwijk")) { _ = screen.hear($0) }
    #expect(shown.contains("✓ Geteld"))
    #expect(!shown.contains("niet bevestigd"))
  }

  @Test mutating func `a view update keeps the draft and the cursor`() throws {
    try join("keuze")
    _ = press(.right, .right, .down, .right)
    let before = screen.canvas(Frame(size: size, now: hall.now))
    try hall.act(
      .castBallot(poll: "keuze", round: 1, ballot: .points(["woningaanbod": 4])), as: .participant("oss"))
    screen.update(try hall.participant())
    #expect(screen.canvas(Frame(size: size, now: hall.now)) == before)
    #expect(ballot(press(.enter)) == .points(["energietransitie": 2, "klimaatadaptatie": 1]))
  }

  @Test mutating func `a new round starts afresh and says so`() throws {
    try join("eerst")
    let sent = press(.character("1"), .enter)
    try hall.carryOut(sent, as: .participant("waalwijk")) { _ = screen.hear($0) }
    try hall.act(.closePoll(poll: "eerst"))
    screen.update(try hall.participant())
    try hall.act(.openPoll(poll: "eerst"))
    screen.update(try hall.participant())
    #expect(shown.contains("Een nieuwe ronde"))
    #expect(shown.contains("( ) Energietransitie"))
    #expect(!shown.contains("Geteld"))
  }

  @Test mutating func `a refused ballot says why and keeps the choice`() throws {
    try join("eerst")
    let sent = press(.character("2"), .enter)
    try hall.act(.closePoll(poll: "eerst"))
    try hall.act(.openPoll(poll: "eerst"))
    try hall.carryOut(sent, as: .participant("waalwijk")) { _ = screen.hear($0) }
    #expect(shown.contains("Niet geteld."))
    #expect(shown.contains("(●) Klimaatadaptatie"))
  }

  @Test mutating func `what could not be written was not counted and can be sent again`() throws {
    try join("eerst")
    let sent = press(.character("2"), .enter)
    guard case .send(_, _, let tag) = sent[0] else { return #expect(Bool(false)) }
    _ = screen.hear(.notWritten(tag: tag, trouble: "geen ruimte"))
    #expect(shown.contains("Niet geteld."))
    #expect(ballot(press(.enter)) == .choice(["klimaatadaptatie"]))
  }

  @Test mutating func `what trouble with the journal refused is not said when the trouble is over`() throws {
    try join("eerst")
    let sent = press(.character("2"), .enter)
    guard case .send(_, _, let tag) = sent[0] else { return #expect(Bool(false)) }
    hall.trouble = "geen ruimte"
    _ = screen.hear(.notWritten(tag: tag, trouble: "geen ruimte"))
    screen.update(try hall.participant())
    #expect(shown.contains("Niet geteld."))
    hall.trouble = nil
    screen.update(try hall.participant())
    #expect(!shown.contains("Niet geteld."))
    #expect(shown.contains("(●) Klimaatadaptatie"))
  }

  @Test mutating func `an entry that waits is told of, and no longer once it is admitted`() throws {
    try hall.act(.goTo(item: "onderzoek"))
    screen.update(try hall.participant())
    _ = press(.enter)
    #expect(shown.contains("typ hier; Enter verstuurt"))
    try hall.carryOut(press(.paste("Waarom?"), .enter), as: .participant("waalwijk")) { _ = screen.hear($0) }
    screen.update(try hall.participant())
    #expect(shown.contains("✓ Ontvangen"))
    #expect(shown.contains("1 van u wacht"))
    #expect(!shown.contains("schrijf de eerste") && !shown.contains("Enter: schrijf hier"))
    try hall.act(.admitEntry(collection: "vragen", entry: "vragen-1"))
    screen.update(try hall.participant())
    #expect(!shown.contains("✓ Ontvangen"))
  }

  @Test mutating func `a message to all is put away with Esc, and read whole with F3`() throws {
    try join("eerst")
    let text = (1...60).map { "woord\($0)" }.joined(separator: " ")
    try hall.act(.sendMessage(text: text))
    screen.update(try hall.participant())
    #expect(shown.contains("Aan allen: woord1 ") && !shown.contains("woord60"))
    #expect(shown.contains("F3: lees alles"))
    _ = press(.function(3))
    #expect(shown.contains("woord60"))
    _ = press(.escape)
    #expect(!shown.contains("woord1"))
    screen.update(try hall.participant())
    #expect(!shown.contains("woord1"), "it stays away")
    hall.wait(.seconds(5))
    try hall.act(.sendMessage(text: "Kort bericht"))
    screen.update(try hall.participant())
    #expect(shown.contains("Aan allen: Kort bericht  Esc: weg"))
    _ = press(.character("1"), .escape)
    #expect(!shown.contains("Kort bericht"))
    #expect(shown.contains("(●) Energietransitie"), "only the message went")
  }

  @Test mutating func `a counted vote is changed with w, and Esc leaves it`() throws {
    try join("eerst")
    try hall.carryOut(press(.character("1"), .enter), as: .participant("waalwijk")) { _ = screen.hear($0) }
    #expect(press(.character("2"), .enter) == [], "digits do nothing to a counted vote")
    _ = press(.character("w"), .character("2"))
    #expect(shown.contains("telt tot u opnieuw indient"))
    _ = press(.escape)
    #expect(shown.contains("(●) Energietransitie"))
    #expect(shown.contains("✓ Geteld"))
    _ = press(.character("w"), .character("2"))
    #expect(ballot(press(.enter)) == .choice(["klimaatadaptatie"]))
  }

  @Test mutating func `the option under the cursor is read in full`() throws {
    let long = "Regionale afspraken over woningbouw en een heel lang vervolg dat niet op een regel past, tot het einde"
    hall = try Hall(Hall.workshop(tasks: [Option(id: "lang", title: long)] + Hall.tasks))
    try hall.start(at: "afsluiting")
    for poll in ["eerst", "keuze"] {
      try join(ActivityID(poll))
      let words = shown.split { " \n·●".contains($0) }
      #expect(long.split(separator: " ").allSatisfy(words.contains), "\(poll)")
      try hall.act(.closePoll(poll: ActivityID(poll)))
    }
  }

  @Test mutating func `all that one chose is told back, however long`() throws {
    let titles = (1...2).map { "Keuze \($0) " + String(repeating: "met een lange naam ", count: 6) + "einde\($0)" }
    let tasks = titles.map { Option(id: OptionID(slug($0)), title: $0) } + Hall.tasks
    hall = try Hall(Hall.workshop(tasks: tasks))
    try hall.start(at: "afsluiting")
    try join("samen")
    let sent = press(.character("1"), .character("2"), .enter)
    try hall.carryOut(sent, as: .participant("waalwijk")) { _ = screen.hear($0) }
    try hall.act(.closePoll(poll: "samen"))
    screen.update(try hall.participant())
    #expect(shown.contains("einde1") && shown.contains("einde2"))
  }

  @Test mutating func `one's own choice is in sight once it is counted, and the list can be read on`() throws {
    let tasks = (1...40).map { Option(id: OptionID("t\($0)"), title: "Opgave nummer \($0)") }
    hall = try Hall(Hall.workshop(tasks: tasks))
    try hall.start(at: "afsluiting")
    try join("samen")
    let sent = press(.character("2"), .end, .enter)
    try hall.carryOut(sent, as: .participant("waalwijk")) { _ = screen.hear($0) }
    #expect(shown.contains("[x] Opgave nummer 2 "))
    #expect(shown.contains("↑↓ lezen"))
    _ = press(.end)
    #expect(shown.contains("Opgave nummer 40"))
  }

  @Test mutating func `what is missing is told in place of the button`() throws {
    hall = try Hall(Hall.workshop(spendAll: true))
    try hall.start(at: "afsluiting")
    try join("keuze")
    _ = press(.character("4"))
    #expect(!shown.contains("Enter: stem indienen") && !shown.contains("Enter indienen"))
    #expect(shown.contains("U hebt nog 6 punten; verdeel ze alle."))
    _ = press(.down, .character("4"), .down, .character("2"))
    #expect(shown.contains("Enter: stem indienen"))
  }

  @Test mutating func `a blank vote needs a second Enter`() throws {
    try join("keuze")
    #expect(press(.enter) == [])
    #expect(shown.contains("blanco"))
    #expect(ballot(press(.enter)) == .points([:]))
  }

  @Test mutating func `points never exceed the cap or what is left`() throws {
    try join("keuze")
    _ = press(.character("9"))
    #expect(shown.contains("nog te verdelen: 6"))
    _ = press(.down, .character("4"), .down, .character("4"))
    #expect(shown.contains("nog te verdelen: 0"))
    #expect(
      ballot(press(.enter)) == .points(["energietransitie": 4, "klimaatadaptatie": 4, "circulaire-economie": 2]))
  }

  @Test mutating func `a vote counted before the screen was opened is shown back`() throws {
    try hall.act(.openPoll(poll: "eerst"))
    try hall.act(
      .castBallot(poll: "eerst", round: 1, ballot: .choice(["woningaanbod"])), as: .participant("waalwijk"))
    screen.update(try hall.participant())
    #expect(shown.contains("(●) Woningaanbod"))
    #expect(shown.contains("✓ Geteld om 11:41"))
  }

  @Test mutating func `a poll that opens takes over the screen, but not from somebody who types`() throws {
    try hall.act(.goTo(item: "onderzoek"))
    screen.update(try hall.participant())
    _ = press(.enter, .paste("Waarom"))
    try hall.act(.openPoll(poll: "herkenning"))
    screen.update(try hall.participant())
    #expect(shown.contains("Waarom"))
    #expect(shown.contains("Nieuw: Herkent u uw gemeente"))
    _ = press(.escape)
    _ = press(.backTab)
    #expect(shown.contains("Herkent u uw gemeente"))
    _ = press(.tab, .enter)
    #expect(shown.contains("Waarom"), "what was typed is still there")
  }

  @Test mutating func `a question is kept until it is on the disk`() throws {
    try hall.act(.goTo(item: "onderzoek"))
    screen.update(try hall.participant())
    _ = press(.enter, .paste("Waarom\u{1B}[31m zo?"))
    let sent = press(.enter)
    guard case .send(.propose(let collection, let fields, _), _, let tag) = sent.first else {
      return #expect(Bool(false), "nothing was sent")
    }
    #expect(collection == "vragen")
    #expect(fields == ["text": "Waarom zo?"])
    _ = screen.hear(.refused(tag: tag, .tooManyEntries(limit: 2), by: nil))
    #expect(shown.contains("Waarom zo?"))
  }

  @Test mutating func `one does not upvote an entry of one's own`() throws {
    hall = try Hall()
    try hall.askQuestions()
    screen.update(try hall.participant())
    #expect(press(.end, .character("+")) == [])
    #expect(shown.contains("uw eigen bijdrage"))
    let sent = press(.up, .character("+"))
    #expect(
      sent == [.send(.upvote(collection: "vragen", entry: "vragen-3", on: true), Sight(), tag: 1)])
  }

  @Test mutating func `quitting is asked once`() throws {
    try join("eerst")
    #expect(press(.character("q")) == [])
    #expect(press(.character("n")) == [])
    #expect(press(.character("q"), .character("j")) == [.quit])
  }
}
