import Engine
import Phrases
import Tally
import Workshop

/// Views as lines: one column, no boxes, every number with its words.
struct PlainText {
  let phrases: Phrases

  private var language: Language { phrases.language }

  /// A text that may have line ends, on one line.
  static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// An open poll: what is asked, what must be known, the numbered options.
  func poll(_ view: BallotView, _ paper: BallotPaper?) -> [String] {
    let poll = view.poll
    var lines = ["", Self.flat(poll.prompt)]
    guard view.eligible else { return lines + [phrases.notEligible] }
    if poll.practice { lines.append(phrases.practiceNote) }
    if let value = view.sharedBy { lines.append(phrases.sharedVote(value)) }
    lines.append("\(rule(poll.question)) \(phrases.secrecy(secret: poll.secret))")
    if poll.receipts { lines.append(phrases.receiptNote) }
    if poll.secret { lines.append(phrases.secrecyLimit) }
    let values = poll.breakdown.compactMap { attribute in
      view.breakdownValues[attribute].map { (attribute: attribute, value: phrases.breakdownValue($0)) }
    }
    if !values.isEmpty { lines.append(phrases.breakdown(values)) }
    if case .scale(_, let scale, _) = poll.question, let ends = phrases.ends(of: scale) { lines.append(ends) }
    lines += poll.options.enumerated().map { "\($0.offset + 1). \(Self.flat($0.element.title))" }
    if poll.ofGroup { lines.append(phrases.groupVoteNote) }
    lines.append(phrases.plainHow(poll.question))
    if let paper, let recorded = paper.recorded {
      lines.append(phrases.yourVote(phrases.ballot(recorded, of: poll.options, labels: poll.question.labels)))
    }
    if view.onPaper { lines.append(phrases.enteredForYou) }
    return lines
  }

  /// The rule without what only keys can do.
  private func rule(_ question: Question) -> String {
    guard case .scale(_, let scale, _) = question else { return phrases.rule(question) }
    return phrases.plainScaleRule(scale)
  }

  func result(_ outcome: PollOutcome, _ poll: PollView) -> [String] {
    let known = poll.options + poll.question.labels
    func title(_ id: OptionID) -> String { Self.flat(known.first { $0.id == id }?.title ?? id.text) }
    let count =
      outcome.provisional ? phrases.soFar(outcome.voters, secret: poll.secret) : phrases.turnout(outcome)
    var lines = ["", phrases.plainResult(Self.flat(poll.prompt)), count]
    if let quorum = outcome.quorum { lines.append(phrases.quorum(quorum)) }
    lines += figures(outcome.result, title)
    if let decided = outcome.decided { lines.append(phrases.decided(decided, title: title)) }
    if let lot = outcome.lot { lines.append(phrases.lot(lot, places: outcome.result.placesLeft, title: title)) }
    if let runoff = outcome.runoff { lines.append(phrases.runoff(runoff, title: title)) }
    if !outcome.provisional { lines += phrases.explanation(outcome.result.explanation, title: title) }
    for view in outcome.breakdown where view.result.ballots.voters > 0 {
      lines.append(
        "\(phrases.byAttribute(view.attribute)), \(view.value ?? phrases.otherValues) (\(view.result.ballots.received)/\(view.eligible)):"
      )
      lines += figures(view.result, title)
    }
    return lines
  }

  private func figures(_ result: PollResult, _ title: (OptionID) -> String) -> [String] {
    switch result {
    case .choice(let choice):
      choice.options.map {
        "\(title($0.id)): \(language.votes($0.count)), \(phrases.percent(choice.share(of: $0)))"
      }
    case .points(let points):
      points.options.map {
        "\(title($0.id)): \(language.points($0.total)) \(phrases.supporters($0.supporters))"
      }
    case .committee, .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements, .portfolio:
      phrases.figures(result, title)
    case .scale(let scale):
      scale.statements.map { statement in
        guard let mean = statement.mean, let median = statement.median else {
          return "\(title(statement.id)): \(phrases.nobodyAnswered)"
        }
        let counts = statement.counts.enumerated().map { "\(statement.from + $0.offset): \($0.element)×" }
        var parts = [phrases.median(median), phrases.mean(mean), counts.joined(separator: " ")]
        if statement.noOpinion > 0 { parts.append(phrases.withoutOpinion(statement.noOpinion)) }
        if statement.isSplit { parts.append(phrases.split) }
        return "\(title(statement.id)): \(parts.joined(separator: ", "))"
      }
    }
  }

  /// Entries with numbers, by which they are upvoted.
  func entries(_ collect: CollectView) -> [String] {
    var lines = ["", Self.flat(collect.question(phrases))]
    lines += collect.entries.enumerated().map { index, entry in
      var notes: [String] = []
      if collect.upvotes { notes.append(phrases.plainUpvotes(entry.upvotes)) }
      if entry.marked { notes.append(phrases.plainMarked) }
      if !entry.groups.isEmpty { notes.append(entry.groups.joined(separator: ", ")) }
      if entry.own, collect.upvotes { notes.append(phrases.own) } else if entry.mine { notes.append(phrases.supported) }
      let note = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
      let way = entry.wayOn(collect.fields, phrases).map { " " + $0 } ?? ""
      return "\(index + 1). \(Self.flat(entry.oneLine(collect.fields)))\(note)\(way)"
    }
    if collect.entries.isEmpty { lines.append(phrases.plainNoEntries) }
    if !collect.earlier.isEmpty { lines.append(phrases.plainBeforeStep) }
    lines += collect.earlier.enumerated().map { index, entry in
      "\(collect.entries.count + index + 1). \(Self.flat(entry.oneLine(collect.fields)))"
    }
    if collect.count > collect.entries.count { lines.append(phrases.wallMore(collect.count - collect.entries.count)) }
    if collect.ownHeld > 0 { lines.append(phrases.ownHeld(collect.ownHeld)) }
    return lines
  }

  func report(_ report: ReportView) -> [String] {
    var lines = ["", "\(phrases.reportTab): \(report.groupTitle ?? Self.flat(report.prompt))"]
    lines += report.harvest.flatMap { findings($0, said: report.groupTitle) }
    if !report.toCome.isEmpty { lines.append(phrases.afterThis(report.toCome)) }
    let own = report.own.flatMap { findings($0, said: report.ownTitle) }
    return own.isEmpty ? lines : lines + ["\(phrases.ownGroupTakes):"] + own
  }

  private func findings(_ findings: Findings, said group: String?) -> [String] {
    guard !findings.findings.isEmpty else { return [] }
    return ["\(Self.flat(findings.prompt)):"]
      + findings.findings.map { finding in
        let notes = finding.notes(for: group, phrases)
        return "- \(Self.flat(finding.entry.oneLine(findings.fields)))"
          + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
      }
  }

  func talk(_ talk: TalkView) -> [String] {
    ["\(phrases.talkTab): \(Self.flat(talk.title))\(talk.speaker.map { ", \($0)" } ?? "")"]
  }

  func agenda(_ agenda: [AgendaLine], _ zone: Zone) -> [String] {
    agenda.map { line in
      let state =
        switch line.state {
        case .done: " (\(phrases.plainDone))"
        case .now: " (\(phrases.plainNow))"
        case .toCome: ""
        }
      return "\(zone.local(line.starts).clock) \(Self.flat(line.title))\(state)"
    }
  }

  /// What is now and how long it still takes.
  func now(_ head: Head, _ clock: HeadClock) -> [String] {
    var lines = ["\(clock.clock) \(head.title)"]
    switch head.stage {
    case .waiting: lines.append(phrases.startsAt(head.zone.local(head.starts).clock))
    case .ended: lines.append(phrases.thanks)
    case .running:
      if let item = head.item {
        lines.append("\(phrases.nowItem(item.title)), \(phrases.countdown(clock.left(until: item.ends)))")
      }
    }
    if head.pausedSince != nil { lines.append(phrases.paused) }
    if let trouble = head.trouble { lines.append(phrases.trouble(trouble)) }
    if let message = head.message { lines.append(phrases.messageToAll(Self.flat(message.text))) }
    return lines
  }

  /// What changed for everybody; nil for a change that is not of the head.
  func head(_ change: Participation.Change) -> [String]? {
    switch change {
    case .message(let text): [phrases.messageToAll(Self.flat(text))]
    case .item(let item): [phrases.nowItem(item.title)]
    case .paused: [phrases.paused]
    case .resumed: [phrases.resumed]
    case .over: [phrases.thanks]
    case .trouble(let why): [phrases.trouble(why)]
    case .troubleOver: [phrases.troubleOver]
    case .opened, .newRound, .entered, .closed, .revealed, .void, .matched, .led, .timeGiven, .recalled, .helpAnswered,
      .firstView:
      nil
    }
  }
}
