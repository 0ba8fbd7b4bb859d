import Foundation

/// The built program, run as a person would run it.
struct Command {
  var status: Int32
  var output: String
  var errors: String

  /// Beside the test bundle stands what was built with it.
  static let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  static func beraad(_ arguments: [String], input: String = "", in folder: String) throws -> Command {
    let process = Process()
    process.executableURL = Self.folder.appending(path: "beraad")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? stdin.fileHandleForWriting.close()
    // Each stays far below what a pipe holds, so that one after the other does not stop the program.
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Command(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }
}

/// A folder of a test's own, with a slash behind its path.
struct TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path(percentEncoded: false) + "/beraad-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path(percentEncoded: false)
