/// Words of offering and seeking, in Dutch and English: they stand in every text of that kind, and say nothing of what it is
/// about. As `Likeness.words` writes them.
enum OfferWords {
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all = Set((dutch + " " + english).split(separator: " ").map(String.init))

  private static let dutch = """
    aanbieden aanbod advies bied bieden breng brengen contact deel delen ervaring ervaringen ervaringsdeskundige expertise \
    graag haal halen help helpen hulp idee ideeen informatie inzicht inzichten ken kennis leren meedenken ondersteuning \
    tip tips vraag vragen weet weten zoek zoeken
    """

  private static let english = """
    advice ask bring bringing experience experiences fetch find help idea ideas insight insights know knowledge learn \
    learning looking offer offering seek seeking share sharing someone somebody support want
    """
}
