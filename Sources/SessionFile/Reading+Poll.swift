import Workshop

extension Reading {
  mutating func poll(_ section: Section) -> Poll {
    var part = section
    let id = activityID("poll", of: part)
    let prompt = text("prompt", of: part, most: Limits.promptCharacters, lines: true, required: true) ?? ""
    let kind = word(
      "kind", of: part, choices: Keys.kinds, required: true)
    taking = nil
    let question = kind.map { self.question($0, of: &part) } ?? .choice(options: .fixed([]), max: 1)
    // Without a known kind nobody can say which of the keys belong.
    kind == nil ? checkLaterKeys(of: part) : checkKeys(of: part)
    polls.insert(id.text)
    var poll = Poll(id: id, prompt: prompt, question: question, from: taking)
    taking = nil
    poll.ballots = word("ballots", of: part, choices: ["secret", "named"]).flatMap(Poll.Ballots.init) ?? .secret
    poll.reveal =
      word("reveal", of: part, choices: ["live", "onClose", "manual"]).flatMap(Poll.Reveal.init) ?? .onClose
    poll.opens = word("opens", of: part, choices: ["byHand", "withItem"]).flatMap(Poll.Opening.init) ?? .byHand
    if let rule = word("tie", of: part, choices: ["facilitator", "runoff", "lot"]).flatMap(Poll.TieRule.init) {
      poll.tie = rule
      if kind != nil { check(rule, of: question, at: part.placeOfValue("tie")) }
    }
    poll.receipts = word("receipts", of: part, choices: ["on", "off"]) == "on"
    poll.quorum = quorum(of: part)
    poll.limit = span("limit", of: part)
    for (name, place) in texts("breakdown", of: part, most: Limits.nameCharacters) ?? [] {
      references.append(Pending(kind: .attribute, name: name, place: place))
      poll.breakdown.append(name)
    }
    return poll
  }

  /// What cannot be tied needs no rule, and not every tie is ended by a vote between two.
  private mutating func check(_ rule: Poll.TieRule, of question: Question, at place: Place) {
    guard rule != .facilitator else { return }
    if !question.hasWinner {
      error(.tieNeverComes(rule: rule.rawValue), at: place)
    } else if rule == .runoff, !question.hasRunoff {
      error(.runoffDecidesNothing, at: place)
    }
  }

  /// `30` voters, or `50%` of those admitted.
  private mutating func quorum(of part: Section) -> Quorum? {
    guard let (text, place) = raw("quorum", of: part, form: .quorum) else { return nil }
    if text.hasSuffix("%"), let percent = wholeNumber(trimmed(text.dropLast())), (1...100).contains(percent) {
      return .percent(percent)
    }
    if let voters = wholeNumber(text), (1...Limits.participants).contains(voters) { return .voters(voters) }
    error(.wrongValue(key: "quorum", found: text, expected: .quorum, suggestion: nil), at: place)
    return nil
  }
}
