/// Appends compact JSON to bytes, for paths that are too hot to build a `JSON` first. Commas are set by the writer; that
/// names and ends are in their places is the caller's affair.
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8]
  private var needsComma = false

  /// A writer that appends to `bytes`, so that their capacity is used again.
  public init(appendingTo bytes: [UInt8] = []) { self.bytes = bytes }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  /// `{`
  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// `}`
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// `[`
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// `]`
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// A member's name; its value is what is written next.
  public mutating func key(_ name: String) {
    separate()
    JSONWriter.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A string.
  public mutating func write(_ text: String) {
    separate()
    JSONWriter.append(text, to: &bytes)
  }

  /// A whole number.
  public mutating func write(_ number: Int) {
    separate()
    JSONWriter.append(number, to: &bytes)
  }

  /// A number, in the fewest digits that read back as the same; one that is not finite becomes `null`.
  public mutating func write(_ number: Double) {
    separate()
    JSONWriter.append(number, to: &bytes)
  }

  /// `true` or `false`.
  public mutating func write(_ truth: Bool) {
    separate()
    bytes.append(contentsOf: truth ? "true".utf8 : "false".utf8)
  }

  /// A whole value.
  public mutating func write(_ value: JSON) {
    separate()
    JSONWriter.append(value, to: &bytes)
  }

  /// Bytes that are one JSON value already.
  public mutating func write(raw value: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
  }
}
