import Engine
import Phrases
import Tally
import Workshop

extension Report {
  mutating func writePolls() {
    let session = outcome.session
    guard !outcome.polls.isEmpty || !outcome.pollsNotHeld.isEmpty, session.state != .waiting else { return }
    heading(2, words.polls)
    for poll in outcome.polls { write(poll) }
    if !outcome.pollsNotHeld.isEmpty {
      add(words.notHeld(outcome.pollsNotHeld.map { words.quoted(Markdown.text($0.title)) }))
    }
  }

  private mutating func write(_ poll: PollRecord) {
    heading(3, Markdown.text(poll.prompt))
    for round in poll.rounds {
      if poll.roundsHeld > 1 {
        let note: String? =
          switch (round.state, round.superseded) {
          case (.void, _): nil
          case (_, true): words.superseded
          case (_, false): round.number > 1 ? words.counts : nil
          }
        heading(4, words.round(round.number, note: note))
      }
      write(round, of: poll)
    }
  }

  mutating func write(_ round: RoundRecord, of poll: PollRecord) {
    switch round.state {
    case .void:
      add(words.void)
      return
    case .open:
      add(kind(of: poll) + ".")
      add(words.stillOpen)
      return
    case .unrevealed: notice(words.unrevealed)
    case .revealed: break
    }
    guard let counted = round.counted else { return }
    var facts = [kind(of: poll)]
    if counted.voters == 0 {
      facts.append(words.noAnswers)
    } else {
      let share =
        Fraction(counted.voters - counted.hands, of: counted.eligible).map { " (\(words.phrases.percent($0)))" } ?? ""
      facts.append(words.phrases.turnout(counted) + share)
    }
    if let quorum = counted.quorum { facts.append(words.phrases.quorum(quorum)) }
    facts.append(times(round.opened, round.closed))
    if let cause = round.cause { facts.append(words.closed(by: cause)) }
    add("*\(facts.joined(separator: " · "))*")
    guard counted.voters > 0 else { return }
    let why = words.phrases.explanation(counted.result.explanation) { id in
      // Of statements the explanation itself makes quotations.
      poll.kind == .scale || poll.kind == .statements ? round.title(of: id) : words.quoted(round.title(of: id))
    }
    if !why.isEmpty { add(why.joined(separator: " ")) }
    if let tie = round.tie, round.runoff == nil { add(sentence(of: tie, in: round)) }
    // Level within a round of the count, and counted on since.
    if round.tie == nil, let decided = counted.decided {
      add(words.phrases.decided(decided, title: round.title) + ".")
    }
    if let runoff = round.runoff {
      add(words.runoffCalled(runoff.options.map(round.title), reason: runoff.reason.map { Markdown.text($0) }))
    }
    write(counted.result, of: round, poll)
    for attribute in round.attributes { writeBreakdown(by: attribute, of: round) }
    if let votes = round.votes { write(votes, of: round) }
    if let receipts = round.receipts, !receipts.isEmpty {
      add(words.receiptsMean)
      var table = MarkdownTable(words.receiptColumns.map { ($0, .left) })
      for record in receipts {
        table.rows.append(["`\(record.receipt.prefix(16))`", text(of: record.ballot, in: round)])
      }
      add(table)
    }
  }

  private func kind(of poll: PollRecord) -> String {
    let added = poll.added == true ? " · \(words.addedPoll)" : ""
    let from = poll.from.map { " · \(words.phrases.cameFrom(Markdown.text(outcome.title(of: $0))))" } ?? ""
    return "\(shape(of: poll)) · \(words.ballots(secret: poll.secret))\(added)\(from)"
  }

  /// What a ballot of it looks like.
  func shape(of poll: PollRecord) -> String {
    switch poll.kind {
    case .choice:
      poll.elect == nil ? words.choice(max: poll.max ?? 1) : words.phrases.kind(of: poll.question)
    case .points: words.points(budget: poll.budget ?? 0, cap: poll.cap)
    case .scale:
      words.scale(
        from: end(poll.scale?.from, poll.scale?.low), to: end(poll.scale?.to, poll.scale?.high))
    case .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements, .portfolio:
      words.phrases.kind(of: poll.question)
    }
  }

  private func end(_ point: Int?, _ meaning: String?) -> String {
    "\(point ?? 0)" + (meaning.map { " (\(Markdown.text($0)))" } ?? "")
  }

  private func sentence(of tie: Tie, in round: RoundRecord) -> String {
    let tied = tie.tied.map(round.title)
    guard let decision = tie.decision else { return words.tieStands(tied) }
    if let seed = decision.seed {
      return words.lotDrawn(
        tied, chosen: decision.chosen.map(round.title), seed: seed,
        reason: decision.reason.isEmpty ? nil : Markdown.text(decision.reason))
    }
    return words.tieDecided(
      tied, chosen: decision.chosen.map(round.title), reason: Markdown.text(decision.reason))
  }

  private mutating func write(_ votes: [NamedVote], of round: RoundRecord) {
    var table = MarkdownTable(words.namedVoteColumns.map { ($0, .left) })
    for vote in votes {
      table.rows.append([Markdown.text(vote.name ?? vote.participant.text), text(of: vote.ballot, in: round)])
    }
    add(table)
  }

  private func text(of ballot: Ballot, in round: RoundRecord) -> String {
    let parts: [String]
    switch ballot {
    case .scale(let answers):
      parts = round.options.compactMap { option in
        switch answers[option.id] {
        case .point(let point): "\(round.title(of: option.id)): \(point)"
        case .noOpinion: "\(round.title(of: option.id)): \(words.noOpinionRow)"
        case nil: nil
        }
      }
    case .choice(let chosen): parts = chosen.map(round.title)
    case .points(let points):
      parts = round.options.compactMap { option in
        points[option.id].flatMap { $0 > 0 ? "\(round.title(of: option.id)): \($0)" : nil }
      }
    case .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements:
      let options = round.options.map { Option(id: $0.id, title: round.title(of: $0.id)) }
      let text = words.phrases.ballot(ballot, of: options, labels: round.labels ?? [])
      parts = ballot.isBlank ? [] : [Markdown.text(text)]
    }
    return parts.isEmpty ? words.blank : parts.joined(separator: "; ")
  }
}

extension RoundRecord {
  /// The attributes that the result is broken down by, in their order.
  var attributes: [String] {
    breakdown.reduce(into: []) { all, part in
      if all.last != part.attribute { all.append(part.attribute) }
    }
  }
}
