import Workshop

/// Who takes part in a rehearsal: the roster, with strangers where more are asked for.
struct Company {
  /// As the host gets them: the roster, and who was made up.
  var people: [Person]
  /// Who comes, in the order of `people`; voters and leaders.
  var players: [Player]

  /// How many come to a session that lists nobody.
  static let usual = 24

  /// - Parameter voters: how many come; nil is everybody on the roster.
  init(of workshop: Workshop, roster: [Person], voters: Int?, seed: UInt64) {
    people = roster
    let listed = roster.filter { $0.leads == nil }
    let wanted = voters ?? (listed.isEmpty ? Company.usual : listed.count)
    var coming = Set(Company.spread(min(wanted, listed.count), over: listed.count).map { listed[$0].id })
    var walkIns: [String] = []
    for number in listed.count..<max(wanted, listed.count) {
      let name = Company.name(number + 1, in: workshop.language)
      if workshop.admission == .open {
        walkIns.append(name)
        continue
      }
      // Like somebody who is listed, so that groups and breakdowns stay in proportion.
      let model = listed.isEmpty ? [:] : listed[number % listed.count].attributes
      let person = Person(
        id: ParticipantID("extra-\(number + 1)"), name: name, account: "extra-\(number + 1)", attributes: model)
      people.append(person)
      coming.insert(person.id)
    }
    var players: [Player] = []
    for person in people where person.leads != nil || coming.contains(person.id) {
      players.append(Player(.listed(person), number: players.count, seed: seed))
    }
    for name in walkIns { players.append(Player(.walkIn(name), number: players.count, seed: seed)) }
    self.players = players
  }

  /// `count` places out of `total`, evenly: a part of a roster that is sorted by group has all groups.
  private static func spread(_ count: Int, over total: Int) -> [Int] {
    count == 0 ? [] : (0..<count).map { $0 * total / count }
  }

  private static func name(_ number: Int, in language: Language) -> String {
    switch language {
    case .nl: "Deelnemer \(number)"
    case .en: "Participant \(number)"
    }
  }
}
