import JSON
import Journal
import Testing
import Workshop

@Test func `a record stands in the file as the format has it`() throws {
  let bytes = try written([
    [draft("sessionCreated", ["format": 1])], [draft("ballotCast", ["voter": "ab"], after: 65_432)],
  ])
  let first = #"{"seq":0,"synced":-1,"at":"2020-12-11T09:00:00.000Z","kind":"sessionCreated","data":{"format":1}"#
  let second = #"{"seq":1,"synced":0,"at":"2020-12-11T09:01:00.000Z","kind":"ballotCast","data":{"voter":"ab"}"#
  let chain0 = Digest.sha256(Array((String(repeating: "0", count: 64) + first).utf8)).hex
  let chain1 = Digest.sha256(Array((chain0 + second).utf8)).hex
  #expect(text(bytes) == "\(first),\"chain\":\"\(chain0)\"}\n\(second),\"chain\":\"\(chain1)\"}\n")
  #expect(Verdict(of: bytes, live: false).fingerprint == chain1)
  #expect(Verdict.fingerprint(atRecord: 0, in: bytes) == chain0)
  #expect(Verdict.fingerprint(atRecord: 1, in: bytes) == chain1)
  #expect(Verdict.fingerprint(atRecord: 2, in: bytes) == nil)
}

@Test func `what was written is read back`() throws {
  let contents = JournalContents(bytes: try written(), live: false)
  #expect(contents.verdict.state == .whole)
  #expect(contents.verdict.records == 9)
  let records = try contents.records()
  #expect(records.map(\.kind) == story.flatMap { $0.map(\.kind) })
  #expect(records.map(\.data) == story.flatMap { $0.map(\.data) })
  #expect(records.map(\.synced) == [-1, 0, 0, 2, 3, 3, 3, 6, 6])
  #expect(records[4].at.milliseconds == ten.milliseconds + 60_000)
  #expect(records[5].at.milliseconds == ten.milliseconds + 62_346)
}

@Test func `every flipped bit is found, in its own line`() throws {
  let whole = try written()
  let expected = lines(whole)
  var start = 0
  for (number, line) in expected.enumerated() {
    for place in start..<start + line.count {
      for bit in [0, 2, 5, 7] {
        var damaged = whole
        damaged[place] ^= 1 << bit
        let fault = Verdict(of: damaged, live: false).fault
        #expect(fault?.line == number + 1, "bit \(bit) of byte \(place - start) in line \(number + 1)")
      }
    }
    start += line.count
  }
}

@Test func `what a crash cannot have done is damage, what it can have done is torn`() throws {
  // Without its last group the last record is 6; the highest synced that stands in the file is 3.
  let parts = lines(try written(Array(story.dropLast())))
  for number in parts.indices {
    var damaged = parts
    damaged[number][10] ^= 1
    let verdict = Verdict(of: Array(damaged.joined()), live: false)
    #expect(verdict.records == number)
    let fault = try #require(verdict.fault)
    #expect(verdict.state == (number <= 3 ? .damaged(fault) : .torn(fault)), "record \(number)")
  }
}

@Test func `a seal that stands whole makes what is before it damage`() throws {
  var parts = lines(try written())
  parts[7][10] ^= 1
  let fault = try #require(Verdict(of: Array(parts.joined()), live: false).fault)
  #expect(Verdict(of: Array(parts.joined()), live: false).state == .damaged(fault))
  // A seal that is not finished seals nothing.
  parts[8].removeLast()
  #expect(Verdict(of: Array(parts.joined()), live: false).state == .torn(fault))
}

@Test func `lines that are missing, doubled or exchanged are found`() throws {
  let parts = lines(try written())
  for number in parts.indices.dropLast() {
    var missing = parts
    missing.remove(at: number)
    #expect(Verdict(of: Array(missing.joined()), live: false).fault?.line == number + 1)
    var doubled = parts
    doubled.insert(parts[number], at: number)
    #expect(Verdict(of: Array(doubled.joined()), live: false).fault?.line == number + 2)
    var exchanged = parts
    exchanged.swapAt(number, number + 1)
    #expect(Verdict(of: Array(exchanged.joined()), live: false).fault?.line == number + 1)
  }
}

@Test func `an empty journal and a blank line are faults`() throws {
  #expect(Verdict(of: [], live: false).fault?.kind == .empty)
  #expect(Verdict(of: [], live: true).state == .whole)
  let parts = lines(try written())
  #expect(Verdict(of: [0x0A] + Array(parts.joined()), live: false).fault?.line == 1)
  #expect(Verdict(of: Array(parts.joined()) + [0x0A], live: false).fault?.line == 10)
}

/// A line made by hand, its chain right.
func forged(
  seq: String = "0", synced: String = "-1", at: String = "2020-12-11T09:00:00.000Z", kind: String = "sessionCreated",
  data: String = "{}", after chain: String = String(repeating: "0", count: 64)
) -> [UInt8] {
  let line = #"{"seq":\#(seq),"synced":\#(synced),"at":"\#(at)","kind":"\#(kind)","data":\#(data)"#
  return Array((line + #","chain":"\#(Digest.sha256(Array((chain + line).utf8)).hex)"}"# + "\n").utf8)
}

let forgeries: [([UInt8], JournalFault.Kind)] = [
  (forged(seq: "1"), .seq), (forged(seq: "00"), .layout), (forged(seq: "\"0\""), .layout),
  (forged(synced: "0"), .synced), (forged(synced: "-2"), .synced), (forged(synced: "-01"), .layout),
  (forged(synced: "-1.0"), .layout), (forged(at: "2020-12-11 09:00:00.000Z"), .moment),
  (forged(at: "2020-13-11T09:00:00.000Z"), .moment), (forged(at: "2019-02-29T09:00:00.000Z"), .moment),
  (forged(at: "2020-12-11T24:00:00.000Z"), .moment), (forged(at: "2020-12-11T09:00:00Z"), .moment),
  (forged(kind: "SessionCreated"), .kindName), (forged(kind: ""), .kindName),
  (forged(kind: "session_created"), .firstKind),
  (forged(kind: "pollOpened"), .firstKind), (forged(kind: "1a"), .kindName), (forged(data: "[]"), .payload),
  (forged(data: "{} "), .layout),
  (forged(data: "{\"a\":1,\"a\":2}"), .payload), (forged(data: "{\"a\":1,\"\\u0061\":2}"), .payload),
  (forged(data: "{\"a\":NaN}"), .payload), (forged(data: "{\"a\":01}"), .payload),
  (forged(data: "{\"a\":1e999}"), .payload),
  (forged(data: "{\"a\":\"\\t\"}"), .controlCharacter), (forged(data: "{\"a\":\"\\u001b\"}"), .controlCharacter),
  (forged(data: "{\"a\":\"\\u009B\"}"), .controlCharacter), (forged(data: "{\"a\":\"\u{9B}\"}"), .controlCharacter),
  (forged(data: "{\"a\":[{\"b\":[\"\u{7F}\"]}]}"), .controlCharacter), (forged(data: "{\"\\r\":1}"), .controlCharacter),
  (forged(data: "{\"a\":\"\u{1B}\"}"), .controlCharacter), (forged(data: "{\"a\":\"\\ud800\"}"), .payload),
  (forged(data: "{\"a\":\"\\ud83d\\u0041\"}"), .payload), (forged(data: "{\"a\":\"\\x\"}"), .payload),
  (forged(data: "{\"a\":1,}"), .payload), (forged(data: "{\"a\" 1}"), .payload),
  (forged(data: "{\"a\":[1,]}"), .payload),
  (forged(data: String(repeating: "{\"a\":", count: 200) + "1" + String(repeating: "}", count: 200)), .payload),
  (forged() + forged(seq: "1", synced: "0", kind: "b", after: String(repeating: "0", count: 64)), .chain),
]

@Test(arguments: forgeries)
func `a line that breaks a rule is refused though its chain is right`(line: [UInt8], kind: JournalFault.Kind) {
  let fault = Verdict(of: line, live: false).fault
  #expect(fault?.kind == kind, "\(text(line))")
  #expect(fault?.line == text(line).split(separator: "\n").count)
  #expect(fault?.expected.isEmpty == false)
  #expect(fault?.found.isEmpty == false)
}

@Test func `bytes that are not UTF-8 are refused though the chain is right`() {
  let parts = text(forged(data: "{\"a\":\"?\"}")).split(separator: "?")
  let before = Array(parts[0].utf8) + [0xC3]
  let hashed = Array(String(repeating: "0", count: 64).utf8) + before + Array("\"}".utf8)
  let line = before + Array("\"},\"chain\":\"\(Digest.sha256(hashed).hex)\"}\n".utf8)
  #expect(Verdict(of: line, live: false).fault?.kind == .encoding)
}

@Test func `allowed payloads are let through`() {
  for data in [
    "{}", "{ \"a\" : [ ] , \"b\" : { } }", "{\"a\":\"\\n\\\"\\\\\\/\\u00e9\\ud83d\\ude00\"}",
    "{\"a\":[1,-0.5e-3,true,null]}",
    "{\"a\":{\"a\":{\"a\":1}}}", "{\"a\":\"\u{A0}\u{2028}\"}", "{\"a\":\"\\u000a\"}",
  ] {
    #expect(Verdict(of: forged(data: data), live: false).fault == nil, "\(data)")
  }
}

@Test func `time goes forward, but for secret ballots that tell the minute only`() {
  let first = forged(at: "2020-12-11T09:05:30.000Z")
  let chain = Verdict(of: first, live: false).fingerprint
  func next(_ at: String, _ data: String) -> JournalFault.Kind? {
    Verdict(
      of: first + forged(seq: "1", synced: "0", at: at, kind: "ballotCast", data: data, after: chain), live: false
    )
    .fault?.kind
  }
  #expect(next("2020-12-11T09:05:30.000Z", "{}") == nil)
  #expect(next("2020-12-11T09:05:29.999Z", "{}") == .order)
  #expect(next("2020-12-11T09:05:00.000Z", "{}") == .order)
  #expect(next("2020-12-11T09:05:00.000Z", "{\"voter\":\"ab\"}") == nil)
  #expect(next("2020-12-11T09:05:01.000Z", "{\"voter\":\"ab\"}") == .order)
  #expect(next("2020-12-11T09:05:00.000Z", "{\"a\":{\"voter\":\"ab\"}}") == .order)
}

@Test func `the scanner takes what the reader takes`() throws {
  let alphabet = Array("{}[]:,\"\\abnu0123e.-+é ".utf8)
  var chance = Seeded(state: 11)
  var taken = 0
  for _ in 0..<20_000 {
    var data = Array(#"{"a":[1,-2.5e3,"é\u00e9\n",{"b":null}],"c":true,"é":""}"#.utf8)
    for _ in 0..<Int.random(in: 1...2, using: &chance) {
      let place = Int.random(in: 1..<data.count, using: &chance)
      data[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &chance)]
    }
    let isObject = (try? JSON(parsing: data))?.asObject != nil
    let scanned = Verdict(of: forgedBytes(data), live: false).fault
    if scanned?.kind == .controlCharacter { continue }
    if isObject { taken += 1 }
    #expect((scanned == nil) == isObject, "\(text(data)) \(String(describing: scanned))")
  }
  #expect(taken > 1000)
}

func forgedBytes(_ data: [UInt8]) -> [UInt8] {
  let head = Array(#"{"seq":0,"synced":-1,"at":"2020-12-11T09:00:00.000Z","kind":"sessionCreated","data":"#.utf8) + data
  let chain = Digest.sha256(Array(String(repeating: "0", count: 64).utf8) + head).hex
  return head + Array(#","chain":"\#(chain)"}"#.utf8) + [0x0A]
}
