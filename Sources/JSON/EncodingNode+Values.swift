extension EncodingNode {
  /// The value of anything encodable. The types that occur most need no node of their own.
  static func json<T: Encodable>(of value: T, parent: EncodingNode?, step: Step) throws -> JSON {
    if T.self == String.self, let text = value as? String { return .string(text) }
    if T.self == Int.self, let number = value as? Int { return .integer(number) }
    if T.self == JSON.self, let json = value as? JSON { return json }
    let node = EncodingNode(parent: parent, step: step)
    try value.encode(to: node)
    let json = node.finish()
    guard let type = T.self as? any Unordered.Type else { return json }
    return type.ordered(json)
  }

  func json<T: FixedWidthInteger>(_ number: T, _ step: Step) throws -> JSON {
    guard let whole = Int(exactly: number) else { throw invalid(number, step) }
    return .integer(whole)
  }

  func json(_ number: Double, _ step: Step) throws -> JSON {
    guard number.isFinite else { throw invalid(number, step) }
    return .number(number)
  }

  private func invalid(_ value: some CustomStringConvertible, _ step: Step) -> JSONMismatch {
    JSONMismatch(.outOfRange(value.description), at: PathStep.text(EncodingNode(parent: self, step: step).codingPath))
  }
}

/// What the library encodes in the order of its hashes, and how that order is taken out again.
protocol Unordered {
  static func ordered(_ json: JSON) -> JSON
}

extension Set: Unordered {
  static func ordered(_ json: JSON) -> JSON {
    guard let elements = json.asArray else { return json }
    return .array(elements.sorted { $0.precedes($1) })
  }
}

extension Dictionary: Unordered {
  static func ordered(_ json: JSON) -> JSON {
    if let object = json.asObject { return .object(object.sorted()) }
    // Keys that are no text: keys and values in turns.
    guard let elements = json.asArray, elements.count % 2 == 0 else { return json }
    let pairs = stride(from: 0, to: elements.count, by: 2).map { (elements[$0], elements[$0 + 1]) }
    return .array(pairs.sorted { $0.0.precedes($1.0) }.flatMap { [$0.0, $0.1] })
  }
}

extension JSON {
  /// Numbers by size, everything else by the bytes that are written.
  fileprivate func precedes(_ other: JSON) -> Bool {
    if let mine = asNumber, let others = other.asNumber { return mine < others }
    return bytes.lexicographicallyPrecedes(other.bytes)
  }
}
