// What is wrong with the times of an agenda, beside what each item says.

func nothingPlanned(before clock: String, _ idle: String) -> (nl: String, en: String) {
  (
    "voor \(clock) is \(idle) niets gepland; verleng wat ervoor komt of begin eerder",
    "nothing is planned for \(idle) before \(clock); lengthen what comes before or begin earlier"
  )
}

func needsDropping(_ what: (nl: String, en: String), _ short: String) -> (nl: String, en: String) {
  (
    "\(what.nl) wordt alleen gehaald als iets vervalt dat weg mag: alles krimpt en dan is het nog \(short) te lang; kort het in",
    "\(what.en) can be met only when something optional is dropped: with all of it shrunk it is still \(short) too long; shorten it"
  )
}

let priorityOfWhatStays = (
  nl:
    "'priority' zegt wat het laatst vervalt, en dit onderdeel vervalt niet; zet er 'optional: true' bij of haal 'priority' weg",
  en: "'priority' says what is dropped last, and this item is not dropped; add 'optional: true' or remove 'priority'"
)
