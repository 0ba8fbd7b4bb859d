import Engine
import Screens
import Tally
import Workshop

@testable import Screens

/// A poll of each kind that is no sum, with ballots for it.
enum KindPoll: String, CaseIterable {
  case schulze, borda, irv, stv, committee, quadratic, grades, grid, consent, gradients, words, pairs, statements,
    portfolio, portfolioPoints

  /// How it was voted.
  enum Turnout: String, CaseIterable {
    /// An ordinary result.
    case ordinary
    /// Two are level.
    case tie
    case one, none
    /// Forty options with long names.
    case many
  }

  static let gradeNames = ["uitstekend", "goed", "redelijk", "matig", "slecht"].map(option)
  static let columns = ["wijk", "gemeente", "regio", "rijk"].map(option)

  private static func option(_ title: String) -> Option { Option(id: OptionID(slug(title)), title: title) }

  static func options(_ turnout: Turnout) -> [Option] {
    guard turnout == .many else { return Hall.tasks }
    return (1...40).map {
      option("Opgave \($0): samen met bewoners en corporaties werken aan een wijk die tegen een hete zomer kan")
    }
  }

  func question(_ turnout: Turnout) -> Question {
    let options = OptionSource.fixed(Self.options(turnout))
    switch self {
    case .schulze: return .rank(options: options, method: .schulze, elect: 1, atMost: nil)
    case .borda: return .rank(options: options, method: .borda, elect: 1, atMost: nil)
    case .irv: return .rank(options: options, method: .irv, elect: 1, atMost: nil)
    case .stv: return .rank(options: options, method: .stv, elect: 2, atMost: nil)
    case .committee: return .committee(options: options, max: 3, elect: 2, method: .phragmen)
    case .quadratic: return .quadratic(options: options, budget: 25, negative: true)
    case .grades: return .grades(options: options, grades: Self.gradeNames)
    case .grid: return .grid(items: Self.options(turnout), columns: Self.columns, ordered: true)
    case .consent: return .consent
    case .gradients: return .gradients
    case .words: return .words(max: 3, language: .nl)
    case .pairs: return .pairs(options: options, perPerson: 5)
    case .statements: return .statements(Self.options(turnout), language: .nl)
    case .portfolio, .portfolioPoints:
      let items = Self.options(turnout)
      return .portfolio(
        items: items, costs: items.indices.map { [12_500, 8_000, 30_000, 4_000, 1_250_000][$0 % 5] }, budget: 50_000,
        points: self == .portfolio ? nil : 10, from: nil)
    }
  }

  /// The ballot of the voter with a number.
  func ballot(_ number: Int, _ turnout: Turnout) -> Ballot {
    let ids = Self.options(turnout).map(\.id)
    // Of a tie every second voter says the contrary of the first.
    let isTurned = turnout == .tie && number % 2 == 1
    let first = turnout == .tie ? 0 : number % 3
    let turned = Array(ids[first...] + ids[..<first])
    let order = isTurned ? [turned[1], turned[0]] + turned[2...] : turned
    switch self {
    case .schulze, .borda, .irv, .stv:
      return .rank(Ranking(inOrder: Array(order.prefix(number % 5 == 4 && turnout != .tie ? 2 : 5))))
    case .committee: return .choice(Array(order.prefix(turnout == .tie ? 1 : 2)))
    case .quadratic: return .quadratic([order[0]: 4, order[1]: turnout == .tie ? 0 : -2, order[2]: 1])
    case .grades:
      let places = turnout == .tie ? [0, 0, 3, 4, 4] : [number % 2, number % 3, 2, 2 + number % 3, 4]
      return .grades(
        Dictionary(uniqueKeysWithValues: zip(ids, places).map { ($0, Self.gradeNames[$1].id) }))
    case .grid:
      return .grid(
        Dictionary(
          uniqueKeysWithValues: ids.prefix(5).enumerated().map { place, id in
            (id, Self.columns[turnout == .tie ? number % 2 : (place + (number % 4 == 0 ? 1 : 0)) % 4].id)
          }))
    case .consent:
      let answers: [ConsentAnswer] = [.consent, .consent, .concern, .consent, .standAside, .object]
      let answer = turnout == .tie ? .consent : answers[number % answers.count]
      let reason: String? =
        switch answer {
        case .object: "Het eerste jaar vraagt te veel van de kleine gemeenten."
        case .concern: "Let op de planning."
        case .consent, .standAside, .abstain: nil
        }
      return .consent(ConsentBallot(answer, reason: reason))
    case .gradients: return .gradients(turnout == .tie ? (isTurned ? 1 : 8) : [8, 7, 7, 6, 5, 3, 7][number % 7])
    case .pairs:
      return .pairs([[order[0], order[1]], [order[2], order[0]], [order[1], order[3]], [order[3], order[4]]])
    case .statements:
      let camp = number % 2 == 0
      return .statements(
        Dictionary(
          uniqueKeysWithValues: ids.prefix(20).enumerated().map { place, id in
            (id, place % 5 == 4 ? .agree : (place % 2 == 0) == camp ? .agree : place % 7 == 3 ? .pass : .disagree)
          }))
    case .portfolio: return .choice(ids.filter(order.prefix(turnout == .tie ? 1 : 3).contains))
    case .portfolioPoints: return .points([order[0]: 6, order[1]: 3, order[2]: 1])
    case .words:
      let words = ["vertrouwen en tijd", "Samen, lef", "vertrouwen", "tijd, ruimte, kennis"]
      return .words(turnout == .tie ? (isTurned ? "lef" : "tijd") : words[number % words.count])
    }
  }

  /// A hall in which it is open and nobody has voted.
  func opened(_ turnout: Turnout = .ordinary) throws -> Hall {
    var workshop = Hall.workshop()
    workshop.agenda[0].activities = [
      .poll(
        Poll(id: "soort", prompt: "Wat pakken wij in de regio het eerst samen op?", question: question(turnout)))
    ]
    var hall = try Hall(workshop)
    try hall.act(.startSession(shift: .zero))
    try hall.act(.openPoll(poll: "soort"))
    return hall
  }

  /// The same with its result shown.
  func revealed(_ turnout: Turnout) throws -> Hall {
    var hall = try opened(turnout)
    let voters = hall.people.filter { $0.leads == nil }.map(\.id)
    let count =
      switch turnout {
      case .ordinary, .many: voters.count - 1
      case .tie: 10
      case .one: 1
      case .none: 0
      }
    for (number, person) in voters.prefix(count).enumerated() {
      try hall.act(
        .castBallot(poll: "soort", round: 1, ballot: ballot(number, turnout)), as: .participant(person))
    }
    try hall.act(.closePoll(poll: "soort"))
    return hall
  }
}
