import Engine
import Tally
import Testing
import Workshop

@testable import Outcomes

extension Held {
  /// A poll of every kind, whatever its options are called: `text` stands in all that people write.
  static func kinds(english: Bool = false, text: String? = nil) throws -> Held {
    let names =
      text.map { text in ["\(text) 1", "\(text) 2", "\(text) 3", "\(text) 4"] } ?? [
        "Inkoop van jeugdzorg", "Een gezamenlijk datateam", "Regionale woningbouwafspraken voor de lange termijn",
        "Energietransitie in de wijk",
      ]
    let ids: [OptionID] = ["a", "b", "c", "d"]
    let rows = zip(ids, names).map { Option(id: $0, title: $1) }
    let levels = [("zeer-goed", "Zeer goed"), ("goed", "Goed"), ("matig", "Matig"), ("slecht", "Slecht")].map {
      Option(id: OptionID($0.0), title: text ?? $0.1)
    }
    func poll(_ id: String, _ title: String, _ question: Question) -> Activity {
      .poll(
        Poll(
          id: ActivityID(id), prompt: text ?? title, question: question, breakdown: id == "punten" ? ["cluster"] : []))
    }
    let fixed = OptionSource.fixed(rows)
    let scale = Scale(from: 1, to: 5, low: text ?? "helemaal niet", high: text ?? "helemaal")
    var held = try Held { workshop in
      if english { workshop.language = .en }
      if let text { workshop.title = text }
      workshop.agenda[1].activities = [
        poll("keuze", "Wat eerst?", .choice(options: fixed, max: 1)),
        poll("punten", "Verdeel tien punten", .points(options: fixed, budget: 10, cap: nil, spendAll: false)),
        poll("schaal", "Hoe staat u hierin?", .scale(statements: rows, scale: scale, noOpinion: true)),
        poll("selectie", "Kies er twee", .committee(options: fixed, max: 3, elect: 2, method: .phragmen)),
        poll("kwadraat", "Hoe zwaar weegt het?", .quadratic(options: fixed, budget: 9, negative: true)),
        poll("schulze", "In welke volgorde?", .rank(options: fixed, method: .schulze, elect: 1, atMost: nil)),
        poll("irv", "Wie wordt voorzitter?", .rank(options: fixed, method: .irv, elect: 1, atMost: nil)),
        poll("stv", "Wie komen in de stuurgroep?", .rank(options: fixed, method: .stv, elect: 2, atMost: nil)),
        poll("oordeel", "Hoe goed is elk voorstel?", .grades(options: fixed, grades: levels)),
        poll("akkoord", "Gaan we akkoord?", .consent), poll("gradaties", "Hoe sterk steunt u dit?", .gradients),
        poll("raster", "Op welke schaal?", .grid(items: rows, columns: levels, ordered: true)),
        poll("paren", "Wat weegt zwaarder?", .pairs(options: fixed, perPerson: 3)),
        poll("stellingen", "Eens of oneens?", .statements(rows, language: .nl)),
        poll(
          "begroting", "Wat betalen we?",
          .portfolio(items: rows, costs: [40, 30, 50, 20], budget: 90, points: nil, from: nil)),
        poll("woorden", "Wat blijft u bij?", .words(max: 3, language: .nl)),
      ]
    }
    try held.act(.startSession(shift: .zero))
    try held.act(.nextItem)
    try held.voteOnKinds(ids, levels.map(\.id), text)
    try held.wait(until: "11:58")
    try held.act(.endSession)
    return held
  }

  private mutating func voteOnKinds(_ ids: [OptionID], _ levels: [OptionID], _ text: String?) throws {
    /// The options, turned by a voter's place, so that everybody has an opinion and most share one.
    func turned(_ place: Int) -> [OptionID] {
      let by = [0, 0, 1, 2, 1, 3, 0, 2, 2, 1, 0][place % 11]
      let turned = Array(ids[by...] + ids[..<by])
      return place % 2 == 0 ? turned : [turned[0], turned[2], turned[1], turned[3]]
    }
    func map<Value>(_ value: (Int) -> Value) -> [OptionID: Value] {
      Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, value($0)) })
    }
    try poll("keuze", 40) { .choice([turned($0)[0]]) }
    try poll("punten", 40) { .points([turned($0)[0]: 6, turned($0)[1]: 4]) }
    try poll("schaal", 40) { place in
      .scale(map { $0 == 3 && place % 9 == 0 ? .noOpinion : .point(1 + (place * ($0 + 2) + $0) % 5) })
    }
    try poll("selectie", 40) { .choice(Array(turned($0).prefix(2))) }
    try poll("kwadraat", 40) { .quadratic([turned($0)[0]: 2, turned($0)[3]: -1]) }
    for id: ActivityID in ["schulze", "irv", "stv"] {
      try poll(id, 41) { place in
        place % 10 == 4
          ? .rank(Ranking([[turned(place)[0]], [turned(place)[1], turned(place)[2]]]))
          : .rank(Ranking(inOrder: Array(turned(place).prefix(2 + place % 3))))
      }
    }
    try poll("oordeel", 40) { place in .grades(map { levels[(place + $0 * 2) % (2 + $0 % 3)] }) }
    try poll("akkoord", 40) { place in
      place == 7
        ? .consent(ConsentBallot(.object, reason: text.map { String($0.prefix(200)) } ?? "De kosten zijn niet gedekt."))
        : .consent(
          ConsentBallot(
            place % 5 == 0 ? .concern : .consent,
            reason: place == 5 ? text.map { String($0.prefix(200)) } ?? "Let op het tempo." : nil))
    }
    try poll("gradaties", 40) { .gradients(4 + $0 % 5) }
    try poll("raster", 40) { place in .grid(map { levels[(place * $0 + $0) % 4] }) }
    try poll("paren", 40) { .pairs([[turned($0)[0], turned($0)[1]], [turned($0)[0], turned($0)[2]]]) }
    try poll("stellingen", 40) { place in
      .statements(map { ($0 + place) % 7 == 0 ? .pass : ($0 < 2) == (place % 3 == 0) ? .agree : .disagree })
    }
    try poll("begroting", 40) { .choice(Array(turned($0).prefix(2))) }
    try poll("woorden", 40) { .words(["vertrouwen, tijd", "samen, vertrouwen", "geld"][$0 % 3]) }
  }
}
