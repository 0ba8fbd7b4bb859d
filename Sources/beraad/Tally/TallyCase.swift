import JSON
import Phrases
import Tally
import Workshop

/// One case of a count: what was asked, the options, the ballots, and what it is to be counted by.
struct TallyCase {
  /// The kinds of ballots, by the names that cases and session files give them.
  enum Kind: CaseIterable {
    case choice, committee, points, quadratic, rank, scale, grades, consent, gradients, grid, pairs, statements
    case portfolio, words, upvotes

    var names: [String] {
      switch self {
      case .choice: ["choice", "single", "approval"]
      case .committee: ["approval_committee"]
      case .points: ["points"]
      case .quadratic: ["quadratic"]
      case .rank: ["rank", "ranking"]
      case .scale: ["scale"]
      case .grades: ["grades", "majority_judgment"]
      case .consent: ["consent"]
      case .gradients: ["gradients"]
      case .grid: ["grid"]
      case .pairs: ["pairs", "pairwise"]
      case .statements: ["statements", "opinion_groups"]
      case .portfolio: ["portfolio"]
      case .words: ["words", "word_cloud"]
      case .upvotes: ["qa"]
      }
    }
  }

  let id: JSON
  let kind: Kind
  /// The name by which the case calls its kind.
  let kindName: String
  let members: InstanceNode.Members
  let settings: InstanceNode.Members
  /// The bytes of a file that the case names, beside its own.
  let read: (String) throws(InstanceFault) -> [UInt8]

  init(
    _ node: InstanceNode, reading read: @escaping (String) throws(InstanceFault) -> [UInt8]
  ) throws(InstanceFault) {
    members = try node.object([
      "id", "kind", "method", "options", "ballots", "settings", "seats", "withdrawn", "excluded", "expected",
      "verified_by", "source", "note",
    ])
    self.read = read
    id = members.object["id"] ?? .null
    let named = try members.need("kind")
    kindName = try named.text()
    guard let kind = Kind.allCases.first(where: { [name = kindName] in $0.names.contains(name) }) else {
      let known = Kind.allCases.flatMap(\.names)
      throw InstanceFault(.notCounted(kindName, known: known), at: named.place)
    }
    self.kind = kind
    let empty = InstanceNode(.object(JSONObject()), node.place)
    settings = try (members.have("settings") ?? empty).anyObject()
  }

  /// The methods that are asked for; empty where none is named.
  func methods() throws(InstanceFault) -> [String] {
    guard let node = try members.have("method") else { return [] }
    return try node.text().split(separator: "|").map { part in
      var name = part[...]
      while name.first == " " { name.removeFirst() }
      while name.last == " " { name.removeLast() }
      return String(name)
    }
  }

  func ballots() throws(InstanceFault) -> [InstanceNode] { try members.need("ballots").list() }

  /// What comes of the case, its id first.
  func answer() throws(InstanceFault) -> JSONObject {
    var answer = JSONObject([.init(key: "id", value: id)])
    for member in try count().members { answer.set(member.key, member.value) }
    return answer
  }

  private func count() throws(InstanceFault) -> JSONObject {
    switch kind {
    case .choice: try countChoice()
    case .committee: try countCommittee()
    case .points: try countPoints()
    case .quadratic: try countQuadratic()
    case .rank: try countRanks()
    case .scale: try countScale()
    case .grades: try countGrades()
    case .consent: try countConsent()
    case .gradients: try countGradients()
    case .grid: try countGrid()
    case .pairs: try countPairs()
    case .statements: try countStatements()
    case .portfolio: try countPortfolio()
    case .words: try countWords()
    case .upvotes: try countUpvotes()
    }
  }
}

/// The options of a case, which may be numbers: they come out as they came in.
struct CaseNames {
  let ids: [OptionID]
  private let json: [OptionID: JSON]

  init(_ nodes: [InstanceNode]) throws(InstanceFault) {
    var (ids, json): ([OptionID], [OptionID: JSON]) = ([], [:])
    for node in nodes {
      let id = try node.optionID()
      guard json.updateValue(node.json, forKey: id) == nil else {
        throw InstanceFault(.repeated(id.text), at: node.place)
      }
      ids.append(id)
    }
    (self.ids, self.json) = (ids, json)
  }

  private init(_ ids: [OptionID], _ json: [OptionID: JSON]) { (self.ids, self.json) = (ids, json) }

  func without(_ out: Set<OptionID>) -> CaseNames { CaseNames(ids.filter { !out.contains($0) }, json) }

  /// Whether they are all numbers; then what there is of each comes out as a list.
  var areNumbers: Bool { !ids.isEmpty && json.values.allSatisfy { $0.asInteger != nil } }

  func of(_ id: OptionID) -> JSON { json[id] ?? .string(id.text) }
  func of(_ ids: [OptionID]) -> JSON { .array(ids.map(of)) }
  func of(_ ranks: [[OptionID]]) -> JSON { .array(ranks.map(of)) }
  func of(_ id: OptionID?) -> JSON { id.map { of($0) } ?? .null }
}

extension InstanceNode {
  /// The name of an option: a text or a whole number.
  func optionID() throws(InstanceFault) -> OptionID {
    if let number = json.asInteger { return OptionID("\(number)") }
    return OptionID(try text())
  }

  /// An object of whatever members.
  func anyObject() throws(InstanceFault) -> Members {
    guard let object = json.asObject else { throw InstanceFault(.sort(.object), at: place) }
    return Members(node: self, object: object)
  }
}
