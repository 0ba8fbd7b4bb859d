import Workshop

/// What a simulated person does at a moment that was drawn before. People by their place in the company.
enum Act {
  case arrive(Int)
  /// The screen of somebody goes away: a laptop that is closed, a line that fails.
  case drop(Int)
  case comeBack(Int)
  case vote(Int, ActivityID, round: Int)
  /// Thinks again about a ballot that is in.
  case reconsider(Int, ActivityID, round: Int)
  /// Answers the next question of a form, or sends it in.
  case fill(Int, ActivityID)
  case ask(Int, CollectionID)
  /// In 1-2-4-All: what was written in the step before becomes the group's.
  case takeAlong(Int, CollectionID)
  /// Reads what others asked and perhaps supports it.
  case browse(Int, CollectionID)
  /// Answers whether matches may have one's contact details.
  case agree(Int, CollectionID)
  case harvest(Int, CollectionID)
  /// Words a line of the group better.
  case polish(Int, CollectionID)
  /// Picks a line for the plenary.
  case mark(Int)
  /// Puts a line of the group before another one.
  case order(Int, CollectionID)
  /// Has the group vote on what goes along; closes that when not all have voted; takes along what was chosen.
  case openVote(Int), closeVote(Int), takeChosen(Int)
  case callHelp(Int)
  case park(Int)
  /// The facilitator looks at the console.
  case direct
}
