import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// What was lost, cut or unreachable on a small screen, or after a key too many, so that it stays mended.
struct SmallScreenTests {
  private static let least = Size(columns: 40, rows: 10)
  private static let usual = Size(columns: 80, rows: 24)

  private var hall: Hall
  private var screen = ParticipantScreen(language: .nl)

  init() throws { hall = try Hall() }

  private func canvas(_ size: Size = usual) -> Canvas { screen.canvas(Frame(size: size, now: hall.now)) }
  private func text(_ size: Size = usual) -> String { canvas(size).text }
  /// Words without how they are broken over rows.
  private func flat(_ size: Size = usual) -> String {
    text(size).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A key, and the frame that is drawn after it, as the stage does.
  @discardableResult
  private mutating func press(_ key: Key, _ size: Size = usual) -> [Intent] {
    let intents = screen.handle(key, at: hall.now)
    screen.shown(canvas(size))
    return intents
  }

  private mutating func look() throws { screen.update(try hall.participant()) }

  private mutating func sit(_ admission: Admission = .roster) throws {
    _ = screen.hear(.link(.connected))
    _ = screen.hear(.welcome(title: "M50", .nl, admission, nil))
    _ = screen.hear(.seated(name: "Gemeente Waalwijk", leads: nil, returnCode: "7KQ2-M4XD"))
  }

  @Test mutating func `every word on privacy can be read on the least screen`() {
    let privacy = hall.session.workshop.privacy
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, privacy))
    #expect(text(Self.least).contains("↑↓"))
    var seen = ""
    for _ in 0..<40 {
      seen += canvas(Self.least).lines.dropFirst().dropLast().joined(separator: " ") + " "
      press(.down, Self.least)
    }
    for word in ["Stedennetwerk", "verslag", "toestemming", "privacy@m50.example", "90"] {
      #expect(seen.contains(word), "\(word)")
    }
    let last = text(Self.least)
    press(.up, Self.least)
    #expect(text(Self.least) != last, "one key back moves at once")
    #expect(!text().contains("↑↓"), "nothing to scroll, nothing said of it")
    press(.enter, Self.least)
    #expect(!screen.isReadingPrivacy)
  }

  @Test mutating func `the return code's page scrolls, and Enter leaves it`() throws {
    try sit()
    let first = text(Self.least)
    for _ in 0..<30 { press(.down, Self.least) }
    #expect(text(Self.least) != first && flat(Self.least).contains("op uw scherm."))
    press(.up, Self.least)
    #expect(!flat(Self.least).contains("op uw scherm."))
    press(.enter)
    #expect(!screen.showsReturnCode)
  }

  @Test(arguments: [(true, "Uw stem is geheim."), (false, "Uw stem is openbaar: uw naam staat erbij.")])
  mutating func `the least ballot says first whether it is secret`(_ secret: Bool, _ told: String) throws {
    hall = try Hall(Self.workshop { $0.ballots = secret ? .secret : .named })
    try hall.start(at: "afsluiting")
    try hall.act(.openPoll(poll: "keuze"))
    try look()
    #expect(flat(Self.least).contains("\(told) Verdeel"))
  }

  /// The hall's workshop with its polls made otherwise.
  private static func workshop(limit: Span? = nil, _ change: (inout Poll) -> Void) -> Workshop {
    var workshop = Hall.workshop(limit: limit)
    for (item, activities) in workshop.agenda.map(\.activities).enumerated() {
      for case (let place, .poll(var poll)) in activities.enumerated() {
        change(&poll)
        workshop.agenda[item].activities[place] = .poll(poll)
      }
    }
    return workshop
  }

  @Test mutating func `Tab goes to what opened while somebody typed`() throws {
    try hall.askQuestions()
    try look()
    press(.backTab)
    press(.tab)
    press(.enter)
    for letter in "Geldt" { press(.character(letter)) }
    try hall.act(.openPoll(poll: "herkenning"))
    try look()
    #expect(text().contains("Tab gaat erheen"))
    press(.tab)
    #expect(text().contains("Geef per stelling") && !text().contains("Tab gaat erheen"))
  }

  @Test mutating func `a second round wins the screen from what opens with it`() throws {
    try hall.start(at: "afsluiting")
    try hall.act(.openPoll(poll: "eerst"))
    try look()
    try hall.act(.closePoll(poll: "eerst"))
    try look()
    try hall.act(.openPoll(poll: "samen"))
    try look()
    hall.wait(.seconds(5))
    try hall.act(.closePoll(poll: "samen"))
    try look()
    try hall.act(.openPoll(poll: "samen"))
    hall.wait(.seconds(5))
    try hall.act(.openPoll(poll: "eerst"))
    try look()
    #expect(text().contains("Kies één optie."))
  }

  @Test mutating func `after many presses past the end one press goes back`() throws {
    try hall.start(at: "afsluiting")
    try hall.act(.openPoll(poll: "keuze"))
    try look()
    try hall.voteAll(in: "keuze")
    try hall.act(.closePoll(poll: "keuze"))
    try look()
    for _ in 0..<60 { press(.down, Self.least) }
    let end = text(Self.least)
    press(.up, Self.least)
    #expect(text(Self.least) != end)
  }

  @Test mutating func `a long message goes back with one press`() throws {
    try hall.start(at: "onderzoek")
    try hall.act(.sendMessage(text: (1...40).map { "Zin \($0) van een bericht." }.joined(separator: " ")))
    try look()
    press(.function(3), Self.least)
    for _ in 0..<90 { press(.down, Self.least) }
    let end = text(Self.least)
    press(.up, Self.least)
    #expect(text(Self.least) != end)
  }

  @Test mutating func `the time that a poll is open stands apart, and on the least screen too`() throws {
    hall = try Hall(
      Self.workshop(limit: .minutes(2)) {
        $0.limit = .minutes(2); $0.reveal = .manual
      })
    try hall.start(at: "afsluiting")
    try hall.act(.openPoll(poll: "eerst"))
    try look()
    hall.wait(.seconds(31))
    #expect(text(Self.least).contains("sluit: 01:29"))
    press(.character("1"))
    try hall.carryOut(press(.enter), as: .participant("waalwijk")) { _ = screen.hear($0) }
    #expect(text().contains("die toont.   sluit vanzelf: 01:29"))
    #expect(text(Self.least).contains("sluit: 01:29") && text(Self.least).contains("✓ Geteld"))
    press(.character("w"))
    #expect(text().contains(" sluit vanzelf: 01:29"))
  }

  @Test(arguments: [least, usual]) mutating func `a refusal is told whole, with the way out`(_ size: Size) throws {
    try hall.start(at: "afsluiting")
    try hall.act(.openPoll(poll: "eerst"))
    try look()
    press(.character("1"))
    guard case .send(_, _, let tag)? = press(.enter).first else { return #expect(Bool(false)) }
    _ = screen.hear(.refused(tag: tag, .recognisable, by: nil))
    #expect(flat(size).contains("Vraag de procesbegeleider om een nieuwe ronde."))
  }

  @Test mutating func `where cards give codes F2 is not offered, and a used card is told from a return code`() throws {
    _ = screen.hear(.link(.connected))
    _ = screen.hear(.welcome(title: "M50", .nl, .codes, nil))
    #expect(!text().contains("F2"))
    for letter in "ABCD" { press(.character(letter)) }
    press(.function(2))
    #expect(text().contains("ABCD"), "F2 throws nothing away")
    #expect(press(.enter) == [.giveCode("ABCD")])
    _ = screen.hear(.denied(.seatTaken))
    #expect(flat().contains("Typ uw terugkeercode, niet de code van uw kaart"))
    _ = screen.hear(.seated(name: "Gemeente Waalwijk", leads: nil, returnCode: "7KQ2-M4XD"))
    #expect(!text().contains("F2") && flat().contains("niet die van uw kaart"))
  }

  @Test(arguments: ["7kq2m4xd", "7KQ2-M4XD", " 7kq2-m4xd"])
  func `a return code that somebody came with is not shown as news`(_ typed: String) {
    var screen = ParticipantScreen(language: .nl, knownCode: typed)
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = screen.hear(.seated(name: "Gemeente Waalwijk", leads: nil, returnCode: "7KQ2-M4XD"))
    #expect(!screen.showsReturnCode)
  }

  @Test mutating func `what one voted for stands in full where rows are free`() throws {
    let long =
      "Een opgave met een naam die veel langer is dan een enkele rij van een gewoon scherm kan bevatten, tot het eind"
    hall = try Hall(Hall.workshop(tasks: [Option(id: "lang", title: long), Option(id: "kort", title: "Kort")]))
    try hall.start(at: "afsluiting")
    try hall.act(.openPoll(poll: "eerst"))
    try look()
    press(.character("1"))
    try hall.carryOut(press(.enter), as: .participant("waalwijk")) { _ = screen.hear($0) }
    #expect(text().contains("✓ Geteld") && flat().contains(long))
  }

  @Test func `whoever speaks to all is not called back to the room`() throws {
    var hall = hall
    try hall.harvest()
    try hall.act(.endGroups(breakout: "uitwisseling"))
    try hall.act(.nextItem)
    try hall.act(.startReport(reportBack: "terugkoppeling", group: "werkstad"))
    hall.wait(.minutes(90))
    var leader = LeaderScreen(language: .nl)
    leader.update(try hall.leader())
    let text = leader.canvas(Frame(size: Self.usual, now: hall.now)).text
    #expect(text.contains("U bent aan het woord") && !text.contains("kom terug naar de zaal"))
  }

  @Test func `the end is told once`() throws {
    var hall = hall
    try hall.start(at: "afsluiting")
    var leader = LeaderScreen(language: .nl)
    leader.update(try hall.leader())
    try hall.act(.endSession)
    leader.update(try hall.leader())
    var wall = WallScreen(language: .nl)
    wall.update(hall.wall)
    for signal in [Signal.farewell(.hostStopped), .link(.lost)] {
      _ = leader.hear(signal)
      _ = wall.hear(signal)
    }
    let frame = Frame(size: Self.usual, now: hall.now)
    for text in [leader.canvas(frame).text, wall.canvas(frame).text] {
      #expect(text.ranges(of: "De sessie is afgelopen").count == 1)
    }
  }

  @Test func `minutes that are many are told in hours and days`() {
    #expect(ConsolePhrases(.nl).behind(minutes: 12) == "12 min achter")
    #expect(ConsolePhrases(.nl).behind(minutes: 3_135_832) == "2177 dagen 15 u achter")
    #expect(ConsolePhrases(.en).behindInShort(minutes: -150) == "2 h 30 early")
  }

  @Test func `a title is cut for what is said of it, and bears one ellipsis`() {
    var titles = Titles()
    titles.activities["p"] = "Welke van deze lange vragen is de langste van alle vragen?"
    let text = titles.fitting(52, width: \.count) { "Peiling \($0.of(ActivityID("p"), in: .nl)) is gesloten om tien" }
    #expect(text.hasSuffix("is gesloten om tien") && text.count <= 52)
    titles.activities["p"] = String(repeating: "a", count: 38) + "… en nog iets"
    #expect(!titles.of(ActivityID("p"), in: .nl).contains("……"))
  }
}
