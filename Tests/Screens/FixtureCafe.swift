import Engine
import Testing
import Workshop

/// A world café: eighteen towns over three rounds at four tables of which three have a leader.
enum Cafe {
  static let towns = [
    "Almelo", "Assen", "Barendrecht", "Den Helder", "Doetinchem", "Gouda", "Harderwijk", "Heerlen", "Helmond",
    "Hengelo", "Hoogeveen", "Kampen", "Katwijk", "Middelburg", "Oss", "Smallingerland", "Tiel", "Zeist",
  ]
  static let tables = ["Energietransitie", "Klimaatadaptatie", "Voorzieningen", "Woningaanbod"]

  static var groups: [Group] {
    tables.enumerated().map { index, title in
      let id = GroupID(slug(title))
      return Group(
        id: id, title: title, lead: index < 3 ? ParticipantID("lead-\(id)") : nil, place: "tafel \(index + 1)")
    }
  }

  static var people: [Person] {
    towns.map { Person(id: ParticipantID(slug($0)), name: "Gemeente \($0)") }
      + groups.prefix(3).enumerated().map { index, group in
        Person(id: group.lead ?? "lead", name: "Gespreksleider \(index + 1)", leads: group.id)
      }
  }

  static var voters: [ParticipantID] { towns.map { ParticipantID(slug($0)) } }

  static let starts = Webinar.starts

  static func workshop(language: Language = .nl, mixing: Mixing = Mixing(rounds: 3)) -> Workshop {
    Workshop(
      id: "cafe", title: "Wereldcafé Vier opgaven, drie ronden", language: language, zone: "Europe/Amsterdam",
      starts: starts, ends: starts + .minutes(90), groupSets: [GroupSet(id: "tafels", groups: groups)],
      agenda: [
        AgendaItem(id: "welkom", title: "Welkom en uitleg", length: .minutes(10)),
        AgendaItem(
          id: "ronden", title: "Wereldcafé in drie ronden", length: .minutes(50),
          activities: [
            .breakout(
              Breakout(
                id: "cafe", prompt: "Wat werkt bij u, wat niet, en wat zou u samen willen doen?", groupSet: "tafels",
                length: .minutes(15),
                collections: [
                  Harvest(collection: "inzichten", title: "Inzichten"), Harvest(collection: "acties", title: "Acties"),
                ], mixing: mixing))
          ]),
        AgendaItem(id: "slot", title: "Wat nemen we mee?", length: .minutes(20)),
      ])
  }

  /// The same tables without leaders, between two rounds: one host is named in the file, the others were chosen.
  static func hosted(language: Language = .nl) throws -> Play {
    var workshop = workshop(language: language, mixing: Mixing(rounds: 3, pattern: .worldCafe, hosts: ["almelo"]))
    for index in groups.indices { workshop.groupSets[0].groups[index].lead = nil }
    let towns = people.filter { $0.leads == nil }
    var play = try Play(workshop, people: towns, at: starts - .minutes(1))
    play.present = Set(towns.map(\.id)).subtracting(["zeist", "tiel"])
    try play.wait(until: "10:00:00")
    try play.act(.startSession(shift: .zero))
    try play.wait(until: "10:09:30")
    try play.act(.nextItem)
    try play.act(.startGroups(breakout: "cafe"))
    return play
  }

  /// At the rounds, before anybody has a place; two have not come.
  static func gathering() throws -> Play {
    var play = try Play(workshop(), people: people, at: starts - .minutes(1))
    play.present = Set(people.map(\.id)).subtracting(["zeist", "tiel"])
    try play.wait(until: "10:00:00")
    try play.act(.startSession(shift: .zero))
    try play.wait(until: "10:09:30")
    try play.act(.nextItem)
    return play
  }

  /// Everybody who is there has a place; then one leaves and another comes.
  static func planned() throws -> Play {
    var play = try gathering()
    try play.act(.planGroups(breakout: "cafe", anew: false))
    play.present.remove("oss")
    play.present.insert("tiel")
    return play
  }

  /// The first round runs; one comes late, and one leader is away.
  static func working() throws -> Play {
    var play = try planned()
    try play.wait(until: "10:10:00")
    try play.act(.startGroups(breakout: "cafe"))
    for (index, group) in groups.prefix(2).enumerated() {
      for text in ["Een loket voor bewoners", "Personeel delen"].prefix(index + 1) {
        play.wait(.seconds(70))
        try play.act(
          .propose(collection: "inzichten", fields: ["text": text]),
          from: .leader(group.lead ?? "lead", of: group.id))
      }
    }
    play.present.insert("zeist")
    play.present.remove("lead-voorzieningen")
    return play
  }

  /// The third round and last one runs; nobody leads the third table.
  static func lastRound() throws -> Play {
    var play = try changing()
    for end in ["10:40:20", "10:56:00"] {
      try play.act(.startGroups(breakout: "cafe"))
      guard end == "10:40:20" else { break }
      try play.wait(until: end)
      try play.act(.endGroups(breakout: "cafe"))
    }
    play.wait(.minutes(6))
    return play
  }

  /// Between the first round and the second, planned with who came late.
  static func changing() throws -> Play {
    var play = try working()
    try play.act(.moveInGroups(breakout: "cafe", participant: "zeist", group: "voorzieningen"))
    try play.wait(until: "10:25:00")
    try play.act(.endGroups(breakout: "cafe"))
    try play.replan("cafe")
    play.wait(.seconds(20))
    return play
  }
}
