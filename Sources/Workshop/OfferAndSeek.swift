// Offer and seek, in Dutch *haal en breng*: everybody says what they bring and what they come to fetch, the facilitator
// confirms who is matched with whom, and matched people are seated together and may have each other's contact details.

extension Collect {
  /// Whether people offer and seek in it: its fields include `breng` and `haal`.
  public var isOfferAndSeek: Bool { fields.areOfferAndSeek }
}

extension Field {
  /// The field that says what somebody brings.
  public static let bringing = "breng"
  /// The field that says what somebody comes to fetch.
  public static let seeking = "haal"
}

extension Sequence<Field> {
  /// Whether both fields of offer and seek are among them.
  public var areOfferAndSeek: Bool {
    contains { $0.id == Field.bringing } && contains { $0.id == Field.seeking }
  }
}
