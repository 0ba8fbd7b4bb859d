import JSON

/// The wire: one JSON object a line, UTF-8, ended by `\n`.
///
/// Invariants: (1) a message holds no line feed but its last byte; (2) whoever gets a longer line than the limit ends
/// the link; (3) unknown members are ignored, an unknown message ends the link with `malformed`.
public enum Frame {
  /// The version of the wire that this code speaks.
  public static let wire = 1
  /// In bytes, without the line feed.
  public static let longestFromClient = 64 * 1024
  /// In bytes, without the line feed.
  public static let longestFromHost = 1024 * 1024

  /// The line for a message, its line feed included.
  public static func bytes(of message: some Encodable) throws(JSONMismatch) -> [UInt8] {
    var bytes = try JSON(encoding: message).bytes
    bytes.append(10)
    return bytes
  }

  /// Reads one line, without its line feed.
  public static func message<Message: Decodable>(_ line: some Collection<UInt8>) throws(FrameFault) -> Message {
    do { return try Message(decoding: JSON(parsing: line)) } catch let fault as JSONFault {
      throw .notJSON("\(fault)")
    } catch { throw .unknown("\(error)") }
  }
}

/// Why bytes are no message.
public enum FrameFault: Error, Equatable, Sendable {
  case notJSON(String)
  case unknown(String)
  case tooLong(limit: Int)
}

/// Cuts a stream of bytes into lines.
public struct LineSplitter: Sendable {
  private var rest: [UInt8] = []
  private let limit: Int

  /// `limit` is the longest line in bytes, its line feed left out.
  public init(limit: Int) { self.limit = limit }

  /// The lines that `bytes` complete, without their line feeds. Cost: linear in the bytes.
  public mutating func lines(adding bytes: [UInt8]) throws(FrameFault) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 10) {
      lines.append(rest + bytes[start..<end])
      rest.removeAll(keepingCapacity: true)
      start = end + 1
      if lines[lines.count - 1].count > limit { throw .tooLong(limit: limit) }
    }
    rest += bytes[start...]
    if rest.count > limit { throw .tooLong(limit: limit) }
    return lines
  }
}
