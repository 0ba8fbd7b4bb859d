import Tally
import Workshop

/// What becomes of options that are tied, beside the facilitator's own decision.
extension Desk {
  /// The seed of a lot, shown and journalled before the draw.
  func seedLot(_ id: ActivityID, reason: String?) throws(Refusal) -> [Event] {
    let poll = try known(id)
    let round = try tiedRound(of: id)
    let why = try reason.map { text throws(Refusal) in try cleaned(text, limit: Limits.entryCharacters) }
    if poll.tie != .lot, why == nil { throw .reasonMissing }
    guard let event = lot(for: round, of: id, reason: why) else { throw .notAllowed }
    return [event]
  }

  func drawLot(_ id: ActivityID) throws(Refusal) -> [Event] {
    _ = try known(id)
    try checkPhase(of: id)
    guard let round = session.polls[id]?.current, case .revealed = round.phase, let lot = round.lot else {
      throw .noSeed
    }
    let chosen = Lot.draw(round.result.placesLeft, from: lot.among, seed: lot.seed)
    return [.lotDrawn(poll: id, round: round.number, chosen: chosen)]
  }

  /// A new round with the tied options, or with the best `top`; whoever is level with the last of those comes along.
  func runOff(_ id: ActivityID, top: Int?, reason: String?) throws(Refusal) -> [Event] {
    let poll = try known(id)
    try checkRunning()
    let options: [OptionID]
    let round: Round
    if let top {
      round = try revealedRound(of: id)
      let order = round.result.ranking
      if order.isEmpty { throw .noRunoff }
      if top < 2 { throw .tooFewToChoose }
      options = order.reduce(into: []) { best, level in if best.count < top { best += level } }
    } else {
      round = try tiedRound(of: id)
      if !poll.question.hasRunoff { throw .noRunoff }
      options = round.tied
    }
    // The same question again is a new round, not a choice among fewer.
    if options.count >= round.options.count { throw .runoffOfAll }
    let left = round.options.filter { options.contains($0.id) }
    if left.count < 2 { throw .tooFewToChoose }
    let why = try reason.map { text throws(Refusal) in try cleaned(text, limit: Limits.entryCharacters) }
    return [
      .runoffCalled(poll: id, round: round.number, options: left.map(\.id), reason: why), opening(poll, with: left),
    ]
  }

  /// What shows a result, with the seed of the lot where the session file has ties settled so.
  func showing(_ poll: Poll, _ round: Round) -> [Event] {
    let shown = Event.pollRevealed(poll: poll.id, round: round.number)
    guard poll.tie == .lot, round.lot == nil, let seeded = lot(for: round, of: poll.id, reason: nil) else {
      return [shown]
    }
    return [shown, seeded]
  }

  private func lot(for round: Round, of poll: ActivityID, reason: String?) -> Event? {
    let tied = round.tied
    guard !tied.isEmpty, let random = here.seed else { return nil }
    return .lotSeeded(
      poll: poll, round: round.number, among: Lot.order(tied), seed: Lot.seed(from: random, for: tied.count),
      reason: reason)
  }

  private func revealedRound(of id: ActivityID) throws(Refusal) -> Round {
    if session.isOfGroup(id) { throw .noSuchActivity(id) }
    try checkPhase(of: id)
    guard let round = session.polls[id]?.current, case .revealed = round.phase else { throw .notRevealed }
    // Once the seed is out, anybody can know whom the lot will take.
    if round.lot != nil { throw .seedIsOut }
    return round
  }

  private func tiedRound(of id: ActivityID) throws(Refusal) -> Round {
    let round: Round
    do { round = try revealedRound(of: id) } catch .notRevealed { throw .noTie }
    if round.tied.isEmpty { throw .noTie }
    return round
  }
}
