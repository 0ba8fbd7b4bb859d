import Workshop

extension TemplateFault {
  /// What is wrong with a template, and how to mend it. `nearest` is what a name was probably meant to be.
  func sentences(_ nearest: String?) -> (nl: String, en: String) {
    switch self {
    case .tagUnclosed: return ("na '{{' ontbreekt '}}'; sluit de verwijzing", "'{{' lacks its '}}'; close the tag")
    case .tagEmpty:
      return (
        "tussen '{{' en '}}' staat niets; noem een uitkomst", "nothing stands between '{{' and '}}'; name an outcome"
      )
    case .sectionUnclosed(let name):
      return (
        "'{{#\(name)}}' wordt niet gesloten; zet er '{{/\(name)}}' achter",
        "'{{#\(name)}}' is not closed; put '{{/\(name)}}' behind it"
      )
    case .sectionUnopened(let name, let open):
      return open.map { open in
        (
          "'{{/\(name)}}' sluit niets; hier is '{{#\(open)}}' open, sluit dat eerst",
          "'{{/\(name)}}' closes nothing; '{{#\(open)}}' is open here, close that first"
        )
      } ?? ("'{{/\(name)}}' sluit niets; haal het weg", "'{{/\(name)}}' closes nothing; remove it")
    case .tooDeep(let limit):
      return (
        "dit ligt meer dan \(limit) delen diep; maak het vlakker",
        "this lies more than \(limit) sections deep; make it flatter"
      )
    case .notUsed(let sign):
      return (
        "'\(sign)' wordt hier niet gebruikt: waarden staan er altijd als tekst; schrijf '{{naam}}'",
        "'\(sign)' is not used here: values always stand as text; write '{{name}}'"
      )
    case .argumentMalformed(let text):
      return (
        "'\(text)' is niet te lezen; schrijf {{naam}} of {{naam where=\"antwoord = ja\"}}",
        "'\(text)' cannot be read; write {{name}} or {{name where=\"answer = yes\"}}"
      )
    case .argumentUnknown(let word, let known): return unknown("argument", "argument", word, known, nearest)
    case .nameUnknown(let word, let known): return unknown("uitkomst", "outcome", word, known, nearest)
    case .notText(let name, let known):
      if known.isEmpty {
        return (
          "'\(name)' is een lijst; schrijf {{#\(name)}}…{{/\(name)}} om elk ervan te noemen",
          "'\(name)' is a list; write {{#\(name)}}…{{/\(name)}} to name each of them"
        )
      }
      let list = known.prefix(12).joined(separator: ", ")
      return (
        "'\(name)' is zelf geen tekst; noem iets ervan: \(list)",
        "'\(name)' is no text itself; name something of it: \(list)"
      )
    case .notCounted(let name):
      return (
        "bij '\(name)' valt niets te tellen; 'where' hoort bij '.count'",
        "there is nothing to count in '\(name)'; 'where' belongs to '.count'"
      )
    case .conditionMalformed(let text):
      return (
        "'\(text)' is geen voorwaarde; schrijf bijvoorbeeld: antwoord in (ja, misschien) and cijfer >= 4",
        "'\(text)' is no condition; write for example: answer in (yes, perhaps) and grade >= 4"
      )
    case .columnUnknown(let word, let known): return unknown("antwoord", "answer", word, known, nearest)
    case .choiceUnknown(let word, let column, let known):
      return unknown("mogelijkheid bij '\(column)'", "choice of '\(column)'", word, known, nearest)
    case .notInMarkup:
      return (
        "hier zou een waarde iets doen in plaats van er te staan; zet haar in de tekst",
        "here a value would do something instead of standing there; put it into the text"
      )
    case .claimMalformed(let text):
      return (
        "'\(text)' is geen vergelijking; schrijf bijvoorbeeld: 2 * a.count > b.voters",
        "'\(text)' is no comparison; write for example: 2 * a.count > b.voters"
      )
    case .notNumber(let name):
      return (
        "'\(name)' is geen getal; vergelijk met '.count', '.voters' of '.number'",
        "'\(name)' is no number; compare '.count', '.voters' or '.number'"
      )
    }
  }

  private func unknown(
    _ nl: String, _ en: String, _ word: String, _ known: [String], _ nearest: String?
  ) -> (nl: String, en: String) {
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    if known.isEmpty { return ("er is geen \(nl) '\(word)'; haal het weg", "there is no \(en) '\(word)'; remove it") }
    return (
      "er is geen \(nl) '\(word)'" + meant(nearest, nl: true, else: "; er is: \(list)"),
      "there is no \(en) '\(word)'" + meant(nearest, nl: false, else: "; there is: \(list)")
    )
  }

  /// The same in one language, for templates that are files of their own.
  public func sentence(in language: Language) -> String {
    let (nl, en) = sentences(known.flatMap { nearest($0.word, in: $0.among) })
    return language == .nl ? nl : en
  }
}

let colophonAlone = (
  nl: "'about' staat op de kaart, en er is geen 'map'; voeg die toe of haal dit weg",
  en: "'about' stands on the map, and there is no 'map'; add one or remove this"
)
