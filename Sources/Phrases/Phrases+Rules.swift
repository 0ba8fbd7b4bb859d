import Workshop

extension Phrases {
  /// What is asked, by the rules of the poll.
  public func rule(_ question: Question) -> String {
    switch question {
    case .choice(_, let max), .committee(_, let max, _, _):
      max == 1
        ? say(nl: "Kies één optie.", en: "Choose one option.")
        : say(nl: "Kies hoogstens \(max) opties.", en: "Choose up to \(max) options.")
    case .points(_, let budget, let cap, let spendAll):
      [
        say(nl: "Verdeel \(budget) punten", en: "Divide \(budget) points"),
        cap.map { say(nl: "hoogstens \($0) per optie", en: "at most \($0) on one option") },
        spendAll ? say(nl: "geef ze alle", en: "give all of them") : nil,
      ].compactMap { $0 }.joined(separator: ", ") + "."
    case .scale(_, let scale, let noOpinion):
      [
        say(
          nl: "Geef per stelling een cijfer van \(scale.from) tot \(scale.to)",
          en: "Give each statement a number from \(scale.from) to \(scale.to)"),
        noOpinion ? say(nl: "of g voor geen mening", en: "or g for no opinion") : nil,
      ].compactMap { $0 }.joined(separator: ", ") + say(nl: "; overslaan mag.", en: "; you may skip some.")
    case .quadratic(_, let budget, let negative):
      say(
        nl: "U hebt \(budget) om te besteden: 1 stem kost 1, 2 kosten 4, 3 kosten 9."
          + (negative ? " Stemmen tegen kosten evenveel." : ""),
        en: "You have \(budget) to spend: 1 vote costs 1, 2 cost 4, 3 cost 9."
          + (negative ? " Votes against cost the same." : ""))
    case .rank(_, _, _, let atMost):
      (atMost.map { say(nl: "Zet er hoogstens \($0) op volgorde", en: "Rank up to \($0)") }
        ?? say(nl: "Zet op volgorde wat u wilt", en: "Rank as many as you like"))
        + say(nl: ", 1 is het beste; gelijk mag.", en: ", 1 is best; ties are fine.")
    case .grades: say(nl: "Geef elke optie een oordeel; overslaan mag.", en: "Grade each option; you may skip some.")
    case .grid:
      say(nl: "Kies bij elke regel een kolom; overslaan mag.", en: "Choose a column for each row; you may skip some.")
    case .consent:
      say(
        nl: "Het voorstel staat als niemand bezwaar heeft; bij een bezwaar zegt u waarom.",
        en: "The proposal stands when nobody objects; with an objection say why.")
    case .gradients: say(nl: "Kies hoever u het eens bent.", en: "Choose how far you agree.")
    case .pairs(_, let perPerson):
      say(
        nl: "Kies telkens een van twee, \(perPerson) keer; u mag eerder stoppen.",
        en: "Choose one of two each time, \(perPerson) times; you may stop earlier.")
    case .statements:
      say(
        nl: "Zeg van elke stelling of u het eens bent; overslaan mag.",
        en: "Say of each statement whether you agree; you may skip some.")
    case .portfolio(_, _, let budget, let points, _):
      [
        points.map { say(nl: "Verdeel \($0) punten", en: "Divide \($0) points") }
          ?? say(nl: "Kies wat u wilt", en: "Choose what you want"),
        say(
          nl: "samen is er \(number(budget)) te besteden",
          en: "together there is \(number(budget)) to spend"),
      ].joined(separator: "; ") + "."
    case .words(let max, _):
      max == 1
        ? say(nl: "Typ één woord.", en: "Type one word.")
        : say(nl: "Typ hoogstens \(max) woorden.", en: "Type up to \(max) words.")
    }
  }
  /// What the numbers of a table mean: `1 goed · 2 redelijk`.
  public func legend(_ labels: [Option]) -> String {
    labels.enumerated().map { "\($0.offset + 1) \($0.element.title)" }.joined(separator: " · ")
  }
  /// What is left to buy votes with.
  public func creditLeft(_ count: Int) -> String { say(nl: "nog te besteden: \(count)", en: "left to spend: \(count)") }
  /// Options that have a rank.
  public func ranked(_ count: Int, of all: Int) -> String {
    say(nl: "\(count) van \(all) op volgorde", en: "\(count) of \(all) ranked")
  }
  /// Why somebody says what they say of a proposal.
  public func reason(_ text: String) -> String { say(nl: "Reden: \(text)", en: "Reason: \(text)") }
  /// Shown in an empty line for a reason.
  public var reasonHint: String { say(nl: "typ waarom, dan Enter", en: "type why, then Enter") }
  /// Shown in an empty line for words.
  public var wordsHint: String { say(nl: "typ hier uw woorden", en: "type your words here") }
  /// Votes against where there are none.
  public var noVotesAgainst: String { say(nl: "Stemmen tegen kan hier niet.", en: "There are no votes against here.") }
  /// A vote that cannot be paid for.
  public func noMoreCredit(left: Int) -> String {
    say(
      nl: "Een stem meer kost meer dan de \(left) die u nog hebt; haal ergens anders een stem weg.",
      en: "One more vote costs more than the \(left) that you have left; take a vote away elsewhere.")
  }
  /// A number with its thousands apart.
  public func number(_ value: Int) -> String { thousandsApart(value, by: language == .nl ? "." : ",") }
  /// Which comparison of how many it is.
  public func comparison(_ number: Int, of all: Int) -> String {
    say(nl: "vergelijking \(number) van \(all)", en: "comparison \(number) of \(all)")
  }
  /// All comparisons are made.
  public var comparedAll: String { say(nl: "alles vergeleken", en: "all compared") }
}

/// A number with its thousands apart, by what its readers put between them.
public func thousandsApart(_ value: Int, by separator: String) -> String {
  var (text, digits) = ("", String(value.magnitude))
  while digits.count > 3 {
    text = separator + digits.suffix(3) + text
    digits.removeLast(3)
  }
  return (value < 0 ? "−" : "") + digits + text
}
