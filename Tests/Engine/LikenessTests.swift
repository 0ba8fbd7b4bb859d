import Testing
import Workshop

@testable import Engine

@Suite struct LikenessTests {
  private func share(_ one: String, _ other: String, in language: Language = .nl) -> Double {
    Likeness(one, in: language).share(with: Likeness(other, in: language))
  }

  @Test(arguments: [
    ("Woningbouw versnellen", "Sneller woningen bouwen"),
    ("Vergrijzing in de wijken", "Ouderen in de wijk: vergrijzing vraagt andere woningen"),
    ("Eenzaamheid onder ouderen tegengaan", "Eenzame ouderen"),
    ("Aardgasvrij maken van naoorlogse wijken", "Naoorlogse wijken van het aardgas af"),
    ("Tekort aan personeel in de zorg", "Personeelstekort zorg"),
    ("Betaalbare woningen voor starters", "Te weinig betaalbare starterswoningen"),
    ("Regionale samenwerking", "Beter samenwerken in de regio"),
    ("Herstructurering van naoorlogse wijken", "Naoorlogse wijken herstructureren"),
    ("Energietransitie betaalbaar houden", "Betaalbaarheid van de energietransitie"),
    ("Leegstand in de binnenstad", "Leegstaande winkels in de binnenstad"),
    ("Bereikbaarheid met het OV", "Openbaar vervoer en bereikbaarheid"),
    ("Klimaatadaptatie", "Klimaatadaptieve inrichting van straten"),
    ("Onderwijs en arbeidsmarkt beter laten aansluiten", "Aansluiting onderwijs–arbeidsmarkt"),
    ("Armoede en schulden", "Schuldhulp en armoedebestrijding"),
    ("Financiële ruimte van gemeenten", "Te weinig financiele ruimte"),
  ])
  func `what says the same in other words is offered`(one: String, other: String) {
    #expect(share(one, other) >= Likeness.threshold)
  }

  @Test(arguments: [
    ("Woningbouw versnellen", "Vergrijzing in de wijken"),
    ("Tekort aan personeel in de zorg", "Eenzame ouderen"),
    (
      "Jongeren een reden geven om na hun studie terug te komen",
      "Een antwoord op de vergrijzing van de beroepsbevolking"
    ),
    ("Ondermijning samen met buurgemeenten tegengaan", "Cijfers delen, zodat gemeenten van elkaar kunnen leren"),
    ("Een kaart met hitte, water en groen", "Een avond voor oud-leerlingen die willen terugkeren"),
    ("Dat het voor ons allemaal beter moet", "Dat het voor hen ook anders kan"),
    ("", "Woningbouw"),
    ("de het een", "de het een"),
  ])
  func `what is about something else is not`(one: String, other: String) {
    #expect(share(one, other) < Likeness.threshold)
  }

  @Test func `English has stop words of its own`() {
    #expect(share("More affordable homes for young people", "Affordable housing for the young", in: .en) >= 0.5)
    #expect(share("What we should do about this", "What they would do with that", in: .en) < 0.5)
  }

  @Test func `it is the same from both sides, and whole with itself`() {
    let texts = [
      "Woningbouw", "Sneller woningen bouwen", "Vergrijzing én eenzaamheid", "2030: alles elektrisch", "日本語の文",
    ]
    for one in texts {
      #expect(share(one, one) == 1)
      for other in texts { #expect(share(one, other) == share(other, one)) }
    }
  }

  @Test func `capitals, accents and punctuation make no difference`() {
    #expect(share("Één loket, voor iedereen!", "EEN LOKET (voor iedereen)") == 1)
  }
}
