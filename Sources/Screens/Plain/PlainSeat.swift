import Engine
import Phrases
import Workshop

/// `join` line by line: on the way to a seat and in a participant's seat the participant's lines, in a group leader's
/// seat the leader's. Which of them it is follows from the views.
public struct PlainSeat: Equatable, Sendable {
  var participant: PlainParticipant
  var leader: PlainLeader?

  /// Not connected yet.
  public init(language: Language) { participant = PlainParticipant(language: language) }

  /// Takes a newer view of a participant in; lines on what changed.
  public mutating func update(_ view: ParticipantView, at now: Instant) -> [String] {
    leader = nil
    return participant.update(view, at: now)
  }

  /// Takes a newer view of a group leader in; lines on what changed.
  public mutating func update(_ view: LeaderView, at now: Instant) -> [String] {
    var plain = leader ?? PlainLeader(language: view.head.language, returnCode: participant.returnCode)
    defer { leader = plain }
    return plain.update(view, at: now)
  }

  /// Takes in what the link says.
  public mutating func hear(_ signal: Signal) -> PlainAnswer {
    guard var plain = leader else { return participant.hear(signal) }
    defer { leader = plain }
    return plain.hear(signal)
  }

  /// What a typed line does.
  public mutating func handle(line: String, at now: Instant) -> PlainAnswer {
    guard var plain = leader else { return participant.handle(line: line, at: now) }
    defer { leader = plain }
    return plain.handle(line: line, at: now)
  }

  /// What time brings: the warning before a group's end. To be asked every second or so.
  public mutating func tick(at now: Instant) -> [String] {
    guard var plain = leader else { return participant.tick(at: now) }
    defer { leader = plain }
    return plain.tick(at: now)
  }
}
