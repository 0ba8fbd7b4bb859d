import Engine
import JSON
import Journal
import Tally
import Testing
import Workshop

let events: [Event] = [
  .participantAdded(participant: "p1", attributes: ["cluster": "c2", "a": "b"], leads: nil, admitted: nil),
  .sessionStarted(shift: .minutes(-3)), .sessionPaused, .messageSent(text: "Welkom\nallemaal"),
  .pollClosed(poll: "taken", round: 1, participants: ["p1", "p2"], cause: .limit),
  .entryProposed(
    collection: "vragen", entry: "e1", text: "Wie betaalt \"dat\"?", fields: nil, by: nil, voter: "00ff", group: nil,
    held: true),
  .groupsDrawn(breakout: "b", round: 1, groups: ["g2": ["p1"], "g1": []], present: ["p1"]),
  .entryPutOnWall(collection: "vragen", entry: nil), .clockStepped(by: .seconds(-7)), .hostStopped,
]

@Test func `the engine's records are read back as they were decided`() throws {
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  // What follows is not read as a session here, only as records.
  _ = try writer.append([draft("sessionCreated")])
  var live: [Record] = []
  for (number, event) in events.enumerated() {
    let at = Instant(milliseconds: ten.milliseconds + number * 1_000)
    live += try writer.append([event], at: at, command: number == 2 ? "c0ffee" : nil, undoes: number == 3 ? 1 : nil)
  }
  while let job = writer.beginSync() { try writer.finishSync(job()) }
  let contents = JournalContents(bytes: try #require(disk.contents(path)), live: false)
  #expect(contents.verdict.state == .whole)
  #expect(try contents.records().dropFirst().map { try $0.record() } == live)
  #expect(live.map(\.event) == events)
  #expect(live.map(\.seq) == Array(1...events.count))
  let lines = text(contents.bytes).split(separator: "\n")
  #expect(lines[3].contains(#""kind":"sessionPaused","data":{"command":"c0ffee"},"#))
  #expect(lines[4].contains(#""data":{"text":"Welkom\nallemaal","undoes":1},"#))
  #expect(lines[7].contains(#""groups":{"g1":[],"g2":["p1"]}"#))
  // A pseudonym's record tells the minute only.
  #expect(live[5].at == ten)
}

@Test func `members of a payload that nobody knows are kept and passed over`() throws {
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  _ = try writer.append([draft("sessionCreated"), draft("itemStarted", ["item": "a", "later": [1, 2]])])
  try writer.sync()
  let stored = try JournalContents(bytes: try #require(disk.contents(path)), live: false).records()[1]
  #expect(stored.data["later"] == [1, 2])
  #expect(try stored.record().event == .itemStarted(item: "a"))
}

func replay(_ drafts: [JournalWriter.Draft]) throws -> Replay {
  try JournalContents(bytes: written([drafts]), live: false).replay()
}

@Test func `a kind that nobody knows is refused, unless the journal says that it may hold such`() throws {
  let created = try JournalWriter.Draft(
    .sessionCreated(format: journalFormat, session: workshop(), carried: [], rehearsal: true), at: ten)
  let raised = try JournalWriter.Draft(.formatRaised(to: journalFormat + 1), at: ten)
  let unknown = draft("ballotsBlessed", ["by": "p1"])
  #expect(try replay([created]).records.count == 1)
  let fault = #expect(throws: JournalFault.self) { try replay([created, unknown, raised]) }
  #expect(fault?.line == 2)
  #expect(fault?.kind == .unknownKind)
  let replayed = try replay([created, raised, unknown, draft("itemEnded", ["item": "a"])])
  #expect(replayed.records.map(\.seq) == [0, 1, 3])
  #expect(replayed.unknown == [2])
  #expect(replayed.isOfLaterVersion)
  let same = try JournalWriter.Draft(.formatRaised(to: journalFormat), at: ten)
  #expect(throws: JournalFault.self) { try replay([created, same, unknown]) }
}

@Test(arguments: [
  draft("itemStarted", ["item": 1]), draft("itemStarted"), draft("pollOpened", ["poll": "a", "round": "b"]),
  draft("hostStopped", ["undoes": "x"]), draft("hostStopped", ["command": 1]),
])
func `a payload without what its kind needs is refused with its line`(bad: JournalWriter.Draft) throws {
  let created = try JournalWriter.Draft(
    .sessionCreated(format: journalFormat, session: workshop(), carried: [], rehearsal: nil), at: ten)
  let fault = #expect(throws: JournalFault.self) { try replay([created, bad]) }
  #expect(fault?.line == 2)
  #expect(fault?.kind == .meaning)
}

func workshop() -> Workshop {
  Workshop(
    id: "m50", title: "Opgaven in de regio", language: .nl, zone: "Europe/Amsterdam", starts: ten, agenda: [])
}
