import Foundation
import Phrases
import SessionFile
import Testing
import Workshop

/// The shipped session with lines taken out, doubled, swapped, cut and bent, over many seeds: loading neither crashes
/// nor hangs, and says where.
struct FuzzTests {
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    // Steele, Lea, Flood: SplitMix64.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static func bent(_ text: String, using dice: inout Dice) -> String {
    var lines = text.components(separatedBy: "\n")
    for _ in 0...Int.random(in: 0...3, using: &dice) {
      let at = Int.random(in: 0..<lines.count, using: &dice)
      switch Int.random(in: 0...7, using: &dice) {
      case 0: lines.remove(at: at)
      case 1: lines.insert(lines[at], at: at)
      case 2: lines.swapAt(at, Int.random(in: 0..<lines.count, using: &dice))
      case 3: lines[at] = "  " + lines[at]
      case 4: lines[at] = String(lines[at].prefix(Int.random(in: 0...lines[at].count, using: &dice)))
      case 5:
        let junk = [
          "*x", "&x", "{", "]", "\"", "'", "\t", "- ", ": ", "!!int", "|", "\u{202E}", "\u{0}", "é", "?", "%", ";",
        ]
        let place = Int.random(in: 0...lines[at].count, using: &dice)
        let piece = junk[Int.random(in: 0..<junk.count, using: &dice)]
        lines[at].insert(contentsOf: piece, at: lines[at].index(lines[at].startIndex, offsetBy: place))
      case 6: lines[at] = lines[at].replacingOccurrences(of: "0", with: "-9999999999999")
      default: lines[at] = lines[at].replacingOccurrences(of: "a", with: "")
      }
      if lines.isEmpty { lines = [""] }
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: 0..<8) func `a bent session is refused or read, never more`(part: Int) throws {
    let source = repository + "Sessions/m50-webinar"
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try FileManager.default.copyItem(atPath: source, toPath: folder.path + "m50")
    var dice = Dice(state: UInt64(part))
    for round in 0..<60 {
      let name = ["session.yaml", "session.yaml", "participants.csv", "leads.csv"][round % 4]
      let original = try String(contentsOfFile: source + "/" + name, encoding: .utf8)
      try Data(Self.bent(original, using: &dice).utf8).write(to: URL(filePath: folder.path + "m50/" + name))
      let problems =
        switch SessionFile.load(path: folder.path + "m50") {
        case .success(let session): session.warnings
        case .failure(let rejected): rejected.problems
        }
      for problem in problems {
        let line = try #require(problem.line, "\(problem)")
        let path = folder.path + "m50/" + problem.file
        #expect(try isInside(line: line, column: problem.column, of: path), "\(problem.line(in: .en)), part \(part)")
        for language in Language.allCases { #expect(!problem.line(in: language).contains("Optional(")) }
      }
      try Data(original.utf8).write(to: URL(filePath: folder.path + "m50/" + name))
    }
  }
}
