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
    guard intents.count == 1, case .send(.castBallot(_, _, let ballot), _, _) = intents[0] else { return nil }
    return ballot
  }

  @Test mutating func `a vote takes two steps`() throws {
    try join("eerst")
    #expect(press(.down) == [])
    #expect(press(.enter) == [], "the first Enter chooses")
    #expect(shown.contains("(●) Klimaatadaptatie"))
    #expect(ballot(press(.enter)) == .choice(["klimaatadaptatie"]))
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
    #expect(shown.contains("Nieuw: Herkenning"))
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
    guard case .send(.propose(let collection, let fields), _, let tag) = sent.first else {
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

/// From the roster to the seat.
struct JoiningTests {
  private var screen = ParticipantScreen(language: .nl)

  private var shown: String {
    screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: Hall.start)).text
  }
  private mutating func press(_ keys: Key...) -> [Intent] { keys.flatMap { screen.handle($0, at: Hall.start) } }

  @Test mutating func `privacy is read before the first input`() {
    let privacy = Privacy(controller: "M50", purpose: "verslag", basis: nil, keepDays: nil, contact: nil)
    #expect(screen.hear(.welcome(title: "M50", .nl, .roster, privacy)) == [.find(prefix: "", skip: 0)])
    #expect(shown.contains("M50 verwerkt"))
    #expect(press(.character("v")) == [])
    #expect(press(.enter, .character("v")) == [.find(prefix: "v", skip: 0)])
  }

  @Test mutating func `a name is found by letters and taken with Enter`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = press(.character("v"))
    let people = [
      Found(id: "venlo", name: "Venlo", leads: nil, taken: true),
      Found(id: "vught", name: "Vught", leads: nil, taken: false),
    ]
    _ = screen.hear(.found(prefix: "v", skip: 0, people: people, more: 0))
    #expect(press(.enter) == [], "Venlo is taken")
    #expect(shown.contains("al binnen"))
    #expect(press(.down, .enter) == [.takeSeat("vught")])
    #expect(press(.enter) == [], "a claim is sent once")
    _ = screen.hear(.denied(.seatTaken))
    #expect(press(.enter) == [.takeSeat("vught")])
  }

  @Test mutating func `who is not found reads to the end what to do`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = press(.paste("Gemeente Nergenshuizen aan Zee"))
    _ = screen.hear(.found(prefix: "Gemeente Nergenshuizen aan Zee", skip: 0, people: [], more: 0))
    #expect(shown.contains("Geen naam begint met ‘Gemeente Nergenshuizen aan Zee’."))
    #expect(shown.contains("procesbegeleider."))
  }

  @Test mutating func `an answer to letters that were typed before is not shown`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = press(.character("v"), .character("e"))
    let late = [Found(id: "vught", name: "Vught", leads: nil, taken: false)]
    _ = screen.hear(.found(prefix: "v", skip: 0, people: late, more: 0))
    #expect(!shown.contains("Vught"))
  }

  @Test mutating func `the return code brings somebody back, by F2 or the word`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = press(.function(2))
    #expect(press(.paste("7kq2"), .enter) == [.giveCode("7kq2")])
    _ = screen.hear(.denied(.wrongCode))
    #expect(press(.escape) == [.find(prefix: "", skip: 0)])
    _ = press(.paste("code"))
    _ = screen.hear(.found(prefix: "code", skip: 0, people: [], more: 0))
    #expect(press(.enter) == [])
    #expect(press(.paste("7KQ2"), .enter) == [.giveCode("7KQ2")])
  }

  @Test mutating func `the return code is shown once, and not to who came with it`() throws {
    _ = screen.hear(.welcome(title: "M50", .nl, .codes, nil))
    _ = press(.paste("7kq2"), .enter)
    _ = screen.hear(.seated(name: "Waalwijk", leads: nil, returnCode: "7KQ2"))
    screen.update(try Hall().participant())
    #expect(!shown.contains("Schrijf hem op"))
    #expect(shown.contains("uw terugkeercode 7KQ2"))
  }
}
