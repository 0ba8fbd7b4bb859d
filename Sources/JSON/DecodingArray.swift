/// The elements of an array that is being decoded.
struct DecodingArray: UnkeyedDecodingContainer {
  let node: DecodingNode
  let elements: [JSON]
  var currentIndex = 0

  var codingPath: [any CodingKey] { node.codingPath }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  private var step: EncodingNode.Step { .index(currentIndex) }

  private func next() throws -> JSON {
    guard currentIndex < elements.count else {
      throw JSONMismatch(.noMoreElements, at: PathStep.text(codingPath))
    }
    return elements[currentIndex]
  }

  mutating func decodeNil() throws -> Bool {
    guard try next() == .null else { return false }
    currentIndex += 1
    return true
  }

  private mutating func advance<T>(_ read: (JSON, EncodingNode.Step) throws -> T) throws -> T {
    let value = try read(next(), step)
    currentIndex += 1
    return value
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try advance(node.bool) }
  mutating func decode(_ type: String.Type) throws -> String { try advance(node.text) }
  mutating func decode(_ type: Double.Type) throws -> Double { try advance(node.number) }
  mutating func decode(_ type: Float.Type) throws -> Float { Float(try advance(node.number)) }
  mutating func decode(_ type: Int.Type) throws -> Int { try advance(node.whole) }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try advance(node.whole) }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try advance(node.whole) }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try advance(node.whole) }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try advance(node.whole) }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try advance(node.whole) }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try advance(node.whole) }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try advance(node.whole) }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try advance(node.whole) }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try advance(node.whole) }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try advance { [node] in try DecodingNode.decode(type, from: $0, parent: node, step: $1) }
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try advance { [node] in try DecodingNode($0, parent: node, step: $1).container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try advance { [node] in try DecodingNode($0, parent: node, step: $1).unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder {
    try advance { [node] in DecodingNode($0, parent: node, step: $1) }
  }
}

/// A value that is no container of its own.
struct DecodingSingle: SingleValueDecodingContainer {
  let node: DecodingNode

  var codingPath: [any CodingKey] { node.codingPath }

  func decodeNil() -> Bool { node.json == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try node.bool(node.json, .root) }
  func decode(_ type: String.Type) throws -> String { try node.text(node.json, .root) }
  func decode(_ type: Double.Type) throws -> Double { try node.number(node.json, .root) }
  func decode(_ type: Float.Type) throws -> Float { Float(try node.number(node.json, .root)) }
  func decode(_ type: Int.Type) throws -> Int { try node.whole(node.json, .root) }
  func decode(_ type: Int8.Type) throws -> Int8 { try node.whole(node.json, .root) }
  func decode(_ type: Int16.Type) throws -> Int16 { try node.whole(node.json, .root) }
  func decode(_ type: Int32.Type) throws -> Int32 { try node.whole(node.json, .root) }
  func decode(_ type: Int64.Type) throws -> Int64 { try node.whole(node.json, .root) }
  func decode(_ type: UInt.Type) throws -> UInt { try node.whole(node.json, .root) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try node.whole(node.json, .root) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try node.whole(node.json, .root) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try node.whole(node.json, .root) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try node.whole(node.json, .root) }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try DecodingNode.decode(type, from: node.json, parent: node, step: .root)
  }
}
