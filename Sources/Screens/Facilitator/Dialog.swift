import Engine
import Workshop

/// What stands over the console and takes its keys.
enum Dialog: Equatable, Sendable {
  case help(scroll: Int)
  case palette(LineEditor, row: Int)
  case ask(Ask)
  case type(Typing)
  /// Which entries are merged, under which wording, or which stands by itself again.
  case entries(EntryChoice)
  /// Which of the tied options it shall be.
  case tie(ActivityID, options: [OptionID], row: Int, chosen: Set<OptionID>)
  /// Which group somebody belongs to who is let in.
  case value(name: String, attribute: String, values: [String], row: Int)
  /// Which group of those that are mixed somebody moves to.
  case group(SeatChange, row: Int)
  /// Who changes places with somebody.
  case other(SeatChange, row: Int)
  /// Which item gets the time that is left.
  case spare(Span, items: [ItemID], row: Int)
  /// Whom somebody is matched with by hand.
  case match(MatchChoice, row: Int)
}

/// Somebody who is to sit elsewhere, and where that can be.
struct SeatChange: Equatable, Sendable {
  /// A row to choose from.
  struct Line: Equatable, Sendable {
    var id: String
    var title: String
    /// Where somebody sits, or what is to be known of a group.
    var fact: String
  }

  var breakout: ActivityID
  var person: ParticipantID
  var name: String
  /// Groups, or people.
  var lines: [Line]
}

/// Entries of one collection to choose from.
struct EntryChoice: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    /// What says the same as that one: one, or several.
    case merge(into: EntryID)
    /// Whose wording stands; behind them, another one.
    case wording
    case unmerge(from: EntryID)
  }

  var purpose: Purpose
  var collection: CollectionID
  var entries: [EntryID]
  /// How many of them, at the beginning, look like what they are to be merged with.
  var alike: Int
  var row = 0
  var chosen: Set<EntryID> = []
}

/// A question with keys for its answers; the first is the one that Enter gives.
struct Ask: Equatable, Sendable {
  struct Answer: Equatable, Sendable {
    var key: Character
    var label: String
    var outcome: Outcome
  }

  enum Outcome: Equatable, Sendable {
    case send(Command, Sight)
    case quit
    case stopHost
    case nothing
  }

  var question: String
  var answers: [Answer]

  /// Whether its first answer leaves the console.
  var asksToLeave: Bool {
    switch answers.first?.outcome {
    case .quit, .stopHost: true
    case .send, .nothing, nil: false
    }
  }
}

/// A line to type, and what becomes of it.
struct Typing: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case message
    case minutes
    case reason(ActivityID, chosen: [OptionID])
    /// What somebody's ballot on paper says, in a line.
    case paper(PollView, ParticipantID, name: String)
    /// Why a lot ends a tie.
    case lotReason(ActivityID)
    /// The fields of an entry one after the other; nil adds one.
    case entry(CollectionID, EntryID?, fields: [Field], done: [String: String], at: Int)
    /// Another wording for entries that are merged, field by field.
    case wording(CollectionID, [EntryID], fields: [Field], done: [String: String], at: Int)
    /// The theme of an entry; with those that there are.
    case theme(CollectionID, EntryID, known: [String], isSuggested: Bool)
    /// Who takes an entry up, then with whom, then by when.
    case commitment(CollectionID, EntryID, done: [String], before: Commitment?)
    case personName
    /// The minutes and the title of an item that is put in; nil puts it at the end.
    case newItem(before: ItemID?)
    /// How many minutes of the end of an item become one of their own.
    case split(ItemID)
  }

  var purpose: Purpose
  var editor: LineEditor
}
