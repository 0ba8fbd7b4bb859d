import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// From the leader's keys to intents.
struct LeadingTests {
  private var hall: Hall
  private var screen = LeaderScreen(language: .nl, returnCode: "B4TX")
  private let me = Sender.leader("lead-werkstad", of: "werkstad")

  init() throws {
    hall = try Hall()
    try hall.harvest()
    screen.update(try hall.leader())
  }

  private mutating func press(_ keys: Key...) -> [Intent] { keys.flatMap { screen.handle($0, at: hall.now) } }
  private var shown: String { screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: hall.now)).text }

  private mutating func carryOut(_ intents: [Intent]) throws {
    try hall.carryOut(intents, as: me) { _ = screen.hear($0) }
    screen.update(try hall.leader())
  }

  @Test mutating func `letters that are commands elsewhere are text in the line`() throws {
    let sent = press(.character("h"), .character("e"), .character("*"), .character("q"), .character("?"), .enter)
    #expect(sent == [.send(.propose(collection: "opgaven", fields: ["text": "he*q?"]), Sight(), tag: 1)])
    try carryOut(sent)
    #expect(shown.contains("he*q?"))
    #expect(shown.contains("Typ hier en druk op Enter"))
  }

  @Test mutating func `fields are asked one by one`() throws {
    let sent = press(.tab, .paste("Woondeal"), .enter, .paste("Oss"), .enter)
    #expect(
      sent == [
        .send(.propose(collection: "aanpakken", fields: ["aanpak": "Woondeal", "gemeente": "Oss"]), Sight(), tag: 1)
      ])
  }

  @Test mutating func `an entry is chosen, marked, and no more than the limit go along`() throws {
    #expect(
      press(.up, .up, .character("*")) == [
        .send(.markEntry(collection: "opgaven", entry: "opgaven-2", on: true), Sight(), tag: 1)
      ])
    try hall.act(.markEntry(collection: "opgaven", entry: "opgaven-2", on: true), as: me)
    try hall.act(.propose(collection: "opgaven", fields: ["text": "Vierde"]), as: me)
    screen.update(try hall.leader())
    #expect(press(.down, .down, .character("*")) == [])
    #expect(shown.contains("Er gaan er al 3 mee"))
  }

  @Test mutating func `an entry is edited in the line, and what was half typed is not lost`() throws {
    _ = press(.paste("half"), .up, .character("e"))
    #expect(shown.contains("half"))
    #expect(shown.contains("Voeg eerst toe"))
    _ = press(.control("u"), .up, .character("e"))
    let sent = press(.paste("!"), .enter)
    guard case .send(.editEntry(_, let entry, let fields), _, _) = sent.first else {
      return #expect(Bool(false), "nothing was sent")
    }
    #expect(entry == "opgaven-3")
    #expect(fields["text"]?.hasSuffix("zitten!") == true)
  }

  @Test mutating func `an entry goes a place higher or lower, and no further than the ends`() throws {
    let up = press(.up, .character("+"))
    #expect(
      up == [.send(.moveEntry(collection: "opgaven", entry: "opgaven-3", before: "opgaven-2"), Sight(), tag: 1)])
    #expect(press(.character("+")) == [], "where the next place is, the answer tells")
    try carryOut(up)
    #expect(shown.contains("✓ Een plaats hoger"))
    // The cursor goes along; Shift and an arrow do the same.
    let top = press(.shiftUp)
    #expect(
      top == [.send(.moveEntry(collection: "opgaven", entry: "opgaven-3", before: "opgaven-1"), Sight(), tag: 2)])
    try carryOut(top)
    #expect(press(.character("+")) == [])
    #expect(shown.contains("staat al bovenaan"))
    let down = press(.character("-"))
    #expect(
      down == [.send(.moveEntry(collection: "opgaven", entry: "opgaven-3", before: "opgaven-2"), Sight(), tag: 3)])
    try carryOut(down)
    try carryOut(press(.character("-")))
    #expect(press(.character("-")) == [])
    #expect(shown.contains("staat al onderaan"))
  }

  @Test mutating func `the next key may come before the view does`() throws {
    let up = press(.up, .character("+"))
    try hall.carryOut(up, as: me) { _ = screen.hear($0) }
    #expect(
      press(.character("+"))
        == [.send(.moveEntry(collection: "opgaven", entry: "opgaven-3", before: "opgaven-1"), Sight(), tag: 2)])
  }

  @Test mutating func `line by line an entry is put in a place by its number`() throws {
    var plain = PlainLeader(language: .nl)
    _ = plain.update(try hall.leader(), at: hall.now)
    func sent(_ line: String) -> [Intent] { plain.handle(line: line, at: hall.now).intents }
    #expect(
      sent("verplaats 3 1")
        == [.send(.moveEntry(collection: "opgaven", entry: "opgaven-3", before: "opgaven-1"), Sight(), tag: 1)])
    #expect(
      sent("verplaats 1 3")
        == [.send(.moveEntry(collection: "opgaven", entry: "opgaven-1", before: nil), Sight(), tag: 2)])
    #expect(
      sent("verplaats 1 2")
        == [.send(.moveEntry(collection: "opgaven", entry: "opgaven-1", before: "opgaven-3"), Sight(), tag: 3)])
    #expect(plain.handle(line: "verplaats 1", at: hall.now).output.first?.contains("verplaats 3 1") == true)
    #expect(plain.handle(line: "verplaats 1 9", at: hall.now).output == ["Er is geen nummer 9; kies uit 1 tot 3."])
  }

  @Test mutating func `one line says what to press, also to who pressed something else`() throws {
    #expect(shown.contains("Typ een regel en druk op Enter. ↑ kiest een regel, F6 laat de groep stemmen."))
    _ = press(.up)
    #expect(shown.contains("* neemt haar mee naar plenair. Esc: weer typen."))
    _ = press(.delete)
    #expect(shown.contains("Een regel weghalen kan niet."))
    _ = press(.character("e"))
    #expect(shown.contains("Verbeter de tekst en druk op Enter."))
    _ = press(.escape, .function(2))
    #expect(shown.contains("Hier kunt u lezen. Esc brengt u terug naar de lijst."))
    _ = press(.character("x"))
    #expect(shown.contains("Op deze bladzijde wordt niet getypt."))
    _ = press(.escape)
    #expect(shown.contains("Typ een regel"))
  }

  @Test mutating func `a brief is announced until it was opened, and F2 leads there and back`() throws {
    var fresh = try Hall()
    try fresh.start(at: "groepen")
    screen = LeaderScreen(language: .nl)
    screen.update(try fresh.leader())
    try fresh.act(.startGroups(breakout: "uitwisseling"))
    screen.update(try fresh.leader())
    // The news that the groups have begun does not hide it.
    #expect(shown.contains("De groepen zijn begonnen. Lees eerst de opdracht met F2."))
    _ = press(.character("a"), .function(2))
    #expect(shown.contains("Maak een korte kennisronde."))
    _ = press(.function(2), .backspace)
    #expect(!shown.contains("Lees eerst de opdracht"))
    #expect(shown.contains("Typ een regel en druk op Enter."))
  }

  @Test mutating func `help is called with F5 while typing, with h in the list, and taken back`() throws {
    let call = press(.function(5))
    #expect(call == [.send(.callHelp(breakout: "uitwisseling"), Sight(), tag: 1)])
    try carryOut(call)
    #expect(shown.contains("Hulp is geroepen"))
    try carryOut(press(.up, .character("h")))
    #expect(!shown.contains("Hulp is geroepen"))
    #expect(shown.contains("ingetrokken"))
  }

  @Test mutating func `a leader is told that the group is next, and that it has the floor`() throws {
    try hall.act(.endGroups(breakout: "uitwisseling"))
    try hall.act(.nextItem)
    for group in ["aantrekkelijke-woonstad", "bloeiende-streekstad"] {
      try hall.act(.startReport(reportBack: "terugkoppeling", group: GroupID(group)))
      screen.update(try hall.leader())
      #expect(!shown.contains("Hierna bent u"))
    }
    try hall.act(.startReport(reportBack: "terugkoppeling", group: "stad-in-transitie"))
    screen.update(try hall.leader())
    #expect(shown.contains("Hierna bent u aan het woord"))
    try hall.act(.startReport(reportBack: "terugkoppeling", group: "werkstad"))
    hall.wait(.seconds(60))
    screen.update(try hall.leader())
    #expect(shown.contains("U bent aan het woord"))
    #expect(shown.contains("● nog 04:00"), "the clock is that of the report")
    #expect(shown.contains("Herstructurering"))
    #expect(!shown.contains("Personeel voor de uitvoering"), "what is not marked does not go along")
  }

  @Test mutating func `after the end of the session nothing can be changed, and nothing says so`() throws {
    try hall.act(.endGroups(breakout: "uitwisseling"))
    screen.update(try hall.leader())
    #expect(shown.contains("u kunt nog verbeteren"))
    _ = press(.up)
    try hall.act(.endSession)
    screen.update(try hall.leader())
    #expect(shown.contains("De sessie is afgelopen"))
    for word in ["verbeteren", "mee naar plenair", "toevoegen", "hulp roepen", "Typ hier"] {
      #expect(!shown.contains(word), "\(word)")
    }
    #expect(press(.character("e"), .character("*"), .character("h")) == [])
  }

  @Test mutating func `what could not be added stays in the line`() throws {
    let sent = press(.paste("Blijft staan"), .enter)
    guard case .send(_, _, let tag) = sent.first else { return #expect(Bool(false), "nothing was sent") }
    _ = screen.hear(.notWritten(tag: tag, trouble: "geen ruimte"))
    #expect(shown.contains("Blijft staan"))
    #expect(shown.contains("er is niets geteld"))
  }

  /// Group and brief of the webinar's Werkstad, as the leader's page of the task shows them.
  private mutating func look(_ brief: String, members: Int) throws -> [Substring] {
    var view = try hall.leader()
    view.brief = brief
    let one = try #require(view.members.first)
    view.members = (1...members).map { number in
      var member = one
      (member.name, member.present) = ("Gemeente met nummer \(number)", number % 2 == 0)
      return member
    }
    screen.update(view)
    _ = press(.backTab, .backTab)
    return shown.split(separator: "\n")
  }

  @Test mutating func `who is here stands above the brief`() throws {
    let lines = try look(String(repeating: "Lees dit eerst goed door. ", count: 60), members: 8)
    let last = try #require(lines.firstIndex { $0.contains("Gemeente met nummer 8") })
    let first = try #require(lines.firstIndex { $0.contains("Lees dit eerst") })
    #expect(last < first && first <= 12)
    #expect(lines.contains { $0.contains("○ Gemeente met nummer 1") && $0.contains("○ Gemeente met nummer 5") })
    #expect(lines.contains { $0.contains("4 van 8 aanwezig   ○ nog niet binnen") })
  }

  @Test(arguments: [
    ("Leg vast bij *Opgaven*.", "Leg vast bij Opgaven."), ("**Let op:** _nu_ en *hier", "Let op: nu en *hier"),
    ("2 * 3 * 4 is snake_case_naam", "2 * 3 * 4 is snake_case_naam"), ("***Samen*** `code`", "Samen code"),
    ("- een *lang\n  stuk* tekst", "· een lang stuk tekst"),
  ])
  mutating func `a brief is read without its marks`(markdown: String, expected: String) throws {
    let lines = try look(markdown, members: 2)
    #expect(lines.contains { $0.contains(expected) && $0.hasSuffix(expected) }, "\(lines)")
  }

  @Test mutating func `how many have voted is told while a poll is open`() throws {
    try hall.act(.openPoll(poll: "eerst"))
    try hall.act(.castBallot(poll: "eerst", round: 1, ballot: .choice(["woningaanbod"])), as: .participant("oss"))
    screen.update(try hall.leader())
    #expect(shown.contains("1 van 16 gestemd: Waarmee beginnen we?"))
    var plain = PlainLeader(language: .nl)
    _ = plain.update(try hall.leader(), at: hall.now)
    #expect(plain.handle(line: "nu", at: hall.now).output.last == "1 van 16 gestemd: Waarmee beginnen we?")
    try hall.act(.closePoll(poll: "eerst"))
    screen.update(try hall.leader())
    #expect(!shown.contains("gestemd"))
  }
}
