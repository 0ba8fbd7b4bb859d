/// What is said around a vote inside a group.
extension Phrases {
  /// The page of the vote.
  public var voteTab: String { say(nl: "Stemming", en: "Vote") }
  /// A footer label.
  public var keyVote: String { say(nl: "stemmen", en: "vote") }
  /// A footer label.
  public var keyVoteAgain: String { say(nl: "stem opnieuw", en: "vote again") }
  /// A footer label.
  public var keyCloseVote: String { say(nl: "sluit de stemming", en: "close the vote") }
  /// A footer label.
  public var keyTakeChosen: String { say(nl: "★ neem deze mee", en: "★ take these along") }
  /// A line of help.
  public var helpVote: String {
    say(nl: "laat uw groep geheim stemmen over wat meegaat", en: "lets your group vote in secret on what goes along")
  }
  /// A line of help.
  public var helpCloseVote: String {
    say(nl: "sluit de stemming; uw groep ziet de uitslag", en: "closes the vote; your group sees the result")
  }
  /// A line of help.
  public var helpTakeChosen: String {
    say(nl: "zet ★ bij wat uw groep koos, en bij niets anders", en: "sets ★ at what your group chose, and nothing else")
  }
  /// How far the vote is: it is told in steps.
  public func groupTurnout(atLeast: Int, step: Int, of all: Int) -> String {
    atLeast == 0
      ? say(nl: "Nog geen \(step) van de \(all) hebben gestemd.", en: "Not yet \(step) of \(all) have voted.")
      : say(nl: "Ten minste \(atLeast) van de \(all) hebben gestemd.", en: "At least \(atLeast) of \(all) have voted.")
  }
  /// For whoever leads the group, while its members vote.
  public var groupVotes: String {
    say(
      nl:
        "De deelnemers stemmen nu, geheim, op hun eigen scherm. De stemming sluit vanzelf als allen die er zijn gestemd hebben.",
      en:
        "The participants vote now, in secret, on their own screens. The vote closes by itself when all who are there have voted."
    )
  }
  /// For a member, before voting.
  public var groupVoteNote: String {
    say(nl: "Alleen uw groep ziet de uitslag.", en: "Only your group sees the result.")
  }
  /// The vote has closed.
  public var groupVoteClosed: String { say(nl: "✓ De stemming is gesloten.", en: "✓ The vote is closed.") }
  /// The vote has closed, and its result stands on another page.
  public var groupVoteClosedElsewhere: String {
    say(
      nl: "✓ De stemming is gesloten; de uitslag staat bij Stemming (Tab).", en: "✓ The vote is closed; see Vote (Tab)."
    )
  }
  /// The vote has closed with too few ballots.
  public func groupVoteTooFew(_ least: Int) -> String {
    say(
      nl: "Minder dan \(least) stemmen: geen uitslag, want die zou verraden wie wat koos.",
      en: "Fewer than \(least) votes: no result, for it would tell who chose what.")
  }
  /// Below the result: what one key takes along.
  public func groupChose(_ count: Int) -> String {
    count == 1
      ? say(nl: "De groep koos 1 regel.", en: "The group chose 1 line.")
      : say(nl: "De groep koos \(count) regels.", en: "The group chose \(count) lines.")
  }
  /// Below the result: what is chosen goes along already.
  public var chosenGoAlong: String {
    say(nl: "★ Wat de groep koos gaat mee.", en: "★ What the group chose goes along.")
  }
  /// Below the result: places that a tie leaves open.
  public func groupTie(_ count: Int) -> String {
    say(
      nl: "\(count) regels kregen evenveel stemmen voor wat er nog mee kan: overleg, en zet zelf ★ in de lijst.",
      en: "\(count) lines got as many votes for what can still go along: talk it over, and set ★ yourself in the list.")
  }
  /// Below a result in which nobody chose anything.
  public var groupChoseNothing: String { say(nl: "Niemand koos iets.", en: "Nobody chose anything.") }
  /// There is no vote to do that with.
  public var plainNoVote: String {
    say(nl: "Er is nu geen stemming in uw groep.", en: "There is no vote in your group now.")
  }
  /// Line by line: it was written away, and what came of it follows.
  public var beingDone: String { say(nl: "✓ Gedaan.", en: "✓ Done.") }
  /// Line by line: how the vote goes on.
  public var plainVoteHow: String {
    say(nl: "Typ ‘sluit’ om de stemming te sluiten.", en: "Type ‘close’ to close the vote.")
  }
  /// Line by line: how what was chosen goes along.
  public var plainTakeHow: String {
    say(nl: "Typ ‘neem’ om mee te nemen wat de groep koos.", en: "Type ‘take’ to take along what the group chose.")
  }
  /// No group is at work.
  public var voteOnlyInGroups: String {
    say(nl: "Stemmen kan terwijl de groepen bezig zijn.", en: "A vote can be held while the groups are at work.")
  }
}
