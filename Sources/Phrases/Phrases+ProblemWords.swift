import Workshop

extension SyntaxFault {
  var sentences: (nl: String, en: String) {
    switch self {
    case .tab:
      return ("hier staat een tab; spring in met spaties", "there is a tab here; indent with spaces")
    case .cannotStart(let character):
      return (
        "een tekst mag niet met '\(character)' beginnen; zet hem tussen aanhalingstekens",
        "a text may not begin with '\(character)'; put it in quotes"
      )
    case .quoteUnclosed:
      return ("een aanhalingsteken wordt nergens gesloten; sluit het", "a quote is never closed; close it")
    case .unknownEscape:
      return (
        "onbekend teken achter '\\'; gebruik enkele aanhalingstekens, of schrijf '\\\\'",
        "unknown character behind '\\'; use single quotes, or write '\\\\'"
      )
    case .colonInText:
      return (
        "een dubbele punt met een spatie erachter kan niet in deze tekst; zet de tekst tussen aanhalingstekens",
        "a colon and a space cannot stand in this text; put the text in quotes"
      )
    case .colonMissing:
      return (
        "hier hoort 'sleutel: waarde'; zet een dubbele punt en een spatie achter de sleutel",
        "this should be 'key: value'; put a colon and a space behind the key"
      )
    case .indentation:
      return (
        "de inspringing klopt niet met de regels erboven; lijn uit met wat erbij hoort",
        "the indentation does not fit the lines above; align it with what it belongs to"
      )
    case .bracketUnclosed:
      return (
        "een haakje '[' of '{' wordt niet gesloten, of er ontbreekt een komma; controleer de haakjes",
        "a bracket '[' or '{' is not closed, or a comma is missing; check the brackets"
      )
    case .other(let reason):
      return (
        "dit is geen geldige YAML (\(reason)); controleer deze regel en die erboven",
        "this is not valid YAML (\(reason)); check this line and the one above"
      )
    }
  }
}

extension ValueForm {
  /// What comes behind "must be".
  var descriptions: (nl: String, en: String) {
    switch self {
    case .mapping: ("een reeks 'sleutel: waarde'", "a set of 'key: value'")
    case .list: ("een lijst, elke regel met '- '", "a list, each line with '- '")
    case .text: ("een tekst", "a text")
    case .wholeNumber: ("een geheel getal in cijfers", "a whole number in digits")
    case .flag: ("true of false", "true or false")
    case .date: ("een datum als 2020-12-11", "a date like 2020-12-11")
    case .time: ("een tijd als \"10:00\"", "a time like \"10:00\"")
    case .moment:
      (
        "een dag als 2019-12-31, of een tijd als 2019-12-31 17:00",
        "a day like 2019-12-31, or a time like 2019-12-31 17:00"
      )
    case .opening:
      (
        "byHand, withItem, een dag als 2019-12-02 of een tijd als 2019-12-02 09:00",
        "byHand, withItem, a day like 2019-12-02 or a time like 2019-12-02 09:00"
      )
    case .duration: ("een duur als 5 (minuten), 90s of 1h30", "a length like 5 (minutes), 90s or 1h30")
    case .id: ("een id van 1 tot 64 tekens a-z, 0-9 en -", "an id of 1 to 64 characters a-z, 0-9 and -")
    case .quorum: ("een quorum als 30 of 50%", "a quorum like 30 or 50%")
    case .options: ("een lijst, of {from: VERZAMELING, top: 12}", "a list, or {from: COLLECTION, top: 12}")
    case .source: ("de naam van een map of bestand", "the name of a folder or a file")
    case .groupSet:
      (
        "de naam van een groepsindeling, {by: KENMERK}, {count: 7} of {size: 8}",
        "the name of a group set, {by: ATTRIBUTE}, {count: 7} or {size: 8}"
      )
    }
  }
}

extension ProblemSubject {
  var names: (nl: String, en: String) {
    switch self {
    case .session: ("de sessie", "the session")
    case .privacy: ("'privacy'", "'privacy'")
    case .groupSet: ("een groepsindeling", "a group set")
    case .item: ("een onderdeel van de agenda", "an agenda item")
    case .poll: ("een peiling", "a poll")
    case .choicePoll: ("een peiling 'kind: choice'", "a poll of 'kind: choice'")
    case .pointsPoll: ("een peiling 'kind: points'", "a poll of 'kind: points'")
    case .scalePoll: ("een peiling 'kind: scale'", "a poll of 'kind: scale'")
    case .quadraticPoll: ("een peiling 'kind: quadratic'", "a poll of 'kind: quadratic'")
    case .rankPoll: ("een peiling 'kind: rank'", "a poll of 'kind: rank'")
    case .gradesPoll: ("een peiling 'kind: grades'", "a poll of 'kind: grades'")
    case .gridPoll: ("een peiling 'kind: grid'", "a poll of 'kind: grid'")
    case .pairsPoll: ("een peiling 'kind: pairs'", "a poll of 'kind: pairs'")
    case .statementsPoll: ("een peiling 'kind: statements'", "a poll of 'kind: statements'")
    case .portfolioPoll: ("een peiling 'kind: portfolio'", "a poll of 'kind: portfolio'")
    case .pricedItem: ("iets met een prijs", "an item with a cost")
    case .wordsPoll: ("een peiling 'kind: words'", "a poll of 'kind: words'")
    case .scale: ("'scale'", "'scale'")
    case .option: ("een mogelijkheid", "an option")
    case .optionsFrom: ("mogelijkheden uit een verzameling", "options from a collection")
    case .form: ("een 'form'", "a 'form'")
    case .question: ("een vraag van een formulier", "a question of a form")
    case .textQuestion: ("een open vraag van een formulier", "an open question of a form")
    case .collect: ("een 'collect'", "a 'collect'")
    case .harvest: ("een verzameling van een 'breakout'", "a collection of a 'breakout'")
    case .field: ("een veld", "a field")
    case .breakout: ("een 'breakout'", "a 'breakout'")
    case .reportBack: ("een 'reportBack'", "a 'reportBack'")
    case .talk: ("een 'talk'", "a 'talk'")
    case .programme: ("het programma", "the programme")
    case .map: ("de kaart (map)", "the map")
    case .mapSection: ("een deel van de kaart", "a section of the map")
    case .mapClaim: ("een bewering op de kaart", "a claim on the map")
    case .mapBullet: ("een regel op de kaart", "a bullet on the map")
    }
  }
}

extension Countable {
  var names: (nl: String, en: String) {
    switch self {
    case .items: ("onderdelen", "items")
    case .options: ("mogelijkheden", "options")
    case .statements: ("stellingen", "statements")
    case .participants: ("regels", "rows")
    case .activities: ("activiteiten", "activities")
    case .fields: ("velden", "fields")
    case .groups: ("groepen", "groups")
    case .columns: ("kolommen", "columns")
    case .questions: ("vragen", "questions")
    case .sessions: ("sessies", "sessions")
    case .lines: ("regels", "lines")
    }
  }
}

extension Reference {
  var names: (nl: String, en: String) {
    switch self {
    case .breakout: ("breakout", "breakout")
    case .collection: ("verzameling", "collection")
    case .attribute: ("kenmerk (attributes)", "attribute")
    case .column: ("kolom", "column")
    case .groupSet: ("groepsindeling (groups)", "group set")
    case .participant: ("deelnemer (id)", "participant (id)")
    case .session: ("sessie", "session")
    case .outcome: ("verzameling of peiling", "collection or poll")
    }
  }
}
