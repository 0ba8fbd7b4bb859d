import Workshop

/// Eight answers → the files of a session that loads without a word. Pure.
public struct NewSession: Equatable, Sendable {
  /// At most `Limits.titleCharacters`, one line without control characters.
  public var title: String
  /// What the files are written in, too.
  public var language: Language
  /// `2020-12-11`.
  public var date: String
  /// `10:00`.
  public var starts: String
  /// 20…480.
  public var minutes: Int
  /// An IANA name.
  public var zone: String
  /// Not `accounts`: their names cannot be made up.
  public var admission: Admission
  /// At most `Limits.promptCharacters`, one line without control characters.
  public var question: String

  /// All eight.
  public init(
    title: String, language: Language, date: String, starts: String, minutes: Int, zone: String, admission: Admission,
    question: String
  ) {
    self.title = title
    self.language = language
    self.date = date
    self.starts = starts
    self.minutes = minutes
    self.zone = zone
    self.admission = admission
    self.question = question
  }

  /// Whether a session file takes this for a day.
  public static func isDay(_ text: String) -> Bool { parseDay(text) != nil }
  /// Whether a session file takes this for a time of the day.
  public static func isClock(_ text: String) -> Bool { parseClock(text[...]) != nil }
  /// Whether a session file takes this for a time zone.
  public static func isZone(_ text: String) -> Bool { Zones.zone(named: text) != nil }

  private var hasList: Bool { admission != .open }

  /// Names and contents.
  public var files: [(name: String, text: String)] {
    hasList ? [("session.yaml", session), ("participants.csv", participants)] : [("session.yaml", session)]
  }

  private func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

  private var session: String {
    let list = """
      participants: participants.csv
      attributes: [\(group)]
      groups:
        \(say("groepen", "groups")): {by: \(group)}

      """
    return """
      # \(say("Gemaakt met 'beraad new'. Controleer na elke wijziging met 'beraad check'.",
        "Made by 'beraad new'. After each change: 'beraad check'."))
      beraad: 1
      id: \(slug(title))
      title: \(quoted(title))
      language: \(language.rawValue)
      zone: \(zone)
      date: \(date)
      starts: "\(starts)"
      ends: "\(ends)"
      admission: \(admission.rawValue)
      \(hasList ? list : "")privacy:
        # \(say("Vul in wat voor uw bijeenkomst geldt; deelnemers lezen het voor hun eerste invoer.",
          "Fill in what holds for your session; participants read it before their first input."))
        controller: \(quoted(say("De organisator van deze bijeenkomst", "The organiser of this session")))
        purpose: \(quoted(say("Bijdragen en stemmen tijdens de bijeenkomst", "Contributions and votes in the session")))
        keepDays: 90

      agenda:
      \(agenda)
      """
  }

  /// By the clock on the wall, also over midnight and over a night in which clocks change.
  private var ends: String {
    guard let zone = Zones.zone(named: zone), let day = parseDay(date), let second = parseClock(starts[...]) else {
      return starts
    }
    let end = zone.local(zone.instant(LocalTime(day: day, secondOfDay: second)) + .minutes(minutes))
    return end.day == day ? end.clock : "\(end.isoDay) \(end.clock)"
  }

  private var group: String { say("groep", "group") }

  private var participants: String {
    let names = (1...6).map { say("Deelnemer \($0)", "Participant \($0)") }
    return "name,\(group)\n"
      + names.enumerated().map { "\($0.element),\(say("Groep", "Group")) \($0.offset % 2 + 1)\n" }.joined()
  }

  /// The time over the items: what is named takes its share, the middle takes the rest.
  private var agenda: String {
    let opening = 5
    let closing = 5
    let pause = minutes >= 90 ? 10 : 0
    let work = minutes - opening - closing - pause
    let gathering = work / 3
    let vote = work / 3
    let groups = hasList ? work - gathering - vote : 0
    var out = item(say("Opening", "Opening"), opening)
    out += item(say("Verkennen", "Exploring"), hasList ? gathering : work - vote)
    out += """
          activities:
            - collect: \(ideas)
              prompt: \(quoted(question))
              upvotes: true

      """
    if pause > 0 { out += item(say("Pauze", "Break"), pause) + "    break: true\n" }
    if hasList {
      out += item(say("In groepen", "In groups"), groups)
      out += """
            activities:
              - breakout: \(say("gesprek", "talks"))
                groups: \(say("groepen", "groups"))
                prompt: \(quoted(question))
                collect: [\(ideas)]

        """
    }
    out += item(say("Kiezen", "Choosing"), vote)
    out += """
          activities:
            - poll: \(say("keuze", "choice"))
              prompt: \(quoted(say("Verdeel tien punten over de ideeën.", "Divide ten points over the ideas.")))
              kind: points
              budget: 10
              options: {from: \(ideas), top: 12}

      """
    return out + item(say("Afsluiting", "Closing"), closing)
  }

  private var ideas: String { say("ideeen", "ideas") }

  private func item(_ title: String, _ minutes: Int) -> String { "  - title: \(title)\n    minutes: \(minutes)\n" }

  /// A double-quoted YAML scalar; answers are one line without control characters.
  private func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
