extension JSON {
  /// How deep arrays and objects may lie in each other.
  public static let deepest = 128

  /// Reads exactly one value, white space around it allowed. Strict RFC 8259.
  public init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    var parser = JSONParser(bytes: bytes)
    parser.skipSpace()
    self = try parser.value(depth: 0)
    parser.skipSpace()
    if parser.index < bytes.count { throw JSONFault(.trailingBytes, at: parser.index) }
  }

  /// Reads exactly one value; offsets in faults count from the first byte given.
  public init(parsing bytes: some Collection<UInt8>) throws(JSONFault) {
    let parsed = bytes.withContiguousStorageIfAvailable { bytes in
      Result { () throws(JSONFault) -> JSON in try JSON(parsing: bytes) }
    }
    if let parsed {
      self = try parsed.get()
    } else {
      self = try JSON(parsing: Array(bytes))
    }
  }

  /// Reads exactly one value.
  public init(parsing text: String) throws(JSONFault) {
    try self.init(parsing: Array(text.utf8))
  }
}
