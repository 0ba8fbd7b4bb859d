/// What can be wrong with groups, those that are mixed above all.
func noneOrSeveral(_ keys: [String], found: Int) -> (nl: String, en: String) {
  let list = keys.joined(separator: ", ")
  return found == 0
    ? (
      "een van \(list) ontbreekt; zeg hoe de groepen gemaakt worden",
      "one of \(list) is missing; say how the groups are made"
    )
    : ("van \(list) mag er een staan; haal de andere weg", "only one of \(list) may stand here; remove the others")
}

func otherCount(_ found: Int, _ groups: Int) -> (nl: String, en: String) {
  (
    "het bestand met gespreksleiders noemt \(found) groepen en er zijn er \(groups); maak ze gelijk",
    "the leads file names \(found) groups and there are \(groups); make them the same"
  )
}

func onlyMixed(_ key: String) -> (nl: String, en: String) {
  (
    "'\(key)' hoort bij groepen die gemengd worden; gebruik 'groups: {count: …}' of '{size: …}', of haal het weg",
    "'\(key)' belongs to groups that are mixed; use 'groups: {count: …}' or '{size: …}', or remove it"
  )
}

func bothWays(_ a: String, _ b: String) -> (nl: String, en: String) {
  (
    "\(a) en \(b) moeten zowel samen als apart zitten; haal hen uit een van beide",
    "\(a) and \(b) are to sit both together and apart; take them out of one of the two"
  )
}

var nobodyKnowsHowMany: (nl: String, en: String) {
  (
    "'leads' kan niet bij 'size': hoeveel groepen er zijn weet u pas als iedereen er is; gebruik 'count', of haal het weg",
    "'leads' cannot stand with 'size': how many groups there are is known when everybody is there; use 'count', or remove it"
  )
}

func sameID(_ a: String, _ b: String, id: String) -> (nl: String, en: String) {
  (
    "de groepen '\(a)' en '\(b)' krijgen hetzelfde id '\(id)'; schrijf ze gelijk, of duidelijk anders",
    "the groups '\(a)' and '\(b)' get the same id '\(id)'; write them alike, or clearly apart"
  )
}

func onePersonTwice(_ name: String) -> (nl: String, en: String) {
  (
    "'\(name)' staat ook bij de deelnemers en geldt als twee personen; maak de namen verschillend",
    "'\(name)' is also a participant and counts as two persons; make the names differ"
  )
}

var onlyInACafe: (nl: String, en: String) {
  (
    "'hosts' hoort bij een wereldcafé; voeg 'pattern: worldCafe' toe, of haal het weg",
    "'hosts' belongs to a world café; add 'pattern: worldCafe', or remove it"
  )
}

func tooManyHosts(_ found: Int, _ groups: Int) -> (nl: String, en: String) {
  (
    "'hosts' noemt \(found) mensen en er zijn \(groups) groepen; noem er hooguit een per groep",
    "'hosts' names \(found) people and there are \(groups) groups; name at most one for each group"
  )
}
