/// What can be wrong with a form.
func notACondition(_ text: String) -> (nl: String, en: String) {
  (
    "'\(text)' is geen voorwaarde; schrijf 'if: vraag = antwoord', 'if: vraag != antwoord' of 'if: vraag in (antwoord, antwoord)', met 'and' ertussen als er meer gelden",
    "'\(text)' is no condition; write 'if: question = answer', 'if: question != answer' or 'if: question in (answer, answer)', with 'and' between several"
  )
}

func noSuchQuestion(_ name: String, _ nearest: String?, _ known: [String]) -> (nl: String, en: String) {
  let list = some(known)
  return (
    "er komt geen vraag '\(name)' voor deze"
      + meant(nearest, nl: true, else: known.isEmpty ? "; dit is de eerste, haal 'if' weg" : "; er is: \(list)"),
    "no question '\(name)' comes before this one"
      + meant(nearest, nl: false, else: known.isEmpty ? "; this is the first, remove 'if'" : "; there is: \(list)")
  )
}

func noChoice(_ name: String) -> (nl: String, en: String) {
  (
    "de vraag '\(name)' is geen keuze; een voorwaarde kan alleen over een vraag 'kind: choice' gaan",
    "the question '\(name)' is no choice; a condition can only be about a question of 'kind: choice'"
  )
}

func noSuchAnswer(
  _ answer: String, _ question: String, _ nearest: String?, _ known: [String]
) -> (nl: String, en: String) {
  (
    "'\(answer)' is geen antwoord op '\(question)'" + meant(nearest, nl: true, else: "; er is: \(some(known))"),
    "'\(answer)' is no answer to '\(question)'" + meant(nearest, nl: false, else: "; there is: \(some(known))")
  )
}

func notAlone(_ kind: String) -> (nl: String, en: String) {
  (
    "een vraag 'kind: \(kind)' kan niet in een formulier, dat ieder alleen invult; maak er een peiling van",
    "a question of 'kind: \(kind)' cannot be in a form, which everybody fills in alone; make it a poll"
  )
}

let formOptionsStand = (
  nl: "in een formulier liggen de mogelijkheden vast; schrijf ze uit als lijst",
  en: "the options of a form are fixed; write them out as a list"
)

let noLiveSecret = (
  nl:
    "'reveal: live' kan alleen met 'ballots: named': wie kijkt, zou zien wie wat net invulde; schrijf 'reveal: onClose'",
  en: "'reveal: live' needs 'ballots: named': whoever looks would see who just answered what; write 'reveal: onClose'"
)

let closesTooEarly = (
  nl: "'closes' is niet later dan 'opens'; maak 'closes' later",
  en: "'closes' is not later than 'opens'; make 'closes' later"
)

let countsNobody = (
  nl: "'asOf' is niet later dan 'opens', dus geen antwoord telt mee; maak 'asOf' later",
  en: "'asOf' is not later than 'opens', so no answer counts; make 'asOf' later"
)

private func some(_ known: [String]) -> String {
  known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
}
