import JSON
import Phrases
import Tally
import Workshop

/// Items, budget and ballots of a case that divides money, from the case itself or from a file that it names.
struct PortfolioInput {
  enum Ballot {
    case approving([OptionID])
    case points([OptionID: Int])
    case neither
  }

  /// Without a ballot.
  var tally: PortfolioTally
  var names: CaseNames
  var ballots: [Ballot]
  /// Amounts are counted in so many parts of a unit, so that they are whole.
  var scale: Int

  /// An amount as it was written.
  func money(_ amount: Int) -> JSON {
    amount % scale == 0 ? .integer(amount / scale) : .number(Double(amount) / Double(scale))
  }
}

extension TallyCase {
  func portfolio() throws(InstanceFault) -> PortfolioInput {
    let node = try members.need("ballots")
    if let path = node.json["path"]?.asString {
      return try PabulibFile(read(path), path).input
    }
    let out = Set(try out())
    var (nodes, amounts): ([InstanceNode], [Decimal]) = ([], [])
    for option in try members.need("options").list() {
      let item = try option.anyObject()
      let (id, cost) = (try item.need("id"), try item.need("cost"))
      if out.contains(try id.optionID()) { continue }
      nodes.append(id)
      amounts.append(try cost.amount())
    }
    let names = try CaseNames(nodes)
    let budget = try settings.need("budget").amount()
    let scale = (amounts + [budget]).map(\.scale).max() ?? 1
    let points = try settings.have("points")?.whole(1...1_000_000)
    var ballots: [PortfolioInput.Ballot] = []
    for ballot in try node.list() {
      if let object = ballot.json.asObject {
        var given: [OptionID: Int] = [:]
        for member in object.members where !out.contains(OptionID(member.key)) {
          given[OptionID(member.key)] = member.value.asInteger ?? -1
        }
        ballots.append(.points(given))
      } else {
        ballots.append(try approvals(ballot).map { .approving($0) } ?? .neither)
      }
    }
    let hasPoints = ballots.contains { if case .points = $0 { true } else { false } }
    let items = zip(names.ids, amounts).map { PricedOption(id: $0, cost: $1.whole(scale)) }
    return PortfolioInput(
      tally: PortfolioTally(items, budget: budget.whole(scale), points: hasPoints ? points ?? Decimal.most : nil),
      names: names, ballots: ballots, scale: scale)
  }
}

/// An amount of money with its decimals, exact.
struct Decimal {
  /// The largest amount, and the most decimals.
  static let most = 1_000_000_000_000
  static let places = 4

  let digits: Int
  let decimals: Int

  /// Nil where it is no amount from 0.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, !first.isEmpty else { return nil }
    var rest = parts.count == 2 ? String(parts[1]) : ""
    while rest.last == "0" { rest.removeLast() }
    guard rest.utf8.count <= Self.places, (first + rest).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let digits = Int(String(first) + rest), digits <= Self.most
    else { return nil }
    (self.digits, decimals) = (digits, rest.utf8.count)
  }

  var scale: Int { (0..<decimals).reduce(1) { scale, _ in scale * 10 } }

  func whole(_ scale: Int) -> Int { digits * (scale / self.scale) }
}

extension InstanceNode {
  /// An amount of money from 0.
  func amount() throws(InstanceFault) -> Decimal {
    let text: String? =
      if let number = json.asInteger { "\(number)" } else if let number = json.asNumber { "\(number)" } else { nil }
    guard let text, let amount = Decimal(text) else { throw InstanceFault(.sort(.amount), at: place) }
    return amount
  }
}
