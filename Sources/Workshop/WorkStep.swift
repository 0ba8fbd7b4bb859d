/// A step of 1-2-4-All: people think alone, then in pairs, then in fours, and the fours report to all.
///
/// Source: Lipmanowicz and McCandless, The Surprising Power of Liberating Structures (2013), 1-2-4-All.
public enum WorkStep: String, Codable, Equatable, Sendable, CaseIterable {
  case alone, pairs, fours

  /// How long each step has where the file says nothing.
  public static let usualLengths: [Span] = [.minutes(1), .minutes(2), .minutes(4)]

  /// How many fours so many people make: as near to four each as can be, of three or five where it does not come out
  /// even, and rather five than three, since a three is one trio in the step before and then meets nobody new. Fewer
  /// than three are one group.
  public static func fours(among people: Int) -> Int {
    // The one number that fits neither fours nor fives.
    people == 6 ? 2 : max(1, (people + 1) / 4)
  }

  /// How many sit in a four that came out well.
  public static let sizes = 3...5
}

/// Where somebody sits in one of the steps: a four, or a pair or a chair that belongs to one.
public struct StepPlace: Hashable, Comparable, Sendable {
  /// Of which step.
  public var step: WorkStep
  /// The number of the four, from 1.
  public var four: Int
  /// The number within the four, from 1; 0 for the four itself.
  public var part: Int

  /// All of it, as its members say.
  public init(_ step: WorkStep, four: Int, part: Int = 0) {
    self.step = step
    self.four = four
    self.part = step == .fours ? 0 : part
  }

  /// What a group's id says, in either language; nil for a group of another kind.
  public init?(_ id: GroupID) {
    let parts = id.text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2 else { return nil }
    switch parts[0] {
    case "groep", "group":
      guard parts.count == 2, let four = Int(parts[1]) else { return nil }
      self.init(.fours, four: four)
    case "tweetal", "pair", "alleen", "alone":
      guard parts.count == 3, let four = Int(parts[1]), let part = Int(parts[2]) ?? Self.part(parts[2]) else {
        return nil
      }
      self.init(["tweetal", "pair"].contains(parts[0]) ? .pairs : .alone, four: four, part: part)
    case _: return nil
    }
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  private static func part(_ letter: String) -> Int? {
    letter.count == 1 ? letter.first.flatMap { letters.firstIndex(of: $0) }.map { $0 + 1 } : nil
  }

  /// `3`, of a pair in it `3a`.
  public var label: String {
    switch step {
    case .fours: "\(four)"
    case .pairs: part <= Self.letters.count && part > 0 ? "\(four)\(Self.letters[part - 1])" : "\(four)-\(part)"
    case .alone: "\(four)-\(part)"
    }
  }

  /// As it stands in the journal, and as people read it: `tweetal-3-a`, `Tweetal 3a`.
  public func group(in language: Language) -> Group {
    let tail = label.hasPrefix("\(four)-") ? label : "\(four)-\(label.dropFirst("\(four)".count))"
    return switch (step, language) {
    case (.fours, _): Group.numbered(four, in: language)
    case (.pairs, .nl): Group(id: GroupID("tweetal-\(tail)"), title: "Tweetal \(label)")
    case (.pairs, .en): Group(id: GroupID("pair-\(tail)"), title: "Pair \(label)")
    case (.alone, .nl): Group(id: GroupID("alleen-\(tail)"), title: "Alleen")
    case (.alone, .en): Group(id: GroupID("alone-\(tail)"), title: "Alone")
    }
  }

  /// In the order of the fours, and within them.
  public static func < (one: StepPlace, other: StepPlace) -> Bool {
    (one.four, one.part) < (other.four, other.part)
  }
}

extension Breakout {
  /// Whether people work alone, in pairs and in fours.
  public var isInSteps: Bool { mixing?.pattern == .oneTwoFourAll }

  /// What a round is in 1-2-4-All; nil for one that it does not have, and in another breakout.
  public func step(of round: Int) -> WorkStep? {
    guard isInSteps, WorkStep.allCases.indices.contains(round - 1) else { return nil }
    return WorkStep.allCases[round - 1]
  }

  /// How long a round has; nil is until the item ends.
  public func length(of round: Int) -> Span? {
    guard let lengths, lengths.indices.contains(round - 1) else { return length }
    return lengths[round - 1]
  }
}
