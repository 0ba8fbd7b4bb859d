import Engine
import Workshop

/// The matched people of a session who may have each other's contact details: those pairs of whom both agreed. Whoever
/// did not agree, took that back, or is no longer in the people file is in none of its lines.
public struct ContactList: Equatable, Sendable {
  /// What the people file says of somebody.
  public struct Person: Equatable, Sendable {
    /// As people read it.
    public var name: String
    /// By column.
    public var values: [String: String]

    /// Somebody with these columns.
    public init(name: String, values: [String: String]) {
      self.name = name
      self.values = values
    }
  }

  /// One of two matched people, and what the other one gets.
  public struct Side: Equatable, Sendable {
    /// As people read it.
    public var name: String
    /// What this one came to fetch; empty where nothing was said.
    public var seeks: String
    /// What this one brings; empty where nothing was said.
    public var brings: String
    /// A value for each of the list's columns; empty where the collection does not share it.
    public var details: [String]
  }

  /// Two people who both agreed.
  public struct Line: Equatable, Sendable {
    /// Where they were matched.
    public var collection: CollectionID
    /// Who came to fetch.
    public var seeker: Side
    /// Who brings it.
    public var bringer: Side
    /// Each of the two brings what the other one seeks.
    public var isMutual: Bool
  }

  /// The columns that anybody shares, in the order of the session file.
  public var columns: [String] = []
  /// In the order of the agenda, then of confirming.
  public var lines: [Line] = []
  /// How many matches stand, whether anybody agreed or not.
  public var matches = 0

  /// Works out who gets what of whom.
  ///
  /// - Parameter people: everybody in the people file; without the file nobody.
  public init(_ session: Session, people: [ParticipantID: Person]) {
    let collects = session.workshop.activities.compactMap { activity -> CollectionState? in
      guard case .collect(let collect) = activity else { return nil }
      return session.collections[collect.collection]
    }
    for pairing in collects.compactMap(\.pairing) {
      columns += pairing.columns.filter { !columns.contains($0) }
    }
    for state in collects {
      guard let pairing = state.pairing else { continue }
      let standing = state.standingMatches
      matches += standing.count
      let mutual = state.mutual(among: standing, in: session.workshop.language)
      // In a rehearsal nobody has agreed to anything.
      for match in standing where !session.rehearsal {
        guard let pair = state.people(of: match), pairing.isShared(pair.seeker), pairing.isShared(pair.bringer),
          let one = people[pair.seeker], let other = people[pair.bringer]
        else { continue }
        func side(_ person: Person, _ entry: EntryID) -> Side {
          let fields = state[entry]?.words ?? [:]
          return Side(
            name: person.name, seeks: fields[Field.seeking] ?? "", brings: fields[Field.bringing] ?? "",
            details: columns.map { pairing.columns.contains($0) ? person.values[$0] ?? "" : "" })
        }
        lines.append(
          Line(
            collection: state.id, seeker: side(one, match.seeker), bringer: side(other, match.bringer),
            isMutual: mutual.contains(match)))
      }
    }
  }
}
