import Engine
import Phrases
import Tally
import Workshop

/// Ties that are not for the facilitator to decide: a round among fewer options, and the lot.
extension FacilitatorScreen {
  mutating func performOnTie(_ action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> [Intent] {
    guard let desk = poll ?? view.polls.first(where: { !$0.tied.isEmpty }) else {
      notice = words.noPollHere
      return []
    }
    if subject != .poll(desk.poll.id) { show(.poll(desk.poll.id)) }
    if view.isOver {
      notice = Refusal.sessionOver.sentence(in: language, naming: titles)
      return []
    }
    let (id, sight) = (desk.poll.id, Sight(subject: desk.phases))
    if action == .runOff {
      var said = argument.split(whereSeparator: \.isWhitespace)
      let top = said.first.flatMap { Int($0) }
      if top != nil { said.removeFirst() }
      return send(
        action, .runOff(poll: id, top: top, reason: said.isEmpty ? nil : said.joined(separator: " ")), sight)
    }
    if desk.lot != nil { return send(action, .drawLot(poll: id), sight) }
    guard !desk.tied.isEmpty else {
      notice = Refusal.noTie.sentence(in: language, naming: titles)
      return []
    }
    if argument.isEmpty, desk.tie != .lot {
      dialog = .type(Typing(purpose: .lotReason(id), editor: LineEditor(limit: Limits.entryCharacters)))
      return []
    }
    return send(action, .seedLot(poll: id, reason: argument.isEmpty ? nil : argument), sight)
  }

  /// What the key for a tie does by the poll's own rule; nil where the facilitator decides.
  mutating func settleByRule(_ desk: PollDesk) -> [Intent]? {
    let (id, sight) = (desk.poll.id, Sight(subject: desk.phases))
    if desk.lot != nil { return send(.drawLot, .drawLot(poll: id), sight) }
    switch desk.tie {
    case .lot: return send(.drawLot, .seedLot(poll: id, reason: nil), sight)
    case .runoff where desk.poll.question.hasRunoff && desk.tied.count < desk.poll.options.count:
      ask(
        words.askRunoff(desk.tied.map { titles.of($0, in: language) }), key: "t", words.yes,
        .runOff(poll: id, top: nil, reason: nil), sight)
      return []
    // All options are tied: the same question again decides no more.
    case .runoff, .facilitator: return nil
    }
  }

  /// What that key is called.
  func tieLabel(_ desk: PollDesk) -> String {
    if desk.lot != nil { return words.lotKey(seeded: true) }
    return switch desk.tie {
    case .lot: words.lotKey(seeded: false)
    case .runoff where desk.poll.question.hasRunoff && desk.tied.count < desk.poll.options.count:
      words.label(of: .runOff)
    case .runoff, .facilitator: words.label(of: .decideTie)
    }
  }
}
