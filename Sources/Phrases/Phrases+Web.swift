/// What a picture is called and what can be seen in it.
public struct PictureWords: Equatable, Sendable {
  /// Above it.
  public var title: String
  /// For who does not see it: how to read it, and where its figures stand.
  public var description: String
}

/// What a page of the report says beside the report.
extension ReportPhrases {
  /// The first thing that the tab key reaches.
  public var skipLink: String { say(nl: "Naar de inhoud", en: "Skip to the content") }
  /// Above the list of headings.
  public var contents: String { say(nl: "Inhoud", en: "Contents") }
  /// The head of a column of bars, for who does not see it.
  public var barColumn: String { say(nl: "Staaf", en: "Bar") }
  /// Before a table that may be wider than the screen.
  public func wideTable(_ caption: String) -> String { say(nl: "Tabel: \(caption)", en: "Table: \(caption)") }
  /// Before a picture that may be wider than the screen.
  public func widePicture(_ title: String) -> String { say(nl: "Beeld: \(title)", en: "Picture: \(title)") }
}

/// Pictures.
extension ReportPhrases {
  /// Of a scale.
  public var spreadPicture: PictureWords {
    PictureWords(
      title: say(nl: "Spreiding van de antwoorden", en: "Spread of the answers"),
      description: say(
        nl: "Een staaf per stelling, verdeeld over de punten van de schaal. De aantallen staan in de tabellen.",
        en: "A bar for each statement, parted over the points of the scale. The counts stand in the tables."))
  }
  /// Of grades.
  public var gradesPicture: PictureWords {
    PictureWords(
      title: say(nl: "Profiel van de oordelen", en: "Profile of the grades"),
      description: say(
        nl:
          "Een staaf per optie, van het beste naar het slechtste oordeel; de streepjeslijn staat bij de middelste stemmer. De aantallen staan in de tabel.",
        en:
          "A bar for each option, from the best grade to the worst; the dashed line stands at the middle voter. The counts stand in the table."
      ))
  }
  /// The dashed line of that picture.
  public var middleOfVoters: String { say(nl: "helft van de stemmen", en: "half of the votes") }
  /// Of duels.
  public var duelPicture: PictureWords {
    PictureWords(
      title: say(nl: "Onderlinge duels", en: "Duels"),
      description: say(
        nl:
          "Hoeveel stemmers de optie van de rij boven die van de kolom zetten. Een donker vak is een duel dat de rij wint.",
        en: "How many voters put the row's option above the column's. A dark cell is a duel that the row wins."))
  }
  /// Of a count in rounds.
  public var flowPicture: PictureWords {
    PictureWords(
      title: say(nl: "Hoe de stemmen gingen", en: "Where the votes went"),
      description: say(
        nl:
          "Een kolom per ronde van de telling, met wat elke optie had; de banden laten zien waar stemmen heen gingen. De aantallen staan onder de tabel.",
        en:
          "A column for each round of the count, with what each option had; bands show where votes went. The counts stand below the table."
      ))
  }
  /// Votes that found no further option.
  public var withoutFurtherChoice: String { say(nl: "zonder verdere keuze", en: "without a further choice") }
  /// Of opinions.
  public var opinionPicture: PictureWords {
    PictureWords(
      title: say(nl: "Kaart van meningen", en: "Map of opinions"),
      description: say(
        nl:
          "Een teken per stemmer; wie hetzelfde stemde staat dicht bij elkaar, en elke groep heeft een eigen vorm. Wat de groepen onderscheidt staat onder de tabel.",
        en:
          "A mark for each voter; those who voted alike stand close together, and each group has its own shape. What tells the groups apart stands below the table."
      ))
  }
  /// A group on that map.
  public func opinionGroup(_ number: Int, size: Int) -> String {
    say(nl: "Groep \(number) (\(size))", en: "Group \(number) (\(size))")
  }
  /// Who voted on too little to be in a group.
  public var outsideGroups: String { say(nl: "niet ingedeeld", en: "in no group") }
}
