extension DecodingNode {
  /// A value of any decodable type. The types that occur most need no node of their own.
  static func decode<T: Decodable>(_ type: T.Type, from json: JSON, parent: DecodingNode?, step: Step) throws -> T {
    if type == String.self, case .string(let text) = json, let value = text as? T { return value }
    if type == Int.self, case .integer(let number) = json, let value = number as? T { return value }
    if type == JSON.self, let value = json as? T { return value }
    return try T(from: DecodingNode(json, parent: parent, step: step))
  }

  func mismatch(_ expected: String, _ found: JSON, _ step: Step) -> JSONMismatch {
    JSONMismatch(.otherSort(expected: expected, found: found.sort), at: path(step))
  }

  private func path(_ step: Step) -> String {
    PathStep.text(DecodingNode(.null, parent: self, step: step).codingPath)
  }

  func bool(_ json: JSON, _ step: Step) throws -> Bool {
    guard case .bool(let truth) = json else { throw mismatch("true or false", json, step) }
    return truth
  }

  func text(_ json: JSON, _ step: Step) throws -> String {
    guard case .string(let text) = json else { throw mismatch("a string", json, step) }
    return text
  }

  func number(_ json: JSON, _ step: Step) throws -> Double {
    guard let number = json.asNumber else { throw mismatch("a number", json, step) }
    return number
  }

  func whole<T: FixedWidthInteger>(_ json: JSON, _ step: Step) throws -> T {
    switch json {
    case .integer(let number):
      guard let whole = T(exactly: number) else { throw JSONMismatch(.outOfRange(json.text), at: path(step)) }
      return whole
    case .number(let number):
      guard let whole = T(exactly: number) else { throw JSONMismatch(.outOfRange(json.text), at: path(step)) }
      return whole
    case .null, .bool, .string, .array, .object: throw mismatch("a whole number", json, step)
    }
  }
}
