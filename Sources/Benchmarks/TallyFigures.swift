import ArgumentParser
import Tally
import Workshop

/// What counting costs.
struct TallyFigures: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tally", abstract: "Counting a million ballots.")

  @ArgumentParser.Option(help: "Ballots of each kind.")
  var ballots = 1_000_000

  @ArgumentParser.Option(help: "Rounds, of which the best one counts.")
  var rounds = 3

  @ArgumentParser.Option(help: "The reference set's folder: its checksums say that the ballots are the same.")
  var reference: String?

  @ArgumentParser.Option(help: "A Python that has pyrankvote, pref_voting and votelib, to count beside.")
  var peers: String?

  private static let options = (1...12).map { Option(id: OptionID("option-\($0)"), title: "Option \($0)") }
  /// So many differ; they are counted over and over.
  private static let distinct = 10_000

  func run() throws {
    var report = Report(
      "The count",
      method: """
        \(ballots) ballots over \(Self.options.count) options (\(Self.distinct) different ones, in turn) added to an \
        empty count, and the result; beside one pass over as many rows of \(Self.options.count) bytes that adds each \
        column up. Best of \(rounds) rounds.
        """)
    let width = Self.options.count
    let flat = (0..<Self.distinct * width).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for (name, question, pool) in kinds {
      let result = try best(of: rounds) {
        let (columns, least) = timed { pass(flat, width) }
        let (result, took) = timed {
          var tally = Tally(question, options: Self.options)
          for number in 0..<ballots { tally.add(pool[number % pool.count]) }
          return tally.result
        }
        guard result.ballots.received == ballots, result.ballots.spoiled == 0, columns.contains(where: { $0 > 0 })
        else { throw Failure("the count is wrong: \(result.ballots)") }
        return Pairing(figure: (took, least), ratio: Double(took) / Double(least))
      }
      let (took, least) = result.figure
      report.add(
        "\(name), a ballot", "\(time(Double(took) / Double(ballots))) (all: \(time(took)))",
        beside: "plain pass \(time(Double(least) / Double(ballots)))", ratio: result.ratio)
    }
    report.write()
    try methods()
  }

  /// The sums of the columns, row by row over memory.
  private func pass(_ flat: [UInt8], _ width: Int) -> [Int] {
    var columns = [Int](repeating: 0, count: width)
    for number in 0..<ballots {
      let start = number % Self.distinct * width
      for column in 0..<width { columns[column] &+= Int(flat[start + column]) }
    }
    return columns
  }

  private var kinds: [(String, Question, [Ballot])] {
    let ids = Self.options.map(\.id)
    let choice = Question.choice(options: .fixed(Self.options), max: 3)
    let points = Question.points(options: .fixed(Self.options), budget: 10, cap: nil, spendAll: false)
    let scale = Question.scale(statements: Self.options, scale: Scale(from: 1, to: 5), noOpinion: true)
    let numbers = 0..<Self.distinct
    return [
      (
        "Choice of up to 3", choice,
        numbers.map { number in .choice([0, 5, 7].map { ids[(number + $0) % ids.count] }) }
      ),
      (
        "10 points over 4 options", points,
        numbers.map { number in
          .points(Dictionary(uniqueKeysWithValues: (0..<4).map { (ids[(number + $0) % ids.count], 1 + $0) }))
        }
      ),
      (
        "Scale, 12 statements", scale,
        numbers.map { number in
          .scale(
            Dictionary(
              uniqueKeysWithValues: ids.enumerated().map { index, id in
                (id, (number + index) % 9 == 0 ? ScaleAnswer.noOpinion : .point(1 + (number &* 7 + index) % 5))
              }))
        }
      ),
    ]
  }
}
