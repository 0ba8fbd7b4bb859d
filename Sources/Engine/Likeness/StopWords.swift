import Workshop

extension String {
  /// Whether it is so common in a language that it says nothing of what a text is about.
  func isStopWord(in language: Language) -> Bool {
    switch language {
    case .nl: Self.dutch.contains(self)
    case .en: Self.english.contains(self)
    }
  }

  private static let dutch = Self.words(
    """
    aan alle alles als alsof bij binnen buiten daar daarom dan dat deze die dit door dus echt een eens elk elke ene enkel \
    er ergens gaan gaat geen goed goede had hadden hebben heeft heel hem hen het hier hij hoe hun iedere ieder iedereen \
    iemand iets kan kun kunnen krijgen komen komt laten later maar maken meer men met mijn minder moet moeten mag mogen \
    naar niet niets nog nodig nou omdat ons onze onder ook over per samen sommige steeds tegen tegelijk toch toen tot \
    tussen uit van vanaf veel verder via voor waar waarbij waarin waarmee waarom waarvan want was waren wat weer wel welk \
    welke wie wij wil willen word worden wordt zal zelf zich zien zijn zodat zonder zou zouden zoals zullen
    """)

  private static let english = Self.words(
    """
    about after again all also and any are because been before being between both but can could does doing done down each \
    every few for from get gets give good had has have her here him his how into its just let like made make makes many \
    may might more most much must need needs new not now off one only other our out over own same shall she should some \
    something such than that the their them then there these they this those through together too under until very was \
    way were what when where which while who why will with without would you your
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
