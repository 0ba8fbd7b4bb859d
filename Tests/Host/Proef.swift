import Workshop

extension Instant {
  /// 2020-12-11T09:00:00Z, when the test session starts.
  static let proef = Instant(milliseconds: 1_607_677_200_000)
}

extension Workshop {
  static let proef = Workshop(
    id: "proef", title: "Proef", language: .nl, zone: "UTC", starts: .proef, ends: .proef + .minutes(90),
    attributes: ["cluster"],
    groupSets: [
      GroupSet(
        id: "clusters", attribute: "cluster",
        groups: [
          Group(id: "noord", title: "Noord", lead: "lead-noord", place: "tafel 1", brief: nil),
          Group(id: "zuid", title: "Zuid", lead: "lead-zuid", place: "tafel 2", brief: nil),
        ])
    ],
    agenda: [
      AgendaItem(
        id: "begin", title: "Begin", length: .minutes(10),
        activities: [
          .poll(Poll(id: "keuze", prompt: "Welke?", question: .choice(options: .fixed(.ab), max: 1))),
          .poll(
            Poll(
              id: "open", prompt: "En?", question: .choice(options: .fixed(.ab), max: 2), ballots: .named, reveal: .live
            )),
          .poll(
            Poll(
              id: "kort", prompt: "Snel", question: .points(options: .fixed(.ab), budget: 5, cap: nil, spendAll: false),
              reveal: .manual, limit: .minutes(2))),
          .collect(Collect(id: "vragen", prompt: "Vragen", moderated: true, upvotes: true)),
        ]),
      AgendaItem(
        id: "groepen", title: "Groepen", length: .minutes(30),
        activities: [
          .breakout(
            Breakout(
              id: "tafels", prompt: "Wat nu?", groupSet: "clusters", length: .minutes(20),
              collections: [Harvest(collection: "opgaven", title: "Opgaven")]))
        ]),
      AgendaItem(
        id: "slot", title: "Slot", length: .minutes(15),
        activities: [
          .reportBack(ReportBack(id: "verslag", prompt: "Verslag", breakout: "tafels")),
          .talk(Talk(id: "woord", prompt: "Slotwoord", length: .minutes(5))),
          .poll(
            Poll(
              id: "top", prompt: "Welke opgaven?",
              question: .choice(options: .from(collection: "opgaven", top: 5), max: 3)
            )),
        ]),
    ])

  /// The same with another way to get in.
  static func proef(_ admission: Admission) -> Workshop {
    var workshop = proef
    workshop.admission = admission
    return workshop
  }
}

extension [Option] {
  static let ab = [Option(id: "a", title: "Aap"), Option(id: "b", title: "Noot")]
}

extension [Person] {
  /// Eight participants in two clusters, and their leaders.
  static let proef: [Person] =
    zip(1..., ["Anna Bos", "Bert de Vries", "Carla Vos", "Dirk", "Els", "Frits", "Greet", "Hans"]).map { number, name in
      Person(
        id: ParticipantID("p\(number)"), name: name, account: number == 1 ? "anna" : nil,
        attributes: ["cluster": number % 2 == 0 ? "Noord" : "Zuid"])
    } + [
      Person(id: "lead-noord", name: "Ida", leads: "noord"), Person(id: "lead-zuid", name: "Joop", leads: "zuid"),
    ]
}
