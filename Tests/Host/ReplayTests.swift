import Engine
import Host
import Journal
import Link
import Loop
import Testing
import Wire
import Workshop

struct ReplayTests {
  /// Decides and folds as a host does, by way of a real file.
  @Test func `live state equals replayed state over 200 seeds of random commands`() throws {
    var kinds: Set<String> = []
    var refused = 0
    for seed in 1...200 as ClosedRange<UInt64> {
      let stage = try Stage()
      var disk = Disk.system
      disk.sync = { _ in }
      disk.syncFolder = { _ in }
      let writer = try JournalWriter.create(at: stage.files.journal, on: disk)
      var now = Instant.proef
      var live = try #require(
        Session(
          folding: try writer.append(
            [.sessionCreated(format: journalFormat, session: .proef, carried: [], rehearsal: nil)]
              + [Person].proef.map {
                .participantAdded(participant: $0.id, attributes: $0.attributes, leads: $0.leads, admitted: nil)
              }, at: now)))
      var wishes = RandomCommands(seed: seed)
      for number in 0..<150 {
        let wish = wishes.next(in: live)
        now = now + wish.pass
        let here = Circumstances(
          now: now, pseudonym: { VoterID(Digest.pseudonym(of: $1.text, key: Array($0.name.utf8))) })
        for command in live.due(at: now) {
          let decision = try decide(command, from: .host, in: live, here)
          for record in try writer.append(decision.events, at: now) { evolve(&live, by: record) }
        }
        let decision: Decision
        do throws(Refusal) {
          decision = try decide(wish.command, from: wish.sender, seeing: wish.sight, in: live, here)
        } catch {
          refused += 1
          continue
        }
        let command = CommandID("\(seed)-\(number)")
        for record in try writer.append(decision.events, at: now, command: command, undoes: decision.undoes) {
          evolve(&live, by: record)
        }
        if number % 20 == 0 { try writer.sync() }
      }
      try writer.sync()
      let contents = try JournalReading.read(stage.files.journal, on: .system)
      #expect(contents.verdict.state == .whole)
      let records = try contents.replay().records
      let replayed = try #require(Session(folding: records))
      #expect(replayed == live, "seed \(seed)")
      if replayed != live { break }
      for stored in try contents.records() { kinds.insert(stored.kind) }
    }
    // The commands reach far enough to mean something.
    #expect(kinds.count > 30, "\(kinds.sorted())")
    #expect(refused > 1_000)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `what a host holds after random commands over sockets, and a kill, is what its journal tells`(seed: UInt64)
    throws
  {
    let stage = try Stage()
    try stage.open()
    let console = try stage.facilitator()
    let people = try ["p1", "p2", "p3", "lead-noord"].map { try stage.participant($0) }
    var wishes = RandomCommands(seed: seed)
    for round in 0..<40 {
      var sent: [(Screen, CommandID)] = []
      for _ in 0..<(1 + wishes.below(5)) {
        var wish = wishes.next(in: try #require(stage.host).session)
        // After a session's end nobody comes back to a seat: the secrets are gone, and what waits is not answered.
        while round <= 20, wish.command == .endSession { wish = wishes.next(in: try #require(stage.host).session) }
        stage.clock.pass(wish.pass)
        try #require(stage.host).timePassed()
        let screen: Screen =
          switch wish.sender {
          case .facilitator, .host: console
          case .leader: people[3]
          case .participant: people[wishes.below(3)]
          }
        sent.append((screen, screen.send(wish.command, seeing: wish.sight)))
      }
      if round == 20 {
        try stage.kill()
        stage.run { console.link.state == .lost }
        stage.run { (try? stage.resume()) != nil }
      }
      stage.run { sent.allSatisfy { screen, id in !screen.answers(to: id).isEmpty || screen.link.state == .over } }
    }
    let records = try stage.records()
    #expect(try #require(stage.host).session == Session(folding: records))
    // Each command stands in one place.
    var last: CommandID?
    var seen: Set<CommandID> = []
    for command in records.compactMap(\.command) {
      if command != last { #expect(seen.insert(command).inserted) }
      last = command
    }
  }
}
