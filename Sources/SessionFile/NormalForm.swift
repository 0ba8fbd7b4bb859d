import CUnicode

/// The same text canonically composed (NFC): é is one character, however it was typed.
public func canonicallyComposed(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var text = text
  return text.withUTF8 { bytes in
    var count = 0
    // As it is where memory runs out.
    guard let composed = cunicode_compose(bytes.baseAddress, bytes.count, &count) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    defer { cunicode_free(composed) }
    return String(decoding: UnsafeBufferPointer(start: composed, count: count), as: UTF8.self)
  }
}
