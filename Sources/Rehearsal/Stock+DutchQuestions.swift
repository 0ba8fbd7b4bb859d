extension Stock {
  static let dutchQuestions = [
    "Hoe zwaar weegt de energietransitie in dit beeld als het elektriciteitsnet nu al vol zit?",
    "Wat vraagt aardgasvrij worden van een gemeente die maar een kleine ambtelijke organisatie heeft?",
    "Zijn er middelgrote gemeenten die een warmtenet in eigen beheer hebben, en wat leren we daarvan?",
    "Hoe voorkomen we dat alleen eigenaren met een eigen dak van zonnepanelen profiteren?",
    "In hoeverre hebt u gekeken naar energiearmoede per cluster?",
    "Welke rol ziet u voor energiecoöperaties in een stad van 60.000 inwoners?",
    "Komt in de cijfers terug dat isoleren van oude wijken veel duurder uitvalt dan begroot?",
    "Hoe verhoudt de regionale energiestrategie zich tot wat een gemeente zelf kan besluiten?",
    "Is gemeten hoe gemeenten zich voorbereiden op hittestress in versteende binnensteden?",
    "Wat kost klimaatadaptatie een gemiddelde middelgrote gemeente per jaar?",
    "Hoe krijgen we waterberging een plek als elke vierkante meter voor woningen nodig is?",
    "Welke gemeenten koppelen rioolvervanging al aan vergroening van de straat?",
    "Kunnen we de stresstesten van de waterschappen naast deze indeling leggen?",
    "Hoe gaan clusters met veel bedrijventerrein om met wateroverlast daar?",
    "Wat betekent een circulaire economie voor een gemeente zonder grote industrie?",
    "Zijn er voorbeelden van circulair inkopen die ook voor de wegenbouw werken?",
    "Hoe maken we van de milieustraat een plek voor hergebruik zonder de kringloop weg te drukken?",
    "Telt circulair bouwen in uw onderzoek mee bij economie of bij wonen?",
    "Welke afspraken met bouwers over hergebruik van materiaal hebben in de praktijk gewerkt?",
    "Hoe houden we zwembad, bibliotheek en theater open als de regio erop leunt maar niet meebetaalt?",
    "Is te zien of voorzieningen in het centrum of juist in de wijken verdwijnen?",
    "Wat doet het verdwijnen van het ziekenhuis of de rechtbank met de positie van een stad?",
    "Hoe zwaar drukt de centrumfunctie op de begroting vergeleken met wat het gemeentefonds ervoor geeft?",
    "Wanneer is een voorziening bovenlokaal, en wie bepaalt dat?",
    "Zijn er cijfers over de bereikbaarheid van voorzieningen met het openbaar vervoer?",
    "Hoe verandert het winkelgebied als een kwart van de panden geen winkel meer wordt?",
    "Wat is er bekend over het aanbod van middelbaar beroepsonderwijs in onze steden?",
    "Hoe bieden we starters een woning als de buren uit de grote stad meer kunnen betalen?",
    "Welke clusters hebben nog grond om te bouwen, en welke moeten verdichten?",
    "Hoe lang duurt het van plan tot sleutel in de verschillende clusters?",
    "Is er een verband tussen het aandeel sociale huur en de sociale opgaven in een stad?",
    "Wat doen gemeenten om doorstroming van ouderen op gang te krijgen?",
    "Hoe gaan we om met vakantieparken waar mensen permanent wonen?",
    "Welke instrumenten hebt u gezien tegen het opkopen van woningen door beleggers?",
    "Hoe tellen flexwoningen mee in de woningcijfers van het onderzoek?",
    "Wat betekent de vergrijzing voor gemeenten waar de beroepsbevolking al krimpt?",
    "Waarom trekken jongeren weg, en welke gemeenten zien ze terugkomen?",
    "Is de groei in uw cijfers vooral instroom van buiten of natuurlijke aanwas?",
    "Hoe betrouwbaar zijn de bevolkingsprognoses voor steden van onze omvang?",
    "Welke gevolgen van kleinere huishoudens ziet u voor de vraag naar voorzieningen?",
    "Hoe houden we maakbedrijven vast als hun terrein een woonwijk moet worden?",
    "Wat is het aandeel inwoners dat buiten de gemeente werkt, en verschilt dat per cluster?",
    "Zijn er gemeenten waar de maakindustrie en het onderwijs echt samen opleiden?",
    "Hoe meten we brede welvaart in plaats van alleen banen?",
    "Wat heeft thuiswerken gedaan met de positie van forenzensteden?",
    "Welke steun hebben binnensteden na corona het hardst nodig?",
    "In welke clusters ligt de leefbaarheid van naoorlogse wijken het meest onder druk?",
    "Hoe verhouden de tekorten in de jeugdzorg zich tot de omvang van een gemeente?",
    "Is ondermijning een vraagstuk van grote steden of zien we dat hier net zo?",
    "Wat kunnen we doen aan eenzaamheid nu ontmoetingsplekken dicht zijn?",
    "Hoe bereiken we inwoners die nooit op een bijeenkomst of enquête reageren?",
    "Welke aanpak van schulden leverde aantoonbaar iets op?",
    "Zijn de verschillen binnen een gemeente niet groter dan die tussen de clusters?",
    "Hoe stevig is de indeling in clusters: zou een ander jaar een andere indeling geven?",
    "Kan een gemeente bij twee clusters horen?",
    "Welke van de zeven thema's bepaalde het sterkst in welk cluster wij terechtkwamen?",
    "Hoe voorkomen we dat het Rijk steeds alleen met de vier grote steden spreekt?",
    "Wat werkt beter: één regio voor alles, of per onderwerp een ander verband?",
    "Wat vraagt de Omgevingswet van gemeenten die nu al mensen tekortkomen?",
    "Hoe organiseren we gezamenlijk onderzoek zonder weer een nieuwe uitvoeringsdienst?",
    "Welke rol ziet u voor de provincie bij opgaven die niemand alleen kan dragen?",
    "Wanneer komen de cijfers per gemeente beschikbaar om zelf mee verder te rekenen?",
    "Wat zou u ons aanraden om morgen als eerste op te pakken?",
    "Hoe blijven de gemeenten van een cluster na vandaag met elkaar in gesprek?",
  ]

  static let dutchTwins = [
    "Hoe zwaar weegt de energietransitie in dit beeld als het elektriciteitsnet nu al vol zit?":
      "Het stroomnet zit op slot: hoe is dat meegewogen bij de energietransitie?",
    "Kan een gemeente bij twee clusters horen?": "Wij herkennen ons in twee clusters, kan dat?",
    "Hoe bieden we starters een woning als de buren uit de grote stad meer kunnen betalen?":
      "Wat doen we voor starters die worden overboden door mensen van buiten?",
    "Hoe zwaar drukt de centrumfunctie op de begroting vergeleken met wat het gemeentefonds ervoor geeft?":
      "Vergoedt het gemeentefonds de centrumfunctie eigenlijk wel?",
    "Wat doen gemeenten om doorstroming van ouderen op gang te krijgen?":
      "Hoe krijg je ouderen zover dat ze naar een kleinere woning verhuizen?",
    "Hoe meten we brede welvaart in plaats van alleen banen?": "Telt brede welvaart mee, of alleen de economie?",
    "Wanneer komen de cijfers per gemeente beschikbaar om zelf mee verder te rekenen?":
      "Krijgen we de cijfers van onze eigen gemeente?",
  ]

  static let dutchSlips = [
    "hoe zit het met de berijkbaarheid van de dorpen rond de stad??":
      "Hoe zit het met de bereikbaarheid van de dorpen rond de stad?",
    "Wordt er ook gekeken naar de kwaliteit van bestaanden woningen":
      "Wordt er ook gekeken naar de kwaliteit van bestaande woningen?",
    "Is de impact van corona al verwerkt in de cijfers vd werkgelegenheid ?":
      "Is de invloed van corona al verwerkt in de cijfers over werkgelegenheid?",
    "WAAROM ZIJN DE CIJFERS OVER 2018 EN NIET RECENTER?":
      "Waarom gaan de cijfers over 2018 en niet over een later jaar?",
  ]

  static let dutchStrays = [
    "Ik hoor niets, staat de microfoon aan?", "Komt de presentatie ook op de website?", "test", "Is er zo pauze?",
  ]
}
