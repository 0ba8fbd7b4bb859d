import Workshop

/// What is said in 1-2-4-All: alone, in pairs, in fours.
extension Phrases {
  /// In place of the number of a round: `eerst alleen`, `in tweetallen`.
  public func step(_ step: WorkStep) -> String {
    switch step {
    case .alone: say(nl: "eerst alleen", en: "first alone")
    case .pairs: say(nl: "in tweetallen", en: "in pairs")
    case .fours: say(nl: "in viertallen", en: "in fours")
    }
  }

  /// A round by its number, or by the step that it is.
  public func round(_ number: Int, of rounds: Int, step: WorkStep?) -> String {
    step.map(self.step) ?? round(number, of: rounds)
  }

  /// `Eerst alleen: 1 minuut`
  public func stepHeading(_ step: WorkStep, _ length: Span?) -> String {
    let title = capitalised(self.step(step))
    return length.map { "\(title): \(stepLength($0))" } ?? title
  }

  private func stepLength(_ length: Span) -> String {
    guard length.seconds % 60 == 0 else { return language.length(length) }
    let minutes = length.seconds / 60
    return language.count(minutes, nl: ("minuut", "minuten"), en: ("minute", "minutes"))
  }

  /// What to do in a step.
  public func stepTask(_ step: WorkStep) -> String {
    switch step {
    case .alone:
      say(
        nl: "Denk in stilte na en schrijf op wat u vindt (Tab, dan Enter). Straks ziet ook uw tweetal het.",
        en: "Think in silence and write down what you find (Tab, then Enter). Your pair will see it next.")
    case .pairs:
      say(
        nl: "Vertel elkaar wat u opschreef. Wat samen blijft staan, neemt u mee (Tab, dan t).",
        en: "Tell each other what you wrote. Take along what stands for both of you (Tab, then t).")
    case .fours:
      say(
        nl: "Leg naast elkaar wat de tweetallen vonden. Neem mee wat de zaal moet horen (Tab, dan t).",
        en: "Compare what the pairs found. Take along what all should hear (Tab, then t).")
    }
  }

  /// The same on the wall, where nobody has keys.
  public func wallStepTask(_ step: WorkStep) -> String {
    switch step {
    case .alone:
      say(nl: "Denk in stilte na en schrijf op wat u vindt.", en: "Think in silence and write down what you find.")
    case .pairs: say(nl: "Vertel elkaar wat u opschreef.", en: "Tell each other what you wrote.")
    case .fours: say(nl: "Leg naast elkaar wat de tweetallen vonden.", en: "Compare what the pairs found.")
    }
  }

  /// Above what is written in a step, in place of who leads.
  public func stepList(_ step: WorkStep) -> String {
    switch step {
    case .alone:
      say(nl: "Alleen voor uzelf; straks ziet ook uw tweetal het.", en: "For yourself; your pair sees it next.")
    case .pairs: say(nl: "Van u samen; straks ziet uw viertal het.", en: "Of your pair; your four sees it next.")
    case .fours: say(nl: "Van uw viertal; dit gaat naar de zaal.", en: "Of your four; this goes to all.")
    }
  }

  /// Above what was written in the step before.
  public func beforeStep(_ step: WorkStep?, key: String) -> String {
    let from =
      step == .fours
      ? say(nl: "Uit de tweetallen", en: "From the pairs")
      : say(nl: "Wat u alleen opschreef", en: "What you wrote alone")
    return "\(from) · \(key) \(keyTakeAlong)"
  }
  /// The key that takes a line along from the step before.
  public var keyTakeAlong: String { say(nl: "neem mee", en: "take along") }
  /// What that key does.
  public var helpTakeAlong: String {
    say(nl: "neem mee wat in de vorige stap is opgeschreven", en: "take along what was written in the step before")
  }
  /// It was taken along.
  public var takenAlong: String { say(nl: "Meegenomen.", en: "Taken along.") }
  /// There is nothing to take along.
  public var nothingToTake: String {
    say(
      nl: "Uit de vorige stap is er niets meer om mee te nemen.",
      en: "Nothing is left to take along from the step before.")
  }

  /// With whom one goes on: `Straks: Tweetal 3a, met Anna en Bert`.
  public func stepNext(_ group: String, with others: [String]) -> String {
    let with = others.isEmpty ? "" : ", " + say(nl: "met", en: "with") + " " + language.list(others)
    return say(nl: "Straks", en: "Next") + ": \(group)\(with)"
  }
  /// With whom one is now, where little fits.
  public func stepWith(_ others: [String]) -> String { say(nl: "Met", en: "With") + " " + language.list(others) }
  /// Where one is to be now, before the step begins.
  public func stepNow(_ group: String, with others: [String]) -> String {
    let with = others.isEmpty ? "" : ", " + say(nl: "met", en: "with") + " " + language.list(others)
    return say(nl: "Zoek elkaar op", en: "Find each other") + ": \(group)\(with)"
  }
  /// Before the step alone begins.
  public var stepStaySeated: String {
    say(nl: "Blijf zitten waar u zit: u begint alleen.", en: "Stay where you are: you begin alone.")
  }
  /// In the last part of a step, and when its time is up.
  public func stepUp(_ step: WorkStep, next: String?, isUp: Bool) -> String {
    let ready =
      isUp
      ? say(nl: "De tijd is om: rond af.", en: "Time is up: round off.")
      : say(nl: "Bijna tijd: rond af.", en: "Nearly time: round off.")
    if step == .fours { return "\(ready) \(say(nl: "Daarna terug naar de zaal.", en: "Then back to the room."))" }
    return next.map { "\(ready) \($0)" } ?? ready
  }

  /// `IN TWEETALLEN · 2 MINUTEN`
  public func wallStep(_ step: WorkStep, _ length: Span?) -> String {
    (self.step(step) + (length.map { " · \(stepLength($0))" } ?? "")).uppercased()
  }
  /// On the wall, before a step begins.
  public var wallFindEachOther: String { say(nl: "Zoek elkaar op:", en: "Find each other:") }

  /// What to do in a step, for who types lines.
  public func plainStepTask(_ step: WorkStep) -> String {
    switch step {
    case .alone:
      say(
        nl: "Denk in stilte na en schrijf op wat u vindt. Straks ziet ook uw tweetal het.",
        en: "Think in silence and write down what you find. Your pair will see it next.")
    case .pairs:
      say(
        nl: "Vertel elkaar wat u opschreef. \(plainTakeAlongHow)",
        en: "Tell each other what you wrote. \(plainTakeAlongHow)")
    case .fours:
      say(
        nl: "Leg naast elkaar wat de tweetallen vonden. \(plainTakeAlongHow)",
        en: "Compare what the pairs found. \(plainTakeAlongHow)")
    }
  }

  /// How a line of the step before is taken along by typing.
  private var plainTakeAlongHow: String {
    say(
      nl: "Typ ‘lijst’; ‘mee’ en een nummer neemt een regel mee.",
      en: "Type ‘list’; ‘mark’ and a number takes a line along.")
  }
  /// Above the lines of the step before.
  public var plainBeforeStep: String {
    say(
      nl: "Uit de vorige stap (‘mee’ en het nummer neemt mee):",
      en: "From the step before (‘mark’ and its number takes it along):")
  }
}
