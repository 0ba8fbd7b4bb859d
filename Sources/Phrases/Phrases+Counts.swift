import Workshop

/// Nouns that numbers stand before.
extension Language {
  public func minutes(_ count: Int) -> String {
    self.count(count, nl: ("minuut", "minuten"), en: ("minute", "minutes"))
  }
  public func seconds(_ count: Int) -> String {
    self.count(count, nl: ("seconde", "seconden"), en: ("second", "seconds"))
  }
  public func votes(_ count: Int) -> String { self.count(count, nl: ("stem", "stemmen"), en: ("vote", "votes")) }
  public func voters(_ count: Int) -> String { self.count(count, nl: ("stemmer", "stemmers"), en: ("voter", "voters")) }
  public func ballots(_ count: Int) -> String {
    self.count(count, nl: ("stembiljet", "stembiljetten"), en: ("ballot", "ballots"))
  }
  public func people(_ count: Int) -> String {
    self.count(count, nl: ("deelnemer", "deelnemers"), en: ("participant", "participants"))
  }
  public func groups(_ count: Int) -> String { self.count(count, nl: ("groep", "groepen"), en: ("group", "groups")) }
  public func points(_ count: Int) -> String { self.count(count, nl: ("punt", "punten"), en: ("point", "points")) }
  public func options(_ count: Int) -> String { self.count(count, nl: ("optie", "opties"), en: ("option", "options")) }
  public func entries(_ count: Int) -> String {
    self.count(count, nl: ("bijdrage", "bijdragen"), en: ("entry", "entries"))
  }
  public func answers(_ count: Int) -> String {
    self.count(count, nl: ("antwoord", "antwoorden"), en: ("answer", "answers"))
  }
  public func characters(_ count: Int) -> String {
    self.count(count, nl: ("teken", "tekens"), en: ("character", "characters"))
  }
  public func records(_ count: Int) -> String { self.count(count, nl: ("regel", "regels"), en: ("record", "records")) }
}
