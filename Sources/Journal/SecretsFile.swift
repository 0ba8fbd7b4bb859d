import JSON

// The secrets file, `ID.secrets`, mode 0600
// =========================================
//
// One JSON object, written beside its name, synced and renamed:
//
//     {"format":1,"facilitator":"…","personal":{"ID":"code"},"returns":{"ID":"code"},"keys":{"SCOPE":"<hex>"},
//      "paper":{"SCOPE":"ID ID"}}
//
//  1. A key is on the disk before the record that opens its round; it is wiped when the round closes, and the rest when
//     the session ends. Wiping overwrites the old bytes where they were; a file system or a disk that writes elsewhere
//     (btrfs, flash with wear levelling) may keep them, as may backups.
//  2. A crash leaves the whole old or the whole new file, and perhaps `ID.secrets.new`, which the next writing or wiping
//     overwrites.

/// Everything about a session that must never stand in its journal.
public struct Secrets: Equatable, Sendable {
  /// What lets a facilitator in.
  public var facilitator: String
  /// By participant: the code that was handed out before the session.
  public var personalCodes: [String: String]
  /// By participant: the code that brings them back as themselves.
  public var returnCodes: [String: String]
  /// By scope, a secret poll's round or an unsigned collection: the key of its pseudonyms.
  public var keys: [String: [UInt8]]
  /// By scope: for whom the facilitator entered a ballot that still counts. It goes with the key.
  public var onPaper: [String: [String]]

  /// Makes secrets.
  public init(
    facilitator: String, personalCodes: [String: String] = [:], returnCodes: [String: String] = [:],
    keys: [String: [UInt8]] = [:], onPaper: [String: [String]] = [:]
  ) {
    self.facilitator = facilitator
    self.personalCodes = personalCodes
    self.returnCodes = returnCodes
    self.keys = keys
    self.onPaper = onPaper
  }
}

/// Reading and writing the secrets file.
public enum SecretsFile {
  /// The version of the file's format.
  public static let format = 1

  /// Why the secrets cannot be had.
  public enum Failure: Error, Equatable, Sendable {
    /// It is not what it should be: where, and why, without any of its contents.
    case damaged(why: String, path: String)
    /// It cannot be read or written.
    case file(JournalFailure)
  }

  /// What reading gives: the secrets, and the mode that the file had when others could read it; it is mended then, and
  /// who had looked before knows them.
  public struct Read: Equatable, Sendable {
    /// The secrets.
    public var secrets: Secrets
    /// The mode before it was mended.
    public var mendedMode: UInt32?
  }

  /// Reads the file.
  public static func read(_ path: String, on disk: Disk) throws(Failure) -> Read {
    let contents: (bytes: [UInt8], mended: UInt32?)
    do {
      contents = try PrivateFile.read(path, on: disk)
    } catch {
      throw .file(error)
    }
    return Read(secrets: try parse(contents.bytes, path), mendedMode: contents.mended)
  }

  /// Writes the file: on the disk when this returns, the old contents overwritten.
  public static func write(_ secrets: Secrets, to path: String, on disk: Disk) throws(Failure) {
    do {
      try PrivateFile.replace(path, with: bytes(of: secrets), on: disk)
    } catch {
      throw .file(error)
    }
  }

  /// Overwrites and removes the file; nothing to do when it is not there.
  public static func wipe(_ path: String, on disk: Disk) throws(Failure) {
    do {
      try PrivateFile.wipe(path, on: disk)
    } catch {
      throw .file(error)
    }
  }

  static func bytes(of secrets: Secrets) -> [UInt8] {
    let value: JSON = [
      "format": .integer(format), "facilitator": .string(secrets.facilitator),
      "personal": object(secrets.personalCodes) { $0 }, "returns": object(secrets.returnCodes) { $0 },
      "keys": object(secrets.keys, Digest.hex), "paper": object(secrets.onPaper) { $0.joined(separator: " ") },
    ]
    return value.bytes + [0x0A]
  }

  private static func object<Value>(_ values: [String: Value], _ text: (Value) -> String) -> JSON {
    .object(JSONObject(values.map { JSONObject.Member(key: $0, value: .string(text($1))) }).sorted())
  }

  private static func parse(_ bytes: [UInt8], _ path: String) throws(Failure) -> Secrets {
    let value: JSON
    do {
      value = try JSON(parsing: bytes)
    } catch {
      throw .damaged(why: "not JSON at byte \(error.offset)", path: path)
    }
    guard value["format"] == .integer(format) else {
      throw .damaged(why: "format is not \(format)", path: path)
    }
    guard let facilitator = value["facilitator"]?.asString else {
      throw .damaged(why: "facilitator is not a text", path: path)
    }
    return Secrets(
      facilitator: facilitator, personalCodes: try texts(value, "personal", path) { $0 },
      returnCodes: try texts(value, "returns", path) { $0 }, keys: try texts(value, "keys", path, Digest.bytes(hex:)),
      onPaper: value["paper"] == nil
        ? [:] : try texts(value, "paper", path) { $0.split(separator: " ").map { String($0) } })
  }

  private static func texts<Value>(
    _ value: JSON, _ name: String, _ path: String, _ read: (String) -> Value?
  ) throws(Failure) -> [String: Value] {
    guard let object = value[name]?.asObject else { throw .damaged(why: "\(name) is not an object", path: path) }
    var values: [String: Value] = [:]
    for member in object.members {
      guard let text = member.value.asString, let value = read(text) else {
        throw .damaged(why: "a value in \(name) is not what it should be", path: path)
      }
      values[member.key] = value
    }
    return values
  }
}
