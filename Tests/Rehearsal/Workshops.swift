import Workshop

/// Two groups of six, with a leader each.
let people: [Person] =
  (1...12).map { number in
    Person(
      id: ParticipantID("p\(number)"), name: "Persoon \(number)", account: "p\(number)",
      attributes: ["kring": number % 2 == 0 ? "Even" : "Oneven"])
  } + [
    Person(id: "lead-even", name: "Leider Even", account: "l1", leads: "even"),
    Person(id: "lead-oneven", name: "Leider Oneven", account: "l2", leads: "oneven"),
  ]

private func choices(_ titles: String...) -> OptionSource {
  .fixed(titles.map { Option(id: OptionID(slug($0)), title: $0) })
}

extension Workshop {
  /// Every kind of activity, in a little over half an hour.
  static func everyKind(_ language: Language = .nl, admission: Admission = .roster) -> Workshop {
    Workshop(
      id: "alles", title: "Alles bij elkaar", language: language, zone: "UTC",
      starts: Instant(milliseconds: 1_607_680_800_000), attributes: ["kring"], admission: admission,
      groupSets: [
        GroupSet(
          id: "kringen", attribute: "kring",
          groups: [
            Group(id: "even", title: "Even", lead: "lead-even", place: "Zaal 1"),
            Group(id: "oneven", title: "Oneven", lead: "lead-oneven"),
          ])
      ],
      agenda: [
        AgendaItem(
          id: "begin", title: "Begin", length: .minutes(10), atLeast: .minutes(6),
          activities: [
            .talk(Talk(id: "welkom", prompt: "Welkom", length: .minutes(3))),
            .collect(Collect(id: "vragen", prompt: "Wat wilt u vragen?", moderated: true, upvotes: true)),
            .poll(
              Poll(
                id: "snel", prompt: "Ja of nee?", question: .choice(options: choices("Ja", "Nee"), max: 1),
                ballots: .named, reveal: .live, limit: .seconds(60), opens: .withItem)),
          ]),
        AgendaItem(id: "pauze", title: "Pauze", length: .minutes(2), isBreak: true),
        AgendaItem(
          id: "groepen", title: "Groepen", length: .minutes(12), atLeast: .minutes(8),
          activities: [
            .breakout(
              Breakout(
                id: "gesprek", prompt: "Welke opgaven?", groupSet: "kringen",
                collections: [
                  Harvest(collection: "opgaven", title: "Opgaven"),
                  Harvest(
                    collection: "aanpakken", title: "Aanpakken",
                    fields: [Field(id: "aanpak", required: true), Field(id: "gemeente", required: true)]),
                ]))
          ]),
        AgendaItem(
          id: "slot", title: "Slot", length: .minutes(12),
          activities: [
            .reportBack(ReportBack(id: "terug", prompt: "Vertel", breakout: "gesprek")),
            .poll(
              Poll(
                id: "verdeel", prompt: "Verdeel tien punten",
                question: .points(options: .from(collection: "opgaven", top: 4), budget: 10, cap: 6, spendAll: true),
                breakdown: ["kring"])),
            .poll(
              Poll(
                id: "schaal", prompt: "Hoe was het?",
                question: .scale(
                  statements: [Option(id: "inhoud", title: "Inhoud"), Option(id: "vorm", title: "Vorm")],
                  scale: Scale(from: 1, to: 5), noOpinion: true),
                reveal: .manual)),
            .poll(
              Poll(
                id: "top", prompt: "Welke vraag eerst?",
                question: .choice(options: .from(collection: "vragen", top: 2), max: 2))),
          ]),
      ])
  }

  /// One poll of which every option is as likely as the others.
  static let brief = Workshop(
    id: "kort", title: "Kort", language: .nl, zone: "UTC", starts: Instant(milliseconds: 1_607_680_800_000),
    attributes: ["kring"],
    agenda: [
      AgendaItem(
        id: "alleen", title: "Alleen dit", length: .minutes(4),
        activities: [
          .collect(Collect(id: "ideeen", prompt: "Ideeën?", upvotes: true, signed: true)),
          .poll(
            Poll(
              id: "keuze", prompt: "Welke?", question: .choice(options: choices("Een", "Twee", "Drie", "Vier"), max: 2))
          ),
        ])
    ])
}
