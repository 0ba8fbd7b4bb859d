import Workshop

/// A question to `solve`: who is there, how many groups over how many rounds, what must hold, and what has been already.
///
/// Rounds and groups count from 0. The order of people is part of the question: the same instance gives the same plan.
public struct RotationInstance: Equatable, Sendable {
  /// Somebody to seat.
  public struct Person: Equatable, Sendable {
    /// Who it is; every id stands once.
    public var id: ParticipantID
    /// What groups are mixed by: attribute → value. A person without a value counts for none.
    public var attributes: [String: String]
    /// The rounds in which they are there; nil: all of them.
    public var rounds: [Int]?

    /// Somebody who is there in `rounds`; nil: in all of them.
    public init(_ id: ParticipantID, attributes: [String: String] = [:], rounds: [Int]? = nil) {
      self.id = id
      self.attributes = attributes
      self.rounds = rounds
    }
  }

  /// How many a group holds.
  public struct Capacity: Equatable, Sendable {
    /// The least and the most people.
    public var least: Int, most: Int

    /// From `least` to `most` people, both included.
    public init(least: Int = 0, most: Int = .max) {
      self.least = least
      self.most = most
    }
  }

  /// Two people.
  public struct Pair: Equatable, Sendable {
    /// One of them.
    public var one: ParticipantID
    /// The other.
    public var other: ParticipantID
    /// The rounds in which it holds; nil: all of them.
    public var rounds: [Int]?

    /// Two people, in either order, in `rounds`; nil: in all of them.
    public init(_ one: ParticipantID, _ other: ParticipantID, rounds: [Int]? = nil) {
      self.one = one
      self.other = other
      self.rounds = rounds
    }
  }

  /// Somebody's seat in one round, as it was given by hand.
  public struct Seat: Equatable, Sendable {
    /// Who.
    public var person: ParticipantID
    /// Their group, from 0.
    public var group: Int
    /// The round, from 0.
    public var round: Int

    /// `person` sits in `group` in `round`, if they are there.
    public init(_ person: ParticipantID, group: Int, round: Int) {
      self.person = person
      self.group = group
      self.round = round
    }
  }

  /// Somebody who sits at the same group in every round, as the host of a world café.
  public struct Host: Equatable, Sendable {
    /// Who.
    public var person: ParticipantID
    /// Their group, from 0.
    public var group: Int

    /// `person` sits in `group` whenever they are there.
    public init(_ person: ParticipantID, group: Int) {
      self.person = person
      self.group = group
    }
  }

  /// Everybody, each once.
  public var people: [Person]
  /// How many groups there are.
  public var groups: Int
  /// How many rounds, those already held included.
  public var rounds: Int
  /// How many each group holds, in their order; nil: sizes differ by one at most.
  public var capacity: [Capacity]?
  /// How many each group holds in a round of which the sizes differ from `capacity`.
  public var capacityIn: [Int: [Capacity]] = [:]
  /// Who stays where they are.
  public var hosts: [Host] = []
  /// Who sits where in a single round.
  public var held: [Seat] = []
  /// Who sits together, whenever both are there.
  public var together: [Pair] = []
  /// Who does not sit together.
  public var apart: [Pair] = []
  /// Attributes of which people with the same value always sit together.
  public var same: [String] = []
  /// Attributes whose values are to be spread over the groups, as well as it goes.
  public var balance: [String] = []
  /// Attributes whose values must be spread over the groups, in every round that is still to come.
  public var balanceHard: [String] = []
  /// Rounds already held: for each its groups, in their order. No rule is held against them.
  public var history: [[[ParticipantID]]] = []
  /// Whether the most different people met comes before the fewest meetings of a pair.
  public var bundle = false

  /// An instance without rules and without history.
  public init(people: [Person], groups: Int, rounds: Int, capacity: [Capacity]? = nil) {
    self.people = people
    self.groups = groups
    self.rounds = rounds
    self.capacity = capacity
  }
}
