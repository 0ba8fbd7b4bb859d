import Engine
import Tally
import Workshop

/// Goes through the polls of a session and keeps what may be shown of them.
struct PollRecording {
  private(set) var records: [PollRecord] = []
  private(set) var notHeld: [PollNotHeld] = []
  private(set) var decisions: [Decided] = []
  private(set) var hiddenPolls = 0
  private(set) var hiddenRounds = 0
  private let source: OutcomeSource

  init(_ source: OutcomeSource) {
    self.source = source
    // The practice poll is none of the agenda's, so it is not met here.
    for poll in source.session.commonPolls { add(poll) }
  }

  private mutating func add(_ poll: Poll) {
    let held = source.session.polls[poll.id]?.rounds ?? []
    guard !held.isEmpty else {
      // What was typed and never asked is nothing that was planned.
      if source.session.added(poll.id) != nil { return }
      notHeld.append(PollNotHeld(id: poll.id, title: poll.prompt))
      return
    }
    let record = PollRecord(poll, item: source.session.item(ofPoll: poll.id), source)
    hiddenRounds += held.count - (record?.rounds.count ?? 0)
    guard let record else {
      hiddenPolls += 1
      return
    }
    records.append(record)
    decide(poll, record.rounds)
  }

  private mutating func decide(_ poll: Poll, _ rounds: [RoundRecord]) {
    guard let round = rounds.last(where: { !$0.superseded && $0.state == .revealed }), let counted = round.counted
    else { return }
    let (winners, tied) = (counted.result.winners, counted.result.tied)
    guard !winners.isEmpty else { return }
    decisions.append(
      Decided(
        poll: poll.id, round: round.number,
        chosen: round.tie?.decision.map { counted.result.chosen(deciding: $0.chosen) } ?? winners,
        tieStands: !tied.isEmpty && round.tie?.decision == nil))
  }
}

extension RoundRecord {
  /// The round as it may be shown; nil where it may not.
  fileprivate init?(_ round: Round, of poll: Poll, last: Int?, _ source: OutcomeSource) {
    let state: State
    switch round.phase {
    case .open: state = .open
    case .revealed: state = .revealed
    case .void: state = .void
    case .closed where source.all: state = .unrevealed
    case .closed, .pending: return nil
    }
    self.init(
      number: round.number, state: state, superseded: last.map { round.number < $0 } ?? false, opened: round.opened,
      closed: round.closed, cause: round.cause, options: round.options, breakdown: [])
    if !poll.question.labels.isEmpty { labels = poll.question.labels }
    guard state == .revealed || state == .unrevealed else { return }
    count(source.session.wholeOutcome(of: poll, round))
    let others = round.tally.otherMethods
    if !others.isEmpty { otherMethods = others }
    if poll.receipts {
      receipts = round.ballots.values.compactMap { cast in
        cast.receipt.map { ReceiptRecord(receipt: $0, ballot: cast.ballot) }
      }.sorted { $0.receipt < $1.receipt }
    }
    if poll.ballots == .named, let names = source.names {
      votes = round.ballots.sorted { $0.key < $1.key }.map { key, cast in
        let id = ParticipantID(key)
        // Whoever of those who share it cast it, the ballot is theirs together.
        let shared = source.session.workshop.oneVotePer.flatMap { source.session.seat(id)?.attributes[$0] }
        return NamedVote(participant: id, name: shared ?? names[id], ballot: cast.ballot)
      }
    }
  }

  private mutating func count(_ outcome: PollOutcome) {
    let ballots = outcome.result.ballots
    turnout = Turnout(
      eligible: outcome.eligible, voters: outcome.voters,
      share: Fraction(outcome.voters - outcome.hands, of: outcome.eligible)?.value, blank: ballots.blank,
      spoiled: ballots.spoiled, hands: outcome.hands == 0 ? nil : outcome.hands,
      onPaper: outcome.onPaper == 0 ? nil : outcome.onPaper)
    quorum = outcome.quorum
    result = CountedResult(outcome.result)
    runoff = outcome.runoff
    if outcome.result.isTie { tie = Tie(tied: outcome.result.tied, decision: outcome.decided) }
    breakdown = outcome.breakdown.map {
      BreakdownRecord(
        attribute: $0.attribute, value: $0.value, eligible: $0.eligible, voters: $0.result.ballots.received,
        result: CountedResult($0.result), counted: $0.result)
    }
    counted = outcome
  }
}

extension PollRecord {
  /// With the rounds that may be shown; nil where there is none.
  init?(_ poll: Poll, item: ItemID?, _ source: OutcomeSource) {
    let held = source.session.polls[poll.id]?.rounds ?? []
    let last = held.last { $0.phase != .void }?.number
    let shown = held.compactMap { RoundRecord($0, of: poll, last: last, source) }
    guard !shown.isEmpty else { return nil }
    self.init(
      id: poll.id, item: item, prompt: poll.prompt, kind: .choice, secret: poll.ballots == .secret, rounds: shown,
      roundsHeld: held.count, added: source.session.added(poll.id).flatMap { $0.group == nil ? true : nil },
      from: poll.from?.text, question: poll.question)
    take(poll.question)
  }

  /// A question of a form as a poll has it.
  init(_ question: FormQuestion, _ asked: Question, secret: Bool) {
    self.init(
      id: ActivityID(question.id.text), item: nil, prompt: question.prompt, kind: .choice, secret: secret, rounds: [],
      roundsHeld: 0, question: asked)
    take(asked)
  }

  /// What its kind says of it.
  private mutating func take(_ question: Question) {
    switch question {
    case .choice(_, let max): self.max = max
    case .committee(_, let max, let elect, let method):
      (self.max, self.elect, self.method) = (max, elect, method.rawValue)
    case .points(_, let budget, let cap, _): (kind, self.budget, self.cap) = (.points, budget, cap)
    case .quadratic(_, let budget, _): (kind, self.budget) = (.quadratic, budget)
    case .rank(_, let method, let elect, _):
      (kind, self.method) = (.rank, method.rawValue)
      if elect > 1 { self.elect = elect }
    case .scale(_, let scale, _): (kind, self.scale) = (.scale, scale)
    case .grades: kind = .grades
    case .grid: kind = .grid
    case .consent: kind = .consent
    case .gradients: kind = .gradients
    case .pairs(_, let perPerson): (kind, self.max) = (.pairs, perPerson)
    case .statements: kind = .statements
    case .portfolio(_, _, let budget, _, _): (kind, self.budget) = (.portfolio, budget)
    case .words(let max, _): (kind, self.max) = (.words, max)
    }
  }
}
