import Workshop

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

func madeByItself(_ key: String) -> (nl: String, en: String) {
  let why: (nl: String, en: String)
  switch key {
  case "groups": why = ("de viertallen volgen uit wie er is", "the fours follow from who is there")
  case "hosts": why = ("niemand blijft zitten terwijl anderen wisselen", "nobody stays while others go round")
  case _:
    why = (
      "het heeft altijd drie stappen: alleen, tweetallen, viertallen", "it always has three steps: alone, pairs, fours"
    )
  }
  return (
    "'\(key)' kan niet bij 'pattern: oneTwoFourAll': \(why.nl); haal het weg",
    "'\(key)' cannot stand with 'pattern: oneTwoFourAll': \(why.en); remove it"
  )
}

func stepLengths(_ found: Int) -> (nl: String, en: String) {
  let here: (nl: String, en: String) =
    found == 1 ? ("één getal", "one number") : ("\(found) getallen", "\(found) numbers")
  return (
    "'minutes' heeft hier \(here.nl), en er zijn drie stappen: schrijf '[1, 2, 4]' voor alleen, tweetallen en viertallen, of haal het weg",
    "'minutes' has \(here.en) here, and there are three steps: write '[1, 2, 4]' for alone, pairs and fours, or remove it"
  )
}

func tooLargeForAFour(_ count: Int) -> (nl: String, en: String) {
  (
    "\(count) mensen passen niet samen in een viertal; noem er hooguit \(WorkStep.sizes.upperBound)",
    "\(count) people do not fit into one four; name at most \(WorkStep.sizes.upperBound)"
  )
}

func groupTwice(_ group: String, line: Int) -> (nl: String, en: String) {
  (
    "groep '\(group)' staat al op regel \(line); haal een van beide weg",
    "group '\(group)' is already on line \(line); remove one of the two"
  )
}
