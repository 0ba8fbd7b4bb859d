import Workshop

/// Sheets on which people write.
extension Phrases {
  /// Above the lines of a table.
  public var paperHarvest: String { say(nl: "Oogst", en: "Harvest") }
  /// Above a brief that stands on a sheet of its own.
  public var paperBrief: String { say(nl: "Bij deze tafel", en: "For this table") }
  /// Before a group whose name is not known.
  public var paperGroupBlank: String { say(nl: "Groep:", en: "Group:") }
  /// Above a ballot.
  public var paperBallot: String { say(nl: "Stembiljet", en: "Ballot") }
  /// Where somebody writes a name.
  public var paperNameLine: String { say(nl: "Naam:", en: "Name:") }
  /// On a ballot of a secret poll.
  public var paperSecret: String {
    say(nl: "Geheim: zet er geen naam op.", en: "Secret: do not write your name on it.")
  }
  /// On a ballot whose options are made in the session.
  public var paperOptionsLater: String {
    say(nl: "De opties staan op het scherm; schrijf ze hier over.", en: "The options are on the wall; copy them here.")
  }
  /// What is asked on paper, by the rules of the poll.
  public func paperRule(_ question: Question) -> String {
    switch question {
    case .choice(_, let max), .committee(_, let max, _, _):
      max == 1
        ? say(nl: "Kruis één vakje aan.", en: "Tick one box.")
        : say(nl: "Kruis hoogstens \(max) vakjes aan.", en: "Tick up to \(max) boxes.")
    case .points, .quadratic, .words, .portfolio: rule(question)
    case .pairs(_, let perPerson):
      say(
        nl: "Nummer de \(min(5, perPerson)) die u het liefst hebt: 1 is het beste.",
        en: "Number the \(min(5, perPerson)) that you like best: 1 is best.")
    case .rank(_, _, _, let atMost):
      (atMost.map { say(nl: "Nummer er hoogstens \($0)", en: "Number up to \($0)") }
        ?? say(nl: "Nummer wat u op volgorde wilt zetten", en: "Number what you want to rank"))
        + say(nl: ": 1 is het beste; gelijk mag.", en: ": 1 is best; ties are fine.")
    case .grades, .grid, .statements:
      say(nl: "Omcirkel bij elke regel een nummer: ", en: "Circle a number for each row: ") + legend(question.labels)
        + "."
    case .consent, .gradients: say(nl: "Kruis één vakje aan.", en: "Tick one box.")
    case .scale(_, let scale, _):
      say(
        nl: "Omcirkel bij elke stelling een cijfer van \(scale.from) tot \(scale.to); overslaan mag.",
        en: "Circle a number from \(scale.from) to \(scale.to) for each statement; you may skip some.")
    }
  }
  /// What the ends of a scale mean.
  public func paperScaleEnds(_ scale: Scale) -> String? {
    let ends = [scale.low.map { "\(scale.from) = \($0)" }, scale.high.map { "\(scale.to) = \($0)" }].compactMap { $0 }
    return ends.isEmpty ? nil : ends.joined(separator: ", ")
  }
}
