import JSON
import Journal
import Testing
import Workshop

@Test func `only what the disk has is acknowledged`() throws {
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  #expect(writer.beginSync() == nil)
  _ = try writer.append(story[0])
  #expect(writer.acknowledgedRecords == 0)
  let job = try #require(writer.beginSync())
  #expect(writer.state == .syncing)
  #expect(writer.beginSync() == nil)
  // What comes while a sync runs shares the next one.
  _ = try writer.append(story[1])
  _ = try writer.append(story[2])
  #expect(writer.acknowledgedRecords == 0)
  #expect(try writer.finishSync(job()) == 1)
  let second = try #require(writer.beginSync())
  #expect(try writer.finishSync(second()) == 4)
  #expect(writer.beginSync() == nil)
  #expect(writer.records == 4)
  let health = writer.health()
  #expect(health.records == 4)
  #expect(health.waiting == 0)
  #expect(health.bytes == disk.contents(path)?.count)
  #expect(health.freeBytes == 1 << 30)
}

@Test func `a time before the last record's becomes that one's`() throws {
  let writer = try JournalWriter.create(at: path, on: SimulatedDisk().disk())
  _ = try writer.append([draft("sessionCreated", after: 90_500)])
  let records = try writer.append([
    draft("a", after: 90_499), draft("b", ["voter": "x"], after: 90_600), draft("c", after: 90_100),
  ])
  #expect(records.map { $0.at.milliseconds - ten.milliseconds } == [90_500, 60_000, 90_500])
  #expect(writer.lastMoment?.milliseconds == ten.milliseconds + 90_500)
}

@Test(arguments: [
  draft("Wrong"), draft("a b"), draft("a", ["text": "\u{1B}[31m"]), draft("a", ["text\t": 1]),
  draft("a", ["text": "\u{9B}"]), draft("a", ["n": .number(1e300 * 10)]),
  JournalWriter.Draft(at: Instant(milliseconds: 400_000_000_000_000), kind: "a", data: [:]),
  draft("a", ["text": .string(String(repeating: "x", count: JournalWriter.longestRecordBytes))]),
])
func `what the format does not allow is not taken, nor what came with it`(bad: JournalWriter.Draft) throws {
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  _ = try writer.append(story[0])
  if bad.data["n"] == nil {
    #expect(throws: JournalFailure.self) { try writer.append([draft("fine"), bad, draft("fine")]) }
    #expect(writer.records == 1)
  }
  _ = try writer.append(story[1])
  try writer.sync()
  #expect(Verdict(of: try #require(disk.contents(path)), live: false).records == 3)
}

@Test func `the first record is the session`() throws {
  let writer = try JournalWriter.create(at: path, on: SimulatedDisk().disk())
  #expect(throws: JournalFailure.self) { try writer.append(story[1]) }
}

@Test func `a second writer is told who holds the journal`() throws {
  let disk = SimulatedDisk()
  var writer: JournalWriter? = try JournalWriter.create(at: path, on: disk.disk(process: 4711))
  _ = try writer?.append(story[0])
  try writer?.sync()
  #expect(throws: JournalFailure.held(by: 4711)) { try JournalWriter.open(at: path, on: disk.disk(process: 4711)) }
  #expect(throws: JournalFailure.exists(path: path)) { try JournalWriter.create(at: path, on: disk.disk()) }
  writer = nil
  #expect(disk.openDescriptors == 0)
  #expect(try JournalWriter.open(at: path, on: disk.disk()).writer.records == 1)
}

@Test func `a journal is gone on with where it was left`() throws {
  let disk = SimulatedDisk()
  for group in story {
    let writer: JournalWriter
    if disk.contents(path) == nil {
      writer = try JournalWriter.create(at: path, on: disk.disk())
    } else {
      let opened = try JournalWriter.open(at: path, on: disk.disk())
      #expect(opened.torn == nil)
      #expect(opened.contents.verdict.records == opened.writer.acknowledgedRecords)
      writer = opened.writer
    }
    _ = try writer.append(group)
    try writer.sync()
  }
  #expect(disk.mode(path) == 0o600)
  let bytes = try #require(disk.contents(path))
  #expect(try JournalContents(bytes: bytes, live: false).records().map(\.data) == story.flatMap { $0.map(\.data) })
}

@Test func `every cut of a journal opens, its torn tail kept beside it`() throws {
  let whole = try written()
  for cut in 0...whole.count {
    let disk = SimulatedDisk()
    disk.put(path, Array(whole[..<cut]))
    let opened = try JournalWriter.open(at: path, on: disk.disk())
    let ended = whole[..<cut].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    #expect(opened.writer.records == whole[..<cut].count { $0 == 0x0A })
    #expect(disk.contents(path) == Array(whole[..<ended]))
    if ended == cut {
      #expect(opened.torn == nil)
    } else {
      #expect(opened.torn?.path == "\(path).torn-1")
      #expect(opened.torn?.bytes == cut - ended)
      #expect(disk.contents("\(path).torn-1") == Array(whole[ended..<cut]))
    }
  }
}

@Test func `every flipped byte of a journal is named or moved away, nothing before it is lost`() throws {
  let whole = try written(Array(story.dropLast()))
  let parts = lines(whole)
  var line = 0
  for place in whole.indices {
    var damaged = whole
    damaged[place] ^= 0x04
    let disk = SimulatedDisk()
    disk.put(path, damaged)
    if line <= 3 {
      let failure = #expect(throws: JournalFailure.self) { try JournalWriter.open(at: path, on: disk.disk()) }
      guard case .damaged(let fault) = failure else {
        Issue.record("\(String(describing: failure))")
        continue
      }
      #expect(fault.line == line + 1)
      #expect(disk.contents(path) == damaged)
      #expect(disk.names == [path])
    } else {
      let opened = try JournalWriter.open(at: path, on: disk.disk())
      #expect(disk.contents(path) == Array(parts[..<line].joined()))
      #expect(opened.torn?.fault.line == line + 1)
      let torn = try #require(disk.contents("\(path).torn-1"))
      #expect(Array(parts[..<line].joined()) + torn == damaged)
    }
    if whole[place] == 0x0A { line += 1 }
  }
}

@Test func `torn tails are numbered`() throws {
  let disk = SimulatedDisk()
  disk.put(path, try written(Array(story.dropLast())))
  for number in 1...3 {
    let damaged = try #require(disk.contents(path))
    disk.put(path, damaged + Array("{\"seq\":".utf8))
    #expect(try JournalWriter.open(at: path, on: disk.disk()).torn?.path == "\(path).torn-\(number)")
  }
}

@Test func `a live journal is read while its last line is being written`() throws {
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  for group in story.prefix(3) {
    _ = try writer.append(group)
    try writer.sync()
  }
  _ = try writer.append(story[3])
  disk.set(.shortWrite(at: disk.operations + 2, code: 5))
  let job = try #require(writer.beginSync())
  let outcome = job()
  let contents = try JournalReading.read(path, on: disk.disk())
  #expect(contents.verdict.isGrowing)
  #expect(contents.verdict.state == .whole)
  #expect(contents.verdict.records == 4)
  #expect(throws: JournalFailure.self) { try writer.finishSync(outcome) }
  let bytes = try #require(disk.contents(path))
  #expect(Verdict(of: bytes, live: false).fault?.kind == .unfinished)
}

@Test func `salvage writes the good prefix to a new file and never over another`() throws {
  let disk = SimulatedDisk()
  var damaged = try written()
  let parts = lines(damaged)
  damaged[parts[0].count + 5] ^= 1
  disk.put(path, damaged)
  let contents = try JournalReading.read(path, on: disk.disk())
  try JournalReading.salvage(contents, to: "/out", on: disk.disk())
  #expect(disk.contents("/out") == parts[0])
  #expect(throws: JournalFailure.exists(path: "/out")) {
    try JournalReading.salvage(contents, to: "/out", on: disk.disk())
  }
}

@Test func `a seal comes to the disk after everything before it, and alone`() throws {
  let writer = try JournalWriter.create(at: path, on: SimulatedDisk().disk())
  _ = try writer.append([draft("sessionCreated"), draft("a"), draft("sessionEnded"), draft("hostStopped")])
  var steps: [Int] = []
  while let job = writer.beginSync() { steps.append(try writer.finishSync(job())) }
  #expect(steps == [2, 3, 4])
}
