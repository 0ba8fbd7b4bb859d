import Engine
import Testing
import Workshop

/// Tables that come back to the plenary with what they found: some of it the same in other words.
enum Plenary {
  static let starts = Webinar.starts

  static func titles(_ count: Int, long: Bool = false) -> [String] {
    let long = [
      "Energie en aardgasvrije wijken", "Klimaat, water en hitte in de stad", "Voorzieningen op peil houden",
      "Betaalbaar en passend wonen", "Onderwijs en de regionale arbeidsmarkt", "Zorg dicht bij huis organiseren",
      "Jeugd, armoede en schulden", "De levendige binnenstad van morgen", "Bereikbaarheid en deelvervoer",
      "Samenwerking in de regio en met het Rijk",
    ].map { long ? $0 : "" }
    return (0..<count).map { long[$0].isEmpty ? "Tafel \($0 + 1)" : long[$0] }
  }

  static func workshop(_ titles: [String], minutes: Span? = .minutes(2), language: Language = .nl) -> Workshop {
    let groups = titles.enumerated().map { index, title in
      Group(id: GroupID("g\(index + 1)"), title: title, lead: ParticipantID("lead-\(index + 1)"))
    }
    return Workshop(
      id: "plenair", title: "Woonopgaven in de regio", language: language, zone: "Europe/Amsterdam", starts: starts,
      ends: starts + .minutes(90), attributes: ["tafel"],
      groupSets: [GroupSet(id: "tafels", attribute: "tafel", groups: groups)],
      agenda: [
        AgendaItem(
          id: "groepen", title: "In groepen", length: .minutes(30),
          activities: [
            .breakout(
              Breakout(
                id: "gesprek", prompt: "Wat vraagt als eerste om een gezamenlijke aanpak?", groupSet: "tafels",
                collections: [Harvest(collection: "opgaven", title: "Gedeelde opgaven", upvotes: true)]))
          ]),
        AgendaItem(
          id: "terug", title: "Terug naar de zaal", length: .minutes(30),
          activities: [
            .reportBack(
              ReportBack(
                id: "oogst", prompt: "Elke tafel in twee minuten", breakout: "gesprek", length: minutes)),
            .poll(
              Poll(
                id: "kiezen", prompt: "Waarmee beginnen we?",
                question: .points(
                  options: .from(collection: "opgaven", top: 5), budget: 5, cap: nil, spendAll: false))),
          ]),
      ])
  }

  static func people(_ titles: [String]) -> [Person] {
    titles.enumerated().flatMap { index, title in
      (1...3).map { number in
        Person(
          id: ParticipantID("p\(index * 3 + number)"), name: "Gemeente \(index * 3 + number)",
          attributes: ["tafel": title])
      } + [
        Person(
          id: ParticipantID("lead-\(index + 1)"), name: "Gespreksleider \(index + 1)", leads: GroupID("g\(index + 1)"))
      ]
    }
  }

  /// Groups that have written down what they found, the first of each marked, and come back.
  static func back(
    _ titles: [String], found: [[String]], marked: Bool = true, language: Language = .nl
  ) throws -> Play {
    var play = try Play(workshop(titles, language: language), people: people(titles), at: starts - .minutes(1))
    play.present = Set(people(titles).map(\.id))
    try play.wait(until: "10:00:00")
    try play.act(.startSession(shift: .zero))
    try play.act(.startGroups(breakout: "gesprek"))
    var number = 0
    for (index, lines) in found.enumerated() {
      let leader = Sender.leader(ParticipantID("lead-\(index + 1)"), of: GroupID("g\(index + 1)"))
      for (place, line) in lines.enumerated() {
        number += 1
        play.wait(.seconds(20))
        try play.act(.propose(collection: "opgaven", fields: ["text": line]), from: leader)
        if marked, place < 2 {
          try play.act(.markEntry(collection: "opgaven", entry: EntryID("opgaven-\(number)"), on: true), from: leader)
        }
      }
    }
    try play.wait(until: "10:30:00")
    try play.act(.endGroups(breakout: "gesprek"))
    try play.act(.nextItem)
    return play
  }

  static let found = [
    ["Woningbouw versnellen", "Vergrijzing in de wijken", "Verkeer rond de scholen"],
    ["Personeelstekort in de zorg", "Ouderen in de wijk: vergrijzing vraagt om andere woningen"],
    ["Sneller woningen bouwen, te beginnen in de binnenstad", "Aardgasvrije wijken", "Leegstand in de winkelstraat"],
    ["Meer en sneller bouwen voor starters uit de eigen gemeente", "Tekort aan personeel in de zorg"],
  ]

  static func merge(_ from: [Int], into: Int, in play: inout Play) throws {
    try play.act(
      .mergeEntries(
        collection: "opgaven", into: EntryID("opgaven-\(into)"), from: from.map { EntryID("opgaven-\($0)") }))
  }

  static func support(_ entry: Int, _ people: ClosedRange<Int>, in play: inout Play) throws {
    for person in people {
      try play.act(
        .upvote(collection: "opgaven", entry: EntryID("opgaven-\(entry)"), on: true),
        from: .participant(ParticipantID("p\(person)")))
    }
  }

  /// The third of four tables speaks: what it found first was on with the first table.
  static func sharing() throws -> Play {
    var play = try back(titles(4), found: found)
    for group in ["g1", "g2"] as [GroupID] {
      try play.act(.startReport(reportBack: "oogst", group: group))
      play.wait(.seconds(110))
    }
    try support(1, 1...5, in: &play)
    try support(6, 4...7, in: &play)
    try merge([6, 9], into: 1, in: &play)
    try play.act(.shortlistEntry(collection: "opgaven", entry: "opgaven-1", on: true))
    try play.act(.nextReport(reportBack: "oogst"))
    play.wait(.seconds(25))
    return play
  }

  /// One thing that ten tables with long names found, each in words of its own.
  static func ten() throws -> Play {
    let titles = titles(10, long: true)
    var play = try back(
      titles,
      found: titles.enumerated().map { index, title in
        [
          "Bouwen voor wie er nu geen plek heeft, \(index % 2 == 0 ? "" : "ook bij ") \(title.lowercased())",
          "Iets wat alleen \(title.lowercased()) aangaat",
        ]
      })
    try merge((1...9).map { $0 * 2 + 1 }, into: 1, in: &play)
    for _ in 1...4 {
      try play.act(.nextReport(reportBack: "oogst"))
      play.wait(.seconds(30))
    }
    return play
  }

  /// The only table speaks, and marked nothing.
  static func alone() throws -> Play {
    var play = try back(titles(1), found: [found[0]], marked: false)
    try play.act(.nextReport(reportBack: "oogst"))
    play.wait(.seconds(10))
    return play
  }

  /// The last table goes on when its time is over.
  static func overtime() throws -> Play {
    var play = try sharing()
    try play.act(.nextReport(reportBack: "oogst"))
    play.wait(.seconds(143))
    return play
  }

  /// All have had their turn.
  static func after() throws -> Play {
    var play = try overtime()
    try merge([10], into: 4, in: &play)
    try merge([5], into: 2, in: &play)
    try play.act(.endReport(reportBack: "oogst"))
    play.wait(.seconds(3))
    return play
  }

  /// The same of ten tables, more than a wall has room for.
  static func afterTen() throws -> Play {
    var play = try back(
      titles(10, long: true),
      found: (0..<10).map { index in (0..<8).map { "\(found[index % 4][$0 % 2]), bevinding-\(index * 8 + $0 + 1)" } })
    try merge([9, 17], into: 1, in: &play)
    try play.act(.shortlistEntry(collection: "opgaven", entry: "opgaven-2", on: true))
    for _ in 1...10 { try play.act(.nextReport(reportBack: "oogst")) }
    try play.act(.endReport(reportBack: "oogst"))
    play.wait(.seconds(3))
    return play
  }
}
