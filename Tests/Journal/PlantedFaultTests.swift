import Foundation
import Journal
import TerminalDriver
import Testing

/// One kind of damage: done to the lines of a whole journal, each with its newline, by chance.
struct Planted: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// Returns the number of the line that is to be named.
  var plant: @Sendable (inout [[UInt8]], inout Seeded) -> Int

  init(_ description: String, _ plant: @escaping @Sendable (inout [[UInt8]], inout Seeded) -> Int) {
    testDescription = description
    self.plant = plant
  }

  /// A line is written anew with something replaced, and chained like all behind it: nothing is wrong but that.
  static func forged(_ description: String, replacing pattern: String, by text: String) -> Planted {
    Planted(description) { lines, chance in
      let found = lines.indices.filter { $0 > 1 && $0 + 1 < lines.count && pattern.isIn(lines[$0]) }
      let place = found.randomElement(using: &chance) ?? 0
      lines[place] = pattern.replaced(in: lines[place], by: text)
      chain(&lines, from: place)
      return place + 1
    }
  }

  /// Writes the chain anew from a line on.
  static func chain(_ lines: inout [[UInt8]], from first: Int) {
    for place in lines.indices.dropFirst(first) {
      let hashed = lines[place].prefix(lines[place].count - chainBytes)
      let before =
        place == 0 ? Array(repeating: UInt8(ascii: "0"), count: 64) : Array(lines[place - 1].suffix(67).prefix(64))
      let end = #","chain":"\#(Digest.sha256(before + hashed).hex)"}"# + "\n"
      lines[place] = hashed + Array(end.utf8)
    }
  }

  /// What stands behind the chained bytes: `,"chain":"`, 64 characters, `"}` and the newline.
  private static let chainBytes = 10 + 64 + 3

  static let kinds: [Planted] = [
    Planted("a flipped byte") { lines, chance in
      let place = Int.random(in: lines.indices, using: &chance)
      let byte = Int.random(in: lines[place].indices, using: &chance)
      lines[place][byte] ^= 1 << Int.random(in: 0..<8, using: &chance)
      return place + 1
    },
    Planted("a cut line") { lines, chance in
      let place = Int.random(in: lines.indices, using: &chance)
      let rest = Int.random(in: 0..<lines[place].count - 1, using: &chance)
      lines[place] = lines[place].prefix(rest) + [0x0A]
      return place + 1
    },
    Planted("a file that ends amid a line") { lines, chance in
      let place = Int.random(in: lines.indices, using: &chance)
      lines[place] = Array(lines[place].prefix(Int.random(in: 1..<lines[place].count, using: &chance)))
      lines.removeSubrange((place + 1)...)
      return place + 1
    },
    Planted("a missing final newline") { lines, _ in
      lines[lines.count - 1].removeLast()
      return lines.count
    },
    Planted("a removed line") { lines, chance in
      let place = Int.random(in: lines.indices.dropLast(), using: &chance)
      lines.remove(at: place)
      return place + 1
    },
    Planted("swapped lines") { lines, chance in
      let place = Int.random(in: lines.indices.dropLast(), using: &chance)
      lines.swapAt(place, place + 1)
      return place + 1
    },
    Planted("a doubled line") { lines, chance in
      let place = Int.random(in: lines.indices, using: &chance)
      lines.insert(lines[place], at: place)
      return place + 2
    },
    Planted("a blank line") { lines, chance in
      let place = Int.random(in: lines.indices, using: &chance)
      lines.insert([0x0A], at: place)
      return place + 1
    },
    Planted("a chain that is another's") { lines, chance in
      let place = Int.random(in: lines.indices.dropFirst(), using: &chance)
      lines[place].replaceSubrange(
        lines[place].count - 67..<lines[place].count - 3, with: lines[place - 1].suffix(67).prefix(64))
      return place + 1
    },
    forged("a synced beyond the line", replacing: #""synced":[0-9]+"#, by: #""synced":999"#),
    forged("a synced that falls", replacing: #""synced":[0-9]+"#, by: #""synced":-1"#),
    forged("a seq too high", replacing: #"^\{"seq":"#, by: #"{"seq":1"#),
    forged("time that goes back", replacing: #""at":"2020-12-11T.{13}""#, by: #""at":"2020-12-10T10:00:00.001Z""#),
    forged("a time without milliseconds", replacing: #"\.[0-9]{3}Z""#, by: #"Z""#),
    forged("bytes that are not UTF-8", replacing: #""data":\{"#, by: "\"data\":{\"x\":\"\u{F0FF}\","),
    forged("a control character in the payload", replacing: #""data":\{"#, by: #""data":{"x":"\u001b[2J","#),
    forged(
      "a payload that is a list", replacing: #""data":\{.*\}(,"command":"[0-9a-f]*")?\}?,"chain""#,
      by: #""data":[],"chain""#),
    forged("a kind with a capital", replacing: #""kind":"."#, by: #""kind":"X"#),
    forged("members in another order", replacing: #""kind":"([A-Za-z]*)","data":"#, by: #""data":"#),
  ]
}

extension String {
  private func place(in line: [UInt8]) -> Range<String.Index>? {
    String(decoding: line, as: UTF8.self).range(of: self, options: .regularExpression)
  }
  fileprivate func isIn(_ line: [UInt8]) -> Bool { place(in: line) != nil }
  /// U+F0FF stands for a byte that is in no UTF-8.
  fileprivate func replaced(in line: [UInt8], by text: String) -> [UInt8] {
    var string = String(decoding: line, as: UTF8.self)
    if let place = place(in: line) { string.replaceSubrange(place, with: text) }
    let stand = Array("\u{F0FF}".utf8)
    var bytes = Array(string.utf8)
    if let at = bytes.indices.first(where: { bytes[$0...].starts(with: stand) }) {
      bytes.replaceSubrange(at..<at + stand.count, with: [0xFF])
    }
    return bytes
  }
}

/// `beraad verify` and a checker that shares no code with it, over the same damage.
@Suite(.enabled(if: Checker.isThere)) struct PlantedFaultTests {
  /// What somebody says of a file with these lines.
  private func told(of lines: [[UInt8]], by teller: (String) throws -> Int?) throws -> Int? {
    let folder = try Folder()
    let path = folder("planted.journal")
    try Data(lines.joined()).write(to: URL(filePath: path))
    let line = try teller(path)
    withExtendedLifetime(folder) {}
    return line
  }

  @Test(arguments: Planted.kinds)
  func `a planted fault is named by its line, by verify and by the checker`(fault: Planted) throws {
    let whole = lines(try format1())
    for seed in UInt64(1)...6 {
      var damaged = whole
      var chance = Seeded(state: seed)
      let line = fault.plant(&damaged, &chance)
      #expect(try told(of: damaged) { try Checker.fault(in: $0) } == line, "seed \(seed)")
    }
  }

  /// The format ends a record with a line feed, and a carriage return before it would be a byte that no chain holds:
  /// two files with one fingerprint. journal_check.py lets white space behind a record pass; `.ci/journal_more.py` does
  /// not.
  @Test(arguments: ["\r", " ", "\t"])
  func `a byte that stands outside the chain is a fault`(byte: String) throws {
    let whole = lines(try format1())
    func expectNamed(_ line: Int, _ damaged: [[UInt8]]) throws {
      #expect(try told(of: damaged, by: Checker.verify) == line)
      #expect(try told(of: damaged) { try Checker.script("journal_more.py", of: $0) } == line)
    }
    for place in [0, whole.count / 2, whole.count - 1] {
      var damaged = whole
      damaged[place].insert(contentsOf: byte.utf8, at: damaged[place].count - 1)
      try expectNamed(place + 1, damaged)
    }
    // As a transfer in text mode leaves all lines.
    try expectNamed(1, whole.map { $0.dropLast() + Array(byte.utf8) + [0x0A] })
  }
}
