import Workshop

/// What an item does with its time, as far as that tells how it runs over.
public enum Pace: String, Codable, CaseIterable, Sendable {
  /// Somebody speaks.
  case talk
  /// People work in groups.
  case groups
  /// Groups report in turn.
  case reports
  /// A break: people come back late.
  case rest
  /// Everything else in the room.
  case plenary
}

/// How long items take of the time that they have, and how late sessions start: what a forecast draws from.
///
/// Each is a list of equally likely cases. Those that come with beraad are rules of thumb, set so that talks and groups
/// run over more often than they end early; what earlier sessions did takes their place as soon as there is enough of it.
public struct Habits: Equatable, Sendable {
  /// Of the time that an item has, in per mille.
  public private(set) var shares: [Pace: [Int]]
  /// How much later than planned sessions start.
  public private(set) var starts: [Span]
  /// How many items earlier sessions told of.
  public private(set) var learned = 0

  private var seen: [Pace: [Int]] = [:]
  private var seenStarts: [Span] = []

  /// From so many cases on, those of earlier sessions count alone; fewer are added to the rules of thumb.
  public static let enough = 8
  /// Cases kept of one kind: the first ones.
  public static let mostCases = 2_000
  /// An item that took less of its time, or more, was no item that ran its course.
  public static let plausible = 300...3_000

  /// Rules of thumb.
  public static let ruleOfThumb = Habits(
    shares: [
      .talk: [930, 970, 1_000, 1_000, 1_000, 1_030, 1_060, 1_100, 1_150, 1_250],
      .groups: [960, 990, 1_000, 1_000, 1_010, 1_030, 1_060, 1_090, 1_130, 1_200],
      .reports: [850, 920, 970, 1_000, 1_000, 1_010, 1_030, 1_070, 1_130, 1_250],
      .rest: [1_000, 1_000, 1_000, 1_000, 1_050, 1_100, 1_150, 1_200, 1_300, 1_500],
      .plenary: [800, 880, 940, 980, 1_000, 1_000, 1_020, 1_050, 1_100, 1_200],
    ],
    starts: [0, 0, 60, 90, 120, 150, 180, 240, 300, 480].map { Span.seconds($0) })

  init(shares: [Pace: [Int]], starts: [Span]) {
    self.shares = shares
    self.starts = starts
  }

  /// Takes in how an item went in an earlier session.
  public mutating func learn(_ pace: Pace, took: Span, of given: Span) {
    guard given > .zero else { return }
    let share = took.milliseconds * 1_000 / given.milliseconds
    guard Self.plausible.contains(share), seen[pace, default: []].count < Self.mostCases else { return }
    seen[pace, default: []].append(share)
    learned += 1
    let own = seen[pace] ?? []
    shares[pace] = own.count >= Self.enough ? own : (Self.ruleOfThumb.shares[pace] ?? []) + own
  }

  /// Takes in how late an earlier session started; early is on time, for people are not there before.
  public mutating func learnStart(late: Span) {
    guard late < .minutes(60), seenStarts.count < Self.mostCases else { return }
    seenStarts.append(max(.zero, late))
    starts = seenStarts.count >= Self.enough ? seenStarts : Self.ruleOfThumb.starts + seenStarts
  }
}
