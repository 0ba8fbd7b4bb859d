import Tally
import Workshop

extension Hall {
  static let clusters: [(id: GroupID, title: String, members: [String])] = [
    ("aantrekkelijke-woonstad", "Aantrekkelijke Woonstad", ["Amstelveen", "Haarlem", "Hilversum"]),
    ("bloeiende-streekstad", "Bloeiende Streekstad", ["Waalwijk", "Doetinchem", "Meierijstad", "Oss", "Roosendaal"]),
    ("stad-in-transitie", "Stad in Transitie", ["Heerlen", "Sittard-Geleen", "Vlaardingen", "Súdwest-Fryslân"]),
    ("werkstad", "Werkstad", ["Tilburg", "Zwolle", "Apeldoorn", "Venlo"]),
  ]

  static let roster: [Person] =
    clusters.flatMap { cluster in
      cluster.members.map {
        Person(id: ParticipantID(slug($0)), name: "Gemeente \($0)", attributes: ["cluster": cluster.title])
      }
    }
    + clusters.map {
      Person(id: ParticipantID("lead-\($0.id)"), name: "Gespreksleider \($0.title)", leads: $0.id)
    }

  static let tasks = [
    "Energietransitie", "Klimaatadaptatie", "Circulaire economie", "Voorzieningenniveau", "Woningaanbod",
  ].map { Option(id: OptionID(slug($0)), title: $0) }

  static func workshop(
    language: Language = .nl, tasks: [Option] = Hall.tasks, reveal: Poll.Reveal = .onClose, limit: Span? = nil,
    spendAll: Bool = false
  ) -> Workshop {
    Workshop(
      id: "m50", title: "Op zoek naar een gedeeld handelingsperspectief", language: language,
      zone: "Europe/Amsterdam", starts: start, ends: start + .minutes(120), attributes: ["cluster"],
      privacy: Privacy(
        controller: "Stedennetwerk M50", purpose: "het verslag van deze bijeenkomst", basis: "toestemming",
        keepDays: 90, contact: "privacy@m50.example"),
      groupSets: [
        GroupSet(
          id: "clusters", attribute: "cluster",
          groups: clusters.enumerated().map { index, cluster in
            Group(
              id: cluster.id, title: cluster.title, lead: ParticipantID("lead-\(cluster.id)"),
              place: "https://zaal.example/\(index + 1)",
              brief: "Maak een korte kennisronde. Verzamel daarna de opgaven die de gemeenten in uw cluster delen.")
          })
      ],
      agenda: [
        AgendaItem(
          id: "opening", title: "Opening", length: .minutes(5), lead: "burgemeester van Waalwijk",
          activities: [.talk(Talk(id: "welkom", prompt: "Welkom", lead: "burgemeester van Waalwijk"))]),
        AgendaItem(
          id: "onderzoek", title: "Presentatie van het onderzoek", length: .minutes(50),
          activities: [
            .collect(Collect(id: "vragen", prompt: "Vragen aan de onderzoekers", moderated: true, upvotes: true)),
            .poll(
              Poll(
                id: "herkenning", prompt: "Herkent u uw gemeente in het beschreven cluster?",
                question: .scale(
                  statements: [
                    Option(id: "past", title: "Het cluster past bij ons"),
                    Option(id: "opgaven", title: "De opgaven zijn de onze"),
                    Option(id: "samen", title: "Wij kunnen veel leren van de andere gemeenten in dit cluster"),
                  ], scale: Scale(from: 1, to: 5, low: "helemaal niet", high: "helemaal"), noOpinion: true),
                reveal: reveal, breakdown: ["cluster"])),
          ]),
        AgendaItem(
          id: "pauze", title: "Korte pauze", length: .minutes(5), anchor: start + .minutes(55), isBreak: true),
        AgendaItem(
          id: "groepen", title: "Interactief deel in vier groepen", length: .minutes(40),
          activities: [
            .breakout(
              Breakout(
                id: "uitwisseling", prompt: "Welke opgaven delen de gemeenten in uw cluster?", groupSet: "clusters",
                collections: [
                  Harvest(collection: "opgaven", title: "Gedeelde opgaven"),
                  Harvest(
                    collection: "aanpakken", title: "Aanpakken",
                    fields: [
                      Field(id: "aanpak", label: "Aanpak", required: true),
                      Field(id: "gemeente", label: "Gemeente om te vragen"),
                    ]),
                ]))
          ]),
        AgendaItem(
          id: "afsluiting", title: "Plenaire afsluiting", length: .minutes(20),
          activities: [
            .reportBack(ReportBack(id: "terugkoppeling", prompt: "Elke groep vertelt", breakout: "uitwisseling")),
            .poll(
              Poll(
                id: "keuze", prompt: "Met welke opgaven gaan we in 2021 aan de slag?",
                question: .points(options: .fixed(tasks), budget: 10, cap: 4, spendAll: spendAll), reveal: reveal,
                limit: limit)),
            .poll(
              Poll(
                id: "eerst", prompt: "Waarmee beginnen we?", question: .choice(options: .fixed(tasks), max: 1),
                ballots: .named, reveal: reveal, breakdown: ["cluster"])),
            .poll(
              Poll(
                id: "samen", prompt: "Waaraan doet u mee?", question: .choice(options: .fixed(tasks), max: 2),
                reveal: reveal)),
          ]),
      ])
  }
}
