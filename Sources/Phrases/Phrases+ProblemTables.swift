import Workshop

// What is wrong with a table of people.

var emptyTable: (nl: String, en: String) {
  (
    "de tabel is leeg; begin met een regel met de namen van de kolommen",
    "the table is empty; begin with a line that names the columns"
  )
}

var namelessColumn: (nl: String, en: String) {
  (
    "deze kolom heeft geen naam; geef er een of haal de kolom weg",
    "this column has no name; give it one or remove it"
  )
}

func twoColumns(_ name: String) -> (nl: String, en: String) {
  ("de kolom '\(name)' staat er dubbel; hernoem er een", "the column '\(name)' stands twice; rename one")
}

func noColumn(_ name: String, _ nearest: String?) -> (nl: String, en: String) {
  (
    "de kolom '\(name)' ontbreekt" + (nearest.map { "; hernoem '\($0)' tot '\(name)'" } ?? "; voeg die toe"),
    "the column '\(name)' is missing" + (nearest.map { "; rename '\($0)' to '\(name)'" } ?? "; add it")
  )
}

var strayQuote: (nl: String, en: String) {
  (
    "een aanhalingsteken midden in een cel; zet de hele cel tussen aanhalingstekens en verdubbel het daarin",
    "a quote in the middle of a cell; put the whole cell in quotes and double it inside"
  )
}

var openQuote: (nl: String, en: String) {
  ("dit aanhalingsteken wordt nergens gesloten; sluit het", "this quote is never closed; close it")
}

var textAfterQuote: (nl: String, en: String) {
  (
    "achter een gesloten aanhalingsteken staat nog tekst; verdubbel het teken als het bij de tekst hoort",
    "text follows a closed quote; double the quote if it is part of the text"
  )
}

func notAnID(_ id: String) -> (nl: String, en: String) {
  (
    "'\(id)' kan geen id zijn; gebruik hoogstens 64 letters (a-z), cijfers, punten, streepjes",
    "'\(id)' cannot be an id; use at most 64 letters (a-z), digits, dots, hyphens, underscores"
  )
}

func nameTwice(_ name: String, _ line: Int) -> (nl: String, en: String) {
  (
    "'\(name)' staat ook op regel \(line); maak de namen verschillend, anders kiest iemand de verkeerde",
    "'\(name)' is also on line \(line); make the names differ, or somebody picks the wrong one"
  )
}

func accountTwice(_ account: String, _ line: Int) -> (nl: String, en: String) {
  (
    "het account '\(account)' staat al op regel \(line); een account is een persoon",
    "the account '\(account)' is already on line \(line); one account is one person"
  )
}

func groupless(_ name: String, _ attribute: String) -> (nl: String, en: String) {
  (
    "'\(name)' heeft geen '\(attribute)' en komt zo in geen groep; vul het in",
    "'\(name)' has no '\(attribute)' and so joins no group; fill it in"
  )
}
