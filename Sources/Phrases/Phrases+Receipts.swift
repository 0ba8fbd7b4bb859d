/// Receipts, by which voters find their own ballots.
extension Phrases {
  /// Something that can be no receipt.
  public func noReceipt(_ typed: String) -> String {
    say(
      nl: "'\(typed)' is geen bewijs: het heeft tien tekens, bijvoorbeeld K7Q2M-X4D9A",
      en: "'\(typed)' is no receipt: it has ten characters, for example K7Q2M-X4D9A")
  }
  /// The ballot of a receipt, in words.
  public func receiptFound(_ poll: String, round: Int, _ ballot: String) -> String {
    say(
      nl: "bewijs       ‘\(poll)’, ronde \(round): \(ballot)", en: "receipt      ‘\(poll)’, round \(round): \(ballot)")
  }
  /// No ballot has it; perhaps the voter changed the vote, and the receipt with it.
  public func receiptNotFound(_ typed: String) -> String {
    say(
      nl: "geen stem hoort bij \(typed); wie de stem wijzigde, kreeg daarbij een nieuw bewijs",
      en: "no ballot has \(typed); who changed the vote got a new receipt with it")
  }
}
