import Tally
import Workshop

extension BallotPaper {
  /// What no option has yet: points, or of votes what their squares leave; nil for another kind of question.
  var pointsLeft: Int? {
    switch (question, ballot) {
    case (.portfolio(_, _, _, let points?, _), .points(let given)): points - given.values.reduce(0, +)
    case (.points(_, let budget, _, _), .points(let given)): budget - given.values.reduce(0, +)
    case (.quadratic(_, let budget, _), .quadratic(let votes)): budget - votes.values.reduce(0) { $0 + $1 * $1 }
    case _: nil
    }
  }

  func isChosen(_ option: OptionID) -> Bool {
    switch ballot {
    case .choice(let chosen): chosen.contains(option)
    case .consent(let said): said.answer?.id == option
    case .gradients(let level): level.map(AgreementLevel.id) == option
    case .points, .scale, .quadratic, .rank, .grades, .grid, .words, .pairs, .statements: false
    }
  }

  /// Whether the ballot says anything of an option.
  func isSaid(of option: OptionID) -> Bool {
    isChosen(option) || points(of: option) != 0 || answer(to: option) != nil || numbers[option] != nil
      || label(of: option) != nil
  }

  func points(of option: OptionID) -> Int {
    switch ballot {
    case .points(let given), .quadratic(let given): given[option] ?? 0
    case .choice, .scale, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements: 0
    }
  }

  func answer(to statement: OptionID) -> ScaleAnswer? {
    if case .scale(let answers) = ballot { return answers[statement] }
    return nil
  }

  /// Chooses an option or takes the choice back. With one choice the new one takes its place; with more, false is the
  /// answer when there are enough already.
  mutating func toggle(_ option: OptionID) -> Bool {
    isBlankAsked = false
    guard case .pick(let max) = question.shape, case .choice(var chosen) = ballot else { return mark(option) }
    if let index = chosen.firstIndex(of: option) {
      chosen.remove(at: index)
    } else if max == 1 {
      chosen = [option]
    } else if chosen.count < max {
      chosen.append(option)
    } else {
      return false
    }
    // In the order of the poll, so that the same choice is the same ballot.
    ballot = .choice(options.map(\.id).filter(chosen.contains))
    return true
  }

  /// The most that an option may have now: its cap, or what is left.
  func mostPoints(for option: OptionID) -> Int {
    let room = points(of: option) + (pointsLeft ?? 0)
    guard case .points(_, _, let cap?, _) = question else { return room }
    return Swift.min(cap, room)
  }

  /// Whether the number could be given as it was asked.
  mutating func setPoints(_ number: Int, for option: OptionID) -> Bool {
    guard case .points(var given) = ballot else { return false }
    isBlankAsked = false
    let most = mostPoints(for: option)
    let fitted = Swift.min(Swift.max(0, number), most)
    given[option] = fitted == 0 ? nil : fitted
    ballot = .points(given)
    return fitted == number
  }

  mutating func answer(_ answer: ScaleAnswer?, to statement: OptionID) {
    guard case .scale(var answers) = ballot else { return }
    isBlankAsked = false
    answers[statement] = answer
    ballot = .scale(answers)
  }

  /// One step more or less at the cursor; what it says is whether there was room for it.
  mutating func step(by step: Int) -> Bool {
    guard let option = current?.id else { return true }
    typed = nil
    switch question.shape {
    case .pick, .text: return true
    case .versus:
      prefer(step < 0 ? 0 : 1)
      return true
    case .points: return setPoints(points(of: option) + step, for: option)
    case .votes: return setVotes(points(of: option) + step, for: option)
    case .ranks: return setRank((numbers[option] ?? (step > 0 ? 0 : numbers.count + 2)) + step, for: option)
    case .table(let labels):
      stepLabel(by: step, among: labels, of: option)
      return true
    case .scale(let scale, _):
      switch answer(to: option) {
      case .point(let point):
        answer(.point(min(max(scale.from, point + step), scale.to)), to: option)
      case .noOpinion, nil:
        // The first press lands on the end that it comes from; from the middle nobody is pushed either way.
        answer(.point(step > 0 ? scale.from : scale.to), to: option)
      }
      return true
    }
  }

  /// A digit at the cursor: the number it makes, together with digits typed right before where that is allowed.
  mutating func type(_ digit: Int) -> Bool {
    switch question.shape {
    case .pick:
      guard digit > 0, options.indices.contains(digit - 1) else { return false }
      cursor = digit - 1
      return toggle(options[cursor].id)
    case .text: return false
    case .versus:
      guard digit == 1 || digit == 2 else { return false }
      prefer(digit - 1)
      return true
    case .table(let labels):
      guard let option = current?.id, labels.indices.contains(digit - 1) else { return false }
      setLabel(labels[digit - 1].id, of: option)
      return true
    case .ranks:
      guard let option = current?.id else { return false }
      let longer = typed.flatMap { Int("\($0)\(digit)") }.flatMap { $0 <= options.count ? $0 : nil }
      typed = String(longer ?? digit)
      return setRank(longer ?? digit, for: option)
    case .votes:
      guard let option = current?.id else { return false }
      return setVotes(digit, for: option)
    case .points:
      guard let option = current?.id else { return false }
      let longer = typed.flatMap { Int("\($0)\(digit)") }
      if let longer, longer <= mostPoints(for: option) {
        typed = String(longer)
        return setPoints(longer, for: option)
      }
      typed = String(digit)
      return setPoints(digit, for: option)
    case .scale(let scale, _):
      guard let option = current?.id else { return false }
      if let longer = typed.flatMap({ Int("\($0)\(digit)") }), scale.points.contains(longer) {
        typed = nil
        answer(.point(longer), to: option)
        return true
      }
      typed = String(digit)
      guard scale.points.contains(digit) else { return false }
      answer(.point(digit), to: option)
      return true
    }
  }

  /// Takes back what is said at the cursor.
  mutating func clear() {
    guard let option = current?.id else { return }
    typed = nil
    switch question.shape {
    case .pick: if isChosen(option) { _ = toggle(option) }
    case .points: _ = setPoints(0, for: option)
    case .votes: _ = setVotes(0, for: option)
    case .ranks: _ = setRank(nil, for: option)
    case .scale: answer(nil, to: option)
    case .table: setLabel(nil, of: option)
    case .versus: takeBackDuel()
    case .text: break
    }
  }
}
