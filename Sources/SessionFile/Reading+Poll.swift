import Workshop

extension Reading {
  mutating func poll(_ section: Section) -> Poll {
    var part = section
    let id = activityID("poll", of: part)
    let prompt = text("prompt", of: part, most: Limits.promptCharacters, lines: true, required: true) ?? ""
    let kind = word(
      "kind", of: part, choices: ["choice", "points", "scale"], later: Keys.laterKinds, required: true)
    var question = Question.choice(options: .fixed([]), max: 1)
    switch kind {
    case "choice":
      part.subject = .choicePoll
      question = choice(part)
    case "points":
      part.subject = .pointsPoll
      question = points(part)
    case "scale":
      part.subject = .scalePoll
      question = scale(part)
    default: break
    }
    // Without a known kind nobody can say which of the keys belong.
    kind == nil ? checkLaterKeys(of: part) : checkKeys(of: part)
    var poll = Poll(id: id, prompt: prompt, question: question)
    poll.ballots = word("ballots", of: part, choices: ["secret", "named"]).flatMap(Poll.Ballots.init) ?? .secret
    poll.reveal =
      word("reveal", of: part, choices: ["live", "onClose", "manual"]).flatMap(Poll.Reveal.init) ?? .onClose
    poll.opens = word("opens", of: part, choices: ["byHand", "withItem"]).flatMap(Poll.Opening.init) ?? .byHand
    _ = word("tie", of: part, choices: ["facilitator"], later: ["runoff", "lot"])
    poll.receipts = word("receipts", of: part, choices: ["on", "off"]) == "on"
    poll.quorum = quorum(of: part)
    poll.limit = span("limit", of: part)
    for (name, place) in texts("breakdown", of: part, most: Limits.nameCharacters) ?? [] {
      references.append(Pending(kind: .attribute, name: name, place: place))
      poll.breakdown.append(name)
    }
    return poll
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

  private mutating func choice(_ part: Section) -> Question {
    let options = options(of: part)
    let method = word("method", of: part, choices: ["plurality", "approval"], later: ["phragmen", "equalShares"])
    let max = number("max", of: part, in: 1...Limits.optionsOfAPoll)
    let most: Int
    switch options {
    case .fixed(let list): most = list.count
    case .from(_, let top): most = top ?? Limits.optionsOfAPoll
    }
    if let max, max > most, most > 0 {
      error(.maxOverOptions(max: max, options: most), at: part.placeOfValue("max"))
    }
    if method == "plurality", let max, max > 1 { error(.pluralityWithMax(max), at: part.placeOfValue("max")) }
    return .choice(options: options, max: max ?? (method == "approval" ? most : 1))
  }

  private mutating func points(_ part: Section) -> Question {
    let options = options(of: part)
    let budget = number("budget", of: part, in: 1...Limits.pointsOfABudget, required: true)
    let cap = number("cap", of: part, in: 1...Limits.pointsOfABudget)
    let spendAll = flag("spendAll", of: part) ?? false
    if let budget, let cap {
      let count: Int?
      switch options {
      case .fixed(let list): count = list.count
      case .from(_, let top): count = top
      }
      if cap > budget {
        error(.capOverBudget(cap: cap, budget: budget), at: part.placeOfValue("cap"))
      } else if spendAll, let count, count > 0, cap * count < budget {
        let fact = ProblemFact.budgetCannotBeSpent(budget: budget, cap: cap, options: count)
        error(fact, at: part.placeOfValue("cap"))
      }
    }
    return .points(options: options, budget: budget ?? 1, cap: cap, spendAll: spendAll)
  }

  private mutating func scale(_ part: Section) -> Question {
    let place = part.placeOfValue("statements")
    let statements = list("statements", of: part, required: true).map {
      optionList(
        $0, key: "statements", least: 1, limit: Limits.statementsOfAPoll, counted: .statements, at: place)
    }
    var scale = Scale(from: 1, to: 5)
    if let tree = value("scale", of: part), let inner = section(tree, .scale, key: "scale") {
      checkKeys(of: inner)
      let from = number("from", of: inner, in: -1_000...1_000, required: true)
      let to = number("to", of: inner, in: -1_000...1_000, required: true)
      scale.low = text("low", of: inner)
      scale.high = text("high", of: inner)
      if let from, let to {
        if from >= to {
          error(.scaleUpsideDown(from: from, to: to), at: inner.placeOfValue("to"))
        } else if to - from + 1 > Limits.pointsOfAScale {
          let fact = ProblemFact.scaleTooFine(points: to - from + 1, limit: Limits.pointsOfAScale)
          error(fact, at: inner.placeOfValue("to"))
        } else {
          scale.from = from
          scale.to = to
        }
      }
    }
    return .scale(statements: statements ?? [], scale: scale, noOpinion: flag("noOpinion", of: part) ?? true)
  }
}
