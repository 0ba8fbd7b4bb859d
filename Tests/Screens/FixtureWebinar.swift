import Engine
import Tally
import Testing
import Workshop

/// A webinar like the one that ships as a session: two hours, 58 municipalities in seven groups, every sort of activity.
enum Webinar {
  static let clusters: [(title: String, towns: [String])] = [
    (
      "Aantrekkelijke Woonstad",
      ["Amstelveen", "Barneveld", "Castricum", "De Bilt", "Heemstede", "Huizen", "Soest", "Zeist", "Gooise Meren"]
    ),
    (
      "Bloeiende Streekstad",
      ["Waalwijk", "Oss", "Ede", "Veenendaal", "Hardenberg", "Kampen", "Rijssen-Holten", "Tiel"]
    ),
    (
      "Centrumstad met Uitdagingen",
      ["Heerlen", "Almelo", "Emmen", "Helmond", "Lelystad", "Roosendaal", "Sittard-Geleen", "Vlissingen", "Zaanstad"]
    ),
    (
      "Landelijke Stad",
      [
        "Súdwest-Fryslân", "Hollands Kroon", "Altena", "Steenwijkerland", "Terneuzen", "Noordoostpolder", "Venray",
        "Coevorden",
      ]
    ),
    ("Stad in Transitie", ["Delfzijl", "Den Helder", "Gouda", "Hengelo", "Kerkrade", "Schiedam", "Velsen", "Weert"]),
    (
      "Voorstad",
      [
        "Barendrecht", "Capelle aan den IJssel", "Houten", "Leidschendam-Voorburg", "Nieuwegein", "Purmerend",
        "Rijswijk", "Vijfheerenlanden",
      ]
    ),
    ("Werkstad", ["Almere", "Haarlemmermeer", "Moerdijk", "Oosterhout", "Velp", "Veghel", "Woerden", "Zwijndrecht"]),
  ]

  static var groups: [Group] {
    clusters.enumerated().map { index, cluster in
      let id = GroupID(slug(cluster.title))
      return Group(
        id: id, title: cluster.title, lead: ParticipantID("lead-\(id)"), place: "tafel \(index + 1)",
        brief: "Lees eerst bladzijde \(index + 10) van het rapport.")
    }
  }

  /// First the 58 with a ballot, then the seven that lead a group.
  static var people: [Person] {
    let towns = clusters.flatMap { cluster in
      cluster.towns.map {
        Person(id: ParticipantID(slug($0)), name: "Gemeente \($0)", attributes: ["cluster": cluster.title])
      }
    }
    return towns
      + groups.enumerated().map { index, group in
        Person(id: group.lead ?? "lead", name: "Gespreksleider \(index + 1)", leads: group.id)
      }
  }

  static var voters: [ParticipantID] { people.filter { $0.leads == nil }.map(\.id) }

  static let starts = Instant(milliseconds: 1_607_677_200_000)

  static let options = [
    "Energietransitie", "Klimaatadaptatie", "Circulaire economie", "Voorzieningenniveau", "Woningaanbod",
  ]
  .map { Option(id: OptionID(slug($0)), title: $0) }

  static let recognition = Poll(
    id: "herkenning", prompt: "Herkent u uw gemeente in het beschreven cluster?",
    question: .scale(
      statements: [
        Option(id: "past", title: "Het cluster past bij ons"), Option(id: "opgaven", title: "De opgaven zijn de onze"),
        Option(id: "buren", title: "Met deze gemeenten willen wij verder"),
      ], scale: Scale(from: 1, to: 5, low: "oneens", high: "eens"), noOpinion: true),
    breakdown: ["cluster"])

  static let reactions = Poll(
    id: "eerste-reactie", prompt: "Wat is uw eerste reactie op het onderzoek?",
    question: .choice(
      options: .fixed(
        ["Herkenbaar", "Verrassend", "Te grof", "Bruikbaar"].map { Option(id: OptionID(slug($0)), title: $0) }),
      max: 1), ballots: .named, reveal: .live)

  static let priorities = Poll(
    id: "opgaven-2021", prompt: "Met welke opgaven gaan we in 2021 aan de slag?",
    question: .points(options: .fixed(options), budget: 10, cap: nil, spendAll: false), reveal: .manual,
    quorum: .percent(50), breakdown: ["cluster"])

  static let harvest = [
    Harvest(collection: "opgaven", title: "Gedeelde opgaven"),
    Harvest(
      collection: "aanpakken", title: "Aanpakken",
      fields: [
        Field(id: "aanpak", label: "Aanpak", required: true),
        Field(id: "gemeente", label: "Bij welke gemeente na te vragen"),
      ]),
  ]

  static var agenda: [AgendaItem] {
    [
      AgendaItem(id: "opening", title: "Opening", length: .minutes(5), lead: "Burgemeester van Waalwijk"),
      AgendaItem(
        id: "onderzoek", title: "Presentatie van het onderzoek", length: .minutes(50), atLeast: .minutes(40),
        lead: "Onderzoekers",
        notes: "Na twintig minuten de eerste reactie openen. Vragen over de methode bewaren tot het einde.",
        activities: [
          .talk(
            Talk(id: "presentatie", prompt: "Het onderzoek in vogelvlucht", lead: "Onderzoekers", length: .minutes(25))),
          .poll(recognition), .poll(reactions),
          .collect(
            Collect(id: "vragen", prompt: "Uw vragen aan de onderzoekers", moderated: true, upvotes: true)),
        ]),
      AgendaItem(
        id: "pauze", title: "Korte pauze", length: .minutes(5), anchor: starts + .minutes(55), isBreak: true),
      AgendaItem(
        id: "groepen", title: "Interactief deel in zeven groepen", length: .minutes(40), atLeast: .minutes(30),
        activities: [
          .breakout(
            Breakout(
              id: "groepswerk", prompt: "Welke opgaven delen de gemeenten in uw cluster?", groupSet: "clusters",
              length: .minutes(38), collections: harvest))
        ]),
      AgendaItem(
        id: "plenair", title: "Plenaire afsluiting", length: .minutes(20), atLeast: .minutes(15),
        activities: [
          .reportBack(
            ReportBack(
              id: "terugkoppeling", prompt: "Elke groep in anderhalve minuut", breakout: "groepswerk",
              length: .seconds(90))),
          .poll(priorities),
        ]),
    ]
  }

  static var workshop: Workshop {
    Workshop(
      id: "m50", title: "Op zoek naar een gedeeld handelingsperspectief", language: .nl, zone: "Europe/Amsterdam",
      starts: starts, ends: starts + .minutes(120), attributes: ["cluster"],
      groupSets: [GroupSet(id: "clusters", attribute: "cluster", groups: groups)], agenda: agenda)
  }

  /// Twelve minutes before the start, most people are there.
  static func waiting() throws -> Play {
    var play = try Play(workshop, people: people, at: starts - .minutes(12))
    play.present = Set(voters.prefix(41) + groups.prefix(4).compactMap(\.lead))
    play.wait(.seconds(30))
    return play
  }

  /// At the presentation, early, with everybody but one.
  static func presenting() throws -> Play {
    var play = try waiting()
    play.present = Set(people.map(\.id)).subtracting(["oss"])
    try play.wait(until: "10:00:05")
    try play.act(.startSession(shift: .zero))
    try play.wait(until: "10:04:10")
    try play.act(.nextItem)
    return play
  }

  /// With questions, some of them to be judged.
  static func asking() throws -> Play {
    var play = try presenting()
    try play.wait(until: "10:31:00")
    let texts = [
      "Hoe zijn de clusters bepaald?", "Wat doet u met gemeenten op de grens van twee clusters?",
      "Is er gekeken naar de regio’s over de grens, zoals het Ruhrgebied?", "Komt er een vervolg in 2021?",
      "Waarom hoort onze gemeente bij de Voorsteden en niet bij de Woonsteden, terwijl wij op alle maten daartussen zitten?",
      "Geldt dit ook voor de regio?", "Kan de zaal ook de cijfers per gemeente zien?",
    ]
    for (index, text) in texts.enumerated() {
      play.wait(.seconds(40))
      try play.act(.propose(collection: "vragen", fields: ["text": text]), from: .participant(voters[index * 5]))
    }
    for index in 1...4 { try play.act(.admitEntry(collection: "vragen", entry: EntryID("vragen-\(index)"))) }
    for (entry, supporters) in [(1, 12), (2, 9), (4, 3)] {
      for voter in voters.suffix(supporters) {
        try play.act(
          .upvote(collection: "vragen", entry: EntryID("vragen-\(entry)"), on: true), from: .participant(voter))
      }
    }
    return play
  }

  /// A secret poll is open and 45 have voted.
  static func voting() throws -> Play {
    var play = try asking()
    try play.wait(until: "10:46:58")
    try play.act(.openPoll(poll: "herkenning"))
    for (index, voter) in voters.prefix(45).enumerated() {
      play.wait(.seconds(1))
      try play.vote(
        voter, in: "herkenning",
        .scale([
          "past": .point(1 + (index * 7 + index / 3) % 5),
          "opgaven": index % 9 == 0 ? .noOpinion : .point(3 + index % 3),
          "buren": .point(index % 2 == 0 ? 1 : 5),
        ]))
    }
    return play
  }

  /// The groups are at work, harvest comes in, one asks for help.
  static func inGroups() throws -> Play {
    var play = try voting()
    try play.act(.closePoll(poll: "herkenning"))
    try play.wait(until: "10:55:30")
    try play.act(.nextItem)
    try play.wait(until: "11:00:20")
    try play.act(.nextItem)
    try play.act(.startGroups(breakout: "groepswerk"))
    let found = [
      "Herstructurering van naoorlogse wijken", "Personeel voor de uitvoering", "Regionale afspraken over woningbouw",
      "Bereikbaarheid van voorzieningen in de kernen", "Jongeren die wegtrekken",
    ]
    for (index, group) in groups.enumerated() {
      guard let lead = group.lead else { continue }
      let sender = Sender.leader(lead, of: group.id)
      for text in found.prefix(1 + (index * 3) % 5) {
        play.wait(.seconds(31))
        try play.act(.propose(collection: "opgaven", fields: ["text": text]), from: sender)
      }
      if index % 2 == 0, let entry = play.session.collections["opgaven"]?.entries.last {
        try play.act(.markEntry(collection: "opgaven", entry: entry.id, on: true), from: sender)
      }
    }
    try play.act(
      .propose(collection: "aanpakken", fields: ["aanpak": "Wijkteam met de corporatie", "gemeente": "Hengelo"]),
      from: .leader("lead-stad-in-transitie", of: "stad-in-transitie"))
    try play.act(.callHelp(breakout: "groepswerk"), from: .leader("lead-voorstad", of: "voorstad"))
    play.present.remove("lead-werkstad")
    return play
  }

  /// The third group reports back, late.
  static func reporting() throws -> Play {
    var play = try inGroups()
    try play.wait(until: "11:42:10")
    try play.act(.endGroups(breakout: "groepswerk"))
    try play.act(.nextItem)
    for _ in 1...3 {
      play.wait(.seconds(80))
      try play.act(.nextReport(reportBack: "terugkoppeling"))
    }
    play.wait(.seconds(48))
    return play
  }

  /// The last vote is counted and tied.
  static func tied() throws -> Play {
    var play = try reporting()
    try play.act(.endReport(reportBack: "terugkoppeling"))
    try play.act(.openPoll(poll: "opgaven-2021"))
    for (index, voter) in voters.prefix(52).enumerated() {
      play.wait(.seconds(1))
      let first = options[index % 2 == 0 ? 0 : 4].id
      try play.vote(
        voter, in: "opgaven-2021", .points([first: 6, options[1].id: 3, options[3].id: index % 2 == 0 ? 1 : 0]))
    }
    try play.act(.closePoll(poll: "opgaven-2021"))
    play.wait(.seconds(9))
    try play.act(.revealPoll(poll: "opgaven-2021"))
    play.wait(.seconds(4))
    return play
  }
}
