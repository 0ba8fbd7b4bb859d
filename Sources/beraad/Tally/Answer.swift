import JSON
import Tally
import Workshop

extension JSON {
  init(_ number: Int?) { self = number.map(JSON.integer) ?? .null }
  init(_ number: Double?) { self = number.map(JSON.number) ?? .null }
  init(_ fraction: Fraction?) { self = fraction.map { .number($0.value) } ?? .null }

  /// A half as a fraction, a whole as a whole number.
  init(doubled number: Int) { self = number % 2 == 0 ? .integer(number / 2) : .number(Double(number) / 2) }

  /// A member for each key.
  init<Value>(_ pairs: [(OptionID, Value)], _ json: (Value) -> JSON) {
    self = .object(JSONObject(pairs.map { JSONObject.Member(key: $0.0.text, value: json($0.1)) }))
  }

  init(_ counts: [OptionCount]) { self.init(counts.map { ($0.id, $0.count) }, JSON.integer) }
}

extension JSONObject {
  /// Sets a member, also to null.
  mutating func set(_ key: String, _ value: JSON) { self[key] = .some(value) }
}

/// The ballots of a case that were spoiled, and why, in the words of a case.
struct SpoiledBallots {
  private(set) var list: [JSON] = []

  mutating func add(_ index: Int, _ reason: String) {
    list.append(["ballot": .integer(index), "reason": .string(reason)])
  }

  mutating func add(_ index: Int, _ spoilage: Spoilage?) {
    if let spoilage { add(index, spoilage.caseReason) }
  }
}

extension Spoilage {
  /// In the words that cases use.
  var caseReason: String {
    switch self {
    case .wrongKind: "not a ballot of this kind"
    case .unknownOption: "unknown option"
    case .repeated: "duplicate option"
    case .tooMany(let max, _): max == 1 ? "more than one choice" : "more than max"
    case .negative: "negative"
    case .overCap: "over cap"
    case .overspent: "overspent"
    case .notAllSpent: "not all spent"
    case .outOfScale: "out of scale"
    case .noOpinionNotOffered: "no opinion not offered"
    case .emptyRank: "empty rank"
    case .unknownGrade: "unknown grade"
    case .reasonMissing: "reason missing"
    case .unknownLevel: "unknown level"
    case .unknownColumn: "unknown column"
    case .tooManyColumns: "more than one column for an item"
    case .comparedWithItself: "compared with itself"
    case .unknownVote: "unknown vote"
    }
  }
}
