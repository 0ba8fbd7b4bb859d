import Tally
import Workshop

// The rounds of a count, as sentences.
extension Phrases {
  /// A line for each round: who had how many votes, and who went or was elected.
  func rounds(of result: RankResult, _ title: (OptionID) -> String) -> [String] {
    if let runoff = result.runoff { return runoff.rounds.enumerated().map { line($0.offset + 1, $0.element, title) } }
    guard let transfers = result.transfers else { return [] }
    let quota = say(nl: "Kiesdrempel \(decimal(transfers.quota))", en: "Quota \(decimal(transfers.quota))")
    return [quota] + transfers.steps.compactMap { line($0, transfers, title) }
  }

  private func line(_ number: Int, _ round: InstantRunoff.Round, _ title: (OptionID) -> String) -> String {
    let votes = round.votes.filter { $0.count > 0 || round.votes.count <= 6 }
      .sorted { $0.count > $1.count }.map { "\(title($0.id)) \($0.count)" }
    var parts = [votes.joined(separator: ", ")]
    if let out = round.eliminated { parts.append(say(nl: "\(title(out)) valt af", en: "\(title(out)) goes")) }
    if let tie = round.tie, tie.taken == nil {
      parts.append(say(nl: "gelijk: \(list(tie.tied.map(title)))", en: "level: \(list(tie.tied.map(title)))"))
    }
    if round.exhausted + round.stopped > 0 {
      let count = round.exhausted + round.stopped
      parts.append(say(nl: "\(count) zonder verdere keuze", en: "\(count) without a further choice"))
    }
    return say(nl: "Ronde \(number)", en: "Round \(number)") + ": " + parts.joined(separator: "; ")
  }

  private func line(_ step: TransferCount.Step, _ count: TransferCount, _ title: (OptionID) -> String) -> String? {
    func votes(_ id: OptionID) -> String {
      count.options.firstIndex(of: id).map { decimal(step.votes[$0]) } ?? ""
    }
    func round(_ text: String) -> String { say(nl: "Ronde \(step.round)", en: "Round \(step.round)") + ": " + text }
    switch step.act {
    case .elected(let id):
      return round(say(nl: "\(title(id)) is gekozen met \(votes(id))", en: "\(title(id)) is elected with \(votes(id))"))
    case .electedAsRemaining(let id):
      return round(say(nl: "\(title(id)) is gekozen als laatste", en: "\(title(id)) is elected as the last one left"))
    case .surplusPassedOn(let id, _):
      return round(
        say(nl: "wat \(title(id)) overheeft gaat door", en: "what \(title(id)) has over is passed on")
          + flow(step, count, title))
    case .defeated(let id): return round(say(nl: "\(title(id)) valt af", en: "\(title(id)) goes"))
    case .defeatedPassedOn(let id):
      return round(
        say(nl: "de stemmen van \(title(id)) gaan door", en: "the votes of \(title(id)) are passed on")
          + flow(step, count, title))
    case .tie(let tie, _):
      let names = list(tie.tied.map(title))
      guard let taken = tie.taken else { return round(say(nl: "gelijk: \(names)", en: "level: \(names)")) }
      return round(
        say(nl: "gelijk: \(names); \(title(taken)) gaat voor", en: "level: \(names); \(title(taken)) goes first"))
    case .began, .newRound, .surplusTaken, .defeatedAsRemaining, .ended: return nil
    }
  }

  /// `: 3.2 to A, 1 to B`.
  private func flow(_ step: TransferCount.Step, _ count: TransferCount, _ title: (OptionID) -> String) -> String {
    let parts = zip(count.options, step.flow).filter { !$0.1.isZero }.map { id, votes in
      say(nl: "\(decimal(votes)) naar \(title(id))", en: "\(decimal(votes)) to \(title(id))")
    }
    return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
  }

  /// An exact fraction with as many decimals as it needs, five at the most.
  func decimal(_ value: Ratio) -> String {
    var text = value.decimal(places: 5)
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return language == .nl ? text.replacing(".", with: ",") : text
  }
}
