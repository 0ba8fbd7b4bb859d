import Workshop

/// Nouns that numbers stand before.
extension Language {
  package func minutes(_ count: Int) -> String {
    self.count(count, nl: ("minuut", "minuten"), en: ("minute", "minutes"))
  }
  package func seconds(_ count: Int) -> String {
    self.count(count, nl: ("seconde", "seconden"), en: ("second", "seconds"))
  }
  package func votes(_ count: Int) -> String { self.count(count, nl: ("stem", "stemmen"), en: ("vote", "votes")) }
  package func ballots(_ count: Int) -> String {
    self.count(count, nl: ("stembiljet", "stembiljetten"), en: ("ballot", "ballots"))
  }
  package func people(_ count: Int) -> String {
    self.count(count, nl: ("deelnemer", "deelnemers"), en: ("participant", "participants"))
  }
  package func groups(_ count: Int) -> String { self.count(count, nl: ("groep", "groepen"), en: ("group", "groups")) }
  package func points(_ count: Int) -> String { self.count(count, nl: ("punt", "punten"), en: ("point", "points")) }
  package func options(_ count: Int) -> String { self.count(count, nl: ("optie", "opties"), en: ("option", "options")) }
  package func answers(_ count: Int) -> String {
    self.count(count, nl: ("antwoord", "antwoorden"), en: ("answer", "answers"))
  }
  package func characters(_ count: Int) -> String {
    self.count(count, nl: ("teken", "tekens"), en: ("character", "characters"))
  }
  package func records(_ count: Int) -> String { self.count(count, nl: ("regel", "regels"), en: ("record", "records")) }
}
