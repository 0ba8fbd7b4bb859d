/// What can be wrong with offer and seek.
var offersAreSomebodys: (nl: String, en: String) {
  (
    "bij 'breng' en 'haal' worden mensen aan elkaar gekoppeld, dus staat hun naam erbij; schrijf 'signed: true'",
    "with 'breng' and 'haal' people are matched, so their names stand with it; write 'signed: true'"
  )
}

func onlyOffers(_ key: String) -> (nl: String, en: String) {
  (
    "'\(key)' hoort bij een 'collect' met de velden 'breng' en 'haal'; voeg die toe, of haal '\(key)' weg",
    "'\(key)' belongs to a 'collect' with the fields 'breng' and 'haal'; add these, or remove '\(key)'"
  )
}

func notPrivate(_ name: String) -> (nl: String, en: String) {
  (
    "'\(name)' kan niet bij 'contact': alleen kolommen die bij de namen blijven, buiten het journaal; haal het hier weg, of uit 'attributes'",
    "'\(name)' cannot stand in 'contact': only columns that stay with the names, out of the journal; remove it here, or from 'attributes'"
  )
}

var contactNeedsPeople: (nl: String, en: String) {
  (
    "contactgegevens komen uit een lijst met deelnemers; voeg 'participants: participants.csv' toe",
    "contact details come from a list of participants; add 'participants: participants.csv'"
  )
}

func nobodyOffers(_ name: String) -> (nl: String, en: String) {
  (
    "in '\(name)' wordt niemand gekoppeld; noem bij 'meet' een 'collect' met de velden 'breng' en 'haal'",
    "nobody is matched in '\(name)'; name a 'collect' with the fields 'breng' and 'haal' in 'meet'"
  )
}
