import Workshop

extension Language {
  /// `vr 11 dec`.
  public func shortDay(_ day: Day) -> String {
    say(
      nl: "\(shortWeekday(day.weekday)) \(day.day) \(shortMonth(day.month))",
      en: "\(shortWeekday(day.weekday)) \(day.day) \(shortMonth(day.month))")
  }

  /// The same with its year where that is another than the day's it is seen from.
  public func shortDay(_ day: Day, seenFrom today: Day) -> String {
    day.year == today.year ? shortDay(day) : "\(shortDay(day)) \(day.year)"
  }

  /// `vrijdag 11 december 2020`.
  public func longDay(_ day: Day) -> String {
    "\(weekday(day.weekday)) \(day.day) \(month(day.month)) \(day.year)"
  }

  /// The name of a day of the week, 1 is Monday.
  public func weekday(_ number: Int) -> String {
    switch number {
    case 1: say(nl: "maandag", en: "Monday")
    case 2: say(nl: "dinsdag", en: "Tuesday")
    case 3: say(nl: "woensdag", en: "Wednesday")
    case 4: say(nl: "donderdag", en: "Thursday")
    case 5: say(nl: "vrijdag", en: "Friday")
    case 6: say(nl: "zaterdag", en: "Saturday")
    case _: say(nl: "zondag", en: "Sunday")
    }
  }

  /// The name of a month, 1 is January.
  public func month(_ number: Int) -> String {
    switch number {
    case 1: say(nl: "januari", en: "January")
    case 2: say(nl: "februari", en: "February")
    case 3: say(nl: "maart", en: "March")
    case 4: say(nl: "april", en: "April")
    case 5: say(nl: "mei", en: "May")
    case 6: say(nl: "juni", en: "June")
    case 7: say(nl: "juli", en: "July")
    case 8: say(nl: "augustus", en: "August")
    case 9: say(nl: "september", en: "September")
    case 10: say(nl: "oktober", en: "October")
    case 11: say(nl: "november", en: "November")
    case _: say(nl: "december", en: "December")
    }
  }

  /// `vr`, `Fri`.
  public func shortWeekday(_ number: Int) -> String {
    switch self {
    case .nl: String(weekday(number).prefix(2))
    case .en: String(weekday(number).prefix(3))
    }
  }

  /// `dec`; in Dutch March is `mrt`.
  public func shortMonth(_ number: Int) -> String {
    number == 3 ? say(nl: "mrt", en: "Mar") : String(month(number).prefix(3))
  }
}
