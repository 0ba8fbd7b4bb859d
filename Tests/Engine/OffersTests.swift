import Rotation
import Testing
import Workshop

@testable import Engine

/// Offer and seek: what people bring and fetch, who is matched with whom, and who may be found afterwards.
@Suite struct OffersTests {
  static let people = (1...12).map { number in
    Person(id: ParticipantID("p\(number)"), name: "P\(number)", attributes: ["cluster": number % 2 == 0 ? "A" : "B"])
  }
  private let one = Sender.participant("p1")

  static func workshop(
    contact: [String] = ["email"], mixing: Mixing = Mixing(rounds: 3, meet: "aanbod"), tables: Int = 3
  ) -> Workshop {
    var workshop = World.workshop()
    workshop.groupSets = [GroupSet(id: "tafels", groups: (1...tables).map { Group.numbered($0, in: .nl) })]
    workshop.agenda[0].activities = [
      .collect(
        Collect(
          id: "aanbod", prompt: "Wat brengt u, en wat komt u halen?",
          fields: [Field(id: "breng", label: "Ik breng"), Field(id: "haal", label: "Ik kom halen"), Field(id: "wijk")],
          signed: true, contact: contact))
    ]
    workshop.agenda[1].activities = [
      .breakout(Breakout(id: "cafe", prompt: "Deel", groupSet: "tafels", length: .minutes(5), mixing: mixing))
    ]
    return workshop
  }

  static func world(_ workshop: Workshop = workshop()) throws -> World {
    var world = World(workshop, people: people)
    world.present = Set(people.map(\.id))
    try world.act(.startSession(shift: .zero))
    return world
  }

  /// Everybody brings and seeks; the second brings what the first seeks, and so on in a ring.
  static func offered(_ workshop: Workshop = workshop()) throws -> World {
    let subjects = [
      "warmtenet", "zwembad", "schulden", "burgerberaad", "jeugdzorg", "windmolens", "leegstand", "huisartsen",
      "netcongestie", "vergroening", "techniek", "starters",
    ]
    var world = try world(workshop)
    for (place, person) in people.enumerated() {
      try world.act(
        .propose(
          collection: "aanbod", fields: ["breng": subjects[place], "haal": subjects[(place + 1) % subjects.count]]),
        as: .participant(person.id))
    }
    return world
  }

  static func pair(_ seeker: Int, _ bringer: Int) -> Command {
    .confirmMatch(
      collection: "aanbod", seeker: EntryID("aanbod-\(seeker)"), bringer: EntryID("aanbod-\(bringer)"))
  }

  private static func drop(_ seeker: Int, _ bringer: Int) -> Command {
    .dropMatch(collection: "aanbod", seeker: EntryID("aanbod-\(seeker)"), bringer: EntryID("aanbod-\(bringer)"))
  }

  private func pairing(_ world: World) throws -> Pairing { try #require(world.session.collections["aanbod"]?.pairing) }

  @Test func `an entry says what is brought, or what is sought`() throws {
    var world = try Self.world()
    #expect(
      world.refusal(.propose(collection: "aanbod", fields: ["wijk": "Noord"]), as: one) == .neitherOffersNorSeeks)
    #expect(world.refusal(.propose(collection: "aanbod", fields: ["haal": "Iets"]), as: one) == nil)
    #expect(world.refusal(.propose(collection: "aanbod", fields: ["breng": "Iets"]), as: one) == nil)
  }

  @Test func `matching, to the letter`() throws {
    var world = try Self.offered()
    #expect(
      try world.act(Self.pair(1, 2))
        == [.matchConfirmed(collection: "aanbod", seeker: "aanbod-1", bringer: "aanbod-2")])
    #expect(world.refusal(Self.pair(2, 1)) == .alreadySo)
    #expect(world.refusal(Self.pair(3, 3)) == .matchWithOneself)
    #expect(world.refusal(Self.pair(3, 99)) == .noSuchEntry("aanbod-99"))
    #expect(world.refusal(Self.pair(3, 4), as: one) == .notAllowed)
    try world.act(.hideEntry(collection: "aanbod", entry: "aanbod-4"))
    #expect(world.refusal(Self.pair(3, 4)) == .noSuchEntry("aanbod-4"))
    try world.act(.mergeEntries(collection: "aanbod", into: "aanbod-6", from: ["aanbod-5"]))
    #expect(world.refusal(Self.pair(5, 7)) == .entryMerged(into: "aanbod-6"))
    try world.act(.propose(collection: "aanbod", fields: ["breng": "van de begeleiding"]))
    #expect(world.refusal(Self.pair(7, 13)) == .nobodysEntry("aanbod-13"))
    #expect(
      world.refusal(.confirmMatch(collection: "parkeerplaats", seeker: "x", bringer: "y"))
        == .nobodyOffers("parkeerplaats"))

    // In whichever direction it is named.
    #expect(
      try world.act(Self.drop(2, 1))
        == [.matchDropped(collection: "aanbod", seeker: "aanbod-1", bringer: "aanbod-2")])
    #expect(world.refusal(Self.drop(1, 2)) == .alreadySo)
    // What was hidden since can still be taken back.
    try world.act(Self.pair(8, 9))
    try world.act(.hideEntry(collection: "aanbod", entry: "aanbod-9"))
    #expect(world.session.collections["aanbod"]?.standingMatches == [])
    #expect(world.refusal(Self.drop(8, 9)) == nil)
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `undo gives back what stood, in its order`() throws {
    var world = try Self.offered()
    for pair in [(1, 2), (2, 3), (3, 4)] { try world.act(Self.pair(pair.0, pair.1)) }
    let before = try pairing(world).matches
    try world.act(Self.drop(1, 2))
    #expect(try pairing(world).matches.count == 2)
    // Meanwhile somebody agrees: that stays.
    try world.act(.agreeContact(collection: "aanbod", on: true), as: one)
    #expect(world.session.lastStep?.name == .match(seeker: "p1", bringer: "p2", .drop))
    let back = try world.act(.undo)
    #expect(back == [.matchConfirmed(collection: "aanbod", seeker: "aanbod-1", bringer: "aanbod-2")])
    #expect(try pairing(world).matches == before && (try pairing(world)).dropped == [])
    #expect(try pairing(world).isShared("p1"))
    try world.act(.undo)
    #expect(try pairing(world).matches == Array(before.prefix(2)))
    // A suggestion that was dropped is there again.
    try world.act(Self.drop(5, 6))
    #expect(try pairing(world).dropped.count == 1)
    #expect(try world.act(.undo) == [.matchReopened(collection: "aanbod", seeker: "aanbod-5", bringer: "aanbod-6")])
    #expect(try pairing(world).dropped == [])
    // Dropped, then matched after all, then not.
    try world.act(Self.drop(5, 6))
    try world.act(Self.pair(5, 6))
    #expect(try world.act(.undo) == [.matchDropped(collection: "aanbod", seeker: "aanbod-5", bringer: "aanbod-6")])
    #expect(try pairing(world).dropped.count == 1)
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `who may have one's details is one's own to say, until the end`() throws {
    var world = try Self.offered()
    let agree = Command.agreeContact(collection: "aanbod", on: true)
    #expect(try world.act(agree, as: one) == [.contactAgreed(collection: "aanbod", participant: "p1")])
    #expect(world.refusal(agree, as: one) == .alreadySo)
    #expect(world.refusal(agree) == .notAllowed)
    #expect(
      world.refusal(.agreeContact(collection: "parkeerplaats", on: true), as: one) == .nobodyOffers("parkeerplaats"))
    #expect(
      try world.act(.agreeContact(collection: "aanbod", on: false), as: one)
        == [.contactWithdrawn(collection: "aanbod", participant: "p1")])
    #expect(try pairing(world).contacts == ["p1": false])
    try world.act(agree, as: one)
    // Whoever sits there next has not agreed.
    try world.act(.releaseSeat(participant: "p1"))
    #expect(try pairing(world).contacts["p1"] == nil)
    try world.act(agree, as: one)
    try world.act(.endSession)
    #expect(world.refusal(.agreeContact(collection: "aanbod", on: false), as: one) == .sessionOver)
    #expect(try pairing(world).isShared("p1"))
  }

  @Test func `who agreed to less is asked again, who said no is not`() throws {
    var world = try Self.offered()
    try world.act(.agreeContact(collection: "aanbod", on: true), as: one)
    try world.act(.agreeContact(collection: "aanbod", on: false), as: .participant("p2"))
    try world.act(Self.pair(1, 2))
    try world.act(.reviseSession(session: Self.workshop(contact: [])))
    #expect(try pairing(world).contacts == ["p1": true, "p2": false])
    try world.act(.reviseSession(session: Self.workshop(contact: ["telefoon"])))
    #expect(try pairing(world).contacts == ["p2": false] && (try pairing(world)).columns == ["telefoon"])
    #expect(try pairing(world).matches.count == 1)
  }

  @Test func `suggestions are the likeliest first, of two people one, without what was settled`() throws {
    var world = try Self.world()
    for (person, brings, seeks) in [
      ("p1", "Een draaiboek voor subsidies", "Hoe betrek je bewoners bij windmolens?"),
      ("p2", "Windmolens met bewoners als eigenaar", "Subsidie aanvragen, een draaiboek"),
      ("p3", "Niets bijzonders", "Iets over windmolens"), ("p4", "", "Een zwembad openhouden"),
    ] {
      let fields = ["breng": brings, "haal": seeks].filter { !$0.value.isEmpty }
      try world.act(.propose(collection: "aanbod", fields: fields), as: .participant(ParticipantID(person)))
    }
    func desk(_ world: World) throws -> PairingDesk {
      let view = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
      return try #require(view.collections.first { $0.id == "aanbod" }?.pairing)
    }
    var suggestions = try desk(world).suggestions
    #expect(
      suggestions.first?.isMutual == true
        && Set([suggestions[0].seeker.name, suggestions[0].bringer.name]) == ["p1", "p2"])
    #expect(suggestions.map(\.seeker.name).contains("p3") && !suggestions.contains { $0.seeker.name == "p4" })
    #expect(suggestions.count == 2)
    try world.act(.confirmMatch(collection: "aanbod", seeker: "aanbod-1", bringer: "aanbod-2"))
    try world.act(.dropMatch(collection: "aanbod", seeker: "aanbod-3", bringer: "aanbod-2"))
    suggestions = try desk(world).suggestions
    #expect(suggestions == [])
    let match = try #require(try desk(world).matches.first)
    #expect(match.isMutual && match.seat == nil)
    #expect(try desk(world).authors == 4)
    // By hand: all others, the likeliest first.
    let view = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    let likely = try #require(view.collections.first { $0.id == "aanbod" }).likelyMatches(of: "aanbod-3", in: .nl)
    #expect(likely.map(\.entry.id).first == "aanbod-2" && likely.count == 3)
    #expect(likely[0].match == Match(seeker: "aanbod-3", bringer: "aanbod-2"))

    // Those concerned see with whom, and what the other one brings and seeks.
    let own = try #require(
      world.session.participantView(for: "p1", world.around, pseudonym: world.here.pseudonym)?.collection("aanbod")?
        .pairing)
    #expect(own.hasWritten && own.agreed == nil && own.columns == ["email"])
    #expect(own.matches.map(\.name) == ["p2"] && own.matches.first?.brings == "Windmolens met bewoners als eigenaar")
    #expect(
      world.session.participantView(for: "p3", world.around, pseudonym: world.here.pseudonym)?.collection("aanbod")?
        .pairing?.matches == [])
  }
}

extension ParticipantView {
  fileprivate func collection(_ id: CollectionID) -> CollectView? {
    for case .collect(let collect) in activities where collect.id == id { return collect }
    return nil
  }
}
