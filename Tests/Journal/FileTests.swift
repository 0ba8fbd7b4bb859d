import Foundation
import Journal
import Testing

/// A folder of its own on the real disk, gone again afterwards.
func inFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("journal-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}

func mode(_ path: String) throws -> Int {
  try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
}

@Test func `on the real disk a journal is made, locked, read, torn, opened again and salvaged`() throws {
  try inFolder { folder in
    let path = "\(folder)/s.journal"
    #expect(throws: JournalFailure.system(SystemError(.open, code: 2), path: path)) {
      try JournalWriter.open(at: path, on: .system)
    }
    var writer: JournalWriter? = try JournalWriter.create(at: path, on: .system)
    for group in story.dropLast() {
      _ = try writer?.append(group)
      try writer?.sync()
    }
    #expect(try mode(path) == 0o600)
    #expect(throws: JournalFailure.held(by: nil)) { try JournalWriter.open(at: path, on: .system) }
    #expect(try JournalReading.read(path, on: .system).verdict.records == 7)
    let free = try #require(writer?.health().freeBytes)
    #expect(free > 0)

    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"seq\":7,".utf8))
    #expect(try JournalReading.read(path, on: .system).verdict.isGrowing)
    writer = nil
    // A program that another test starts just now holds the lock as well, until it has become itself.
    for _ in 0..<1_000 where try JournalReading.read(path, on: .system).verdict.isGrowing { usleep(1_000) }
    guard case .torn = try JournalReading.read(path, on: .system).verdict.state else {
      Issue.record("an unfinished line that nobody writes is torn")
      return
    }
    let opened = try JournalWriter.open(at: path, on: .system)
    #expect(opened.torn?.path == "\(path).torn-1")
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(path).torn-1")) == Data("{\"seq\":7,".utf8))
    _ = try opened.writer.append(try #require(story.last))
    try opened.writer.sync()
    let contents = try JournalReading.read(path, on: .system)
    #expect(contents.verdict.state == .whole)
    let expected = try written()
    #expect(contents.bytes == expected)
    try JournalReading.salvage(contents, to: "\(folder)/out", on: .system)
    #expect(FileManager.default.contentsEqual(atPath: path, andPath: "\(folder)/out"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["out", "s.journal", "s.journal.torn-1"])
  }
}

@Test func `a folder that cannot be written to leaves nothing behind`() throws {
  try inFolder { folder in
    #expect(throws: JournalFailure.system(SystemError(.open, code: 2), path: "\(folder)/no/s.journal")) {
      try JournalWriter.create(at: "\(folder)/no/s.journal", on: .system)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(left.isEmpty)
  }
}

@Test func `secrets and people are for their owner alone, and a mode that is too open is mended`() throws {
  try inFolder { folder in
    let secrets = Secrets(facilitator: "f", returnCodes: ["p1": "r"], keys: ["poll/1": [1, 2, 255]])
    let path = "\(folder)/s.secrets"
    try SecretsFile.write(secrets, to: path, on: .system)
    #expect(try mode(path) == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let read = try SecretsFile.read(path, on: .system)
    #expect(read.secrets == secrets)
    #expect(read.mendedMode == 0o644)
    #expect(try mode(path) == 0o600)
    #expect(try SecretsFile.read(path, on: .system).mendedMode == nil)
    let people = PeopleFile(columns: ["mail"], people: [.init(id: "p1", name: "Waalwijk", values: ["a@b"])])
    try people.write(to: "\(folder)/s.people.csv", on: .system)
    #expect(try mode("\(folder)/s.people.csv") == 0o600)
    #expect(try PeopleFile.read("\(folder)/s.people.csv", on: .system).file == people)
    try SecretsFile.wipe(path, on: .system)
    try PeopleFile.remove("\(folder)/s.people.csv", on: .system)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    try SecretsFile.wipe(path, on: .system)
  }
}
