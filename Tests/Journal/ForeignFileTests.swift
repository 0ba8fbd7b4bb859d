import JSON
import Journal
import Testing

let sessionFile = "title: Opgaven\nitems:\n- poll: task\n"

@Test(arguments: [
  sessionFile, "notes", "\n", "{}\n", "{\"seq\":1,\"synced\":0,", "{\"seq\":0,\"synced\":-1}\n", "\u{0}\u{0}x\n",
])
func `a file that is no journal is refused and stays as it is`(contents: String) throws {
  let disk = SimulatedDisk()
  disk.put(path, Array(contents.utf8))
  let failure = #expect(throws: JournalFailure.self) { try JournalWriter.open(at: path, on: disk.disk()) }
  guard case .damaged(let fault) = failure else {
    Issue.record("\(String(describing: failure))")
    return
  }
  #expect(fault.line == 1)
  #expect(fault.kind != .unfinished)
  #expect(disk.contents(path) == Array(contents.utf8))
  #expect(disk.names == [path])
  #expect(Verdict(of: Array(contents.utf8), live: false).state == .damaged(fault))
  #expect(Verdict(of: Array(contents.utf8), live: true).state == .damaged(fault))
}

@Test func `what a crash leaves of a first record is moved aside`() throws {
  let first = try #require(lines(try written()).first)
  var chainIsWrong = first
  chainIsWrong[first.count - 5] ^= 1
  let remains: [[UInt8]] = [Array(first.prefix(9)), first.prefix(9) + [0, 0, 0], [0, 0, 0, 0], chainIsWrong]
  for left in remains {
    let disk = SimulatedDisk()
    disk.put(path, left)
    let opened = try JournalWriter.open(at: path, on: disk.disk())
    #expect(opened.writer.records == 0)
    #expect(disk.contents("\(path).torn-1") == left)
    #expect(disk.contents(path) == [])
  }
}

@Test func `a hole is damage when the record behind it says that what stood there was on the disk`() throws {
  // Cut under a host that goes on at its own place. The one record behind the hole begins no line: it stands behind
  // zeros, and says that record 3 was on the disk.
  let whole = Array(lines(try written())[...4].joined())
  let hole = lines(whole)[..<4].joined().count
  for cut in 0..<hole - 1 {
    var holed = whole
    for place in cut..<hole { holed[place] = 0 }
    let fault = try #require(Verdict(of: holed, live: false).fault)
    #expect(Verdict(of: holed, live: false).state == .damaged(fault), "cut at \(cut)")
    #expect(fault.line == holed[..<cut].count { $0 == 0x0A } + 1)
  }
}

@Test func `a hole before a seal is damage`() throws {
  var holed = try written()
  let seal = try #require(lines(holed).last)
  for place in holed.count - seal.count - 40..<holed.count - seal.count { holed[place] = 0 }
  let fault = try #require(Verdict(of: holed, live: false).fault)
  #expect(fault.line == 8)
  #expect(Verdict(of: holed, live: false).state == .damaged(fault))
}

@Test func `a ballot's own text is not taken for a record behind a hole`() throws {
  let text = #"{"seq":900,"synced":899,"at":""#
  let whole = try written([story[0], [draft("entryProposed", ["text": .string(text)])]])
  let torn = Array(whole.dropLast(3))
  let fault = try #require(Verdict(of: torn, live: false).fault)
  #expect(Verdict(of: torn, live: false).state == .torn(fault))
}

@Test func `whose journal it is can be seen before its tail is moved`() throws {
  let torn = Array(try written(Array(story.dropLast())).dropLast(3))
  let disk = SimulatedDisk()
  disk.put(path, torn)
  var found: JournalWriter.Found? = try JournalWriter.find(at: path, on: disk.disk())
  #expect(found?.contents.verdict.records == 6)
  #expect(throws: JournalFailure.held(by: 100)) { try JournalWriter.find(at: path, on: disk.disk()) }
  found = nil
  #expect(disk.contents(path) == torn)
  #expect(disk.names == [path])
  #expect(disk.openDescriptors == 0)
  let opened = try JournalWriter.find(at: path, on: disk.disk()).goOn()
  #expect(opened.torn?.path == "\(path).torn-1")
  #expect(opened.writer.records == 6)
}
