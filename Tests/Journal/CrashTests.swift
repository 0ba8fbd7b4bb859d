import JSON
import Journal
import Testing
import Workshop

/// What somebody was told: so many records, with this fingerprint.
struct Told: Equatable {
  var records = 0
  var fingerprint = Chain.start
}

/// Runs the story on a disk, opening the file again after a failure as often as it takes, and stopping the host once in
/// between. Gives what had been acknowledged when it ended, or the machine stopped.
func runStory(on disk: SimulatedDisk, told: inout Told) {
  var writer: JournalWriter?
  for (number, group) in story.enumerated() {
    if number == 3 { writer = nil }
    var tries = 0
    while writer == nil, tries < 5, !disk.hasStopped {
      tries += 1
      writer =
        disk.contents(path) == nil
        ? try? JournalWriter.create(at: path, on: disk.disk())
        : try? JournalWriter.open(at: path, on: disk.disk()).writer
    }
    guard let writer, !disk.hasStopped else { return }
    guard (try? writer.append(group)) != nil else {
      Issue.record("an append was refused")
      return
    }
    tries = 0
    while writer.records > writer.acknowledgedRecords, !disk.hasStopped, tries < 5 {
      tries += 1
      do {
        try writer.sync()
      } catch {
        #expect(throws: JournalFailure.self) { try writer.append([draft("late")]) }
        try? writer.reopen()
      }
      told = Told(records: writer.acknowledgedRecords, fingerprint: writer.fingerprint)
    }
  }
}

func expectKept(_ told: Told, on disk: SimulatedDisk, _ comment: Comment) throws {
  guard disk.contents(path) != nil else {
    #expect(told.records == 0, comment)
    return
  }
  let left = try #require(disk.contents(path))
  if told.records == 0, case .damaged = Verdict(of: left, live: false).state {
    // Garbage in place of the first record cannot be told from a file of somebody else's, and nothing counts in it.
    #expect(throws: JournalFailure.self, comment) { try JournalWriter.open(at: path, on: disk.disk()) }
    #expect(disk.contents(path) == left, comment)
    return
  }
  let opened = try JournalWriter.open(at: path, on: disk.disk())
  let records = try opened.contents.records()
  try #require(records.count >= told.records, comment)
  #expect(told.records == 0 || records[told.records - 1].chain == told.fingerprint, comment)
  // It goes on from there, and stays whole.
  if records.isEmpty { _ = try opened.writer.append(story[0]) }
  _ = try opened.writer.append([draft("after", after: 99_000)])
  try opened.writer.sync()
  #expect(Verdict(of: try #require(disk.contents(path)), live: false).state == .whole, comment)
}

let operationsOfStory: Int = {
  let disk = SimulatedDisk()
  var told = Told()
  runStory(on: disk, told: &told)
  return disk.operations
}()

@Test func `the story takes the operations that the matrix goes through`() {
  let disk = SimulatedDisk()
  var told = Told()
  runStory(on: disk, told: &told)
  #expect(told.records == 9)
  #expect(operationsOfStory > 15)
}

@Test(arguments: [5, 28] as [Int32])
func `whichever operation fails once, everything comes to the disk in the end`(code: Int32) throws {
  for number in 1...operationsOfStory {
    for trouble in [SimulatedDisk.Trouble.error(at: number, code: code), .shortWrite(at: number, code: code)] {
      let disk = SimulatedDisk(trouble)
      var told = Told()
      runStory(on: disk, told: &told)
      #expect(told.records == 9, "\(trouble)")
      let bytes = try #require(disk.contents(path))
      #expect(Verdict(of: bytes, live: false).fingerprint == told.fingerprint.text, "\(trouble)")
      // What was acknowledged is on the disk, not only in the cache.
      try expectKept(told, on: disk.afterPowerCut(.nothing, seed: 0), "\(trouble)")
      #expect(disk.openDescriptors == 0)
    }
  }
}

@Test(arguments: SimulatedDisk.Luck.allCases)
func `wherever the machine stops, nothing that was acknowledged is lost`(luck: SimulatedDisk.Luck) throws {
  for number in 1...operationsOfStory {
    let disk = SimulatedDisk(.stop(at: number))
    var told = Told()
    runStory(on: disk, told: &told)
    #expect(disk.hasStopped)
    for seed in 0..<8 as Range<UInt64> {
      try expectKept(told, on: disk.afterPowerCut(luck, seed: seed), "operation \(number), \(luck), seed \(seed)")
    }
  }
}

@Test func `wherever the program is killed, nothing that was acknowledged is lost, nor by a power cut after that`()
  throws
{
  for number in 1...operationsOfStory {
    let disk = SimulatedDisk(.stop(at: number))
    var told = Told()
    runStory(on: disk, told: &told)
    let second = disk.afterKill()
    try expectKept(told, on: second, "operation \(number)")
    try expectKept(told, on: second.afterPowerCut(.nothing, seed: 0), "operation \(number), then the power")
  }
}

@Test func `the recovery from a crash may crash, too`() throws {
  let whole = try written(Array(story.dropLast()))
  let told = Told(records: 4, fingerprint: try JournalContents(bytes: whole, live: false).records()[3].chain)
  for number in 1...20 {
    for luck in SimulatedDisk.Luck.allCases {
      let disk = SimulatedDisk(.stop(at: number))
      disk.put(path, Array(whole.dropLast(40)))
      _ = try? JournalWriter.open(at: path, on: disk.disk())
      try expectKept(told, on: disk.afterPowerCut(luck, seed: UInt64(number)), "operation \(number), \(luck)")
    }
  }
}

@Test func `a sync that failed is not believed when it succeeds later`() throws {
  // The kernel holds the pages of a failed sync as clean: the next sync does nothing and reports success.
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  _ = try writer.append(story[0])
  try writer.sync()
  _ = try writer.append(story[1])
  disk.failSoon(after: 3, code: 5)
  #expect(throws: JournalFailure.system(SystemError(.sync, code: 5), path: path)) { try writer.sync() }
  #expect(writer.state == .failed(.system(SystemError(.sync, code: 5), path: path)))
  #expect(writer.beginSync() == nil)
  try writer.reopen()
  #expect(writer.acknowledgedRecords == 1)
  try writer.sync()
  #expect(writer.acknowledgedRecords == 3)
  try expectKept(Told(records: 3, fingerprint: writer.fingerprint), on: disk.afterPowerCut(.nothing, seed: 0), "")
}

@Test func `a program that died of a failed sync leaves nothing that is believed unseen`() throws {
  let disk = SimulatedDisk()
  var writer: JournalWriter? = try JournalWriter.create(at: path, on: disk.disk())
  _ = try writer?.append(story[0])
  try writer?.sync()
  _ = try writer?.append(story[1])
  disk.failSoon(after: 3, code: 5)
  #expect(throws: JournalFailure.self) { try writer?.sync() }
  writer = nil
  let opened = try JournalWriter.open(at: path, on: disk.disk())
  #expect(opened.writer.acknowledgedRecords == 3)
  let told = Told(records: 3, fingerprint: opened.writer.fingerprint)
  try expectKept(told, on: disk.afterPowerCut(.nothing, seed: 0), "")
}

@Test func `a journal that lost acknowledged records is not gone on with`() throws {
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  for group in story.prefix(2) {
    _ = try writer.append(group)
    try writer.sync()
  }
  let whole = try #require(disk.contents(path))
  _ = try writer.append(story[2])
  disk.failSoon(after: 2, code: 28)
  #expect(throws: JournalFailure.self) { try writer.sync() }
  disk.put(path, Array(whole.dropLast(10)))
  #expect(throws: JournalFailure.self) { try writer.reopen() }
  guard case .failed(.damaged(let fault)) = writer.state else {
    Issue.record("\(writer.state)")
    return
  }
  #expect(fault.line == 3)
  // The file is back: so is the journal.
  disk.put(path, whole)
  try writer.reopen()
  try writer.sync()
  #expect(writer.acknowledgedRecords == 4)
}

@Test func `somebody else's records behind ours are never cut off`() throws {
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  _ = try writer.append(story[0])
  try writer.sync()
  let whole = try #require(disk.contents(path))
  _ = try writer.append(story[1])
  disk.failSoon(after: 2, code: 28)
  #expect(throws: JournalFailure.self) { try writer.sync() }
  disk.put(path, whole)
  let other = try JournalWriter.open(at: path, on: disk.disk())
  _ = try other.writer.append([draft("theirs", after: 5)])
  try other.writer.sync()
  let theirs = try #require(disk.contents(path))
  #expect(throws: JournalFailure.held(by: 100)) { try writer.reopen() }
  disk.put(path, theirs)
  #expect(throws: JournalFailure.self) { try writer.reopen() }
  #expect(disk.contents(path) == theirs)
}

@Test func `what was acknowledged is read back from the disk itself, not from memory`() throws {
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  for group in story.prefix(2) {
    _ = try writer.append(group)
    try writer.sync()
  }
  _ = try writer.append(story[2])
  disk.failSoon(after: 2, code: 5)
  #expect(throws: JournalFailure.self) { try writer.sync() }
  disk.rot(path, at: 20)
  #expect(throws: JournalFailure.self) { try writer.reopen() }
}
