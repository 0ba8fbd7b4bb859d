/// The members of an object that is being encoded.
struct EncodingObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: EncodingNode

  var codingPath: [any CodingKey] { node.codingPath }

  func encodeNil(forKey key: Key) { node.set(.null, for: key.stringValue) }
  func encode(_ value: Bool, forKey key: Key) { node.set(.bool(value), for: key.stringValue) }
  func encode(_ value: String, forKey key: Key) { node.set(.string(value), for: key.stringValue) }
  func encode(_ value: Int, forKey key: Key) { node.set(.integer(value), for: key.stringValue) }
  func encode(_ value: Double, forKey key: Key) throws {
    node.set(try node.json(value, .key(key.stringValue)), for: key.stringValue)
  }
  func encode(_ value: Float, forKey key: Key) throws { try encode(Double(value), forKey: key) }
  func encode(_ value: Int8, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: Int16, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: Int32, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: Int64, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: UInt, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: UInt8, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: UInt16, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: UInt32, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: UInt64, forKey key: Key) throws { try whole(value, key) }

  private func whole(_ value: some FixedWidthInteger, _ key: Key) throws {
    node.set(try node.json(value, .key(key.stringValue)), for: key.stringValue)
  }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    let name = key.stringValue
    node.set(try EncodingNode.json(of: value, parent: node, step: .key(name)), for: name)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    let payload = node.nested(key: key.stringValue)
    payload.isUnnamed = PathStep.isUnnamed(type)
    return payload.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    node.nested(key: key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { node.nested(key: "super") }
  func superEncoder(forKey key: Key) -> any Encoder { node.nested(key: key.stringValue) }
}
