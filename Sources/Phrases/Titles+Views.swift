import Engine
import Workshop

extension Titles {
  /// All titles that a participant sees.
  public init(_ view: ParticipantView) {
    self.init()
    for line in view.agenda { items[line.id] = line.title }
    for part in view.activities {
      switch part {
      case .poll(let ballot):
        activities[ballot.poll.id] = ballot.poll.prompt
        for option in ballot.poll.options { options[option.id] = option.title }
      case .form(let form):
        activities[form.id] = form.prompt
        add(form.questions)
      case .collect(let collect): add(collect)
      case .breakout(let card): add(card)
      case .unseated(let groups): activities[groups.breakout] = groups.prompt
      case .report(let report):
        activities[report.id] = report.prompt
        if let group = report.group { groups[group] = report.groupTitle }
        for findings in report.harvest + report.own { add(findings) }
      case .talk(let talk): activities[talk.id] = talk.title
      }
    }
    if let card = view.group { add(card) }
  }

  /// All titles that the leader of a group sees.
  public init(_ view: LeaderView) {
    self.init()
    for line in view.agenda { items[line.id] = line.title }
    if let breakout = view.breakout { activities[breakout] = view.prompt }
    groups[view.group] = view.title
    for collect in view.harvest + [view.parkingLot] { add(collect) }
  }

  private mutating func add(_ collect: CollectView) {
    collections[collect.id] = collect.prompt
    activities[ActivityID(collect.id.text)] = collect.prompt
    for entry in collect.entries {
      entries[entry.id] = entry.headline(of: collect.fields)
      guard let standing = entry.goesOn else { continue }
      entries[standing.entry] = collect.fields.headline(of: standing.fields)
    }
  }

  mutating func add(_ questions: [FormQuestion]) {
    for question in questions {
      self.questions[question.id] = question.prompt
      for option in question.question?.formOptions(in: .nl) ?? [] { options[option.id] = option.title }
    }
  }

  private mutating func add(_ findings: Findings) {
    collections[findings.id] = findings.prompt
    for finding in findings.findings { entries[finding.entry.id] = finding.entry.headline(of: findings.fields) }
  }

  private mutating func add(_ card: GroupCard) {
    activities[card.breakout] = card.prompt
    groups[card.group] = card.title
  }
}
