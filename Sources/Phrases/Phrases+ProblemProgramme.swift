import Workshop

/// What can be wrong with programmes, and with what a session takes from an earlier one.
func programmeNotSession(_ file: String) -> (nl: String, en: String) {
  (
    "'\(file)' is een programma van meer sessies; noem een sessie ervan, of gebruik check, plan, rehearse of export",
    "'\(file)' is a programme of several sessions; name one of them, or use check, plan, rehearse or export"
  )
}

func sessionTwice(_ id: String, _ other: String) -> (nl: String, en: String) {
  (
    "deze sessie heeft hetzelfde id als '\(other)': '\(id)'; geef een van beide een ander id",
    "this session has the same id as '\(other)': '\(id)'; give one of the two another id"
  )
}

func noSource(_ text: String) -> (nl: String, en: String) {
  (
    "'\(text)' zegt niet van welke sessie wat wordt overgenomen; schrijf 'SESSIE/VERZAMELING' of 'SESSIE/PEILING'",
    "'\(text)' does not say what is taken from which session; write 'SESSION/COLLECTION' or 'SESSION/POLL'"
  )
}

func inACircle(_ way: [String]) -> (nl: String, en: String) {
  guard way.count > 1 else {
    return (
      "een sessie kan niets van zichzelf overnemen; gebruik hier de naam van de verzameling of de peiling alleen",
      "a session cannot take from itself; use the name of the collection or poll alone here"
    )
  }
  let list = way.dropLast().joined(separator: " → ")
  return (
    "zo nemen sessies in een kring van elkaar over: \(list) neemt zelf van deze sessie over; haal er een weg",
    "so sessions take from each other in a circle: \(list) itself takes from this session; remove one"
  )
}

func comesLater(_ session: String) -> (nl: String, en: String) {
  (
    "'\(session)' komt later in het programma; zet die sessie eerder, of neem iets anders over",
    "'\(session)' comes later in the programme; put that session earlier, or take something else"
  )
}

func heldLater(_ session: String, _ day: Day, _ clock: String) -> (nl: String, en: String) {
  (
    "'\(session)' begint pas op \(Language.nl.longDay(day)) om \(clock); kies een andere datum voor een van beide",
    "'\(session)' only begins on \(Language.en.longDay(day)) at \(clock); choose another date for one of the two"
  )
}

let pricedElsewhere = (
  nl: "wat geld kost staat met zijn prijs in het bestand zelf; neem die dingen niet over uit een andere sessie",
  en: "what costs money stands with its cost in this file; do not take such things from another session"
)
