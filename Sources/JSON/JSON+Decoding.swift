extension Decodable {
  /// Reads a value of this type out of JSON, without Foundation. Unknown members are passed over; a whole number may be
  /// written with a fraction of zero. Throws with the place of the first thing that does not fit.
  public init(decoding json: JSON) throws(JSONMismatch) {
    do {
      self = try DecodingNode.decode(Self.self, from: json, parent: nil, step: .root)
    } catch {
      throw JSONMismatch(error)
    }
  }
}

extension JSON: Decodable {
  /// Only this room's own decoder gives it.
  public init(from decoder: any Decoder) throws {
    guard let node = decoder as? DecodingNode else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "only T(decoding:) gives a JSON value"))
    }
    self = node.json
  }
}

/// One value that is being decoded. A class, so that it fits an existential without a box.
final class DecodingNode: Decoder {
  typealias Step = EncodingNode.Step

  /// Above this many members names are looked up in an index, below it one by one.
  static let few = 16

  let json: JSON
  let parent: DecodingNode?
  let step: Step
  /// Where the last member was found: members are mostly asked for in their order.
  private var cursor = 0
  private var index: [String: Int] = [:]

  init(_ json: JSON, parent: DecodingNode?, step: Step) {
    self.json = json
    self.parent = parent
    self.step = step
  }

  var codingPath: [any CodingKey] {
    let before = parent?.codingPath ?? []
    return switch step {
    case .root: before
    case .key(let key): before + [PathStep(key)]
    case .index(let index): before + [PathStep(index: index)]
    }
  }

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func find(_ key: String, in object: JSONObject) -> JSON? {
    let members = object.members
    if cursor < members.count, members[cursor].key == key { return members[cursor].value }
    if cursor + 1 < members.count, members[cursor + 1].key == key {
      cursor += 1
      return members[cursor].value
    }
    if members.count <= DecodingNode.few { return object[key] }
    if index.isEmpty {
      for (place, member) in members.enumerated() { index[member.key] = place }
    }
    guard let place = index[key] else { return nil }
    cursor = place
    return members[place].value
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let object) = json else { throw mismatch("an object", json, .root) }
    return KeyedDecodingContainer(DecodingObject<Key>(node: self, object: object))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let elements) = json else { throw mismatch("an array", json, .root) }
    return DecodingArray(node: self, elements: elements)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { DecodingSingle(node: self) }
}
