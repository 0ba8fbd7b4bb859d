/// A recursive-descent reader of RFC 8259. Every read is behind a check of `index` against the end.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  /// The byte here.
  func peek() throws(JSONFault) -> UInt8 {
    guard index < bytes.count else { throw JSONFault(.unfinished, at: bytes.count) }
    return bytes[index]
  }

  func unexpected() -> JSONFault {
    index < bytes.count ? JSONFault(.unexpectedByte(bytes[index]), at: index) : JSONFault(.unfinished, at: bytes.count)
  }

  mutating func value(depth: Int) throws(JSONFault) -> JSON {
    switch try peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw unexpected()
    }
  }

  mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
    for place in 0..<word.utf8CodeUnitCount {
      guard index < bytes.count, bytes[index] == word.utf8Start[place] else { throw unexpected() }
      index += 1
    }
    return value
  }

  mutating func array(depth: Int) throws(JSONFault) -> JSON {
    guard depth <= JSON.deepest else { throw JSONFault(.tooDeep, at: index) }
    index += 1
    var elements: [JSON] = []
    skipSpace()
    if try peek() == UInt8(ascii: "]") {
      index += 1
      return .array(elements)
    }
    while true {
      skipSpace()
      elements.append(try value(depth: depth))
      skipSpace()
      switch try peek() {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "]"):
        index += 1
        return .array(elements)
      default: throw unexpected()
      }
    }
  }

  mutating func object(depth: Int) throws(JSONFault) -> JSON {
    guard depth <= JSON.deepest else { throw JSONFault(.tooDeep, at: index) }
    index += 1
    var object = JSONObject()
    var names = Names()
    skipSpace()
    if try peek() == UInt8(ascii: "}") {
      index += 1
      return .object(object)
    }
    object.reserveFew()
    while true {
      skipSpace()
      let start = index
      guard try peek() == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try string()
      guard names.insert(key, beside: object) else { throw JSONFault(.duplicateKey(key), at: start) }
      skipSpace()
      guard try peek() == UInt8(ascii: ":") else { throw unexpected() }
      index += 1
      skipSpace()
      object.append(JSONObject.Member(key: key, value: try value(depth: depth)))
      skipSpace()
      switch try peek() {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "}"):
        index += 1
        return .object(object)
      default: throw unexpected()
      }
    }
  }

  /// The names seen in one object: few are compared one by one, many go into a set.
  struct Names {
    static let few = 12
    var set: Set<String> = []

    mutating func insert(_ key: String, beside object: JSONObject) -> Bool {
      if object.count < Names.few { return !object.members.contains { $0.key == key } }
      if set.isEmpty { set.formUnion(object.keys) }
      return set.insert(key).inserted
    }
  }
}
