import Workshop

extension ReportPhrases {
  /// `vrijdag 11 december 2020`.
  public func longDay(_ day: Day) -> String {
    let weekdays = say(
      nl: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
      en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    let months = say(
      nl: "januari februari maart april mei juni juli augustus september oktober november december",
      en: "January February March April May June July August September October November December")
    func word(_ number: Int, of words: String) -> Substring { words.split(separator: " ")[number - 1] }
    return "\(word(day.weekday, of: weekdays)) \(day.day) \(word(day.month, of: months)) \(day.year)"
  }
}
