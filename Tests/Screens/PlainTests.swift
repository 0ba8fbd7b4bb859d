import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// The same promises line by line.
struct PlainTests {
  private var hall: Hall
  private var plain = PlainParticipant(language: .nl)

  init() throws {
    hall = try Hall()
    try hall.start(at: "afsluiting")
  }

  private mutating func look() throws -> [String] { plain.update(try hall.participant(), at: hall.now) }
  private mutating func type(_ line: String) -> PlainAnswer { plain.handle(line: line, at: hall.now) }
  private mutating func carryOut(_ answer: PlainAnswer) throws -> [String] {
    var lines: [String] = []
    try hall.carryOut(answer.intents, as: .participant("waalwijk")) { lines += plain.hear($0).output }
    return lines
  }

  @Test mutating func `a vote is chosen, confirmed, and then called counted`() throws {
    try hall.act(.openPoll(poll: "keuze"))
    let first = try look()
    #expect(first.contains("Verdeel 10 punten, hoogstens 4 per optie. Uw stem is geheim."))
    #expect(first.contains("2. Klimaatadaptatie"))
    let chosen = type("1=4 2=3")
    #expect(chosen == PlainAnswer(["Gekozen: Energietransitie 4, Klimaatadaptatie 3. Indienen? j of nee"]))
    let sent = type("j")
    #expect(sent.output == ["wordt weggeschreven…"])
    #expect(sent.intents.count == 1)
    #expect(try look() == [])
    let counted = try carryOut(sent)
    #expect(
      counted == ["✓ Geteld om 11:41", "Uw stem: Energietransitie 4, Klimaatadaptatie 3"],
      "of a secret ballot the minute is all there is")
    #expect(try look() == [], "every line comes once")
    #expect(
      type("1=4 3=4").output == [
        "Gekozen: Energietransitie 4, Circulaire economie 4. In plaats van uw getelde stem indienen? j of nee"
      ])
    #expect(type("nee").output == ["Niet ingediend."])
  }

  @Test mutating func `whether to submit is asked until it is answered`() throws {
    try hall.act(.openPoll(poll: "eerst"))
    _ = try look()
    let question = "Gekozen: Klimaatadaptatie. Indienen? j of nee"
    #expect(type("2").output == [question])
    #expect(type("").output == [question])
    #expect(type("misschien").output.last == question)
    #expect(type("agenda").output.last == question)
    #expect(type("9").output.last == question)
    #expect(type("1").output == ["Gekozen: Energietransitie. Indienen? j of nee"])
    #expect(type("j").intents.count == 1)
  }

  @Test(arguments: [
    ("1=5", "hoogstens 4"), ("1=4 2=4 3=4", "te veel"), ("9=1", "Er is geen nummer 9; kies uit 1 tot 5."),
    ("1=veel", "veel is geen antwoord"), ("1", "nummer=punten"), ("doe maar", "begrijp ik niet"),
  ])
  mutating func `what is no ballot is not sent and says why`(_ line: String, _ why: String) throws {
    try hall.act(.openPoll(poll: "keuze"))
    _ = try look()
    let answer = type(line)
    #expect(answer.intents == [])
    #expect(answer.output.joined().contains(why))
    #expect(type("j").intents == [], "there is nothing to confirm")
  }

  @Test mutating func `a blank vote is possible, and named so`() throws {
    try hall.act(.openPoll(poll: "eerst"))
    _ = try look()
    #expect(type("0").output == ["Gekozen: (blanco). Indienen? j of nee"])
    #expect(type("ja").intents == [.send(.castBallot(poll: "eerst", round: 1, ballot: .choice([])), Sight(), tag: 1)])
  }

  @Test mutating func `a scale takes points and no opinion`() throws {
    hall = try Hall()
    try hall.start(at: "onderzoek")
    try hall.act(.openPoll(poll: "herkenning"))
    _ = try look()
    _ = type("1=4 2=g")
    #expect(
      type("j").intents == [
        .send(
          .castBallot(poll: "herkenning", round: 1, ballot: .scale(["past": .point(4), "opgaven": .noOpinion])),
          Sight(), tag: 1)
      ])
  }

  @Test mutating func `the result is told in words, and a tie or split with its word`() throws {
    try hall.act(.openPoll(poll: "eerst"))
    _ = try look()
    try hall.voteAll(in: "eerst")
    try hall.act(.closePoll(poll: "eerst"))
    let lines = try look()
    #expect(lines.contains("Klimaatadaptatie: 8 stemmen, 57 %"))
    #expect(lines.contains { $0.hasPrefix("Klimaatadaptatie is het meest gekozen") })
    #expect(lines.allSatisfy { !$0.contains("█") && !$0.contains("\n") && !$0.contains("\u{1B}") })
  }

  @Test mutating func `a link lost in the middle of a vote is told`() throws {
    try hall.act(.openPoll(poll: "eerst"))
    _ = try look()
    _ = type("1")
    let sent = type("j")
    #expect(
      plain.hear(.link(.lost)).output == ["verbinding weg – wordt opnieuw geprobeerd; uw stem is nog niet bevestigd"])
    #expect(type("2").output == ["Uw stem wordt nog weggeschreven; even geduld."])
    #expect(plain.hear(.link(.connected)).output == ["Verbonden."])
    #expect(try carryOut(sent).first == "✓ Geteld om 11:41:48")
  }

  @Test mutating func `questions are asked and upvoted by number`() throws {
    hall = try Hall()
    try hall.askQuestions()
    _ = try look()
    #expect(type("vragen").output.contains("2. Hoe zijn de clusters bepaald? (4× gesteund, gesteund)"))
    #expect(type("+3").intents == [.send(.upvote(collection: "vragen", entry: "vragen-3", on: true), Sight(), tag: 1)])
    #expect(
      type("vraag Wanneer?").intents == [
        .send(.propose(collection: "vragen", fields: ["text": "Wanneer?"]), Sight(), tag: 2)
      ])
  }

  @Test mutating func `a seat is taken by number, and English words work as well`() throws {
    var plain = PlainParticipant(language: .nl)
    _ = plain.hear(.welcome(title: "M50", .nl, .roster, nil))
    #expect(plain.handle(line: "ven", at: hall.now).intents == [.find(prefix: "ven", skip: 0)])
    _ = plain.hear(
      .found(prefix: "ven", skip: 0, people: [Found(id: "venlo", name: "Venlo", leads: nil, taken: false)], more: 0))
    #expect(plain.handle(line: "1", at: hall.now).intents == [.takeSeat("venlo")])
    let lines = plain.hear(.seated(name: "Venlo", leads: nil, returnCode: "7KQ2")).output
    #expect(lines.contains("uw terugkeercode 7KQ2"))
    _ = plain.update(try hall.participant("venlo"), at: hall.now)
    #expect(plain.handle(line: "quit", at: hall.now).intents == [])
    #expect(plain.handle(line: "yes", at: hall.now).intents == [.quit])
  }

  @Test func `who loses the seat, or leaves it, is asked for a name`() throws {
    var plain = PlainParticipant(language: .nl)
    _ = plain.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = plain.hear(.seated(name: "Waalwijk", leads: nil, returnCode: "7KQ2"))
    _ = plain.update(try Hall().participant(), at: Hall.start)
    let told = plain.hear(.farewell(.seatReleased))
    #expect(told.intents == [])
    #expect(told.output.first?.contains("kies uw naam opnieuw") == true)
    let asked = plain.hear(.welcome(title: "M50", .nl, .roster, nil)).output
    #expect(asked.last?.contains("Wie bent u?") == true)
    _ = plain.hear(.seated(name: "Waalwijk", leads: nil, returnCode: "9XX3"))
    _ = plain.update(try Hall().participant(), at: Hall.start)
    _ = plain.handle(line: "verlaat", at: Hall.start)
    let left = plain.handle(line: "j", at: Hall.start)
    #expect(left.intents == [.leaveSeat])
    #expect(left.output.last?.contains("Wie bent u?") == true)
    #expect(plain.handle(line: "ven", at: Hall.start).intents == [.find(prefix: "ven", skip: 0)])
  }

  @Test func `who came with a name or a code is not asked for it, unless it opens nothing`() throws {
    let found = Signal.found(
      prefix: "Venlo", skip: 0, people: [Found(id: "venlo", name: "Venlo", leads: nil, taken: false)], more: 0)
    var plain = PlainParticipant(language: .nl)
    let welcome = Signal.welcome(title: "M50", .nl, .roster, nil)
    #expect(plain.hear(welcome, isAnswered: true) == PlainAnswer(["M50"]))
    #expect(plain.hear(found, isAnswered: true) == PlainAnswer())
    let denied = plain.hear(.denied(.seatTaken)).output
    #expect(denied.count == 2 && denied.last?.hasPrefix("Wie bent u?") == true)
    #expect(plain.hear(.denied(.seatTaken)).output.count == 1)
    var other = PlainParticipant(language: .nl)
    #expect(other.hear(welcome).output.last?.hasPrefix("Wie bent u?") == true)
    #expect(other.hear(found).output == ["1. Venlo", "Typ het nummer van uw naam, of meer letters."])
  }

  @Test func `the leader adds, marks and is warned once`() throws {
    var hall = try Hall()
    try hall.harvest()
    var plain = PlainLeader(language: .nl)
    let first = plain.update(try hall.leader(), at: hall.now)
    #expect(first.contains("Groep Werkstad, Gespreksleider Werkstad"))
    #expect(
      plain.handle(line: "erbij Personeel", at: hall.now).intents == [
        .send(.propose(collection: "opgaven", fields: ["text": "Personeel"]), Sight(), tag: 1)
      ])
    #expect(
      plain.handle(line: "*2", at: hall.now).intents == [
        .send(.markEntry(collection: "opgaven", entry: "opgaven-2", on: true), Sight(), tag: 2)
      ])
    #expect(plain.handle(line: "lijst 2", at: hall.now).output.contains("1. Wijkgerichte aanpak — Tilburg"))
    #expect(
      plain.handle(line: "erbij Woondeal", at: hall.now).output == [
        "Gemeente om te vragen (mag leeg, druk dan op Enter):"
      ])
    #expect(
      plain.handle(line: "", at: hall.now).intents == [
        .send(.propose(collection: "aanpakken", fields: ["aanpak": "Woondeal"]), Sight(), tag: 3)
      ])
    #expect(plain.tick(at: hall.now) == [])
    let late = hall.now + .seconds(1_000)
    #expect(plain.tick(at: late) == ["Nog geen twee minuten: rond af en kies wat meegaat (★)."])
    #expect(plain.tick(at: late + .seconds(1)) == [])
  }
}
