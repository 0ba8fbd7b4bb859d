/// What simulated people bring and come to fetch: made up, by subject, so that somebody seeks what another one brings.
struct Offer: Equatable, Sendable {
  let seeks: String
  let brings: String
}

extension Stock {
  static let dutchOffers = [
    Offer(
      seeks: "Hoe vraag je subsidie aan voor een warmtenet in een kleine kern?",
      brings: "Een draaiboek voor de subsidieaanvraag van ons warmtenet"),
    Offer(
      seeks: "Iemand die huisartsen heeft weten te trekken naar een groeiwijk",
      brings: "Afspraken met huisartsen over een nieuwe praktijk in de wijk"),
    Offer(
      seeks: "Een voorbeeld van een woonafspraak met corporaties voor starters",
      brings: "De woonafspraken met drie corporaties, met een deel voor starters"),
    Offer(
      seeks: "Cijfers over schulden op het niveau van de buurt",
      brings: "Een dashboard met schulden en betalingsachterstanden per buurt"),
    Offer(
      seeks: "Ervaring met een burgerberaad door loting", brings: "Twee keer een burgerberaad geloot, met alle brieven"),
    Offer(
      seeks: "Hoe houd je een zwembad open zonder elk jaar bij te leggen?",
      brings: "Een beheerstichting voor het zwembad die uitkomt met haar begroting"),
    Offer(
      seeks: "Een aanpak voor leegstaande winkels in het centrum",
      brings: "Een fonds dat leegstaande winkels koopt en verbouwt tot woningen"),
    Offer(
      seeks: "Techniekonderwijs samen met bedrijven opzetten",
      brings: "Een werkplaats waar school, bedrijven en gemeente techniek geven"),
    Offer(
      seeks: "Netcongestie: wie kreeg een batterij op een bedrijventerrein vergund?",
      brings: "De vergunning en het contract van een batterij op ons bedrijventerrein"),
    Offer(
      seeks: "Bezwaar tegen windmolens voorkomen", brings: "Omwonenden als mede-eigenaar van vier windmolens"),
    Offer(
      seeks: "Een regionale inkooporganisatie voor jeugdzorg die werkt",
      brings: "Inkoop van jeugdzorg met zeven gemeenten, en wat wij anders zouden doen"),
    Offer(
      seeks: "Hoe vergroen je versteende pleinen met weinig geld?",
      brings: "Groene pleinen met bewoners: bestek, beheer en kosten"),
  ]

  static let englishOffers = [
    Offer(
      seeks: "How to apply for a grant for a heat network in a small town",
      brings: "A handbook for the grant application of our heat network"),
    Offer(
      seeks: "Somebody who drew doctors to a growing neighbourhood",
      brings: "Agreements with doctors on a new practice in the neighbourhood"),
    Offer(
      seeks: "An example of a housing agreement for first-time buyers",
      brings: "Housing agreements with three landlords, a share for first-time buyers"),
    Offer(seeks: "Figures on debts by street", brings: "A dashboard of debts and arrears by street"),
    Offer(
      seeks: "How to run a citizens' assembly by lot", brings: "Two citizens' assemblies by lot, with all the letters"),
    Offer(
      seeks: "Keeping a swimming pool open without paying more each year",
      brings: "A foundation that runs the swimming pool within its budget"),
    Offer(
      seeks: "What to do about empty shops in the centre",
      brings: "A fund that buys empty shops and turns them into homes"),
    Offer(
      seeks: "Technical training together with firms",
      brings: "A workshop where school, firms and town give technical training"),
    Offer(
      seeks: "Who got a permit for a battery on an industrial estate?",
      brings: "The permit and contract of a battery on our industrial estate"),
    Offer(seeks: "Preventing objections to wind turbines", brings: "Neighbours as owners of four wind turbines"),
    Offer(
      seeks: "Buying youth care together with other towns",
      brings: "Youth care bought with seven towns, and what we would do otherwise"),
    Offer(
      seeks: "Making paved squares green with little money",
      brings: "Green squares made with residents: plans, upkeep and costs"),
  ]
}
