extension JSON {
  /// The value over several lines, two spaces a level, ended by a newline: for files that people read.
  ///
  /// Empty arrays and objects stay on their line.
  public var pretty: String {
    var bytes: [UInt8] = []
    appendPretty(to: &bytes, depth: 0)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func appendPretty(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .array(let elements) where !elements.isEmpty:
      bytes.append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        JSON.appendLine(to: &bytes, comma: place > 0, depth: depth + 1)
        element.appendPretty(to: &bytes, depth: depth + 1)
      }
      JSON.appendLine(to: &bytes, comma: false, depth: depth)
      bytes.append(UInt8(ascii: "]"))
    case .object(let object) where !object.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in object.members.enumerated() {
        JSON.appendLine(to: &bytes, comma: place > 0, depth: depth + 1)
        JSONWriter.append(member.key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.value.appendPretty(to: &bytes, depth: depth + 1)
      }
      JSON.appendLine(to: &bytes, comma: false, depth: depth)
      bytes.append(UInt8(ascii: "}"))
    case .null, .bool, .integer, .number, .string, .array, .object:
      JSONWriter.append(self, to: &bytes)
    }
  }

  private static func appendLine(to bytes: inout [UInt8], comma: Bool, depth: Int) {
    if comma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }
}
