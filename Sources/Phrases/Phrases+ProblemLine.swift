import Workshop

extension Problem {
  /// `session.yaml:12:5: error: unknown key 'minuts'; did you mean 'minutes'?`, in the form that editors jump by, so
  /// that the severity is English in both languages.
  public func line(in language: Language) -> String {
    var place = file
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return "\(place): \(severity.rawValue): \(fact.sentence(in: language))"
  }
}

// Pieces of sentences about problems.

/// The question whether a near word was meant, else what to do without one.
func meant(_ nearest: String?, nl: Bool, else otherwise: String) -> String {
  nearest.map { nl ? "; bedoelt u '\($0)'?" : "; did you mean '\($0)'?" } ?? otherwise
}

func alsoWrite(_ suggestion: String?, _ verb: String) -> String {
  suggestion.map { "\(verb) '\($0)'" } ?? ""
}

func codePoint(_ code: UInt32) -> String {
  let digits = String(code, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

func mebibytes(_ bytes: Int) -> String { "\(bytes / (1024 * 1024)) MiB" }

/// `35 min`, `90 s`, `1 h 30`: as short as a message wants it, in both languages.
func shortLength(_ span: Span) -> String {
  if span.seconds % 60 != 0 { return "\(span.seconds) s" }
  return "\(span.minutes) min"
}

func unspendable(_ budget: Int, _ cap: Int, _ options: Int) -> (nl: String, en: String) {
  (
    "\(options) mogelijkheden met hoogstens \(cap) punten: een budget van \(budget) is zo niet op te maken; "
      + "verhoog 'cap' of haal 'spendAll' weg",
    "\(options) options with at most \(cap) points: a budget of \(budget) cannot be spent; raise 'cap' or remove "
      + "'spendAll'"
  )
}

func cells(_ found: Int, _ expected: Int) -> (nl: String, en: String) {
  (
    "deze regel heeft \(found) \(found == 1 ? "cel" : "cellen") en de kop \(expected); vul aan, haal weg, of zet "
      + "tekst met het scheidingsteken tussen aanhalingstekens",
    "this line has \(found) \(found == 1 ? "cell" : "cells") and the header \(expected); fill up, remove, or put "
      + "text with the separator in quotes"
  )
}

func small(_ group: String, _ size: Int, _ minimum: Int) -> (nl: String, en: String) {
  (
    "groep '\(group)' telt \(size), minder dan minimumGroup (\(minimum)): uitslagen tonen haar niet apart; "
      + "controleer de spelling of voeg samen",
    "group '\(group)' has \(size), less than minimumGroup (\(minimum)): results never show it apart; check the "
      + "spelling or merge it"
  )
}
