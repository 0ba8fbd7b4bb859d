/// The elements of an array that is being encoded.
struct EncodingArray: UnkeyedEncodingContainer {
  let node: EncodingNode

  var codingPath: [any CodingKey] { node.codingPath }
  var count: Int { node.count }

  func encodeNil() { node.append(.null) }
  func encode(_ value: Bool) { node.append(.bool(value)) }
  func encode(_ value: String) { node.append(.string(value)) }
  func encode(_ value: Int) { node.append(.integer(value)) }
  func encode(_ value: Double) throws { node.append(try node.json(value, .index(count))) }
  func encode(_ value: Float) throws { try encode(Double(value)) }
  func encode(_ value: Int8) throws { node.append(try node.json(value, .index(count))) }
  func encode(_ value: Int16) throws { node.append(try node.json(value, .index(count))) }
  func encode(_ value: Int32) throws { node.append(try node.json(value, .index(count))) }
  func encode(_ value: Int64) throws { node.append(try node.json(value, .index(count))) }
  func encode(_ value: UInt) throws { node.append(try node.json(value, .index(count))) }
  func encode(_ value: UInt8) throws { node.append(try node.json(value, .index(count))) }
  func encode(_ value: UInt16) throws { node.append(try node.json(value, .index(count))) }
  func encode(_ value: UInt32) throws { node.append(try node.json(value, .index(count))) }
  func encode(_ value: UInt64) throws { node.append(try node.json(value, .index(count))) }

  func encode<T: Encodable>(_ value: T) throws {
    node.append(try EncodingNode.json(of: value, parent: node, step: .index(count)))
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    node.nestedElement().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { node.nestedElement().unkeyedContainer() }
  func superEncoder() -> any Encoder { node.nestedElement() }
}

/// A value that is no container of its own.
struct EncodingSingle: SingleValueEncodingContainer {
  let node: EncodingNode

  var codingPath: [any CodingKey] { node.codingPath }

  func encodeNil() { node.state = .whole(.null) }
  func encode(_ value: Bool) { node.state = .whole(.bool(value)) }
  func encode(_ value: String) { node.state = .whole(.string(value)) }
  func encode(_ value: Int) { node.state = .whole(.integer(value)) }
  func encode(_ value: Double) throws { node.state = .whole(try node.json(value, .root)) }
  func encode(_ value: Float) throws { try encode(Double(value)) }
  func encode(_ value: Int8) throws { node.state = .whole(try node.json(value, .root)) }
  func encode(_ value: Int16) throws { node.state = .whole(try node.json(value, .root)) }
  func encode(_ value: Int32) throws { node.state = .whole(try node.json(value, .root)) }
  func encode(_ value: Int64) throws { node.state = .whole(try node.json(value, .root)) }
  func encode(_ value: UInt) throws { node.state = .whole(try node.json(value, .root)) }
  func encode(_ value: UInt8) throws { node.state = .whole(try node.json(value, .root)) }
  func encode(_ value: UInt16) throws { node.state = .whole(try node.json(value, .root)) }
  func encode(_ value: UInt32) throws { node.state = .whole(try node.json(value, .root)) }
  func encode(_ value: UInt64) throws { node.state = .whole(try node.json(value, .root)) }

  func encode<T: Encodable>(_ value: T) throws {
    node.state = .whole(try EncodingNode.json(of: value, parent: node, step: .root))
  }
}
