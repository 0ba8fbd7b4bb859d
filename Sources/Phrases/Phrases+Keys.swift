extension Phrases {
  /// The name of the bar that makes a space, as help writes it.
  public var spaceBar: String { say(nl: "spatie", en: "space") }
}
