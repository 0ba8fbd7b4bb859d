/// The members of an object that is being decoded.
struct DecodingObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let node: DecodingNode
  let object: JSONObject

  var codingPath: [any CodingKey] { node.codingPath }
  var allKeys: [Key] { object.members.compactMap { Key(stringValue: $0.key) } }

  func contains(_ key: Key) -> Bool { node.find(key.stringValue, in: object) != nil }

  private func value(_ key: Key) throws -> JSON {
    guard let value = node.find(key.stringValue, in: object) else {
      throw JSONMismatch(.missing(key.stringValue), at: PathStep.text(codingPath))
    }
    return value
  }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key) == .null }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try node.bool(value(key), .key(key.stringValue)) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try node.text(value(key), .key(key.stringValue))
  }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try node.number(value(key), .key(key.stringValue))
  }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    Float(try node.number(value(key), .key(key.stringValue)))
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try whole(key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try whole(key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try whole(key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try whole(key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try whole(key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try whole(key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try whole(key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try whole(key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try whole(key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try whole(key) }

  private func whole<T: FixedWidthInteger>(_ key: Key) throws -> T { try node.whole(value(key), .key(key.stringValue)) }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try DecodingNode.decode(type, from: value(key), parent: node, step: .key(key.stringValue))
  }

  private func child(_ key: String, _ value: JSON) -> DecodingNode {
    DecodingNode(value, parent: node, step: .key(key))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    let value = try value(key)
    // The one unlabelled value of an enum's case stands there by itself: see `JSON.init(encoding:)`.
    if PathStep.isUnnamed(type), value[PathStep.unnamed] == nil {
      let payload = JSON.object(JSONObject([JSONObject.Member(key: PathStep.unnamed, value: value)]))
      return try child(key.stringValue, payload).container(keyedBy: type)
    }
    return try child(key.stringValue, value).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try child(key.stringValue, value(key)).unkeyedContainer()
  }

  func superDecoder() -> any Decoder { child("super", node.find("super", in: object) ?? .null) }
  func superDecoder(forKey key: Key) throws -> any Decoder { child(key.stringValue, try value(key)) }
}
