import Engine
import Testing
import Workshop

@testable import Outcomes

/// Whose contact details go to whom.
@Suite struct ContactTests {
  private static let start = Instant(milliseconds: 1_607_680_800_000)
  private static let ids: [ParticipantID] = ["anna", "bert", "carla", "daan"]

  private static let workshop = Workshop(
    id: "ruil", title: "Ruil", language: .nl, zone: "UTC", starts: start,
    agenda: [
      AgendaItem(
        id: "aanbod", title: "Aanbod", length: .minutes(10),
        activities: [
          .collect(
            Collect(
              id: "aanbod", prompt: "Wat brengt u?", fields: [Field(id: "breng"), Field(id: "haal")], signed: true,
              contact: ["email"]))
        ])
    ])

  private static func session(_ events: [Event], rehearsal: Bool = false) throws -> Session {
    let created = Event.sessionCreated(
      format: journalFormat, session: workshop, carried: [], rehearsal: rehearsal ? true : nil)
    let people = ids.map { Event.participantAdded(participant: $0, attributes: [:], leads: nil, admitted: nil) }
    let entries = ids.enumerated().map { place, id in
      Event.entryProposed(
        collection: "aanbod", entry: EntryID("aanbod-\(place + 1)"), text: nil,
        fields: ["breng": "breng \(id)", "haal": "haal \(id)"], by: id, voter: nil, group: nil, held: nil)
    }
    let all = [created] + people + [.sessionStarted(shift: .zero), .itemStarted(item: "aanbod")] + entries + events
    let records = all.enumerated().map { Record(seq: $0.offset, at: start, event: $0.element) }
    return try #require(Session(folding: records))
  }

  private static func match(_ seeker: Int, _ bringer: Int) -> Event {
    .matchConfirmed(
      collection: "aanbod", seeker: EntryID("aanbod-\(seeker)"), bringer: EntryID("aanbod-\(bringer)"))
  }
  private static func yes(_ id: ParticipantID) -> Event { .contactAgreed(collection: "aanbod", participant: id) }
  private static func no(_ id: ParticipantID) -> Event { .contactWithdrawn(collection: "aanbod", participant: id) }

  private static let people = Dictionary(
    uniqueKeysWithValues: ids.map {
      ($0, ContactList.Person(name: $0.text.uppercased(), values: ["email": "\($0)@voorbeeld.nl", "telefoon": "06"]))
    })

  private static func list(_ events: [Event], people: [ParticipantID: ContactList.Person] = people) throws
    -> ContactList
  {
    ContactList(try session(events), people: people)
  }

  @Test func `a match of which both agreed is a line, with what each shares`() throws {
    let list = try Self.list([Self.match(1, 2), Self.yes("anna"), Self.yes("bert")])
    #expect(list.columns == ["email"] && list.matches == 1)
    let line = try #require(list.lines.first)
    #expect(
      line.seeker
        == ContactList.Side(name: "ANNA", seeks: "haal anna", brings: "breng anna", details: ["anna@voorbeeld.nl"]))
    #expect(line.bringer.name == "BERT" && line.bringer.details == ["bert@voorbeeld.nl"])
  }

  @Test func `whoever did not agree, or no longer, or is not matched is in no line`() throws {
    #expect(try Self.list([Self.match(1, 2)]).lines == [])
    #expect(try Self.list([Self.match(1, 2), Self.yes("anna")]).lines == [])
    #expect(try Self.list([Self.match(1, 2), Self.yes("anna"), Self.yes("bert"), Self.no("anna")]).lines == [])
    #expect(try Self.list([Self.yes("anna"), Self.yes("bert")]).lines == [])
    let dropped = Event.matchDropped(collection: "aanbod", seeker: "aanbod-1", bringer: "aanbod-2")
    #expect(try Self.list([Self.match(1, 2), Self.yes("anna"), Self.yes("bert"), dropped]).lines == [])
    let hidden = Event.entryHidden(collection: "aanbod", entry: "aanbod-2")
    #expect(try Self.list([Self.match(1, 2), Self.yes("anna"), Self.yes("bert"), hidden]).lines == [])
    let released = Event.seatReleased(participant: "bert")
    #expect(try Self.list([Self.match(1, 2), Self.yes("anna"), Self.yes("bert"), released]).lines == [])
  }

  @Test func `without the people file there are no contacts, and in a rehearsal nobody agreed`() throws {
    let events = [Self.match(1, 2), Self.yes("anna"), Self.yes("bert")]
    #expect(try Self.list(events, people: [:]).lines == [])
    #expect(try Self.list(events, people: Self.people.filter { $0.key != "bert" }).lines == [])
    #expect(ContactList(try Self.session(events, rehearsal: true), people: Self.people).lines == [])
  }

  @Test func `whatever people answer and whoever is matched, only they are in it who last said yes`() throws {
    for seed in 0..<200 {
      var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1
      func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
      }
      var events: [Event] = []
      var answers: [ParticipantID: Bool] = [:]
      for _ in 0..<(4 + below(20)) {
        let id = Self.ids[below(4)]
        switch below(3) {
        case 0:
          events.append(Self.yes(id))
          answers[id] = true
        case 1:
          events.append(Self.no(id))
          answers[id] = false
        default:
          let one = 1 + below(4)
          events.append(Self.match(one, 1 + (one + below(3)) % 4))
        }
      }
      let list = try Self.list(events)
      for line in list.lines {
        for side in [line.seeker, line.bringer] {
          #expect(answers[ParticipantID(side.name.lowercased())] == true, "seed \(seed)")
        }
      }
      for (id, agreed) in answers where !agreed {
        #expect(!"\(list.lines)".contains("\(id)@voorbeeld.nl"), "seed \(seed)")
      }
    }
  }

  @Test func `report and outcomes tell who was matched by what they said, with names only where asked for`() throws {
    let session = try Self.session([Self.match(1, 2), Self.yes("anna"), Self.yes("bert")])
    func outcome(names: Bool) -> Outcome {
      Outcome(
        OutcomeSource(
          session: session, journal: JournalTip(records: 9, fingerprint: String(repeating: "a", count: 64)),
          exportedAt: Self.start, names: names ? Self.people.mapValues(\.name) : nil))
    }
    let plain = outcome(names: false)
    #expect(plain.collections.first?.matches?.map(\.names) == [nil])
    let report = plain.report(in: .utc)
    #expect(report.contains("1 koppeling bevestigd, waarvan 0 wederzijds (⇄); 0 zaten samen aan tafel."))
    #expect(report.contains("| haal anna | breng bert | –     |"))
    #expect(try !(report + plain.json).lowercased().contains("voorbeeld.nl") && !report.contains("ANNA"))
    let named = outcome(names: true)
    #expect(named.report(in: .utc).contains("**ANNA**: haal anna"))
    #expect(try !named.json.contains("voorbeeld.nl"))
  }
}
