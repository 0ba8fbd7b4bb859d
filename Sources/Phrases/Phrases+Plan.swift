import Workshop

/// What `beraad check` calls the parts of a plan.
extension Phrases {
  /// `vrijdag 11 december 2020`.
  public func longDay(_ day: Day) -> String {
    let weekdays = sayAll(
      nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
      en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    let months = sayAll(
      nl: [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
      ],
      en: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ])
    return "\(weekdays[day.weekday - 1]) \(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// `58 deelnemers, 7 gespreksleiders`.
  public func planPeople(participants: Int, leaders: Int) -> String {
    var parts = [
      count(participants, say(nl: "deelnemer", en: "participant"), say(nl: "deelnemers", en: "participants"))
    ]
    if leaders > 0 {
      parts.append(
        count(leaders, say(nl: "gespreksleider", en: "group leader"), say(nl: "gespreksleiders", en: "group leaders")))
    }
    return parts.joined(separator: ", ")
  }

  /// How somebody gets in.
  public func planAdmission(_ admission: Admission) -> String {
    switch admission {
    case .open: say(nl: "wie komt typt een naam", en: "whoever comes types a name")
    case .roster: say(nl: "wie komt kiest zijn naam uit de lijst", en: "whoever comes picks a name from the list")
    case .codes: say(nl: "met een persoonlijke code", en: "by personal code")
    case .accounts: say(nl: "met het eigen Unix-account", en: "by Unix account")
    }
  }

  /// `45 min`, `90 s`: of any length that a plan holds.
  public func planLength(_ span: Span) -> String {
    span.seconds % 60 == 0 ? "\(span.minutes) min" : "\(span.seconds) s"
  }

  /// What stands behind an item that may shrink.
  public func planAtLeast(_ span: Span) -> String {
    say(nl: "minstens \(planLength(span))", en: "at least \(planLength(span))")
  }

  /// What stands behind an item that may be dropped.
  public var planOptional: String { say(nl: "mag weg", en: "optional") }

  /// What stands behind an item that does not move.
  public var planAnchored: String { say(nl: "vaste tijd", en: "fixed time") }

  /// The line at the time at which the plan is over.
  public var planEnd: String { say(nl: "einde", en: "end") }

  /// Of an activity: what sort it is, in one short word.
  public func planKind(_ activity: Activity) -> String {
    switch activity {
    case .poll(let poll):
      switch poll.question {
      case .choice: say(nl: "keuze", en: "choice")
      case .committee: say(nl: "verkiezing", en: "election")
      case .quadratic: say(nl: "kwadratisch", en: "quadratic")
      case .rank: say(nl: "volgorde", en: "ranking")
      case .grades: say(nl: "oordelen", en: "grades")
      case .grid: say(nl: "raster", en: "grid")
      case .consent: say(nl: "consent", en: "consent")
      case .gradients: say(nl: "mate van instemming", en: "agreement")
      case .words: say(nl: "woorden", en: "words")
      case .pairs: say(nl: "paren", en: "pairs")
      case .statements: say(nl: "stellingen", en: "statements")
      case .portfolio: say(nl: "portfolio", en: "portfolio")
      case .points: say(nl: "punten", en: "points")
      case .scale: say(nl: "schaal", en: "scale")
      }
    case .form(let form):
      form.by == .interviewer ? say(nl: "gesprek", en: "talks") : say(nl: "enquête", en: "form")
    case .collect: say(nl: "ophalen", en: "collect")
    case .breakout: say(nl: "groepen", en: "breakout")
    case .reportBack: say(nl: "verslag", en: "report")
    case .talk: say(nl: "lezing", en: "talk")
    }
  }

  /// Of offer and seek: what is shared with matches, and which groups seat them together; nil of other activities.
  public func planMatching(_ activity: Activity) -> String? {
    switch activity {
    case .collect(let collect):
      guard let columns = collect.contact else { return nil }
      let details = ([say(nl: "naam", en: "name")] + columns).joined(separator: ", ")
      return say(
        nl: "haal en breng: wie ja zegt deelt met koppelingen: \(details)",
        en: "offer and seek: who says yes shares with matches: \(details)")
    case .breakout(let breakout):
      return breakout.mixing?.meet.map {
        say(nl: "zet koppelingen uit \($0) bij elkaar", en: "seats matches of \($0) together")
      }
    case .poll, .form, .reportBack, .talk: return nil
    }
  }

  /// What stands before the groups and their sizes.
  public func planGroups(_ set: GroupSet) -> String {
    if let attribute = set.attribute {
      return say(nl: "Groepen '\(set.id)' (naar \(attribute))", en: "Groups '\(set.id)' (by \(attribute))")
    }
    if let size = set.size {
      return say(nl: "Groepen '\(set.id)' (gemengd, van \(size))", en: "Groups '\(set.id)' (mixed, of \(size))")
    }
    return say(
      nl: "Groepen '\(set.id)' (gemengd, \(set.groups.count))", en: "Groups '\(set.id)' (mixed, \(set.groups.count))")
  }

  /// Who processes what is entered, and how long it is kept.
  public func planPrivacy(_ privacy: Privacy) -> String {
    let days = privacy.keepDays.map {
      ", " + say(nl: "bewaard: \(count($0, "dag", "dagen"))", en: "kept for \(count($0, "day", "days"))")
    }
    return "Privacy: \(privacy.controller)\(days ?? "")"
  }

  /// The last line of a check.
  public func planVerdict(warnings: Int) -> String {
    if warnings == 0 { return say(nl: "Geen fouten, geen waarschuwingen.", en: "No errors, no warnings.") }
    return say(
      nl: "Geen fouten; \(count(warnings, "waarschuwing", "waarschuwingen")), hierboven.",
      en: "No errors; \(count(warnings, "warning", "warnings")), above.")
  }

  private func sayAll(nl: [String], en: [String]) -> [String] {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}
