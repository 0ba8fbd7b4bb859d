import Engine
import Workshop

/// Ten towns think alone, in pairs and in fours; one has not come yet.
enum Steps {
  static let towns = Array(Cafe.towns.prefix(10))
  static let texts = [
    "Een loket voor bewoners", "Personeel delen", "Samen inkopen", "Een wijkraad die beslist", "Minder regels",
    "Jongeren laten meedenken", "Ruimte om te proberen", "Eén aanspreekpunt", "Langere afspraken",
  ]

  static func workshop(language: Language = .nl) -> Workshop {
    Workshop(
      id: "stappen", title: "Van één naar allen", language: language, zone: "Europe/Amsterdam", starts: Cafe.starts,
      ends: Cafe.starts + .minutes(60), groupSets: [GroupSet(id: "stappen", size: 4, groups: [])],
      agenda: [
        AgendaItem(
          id: "denken", title: "Eén, twee, vier, allen", length: .minutes(20),
          activities: [
            .breakout(
              Breakout(
                id: "stappen", prompt: "Wat helpt bewoners die vastlopen?", groupSet: "stappen",
                collections: [Harvest(collection: "vondsten", title: "Wat helpt")],
                mixing: Mixing(rounds: 3, pattern: .oneTwoFourAll), lengths: WorkStep.usualLengths))
          ]),
        AgendaItem(
          id: "allen", title: "Terugkoppeling", length: .minutes(20),
          activities: [.reportBack(ReportBack(id: "allen", prompt: "Wat neemt u mee?", breakout: "stappen"))]),
      ])
  }

  /// Before the first step, planned.
  static func ready(language: Language = .nl) throws -> Play {
    let people = towns.map { Person(id: ParticipantID(slug($0)), name: "Gemeente \($0)") }
    var play = try Play(workshop(language: language), people: people, at: Cafe.starts - .minutes(1))
    play.present = Set(people.dropLast().map(\.id))
    try play.wait(until: "10:00:00")
    try play.act(.startSession(shift: .zero))
    play.wait(.seconds(30))
    try play.act(.planGroups(breakout: "stappen", anew: false))
    return play
  }

  /// In a step, some time after its beginning; in those before everybody wrote, and the first of each group took a line.
  static func working(_ step: WorkStep, language: Language = .nl, after: Span = .seconds(20)) throws -> Play {
    var play = try ready(language: language)
    for now in WorkStep.allCases {
      try play.act(.startGroups(breakout: "stappen"))
      play.wait(after)
      switch now {
      case .alone:
        for (town, text) in zip(towns, texts) {
          try play.act(
            .propose(collection: "vondsten", fields: ["text": text]), from: .participant(ParticipantID(slug(town))))
        }
      case .pairs, .fours:
        let groups = play.session.breakouts["stappen"]?.groups ?? [:]
        for (_, members) in groups.sorted(by: { $0.key < $1.key }) {
          guard let first = members.first, let line = try lines(play, first).first else { continue }
          try play.act(.takeAlong(collection: "vondsten", entry: line.id), from: .participant(first))
        }
      }
      if now == step { break }
      play.wait(.seconds(40))
    }
    return play
  }

  private static func lines(_ play: Play, _ person: ParticipantID) throws -> [EntryView] {
    for case .collect(let collect) in try play.participant(person).activities { return collect.earlier }
    return []
  }
}
