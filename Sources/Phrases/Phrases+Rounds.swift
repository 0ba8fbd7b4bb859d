import Workshop

/// What is said while groups are at work: how long, and when they come back.
extension Phrases {
  /// In the last two minutes, before what to do about it.
  public var lessThanTwoMinutes: String { say(nl: "Nog geen twee minuten.", en: "Less than two minutes.") }

  /// A line of help.
  public var helpCallHelpMember: String {
    say(
      nl: "roept de procesbegeleider naar uw groep als niemand die leidt, of neemt dat terug",
      en: "calls the facilitator to your group when nobody leads it, or takes that back")
  }

  /// Everybody is called back: what happens to the round.
  public func recallTitle(isLast: Bool) -> String {
    isLast
      ? say(nl: "Terug naar de zaal", en: "Back to the room") : say(nl: "Deze ronde stopt", en: "This round is ending")
  }
  /// Behind how long there is.
  public var recallNote: String {
    say(nl: "rond af, wat u typt wordt nog bewaard", en: "round off, what you type is still kept")
  }
  /// `Terug naar de zaal · nog 00:45 · rond af, wat u typt wordt nog bewaard`, and where to go.
  public func recalled(_ left: Span, isLast: Bool, next: (group: String, place: String?)?, stays: Bool) -> String {
    let line = "\(recallTitle(isLast: isLast)) · \(countdown(max(.zero, left))) · \(recallNote)"
    guard let next, !isLast else { return line }
    if stays { return "\(line) · \(say(nl: "u blijft straks hier", en: "you stay here"))" }
    let seat = [next.group, next.place].compactMap { $0 }.joined(separator: " · ")
    return "\(line) · \(say(nl: "straks naar \(seat)", en: "next: \(seat)"))"
  }
  /// The call was taken back.
  public func recallOff(_ left: Span?) -> String {
    let goOn = say(nl: "Toch niet terug: u kunt verder.", en: "Not back yet after all: go on.")
    return left.map { "\(goOn) \(capitalised(countdown($0)))." } ?? goOn
  }

  /// The groups are done, and no round comes.
  public var backToRoom: String {
    say(nl: "De groepen zijn klaar: terug naar de zaal.", en: "The groups are done: back to the room.")
  }

  /// The group got time, or lost it.
  public func timeGiven(_ by: Span, left: Span?) -> String {
    let length = language.length(by.magnitude)
    let what =
      by < .zero
      ? say(nl: "Uw groep heeft \(length) minder", en: "Your group has \(length) less")
      : say(nl: "Uw groep heeft \(length) erbij", en: "Your group has \(length) more")
    return left.map { "\(what): \(countdown($0))." } ?? "\(what)."
  }

  /// Somebody was typing when the round ended.
  public func sendNow(_ left: Span) -> String {
    say(
      nl: "De ronde is voorbij. Wat u typte, kunt u nog versturen: \(countdown(max(.zero, left))).",
      en: "The round is over. What you typed can still be sent: \(countdown(max(.zero, left))).")
  }
  /// The time for that is up.
  public var tooLateToSend: String {
    say(
      nl: "De ronde is voorbij; opschrijven kan niet meer.", en: "The round is over; nothing can be written any more.")
  }
  /// It was up before anything was sent.
  public var textNotSent: String {
    say(
      nl: "De ronde is voorbij; wat u typte, is niet verstuurd.", en: "The round is over; what you typed was not sent.")
  }
}
