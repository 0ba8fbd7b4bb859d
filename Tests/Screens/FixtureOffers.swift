import Engine
import Testing
import Workshop

/// Offer and seek before a world café: eighteen towns bring and fetch, two rounds seat who was matched.
enum Offers {
  static let said: [(brings: String?, seeks: String?)] = [
    ("Een draaiboek voor de subsidieaanvraag van ons warmtenet", "Bezwaar tegen windmolens voorkomen"),
    ("Omwonenden als mede-eigenaar van vier windmolens", "Hoe vraag je subsidie aan voor een warmtenet?"),
    ("Een beheerstichting voor het zwembad", nil), (nil, "Hoe houd je een zwembad open?"),
    ("Twee keer een burgerberaad geloot, met alle brieven", "Cijfers over schulden per buurt"),
    ("Een dashboard met schulden per buurt", "Ervaring met een burgerberaad door loting"),
    ("Leegstaande winkels verbouwd tot woningen", "Techniekonderwijs samen met bedrijven"),
    ("Een werkplaats voor techniek met school en bedrijven", "Een aanpak voor leegstaande winkels"),
  ]

  static func workshop(language: Language = .nl) -> Workshop {
    var workshop = Cafe.workshop(language: language, mixing: Mixing(rounds: 2, meet: "aanbod"))
    workshop.agenda[0].activities = [
      .collect(
        Collect(
          id: "aanbod", prompt: "Wat brengt u, en wat komt u halen?",
          fields: [Field(id: "breng", label: "Ik breng"), Field(id: "haal", label: "Ik kom halen")], signed: true,
          contact: ["email"]))
    ]
    return workshop
  }

  static func opened(language: Language = .nl) throws -> Play {
    var play = try Play(workshop(language: language), people: Cafe.people, at: Cafe.starts - .minutes(1))
    play.present = Set(Cafe.people.map(\.id)).subtracting(["zeist", "tiel"])
    try play.wait(until: "10:00:00")
    try play.act(.startSession(shift: .zero))
    return play
  }

  /// Eight have written.
  static func written(language: Language = .nl) throws -> Play {
    var play = try opened(language: language)
    for (person, offer) in zip(Cafe.voters, said) {
      play.wait(.seconds(20))
      var fields: [String: String] = [:]
      fields["breng"] = offer.brings
      fields["haal"] = offer.seeks
      try play.act(.propose(collection: "aanbod", fields: fields), from: .participant(person))
      try play.act(.agreeContact(collection: "aanbod", on: person != "assen"), from: .participant(person))
    }
    return play
  }

  /// Three matches stand, a round is planned, one more is confirmed.
  static func matched() throws -> Play {
    var play = try written()
    for (seeker, bringer) in [(2, 1), (4, 3), (6, 5)] {
      try play.act(
        .confirmMatch(
          collection: "aanbod", seeker: EntryID("aanbod-\(seeker)"), bringer: EntryID("aanbod-\(bringer)")))
    }
    try play.wait(until: "10:09:30")
    try play.act(.nextItem)
    try play.act(.planGroups(breakout: "cafe", anew: false))
    try play.act(.confirmMatch(collection: "aanbod", seeker: "aanbod-8", bringer: "aanbod-7"))
    return play
  }
}
