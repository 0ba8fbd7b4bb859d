/// Words that say nothing of what a text is about: the small words of Dutch and English, and those of offering and seeking
/// themselves, which stand in every text of that kind. As `plainLetters` writes them.
enum StopWords {
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all = Set(
    (dutch + " " + english + " " + offering).split(separator: " ").map(String.init))

  private static let dutch = """
    aan af al alle alles als altijd andere anderen ben bent bij binnen buiten daar dan dat de deze die dit doen door dus \
    echt een eens eigen elkaar en er etc even geen goed goede graag had hadden heb hebben hebt heeft heel hem het hij hoe \
    hun iedereen iemand iets ik in is ja je jij jou jouw jullie kan kun kunnen maar maken meer mee men met mij mijn \
    misschien moet moeten na naar nee niet niets nieuwe nog nu of om omdat onder ons onze ook op over rond rondom samen \
    sinds te tegen toch toen tot tussen uit uw van vanuit vanwege veel via voor vooral waar waarmee waarom wat we wel \
    welke werd wie wij wil willen worden wordt zal ze zelf zich zij zijn zo zoals zonder zou zowel
    """

  private static let english = """
    a about all also am an and any are as at be because been but by can could do does doing for from get good had has \
    have having he her his how i if in into is it its just like make many more most much my new no not now of on one or \
    other others our out over own really she should so some such than that the their them then there these they this \
    those through to too up us very was we well were what when where which who why will with within without would you \
    your
    """

  private static let offering = """
    aanbieden advies bied bieden breng brengen contact deel delen ervaring ervaringen ervaringsdeskundige expertise haal \
    halen help helpen hulp idee ideeen informatie inzicht inzichten ken kennis komen leren meedenken ondersteuning tip \
    tips vraag vragen weet weten zoek zoeken \
    advice ask bring bringing experience experiences fetch find help idea ideas insight insights know knowledge learn \
    learning looking need needs offer offering seek seeking share sharing someone somebody support want
    """
}
