import Workshop

/// The words of the console for a plan that waits to be applied.
extension ConsolePhrases {
  package func proposal(_ round: Int, _ moved: Int, _ joined: Int, _ left: Int) -> String {
    var facts = [moved == 0 ? say(nl: "niemand wisselt", en: "nobody changes") : change(moved)]
    if joined > 0 { facts.append(say(nl: "\(joined) erbij", en: "\(joined) new")) }
    if left > 0 { facts.append(say(nl: "\(left) weg", en: "\(left) gone")) }
    let what = facts.joined(separator: ", ")
    return say(nl: "Voorstel voor ronde \(round): \(what)", en: "Proposal for round \(round): \(what)")
  }
  package func change(_ people: Int) -> String {
    people == 1
      ? say(nl: "1 mens wisselt", en: "1 person changes")
      : say(nl: "\(people) mensen wisselen", en: "\(people) people change")
  }
  package func proposalOutdated(key: String) -> String {
    say(
      nl: "Sinds dit voorstel is er iemand gekomen, gegaan of verplaatst; \(key) maakt een nieuw.",
      en: "Since this proposal somebody has come, gone or been moved; \(key) makes a new one.")
  }
  package var changing: String { say(nl: "wisselt", en: "changes") }
  /// How many pairs meet again in a round, as it is planned and as it would be.
  package func again(_ before: Int?, _ after: Int) -> String {
    guard let before, before != after else {
      return say(
        nl: after == 1 ? "1 tweetal ziet elkaar weer" : "\(after) tweetallen zien elkaar weer",
        en: after == 1 ? "1 pair meets again" : "\(after) pairs meet again")
    }
    return say(nl: "\(before) → \(after) tweetallen zien elkaar weer", en: "\(before) → \(after) pairs meet again")
  }
  package var noProposal: String {
    say(nl: "Er is geen voorstel om toe te passen.", en: "There is no proposal to apply.")
  }
  /// Of the round after the one that runs: who is there is not who was planned.
  package func roundDiffers(_ round: Int, _ gone: [String], _ joined: Int, key: String) -> String {
    capitalised(self.round(round)) + ": " + planDiffers(gone, joined, key: key)
  }
  /// Who is there is not who was planned.
  package func planDiffers(_ gone: [String], _ joined: Int, key: String) -> String {
    var facts: [String] = []
    if !gone.isEmpty { facts.append(say(nl: "\(gone.count) afwezig", en: "\(gone.count) not there")) }
    if joined > 0 { facts.append(say(nl: "\(joined) erbij", en: "\(joined) new")) }
    let offer = say(nl: "\(key) stelt een plan voor", en: "\(key) proposes a plan")
    let names = gone.isEmpty ? "" : " · " + notThere(gone)
    return facts.joined(separator: ", ") + " · " + offer + names
  }
}
