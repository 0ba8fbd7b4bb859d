import Foundation

/// A folder of a test's own, with a slash behind its path.
struct TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path(percentEncoded: false) + "/beraad-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + name))
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
