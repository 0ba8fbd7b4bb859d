import Tally
import Workshop

// Why results of long lists are what they are.
extension Phrases {
  func sentences(of preferred: Explanation.Preferred, _ title: (OptionID) -> String) -> [String] {
    let names = list(preferred.winners.map(title))
    let first =
      preferred.winners.count > 1
      ? say(nl: "\(names) zijn even sterk.", en: "\(names) are equally strong.")
      : say(
        nl: "\(names) komt als sterkste uit de vergelijkingen: \(preferred.won) van de \(preferred.of) keer verkozen.",
        en: "\(names) comes out of the comparisons strongest: preferred \(preferred.won) times out of \(preferred.of).")
    if preferred.contenders.isEmpty {
      guard !preferred.uncompared.isEmpty else { return [first] }
      let count = preferred.uncompared.count
      return [first, say(nl: "Niet vergeleken: \(count).", en: "Not compared: \(count).")]
    }
    let others = preferred.contenders
    let shown = list(others.prefix(3).map(title)) + (others.count > 3 ? " …" : "")
    return [
      first,
      say(
        nl: "Het verschil met \(shown) kan toeval zijn (\(others.count) in al).",
        en: "The difference from \(shown) may be chance (\(others.count) in all)."),
    ]
  }

  func sentences(of divided: Explanation.Divided, _ title: (OptionID) -> String) -> [String] {
    let sizes = list(divided.groups.map { "\($0)" })
    let first =
      divided.groups.count < 2
      ? say(nl: "De stemmen verdelen mensen niet in groepen.", en: "The votes do not divide people into groups.")
      : say(
        nl: "Er zijn \(divided.groups.count) groepen die eender stemmen, van \(sizes) mensen.",
        en: "There are \(divided.groups.count) groups that vote alike, of \(sizes) people.")
    guard let agreed = divided.agreed else {
      return [first, say(nl: "Over niets is men het zeker eens.", en: "There is nothing that all surely agree on.")]
    }
    return [
      first,
      say(
        nl: "Het meest is men het eens over \(language.quote(title(agreed))).",
        en: "People agree most on \(language.quote(title(agreed)))."),
    ]
  }

  func sentences(of bought: Explanation.Bought, _ title: (OptionID) -> String) -> [String] {
    let first = say(
      nl: "Voor \(number(bought.cost)) van de \(number(bought.budget)): \(list(bought.items.map(title))).",
      en: "For \(number(bought.cost)) of \(number(bought.budget)): \(list(bought.items.map(title))).")
    let nothing =
      bought.withNothing == 0
      ? say(nl: "Iedere stemmer vindt er iets van zichzelf in", en: "Every voter finds something of their own in it")
      : say(
        nl: "Niets van zichzelf vindt erin: \(share(bought.withNothing, of: bought.voters))",
        en: "Nothing of their own find in it: \(share(bought.withNothing, of: bought.voters))")
    let next =
      bought.firstOut.isEmpty
      ? ""
      : say(
        nl: "; als eerste buiten de boot: \(list(bought.firstOut.map(title)))",
        en: "; first left out: \(list(bought.firstOut.map(title)))")
    return [first, nothing + next + "."]
  }
}
