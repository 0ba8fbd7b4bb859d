import Foundation
import Journal
import Testing

/// What somebody does to a journal under a running host.
enum Meddling: CaseIterable {
  case removed, renamed, replaced, cut, grown

  func happen(to path: String) throws {
    switch self {
    case .removed: try FileManager.default.removeItem(atPath: path)
    case .renamed: try FileManager.default.moveItem(atPath: path, toPath: "\(path).old")
    case .replaced: try Data("title: Opgaven\n".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    case .cut:
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.truncate(atOffset: 100)
      try handle.close()
    case .grown:
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(repeating: 0x78, count: 100_000))
      try handle.close()
    }
  }
}

@Test(arguments: Meddling.allCases)
func `nothing is acknowledged on the real disk once the journal is another`(meddling: Meddling) throws {
  try inFolder { folder in
    let path = "\(folder)/s.journal"
    let writer = try JournalWriter.create(at: path, on: .system)
    for group in story.prefix(2) {
      _ = try writer.append(group)
      try writer.sync()
    }
    try meddling.happen(to: path)
    _ = try writer.append(story[2])
    #expect(throws: JournalFailure.changed(path: path)) { try writer.sync() }
    #expect(writer.state == .failed(.changed(path: path)))
    #expect(writer.acknowledgedRecords == 3)
  }
}

/// Three records on the disk and one that waits.
private func begun(on disk: SimulatedDisk) throws -> JournalWriter {
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  for group in story.prefix(2) {
    _ = try writer.append(group)
    try writer.sync()
  }
  _ = try writer.append(story[2])
  return writer
}

private func expectGoingOn(_ writer: JournalWriter, on disk: SimulatedDisk) throws {
  try writer.reopen()
  #expect(writer.acknowledgedRecords == 3)
  try writer.sync()
  #expect(writer.acknowledgedRecords == 4)
  let after = disk.afterPowerCut(.nothing, seed: 0)
  #expect(Verdict(of: try #require(after.contents(path)), live: false).fingerprint == writer.fingerprint.text)
}

@Test func `a journal that was removed is written anew when the writer is opened again`() throws {
  let disk = SimulatedDisk()
  let writer = try begun(on: disk)
  disk.remove(path)
  #expect(throws: JournalFailure.changed(path: path)) { try writer.sync() }
  try expectGoingOn(writer, on: disk)
  #expect(disk.names == [path])
  #expect(disk.openDescriptors == 1)
}

@Test func `whatever fails while a removed journal is written anew, nothing of it is lost`() throws {
  for number in 1...12 {
    let disk = SimulatedDisk()
    let writer = try begun(on: disk)
    disk.remove(path)
    #expect(throws: JournalFailure.changed(path: path)) { try writer.sync() }
    disk.failSoon(after: number, code: 28)
    try? writer.reopen()
    if case .failed = writer.state { disk.set(.none) }
    try? writer.sync()
    try? writer.reopen()
    try writer.sync()
    #expect(writer.acknowledgedRecords == 4, "operation \(number)")
    let after = disk.afterPowerCut(.nothing, seed: 0)
    #expect(Verdict(of: try #require(after.contents(path)), live: false).fingerprint == writer.fingerprint.text)
  }
}

@Test func `a file in the journal's place is refused and stays, and the journal can come back`() throws {
  let disk = SimulatedDisk()
  let writer = try begun(on: disk)
  let whole = try #require(disk.contents(path))
  let other = Array(sessionFile.utf8)
  disk.put(path, other)
  #expect(throws: JournalFailure.changed(path: path)) { try writer.sync() }
  for _ in 0..<2 {
    #expect(throws: JournalFailure.self) { try writer.reopen() }
    #expect(disk.contents(path) == other)
  }
  #expect(throws: JournalFailure.self) { try writer.append([draft("late")]) }
  disk.put(path, whole)
  try expectGoingOn(writer, on: disk)
}

@Test func `a file in the place of a journal in which nothing counts yet is refused and stays`() throws {
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  _ = try writer.append(story[0])
  disk.put(path, Array(sessionFile.utf8))
  for _ in 0..<2 {
    #expect(throws: JournalFailure.changed(path: path)) { try writer.sync() }
    #expect(throws: JournalFailure.changed(path: path)) { try writer.reopen() }
    #expect(disk.contents(path) == Array(sessionFile.utf8))
  }
  disk.remove(path)
  try writer.reopen()
  try writer.sync()
  #expect(writer.acknowledgedRecords == 1)
}

@Test func `a journal that was cut is not written to, and not gone on with`() throws {
  let disk = SimulatedDisk()
  let writer = try begun(on: disk)
  let whole = try #require(disk.contents(path))
  disk.change(path) { $0.removeLast(300) }
  #expect(throws: JournalFailure.changed(path: path)) { try writer.sync() }
  #expect(throws: JournalFailure.self) { try writer.reopen() }
  guard case .failed(.damaged) = writer.state else {
    Issue.record("\(writer.state)")
    return
  }
  #expect(disk.contents(path) == Array(whole.dropLast(300)))
}

@Test func `what happens to the file while it is synced is seen before anything counts`() throws {
  for meddle in [{ $0.remove(path) }, { $0.put(path, []) }, { $0.change(path) { $0.removeLast(10) } }]
    as [@Sendable (SimulatedDisk) -> Void]
  {
    let disk = SimulatedDisk()
    var meddling = disk.disk()
    let sync = meddling.sync
    meddling.sync = { descriptor throws(SystemError) in
      try sync(descriptor)
      meddle(disk)
    }
    let writer = try JournalWriter.create(at: path, on: meddling)
    _ = try writer.append(story[0])
    #expect(throws: JournalFailure.changed(path: path)) { try writer.sync() }
    #expect(writer.acknowledgedRecords == 0)
  }
}
