import JSON
import Phrases
import Workshop

/// A value of an instance, with its place for whoever has to mend it: `people[3].attrs`.
struct InstanceNode {
  let json: JSON
  let place: String

  init(_ json: JSON, _ place: String) {
    self.json = json
    self.place = place
  }

  /// The whole of a file.
  init(parsing bytes: [UInt8]) throws(InstanceFault) {
    do {
      self.init(try JSON(parsing: bytes), "")
    } catch {
      let before = bytes.prefix(error.offset)
      let line = before.count { $0 == 0x0A } + 1
      let column = error.offset - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
      if case .duplicateKey(let name) = error.reason {
        throw InstanceFault(.duplicate(name, line: line, column: column), at: "")
      }
      throw InstanceFault(.json(line: line, column: column), at: "")
    }
  }

  /// The members of an object that may have these names.
  struct Members {
    let node: InstanceNode
    let object: JSONObject

    func need(_ name: String) throws(InstanceFault) -> InstanceNode {
      guard let value = try have(name) else { throw InstanceFault(.missing(name), at: node.place) }
      return value
    }

    /// Nil where the member is not there, or null.
    func have(_ name: String) throws(InstanceFault) -> InstanceNode? {
      guard let value = object[name], value != .null else { return nil }
      return InstanceNode(value, node.place.isEmpty ? name : "\(node.place).\(name)")
    }
  }

  func object(_ known: [String]) throws(InstanceFault) -> Members {
    guard let object = json.asObject else { throw InstanceFault(.sort(.object), at: place) }
    for key in object.keys where !known.contains(key) {
      throw InstanceFault(.unknown(key, known: known), at: place)
    }
    return Members(node: self, object: object)
  }

  /// Whatever members an object has.
  func members() throws(InstanceFault) -> [(String, InstanceNode)] {
    guard let object = json.asObject else { throw InstanceFault(.sort(.object), at: place) }
    return object.members.map { ($0.key, InstanceNode($0.value, place.isEmpty ? $0.key : "\(place).\($0.key)")) }
  }

  var isList: Bool { json.asArray != nil }

  func list() throws(InstanceFault) -> [InstanceNode] {
    guard let elements = json.asArray else { throw InstanceFault(.sort(.list), at: place) }
    return elements.enumerated().map { InstanceNode($1, "\(place)[\($0)]") }
  }

  func text() throws(InstanceFault) -> String {
    guard let text = json.asString else { throw InstanceFault(.sort(.text), at: place) }
    return text
  }

  func id() throws(InstanceFault) -> ParticipantID {
    let text = try text()
    guard !text.isEmpty else { throw InstanceFault(.sort(.id), at: place) }
    return ParticipantID(text)
  }

  func truth() throws(InstanceFault) -> Bool {
    guard let truth = json.asBool else { throw InstanceFault(.sort(.truth), at: place) }
    return truth
  }

  func whole(_ range: ClosedRange<Int>) throws(InstanceFault) -> Int {
    guard let number = json.asInteger else { throw InstanceFault(.sort(.whole), at: place) }
    guard range.contains(number) else {
      throw InstanceFault(.outside(number, range), at: place)
    }
    return number
  }
}
