import SessionFile

/// Which tool wrote a table of answers, told by its headings.
enum SurveyTool: String, CaseIterable {
  case forms = "Microsoft Forms"
  case google = "Google Forms"
  case limeSurvey = "LimeSurvey"
  case table = "CSV"

  init(_ columns: [String]) {
    let heads = Set(columns.map(plainWords))
    if !heads.isDisjoint(with: ["submitdate", "lastpage", "startlanguage", "datum ingestuurd", "date submitted"]) {
      self = .limeSurvey
    } else if !heads.isDisjoint(with: [
      "completion time", "tijd van voltooien", "voltooiingstijd", "tijdstip van voltooiing",
    ]) {
      self = .forms
    } else if !heads.isDisjoint(with: ["timestamp", "tijdstempel"]) {
      self = .google
    } else {
      self = .table
    }
  }

  /// How respondents' names begin in the journal, so that two tools' numbers are not taken for each other.
  var prefix: String {
    switch self {
    case .forms: "forms"
    case .google: "google"
    case .limeSurvey: "limesurvey"
    case .table: "csv"
    }
  }

  /// The headings of what is no question, in the tool's own words.
  static let respondent = ["id", "response id", "responseid", "antwoord id", "respondent"]
  static let given = [
    "completion time", "tijd van voltooien", "voltooiingstijd", "tijdstip van voltooiing", "timestamp", "tijdstempel",
    "submitdate", "datum ingestuurd", "date submitted",
  ]
  static let who = ["deelnemer", "participant", "token", "toegangscode", "access code"]
  /// Told of whom it was, where a name or an address stands on the list.
  static let perhapsWho = [
    "email", "e mail", "e mailadres", "emailadres", "username", "gebruikersnaam", "name", "naam",
  ]
  static let unused = [
    "start time", "begintijd", "starttijd", "last modified time", "laatst gewijzigd", "lastpage", "laatste pagina",
    "startlanguage", "begintaal", "seed", "startdate", "datestamp", "ipaddr", "refurl", "language", "taal",
  ]
}

/// Letters and digits in lower case, with one space between the rest: what two writings of a heading have in common.
func plainWords(_ text: String) -> String {
  var words = ""
  for character in text.lowercased() {
    if character.isLetter || character.isNumber {
      words.append(character)
    } else if words.last != " ", !words.isEmpty {
      words.append(" ")
    }
  }
  if words.last == " " { words.removeLast() }
  return words
}
