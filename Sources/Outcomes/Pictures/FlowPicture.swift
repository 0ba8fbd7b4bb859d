import Tally
import Workshop

/// A count in rounds: a column a round, in it what each option had, and bands for where votes went.
struct FlowPicture {
  /// More rounds or options than a sheet can hold.
  static let mostRounds = 12
  static let mostOptions = 8
  private static let room = 260.0
  private static let bar = 22.0

  /// In the order in which they stand, best first.
  var options: [OptionID]
  /// For each round what each option had, in the order of `options`, and last what found no further option.
  var rounds: [[Double]]
  var title: (OptionID) -> String
  /// What the last of each round is called.
  var rest: String

  /// A count by instant runoff.
  init(_ runoff: InstantRunoff, order: [OptionID], rest: String, title: @escaping (OptionID) -> String) {
    (options, self.title, self.rest) = (order, title, rest)
    rounds = runoff.rounds.map { round in
      order.map { id in Double(round.votes.first { $0.id == id }?.count ?? 0) }
        + [Double(round.exhausted + round.stopped)]
    }
  }

  /// A count by the single transferable vote.
  init(_ count: TransferCount, order: [OptionID], rest: String, title: @escaping (OptionID) -> String) {
    (options, self.title, self.rest) = (order, title, rest)
    rounds = []
    for step in count.steps {
      let votes =
        order.map { id in count.options.firstIndex(of: id).map { step.votes[$0].value } ?? 0 }
        + [step.nontransferable.value]
      if rounds.last != votes { rounds.append(votes) }
    }
  }

  var drawing: Drawing? {
    guard (2...Self.mostRounds).contains(rounds.count), options.count <= Self.mostOptions,
      let whole = rounds.map({ $0.reduce(0, +) }).max(), whole > 0
    else { return nil }
    var drawing = Drawing(height: 0)
    let top = drawLegend(&drawing) + 18
    let gap = (Drawing.width - Self.bar) / Double(rounds.count - 1)
    let unit = (Self.room - 4 * Double(options.count)) / whole
    for (round, votes) in rounds.enumerated() {
      let x = gap * Double(round)
      let anchor: Drawing.Anchor = round == 0 ? .start : round == rounds.count - 1 ? .end : .middle
      drawing.text(
        "\(round + 1)", round == 0 ? x : round == rounds.count - 1 ? x + Self.bar : x + Self.bar / 2, top - 5, anchor,
        size: 12)
      if round + 1 < rounds.count {
        drawBands(votes, rounds[round + 1], x + Self.bar, x + gap, top, unit, &drawing)
      }
    }
    for (round, votes) in rounds.enumerated() {
      draw(votes, gap * Double(round), top, unit, &drawing)
    }
    drawing.height = top + Self.room + 4
    return drawing
  }

  private func shade(_ place: Int) -> Shade { place < options.count ? Shade.groups[place] : .grey }

  private func drawLegend(_ drawing: inout Drawing) -> Double {
    var (x, y) = (0.0, 4.0)
    for place in 0...options.count where place < options.count || rounds.contains(where: { ($0.last ?? 0) > 0 }) {
      let words = Drawing.fitted(place < options.count ? title(options[place]) : rest, to: 200, size: 12)
      let width = 18 + Drawing.width(of: words, size: 12) + 10
      if x > 0, x + width > Drawing.width { (x, y) = (0, y + 20) }
      drawing.rect(x, y, 12, 12, shade(place))
      drawing.text(words, x + 18, y + 11, size: 12)
      x += width
    }
    return y + 20
  }

  /// Where each option's part of a column begins.
  private func tops(_ votes: [Double], _ unit: Double) -> [Double] {
    var tops: [Double] = []
    var y = 0.0
    for count in votes {
      tops.append(y)
      y += count > 0 ? count * unit + 4 : 0
    }
    return tops
  }

  private func draw(_ votes: [Double], _ x: Double, _ top: Double, _ unit: Double, _ drawing: inout Drawing) {
    for (place, (count, y)) in zip(votes, tops(votes, unit)).enumerated() where count > 0 {
      drawing.rect(x, top + y, Self.bar, count * unit, shade(place))
      if count * unit >= 14 {
        drawing.text(
          "\(Int(count.rounded()))", x + Self.bar / 2, top + y + count * unit / 2 + 4, .middle, size: 11,
          on: shade(place))
      }
    }
  }

  /// What stayed goes straight on; what was lost goes to who gained, each in proportion.
  private func drawBands(
    _ from: [Double], _ to: [Double], _ x: Double, _ x2: Double, _ top: Double, _ unit: Double,
    _ drawing: inout Drawing
  ) {
    let (starts, ends) = (tops(from, unit), tops(to, unit))
    let gained = from.indices.map { max(0, to[$0] - from[$0]) }
    let all = gained.reduce(0, +)
    var arrived = from.indices.map { min(from[$0], to[$0]) }
    for place in from.indices where min(from[place], to[place]) > 0 {
      drawing.band(
        x, top + starts[place], to: x2, top + ends[place], thick: min(from[place], to[place]) * unit, shade(place),
        opacity: 0.3)
    }
    for place in from.indices where from[place] > to[place] && all > 0 {
      var left = to[place]
      for other in from.indices where gained[other] > 0 {
        let moved = (from[place] - to[place]) * gained[other] / all
        drawing.band(
          x, top + starts[place] + left * unit, to: x2, top + ends[other] + arrived[other] * unit, thick: moved * unit,
          shade(place), opacity: 0.6)
        left += moved
        arrived[other] += moved
      }
    }
  }
}
