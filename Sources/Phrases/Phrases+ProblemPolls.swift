// What is wrong with the settings of a poll.

func tooManyOf(_ key: String, _ value: Int, _ options: Int) -> (nl: String, en: String) {
  (
    "'\(key)' is \(value), maar er zijn \(options) mogelijkheden; maak '\(key)' kleiner",
    "'\(key)' is \(value), but there are \(options) options; make '\(key)' smaller"
  )
}

func nothingToChoose(_ elect: Int, _ options: Int) -> (nl: String, en: String) {
  (
    "'elect: \(elect)' van \(options) mogelijkheden kiest niets; maak 'elect' kleiner dan het aantal mogelijkheden",
    "'elect: \(elect)' out of \(options) options chooses nothing; make 'elect' less than the number of options"
  )
}

func onlyOne(_ method: String, _ several: [String]) -> (nl: String, en: String) {
  let methods = several.map { "'method: \($0)'" }
  return (
    "'method: \(method)' kiest er een; haal 'elect' weg, of neem \(methods.joined(separator: " of "))",
    "'method: \(method)' chooses one; remove 'elect', or take \(methods.joined(separator: " or "))"
  )
}

func howMany(_ method: String) -> (nl: String, en: String) {
  (
    "'method: \(method)' kiest er meer dan een; schrijf met 'elect' hoeveel",
    "'method: \(method)' chooses more than one; say with 'elect' how many"
  )
}

func tooHighACap(_ cap: Int, _ budget: Int) -> (nl: String, en: String) {
  (
    "'cap' (\(cap)) is meer dan 'budget' (\(budget)); maak 'cap' kleiner",
    "'cap' (\(cap)) is more than 'budget' (\(budget)); make 'cap' smaller"
  )
}

func onlyOneEach(_ max: Int) -> (nl: String, en: String) {
  (
    "bij 'method: plurality' kiest ieder er een, geen \(max); schrijf 'method: approval' of haal 'max' weg",
    "with 'method: plurality' everybody chooses one, not \(max); write 'method: approval' or remove 'max'"
  )
}

func tooLittleMoney(_ budget: Int, _ cheapest: Int) -> (nl: String, en: String) {
  (
    "met 'budget' \(budget) is niets te koop: het goedkoopste kost \(cheapest); maak 'budget' groter",
    "'budget' \(budget) buys nothing: the cheapest costs \(cheapest); make 'budget' larger"
  )
}

func noTieToDecide(_ rule: String) -> (nl: String, en: String) {
  (
    "een peiling van deze soort kiest geen optie, dus 'tie: \(rule)' beslist niets; haal 'tie' weg",
    "a poll of this kind chooses no option, so 'tie: \(rule)' decides nothing; remove 'tie'"
  )
}

let noRunoffHere = (
  nl:
    "een herstemming vult geen plaatsen die over zijn en telt niet binnen een ronde; schrijf 'tie: lot' of 'tie: facilitator'",
  en:
    "a runoff fills no places that are left and counts nothing within a round; write 'tie: lot' or 'tie: facilitator'"
)

func tooFine(_ points: Int, _ limit: Int) -> (nl: String, en: String) {
  (
    "de schaal heeft \(points) punten; hoogstens \(limit) mag, kies een grovere schaal",
    "the scale has \(points) points; at most \(limit) may be, choose a coarser scale"
  )
}

func fieldsAlready(_ collection: String) -> (nl: String, en: String) {
  (
    "de velden van '\(collection)' staan al bij de activiteit 'collect: \(collection)'; haal ze hier weg",
    "the fields of '\(collection)' already stand with the activity 'collect: \(collection)'; remove them here"
  )
}

func tooHighAMax(_ max: Int, _ options: Int) -> (nl: String, en: String) {
  (
    "'max' is \(max), maar er zijn \(options) mogelijkheden; maak 'max' kleiner",
    "'max' is \(max), but there are \(options) options; make 'max' smaller"
  )
}
