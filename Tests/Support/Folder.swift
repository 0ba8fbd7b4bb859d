import Foundation

/// A folder of one test, mode 0700, removed with all that is in it when the value goes.
///
/// Its path is short, so that a Unix socket in it stays under the limit of 108 bytes.
public final class Folder {
  /// Its absolute path, about 20 bytes.
  public let path: String

  /// Makes it, below `/tmp`.
  public init() throws {
    path = "/tmp/brd-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in it.
  public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file in it, whole. Returns its path.
  @discardableResult
  public func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
    try text.write(toFile: self(name), atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(name))
    return self(name)
  }

  /// A file's text; nil while it is not there.
  public func text(of name: String) -> String? { try? String(contentsOfFile: self(name), encoding: .utf8) }

  /// Copies a file or a folder into it. Returns the copy's path.
  @discardableResult
  public func copy(_ source: String, as name: String? = nil) throws -> String {
    let target = self(name ?? (source as NSString).lastPathComponent)
    try FileManager.default.copyItem(atPath: source, toPath: target)
    return target
  }
}
