extension JSON {
  /// Makes a value of any `Encodable`, without Foundation.
  ///
  /// Members come in the order in which the type encodes them; an optional that is nil is left out; dictionaries with
  /// text keys become objects ordered by name, other dictionaries and sets become arrays in the order of their elements,
  /// so that nothing depends on hashing. A case of an enum is an object with one member of its name; where it has one
  /// value without a label, that value is the member, not an object around it. Throws for a number that JSON cannot hold and for what the type itself throws.
  public init(encoding value: some Encodable) throws(JSONMismatch) {
    do {
      self = try EncodingNode.json(of: value, parent: nil, step: .root)
    } catch {
      throw JSONMismatch(error)
    }
  }
}

extension JSON: Encodable {
  /// Only this room's own encoder takes it.
  public func encode(to encoder: any Encoder) throws {
    guard let node = encoder as? EncodingNode else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "only JSON(encoding:) takes a JSON value"))
    }
    node.state = .whole(self)
  }
}

/// One value that is being encoded. A class, because containers of one encoder share it and may be filled in any order.
final class EncodingNode: Encoder {
  enum State {
    case empty
    case whole(JSON)
    case object
    case array
  }

  /// Where the value hangs in its parent; turned into a path only when somebody asks.
  enum Step {
    case root
    case key(String)
    case index(Int)
  }

  /// From this many members on, names are looked up in an index.
  static let few = 32

  var state = State.empty
  private var object = JSONObject()
  private var elements: [JSON] = []
  private var places: [String: Int] = [:]
  /// Nested containers whose place is reserved, filled in at the end.
  private var pending: [Int: EncodingNode] = [:]
  let parent: EncodingNode?
  let step: Step
  /// Whether this holds the one unlabelled value of an enum's case.
  var isUnnamed = false

  init(parent: EncodingNode?, step: Step) {
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

  /// How many elements the array has so far.
  var count: Int { elements.count }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .empty = state { state = .object }
    return KeyedEncodingContainer(EncodingObject<Key>(node: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .empty = state { state = .array }
    return EncodingArray(node: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { EncodingSingle(node: self) }

  /// Adds a member; a name that is there already gets the new value in its old place.
  func set(_ value: JSON, for key: String) { _ = put(value, for: key) }

  private func put(_ value: JSON, for key: String) -> Int {
    if let place = place(of: key) {
      object.replace(at: place, with: value)
      pending[place] = nil
      return place
    }
    if object.count >= EncodingNode.few { places[key] = object.count }
    object.append(JSONObject.Member(key: key, value: value))
    return object.count - 1
  }

  private func place(of key: String) -> Int? {
    if object.count < EncodingNode.few { return object.members.firstIndex { $0.key == key } }
    if places.isEmpty {
      for (place, member) in object.members.enumerated() { places[member.key] = place }
    }
    return places[key]
  }

  func append(_ value: JSON) { elements.append(value) }

  /// Reserves the place for a container that is filled later.
  func nested(key: String) -> EncodingNode {
    let node = EncodingNode(parent: self, step: .key(key))
    pending[put(.null, for: key)] = node
    return node
  }

  /// Reserves the next element for a container that is filled later.
  func nestedElement() -> EncodingNode {
    let node = EncodingNode(parent: self, step: .index(count))
    pending[count] = node
    append(.null)
    return node
  }

  /// The value when everything has been encoded. A type that encodes nothing becomes an empty object.
  func finish() -> JSON {
    for (place, node) in pending {
      switch state {
      case .object: object.replace(at: place, with: node.finish())
      case .array: elements[place] = node.finish()
      case .empty, .whole: break
      }
    }
    if isUnnamed, object.members.allSatisfy({ $0.key == PathStep.unnamed }) { return object[PathStep.unnamed] ?? .null }
    return switch state {
    case .empty, .object: .object(object)
    case .whole(let value): value
    case .array: .array(elements)
    }
  }
}
