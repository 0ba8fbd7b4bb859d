import JSON
import Phrases
import Tally
import Workshop

/// Ballots of ranks as PrefLib has them (preflib.github.io): complete or incomplete orders, without ties (soc, soi) or
/// with them (toc, toi).
///
///     # ALTERNATIVE NAME 1: Water
///     12: 1,{2,3},4
///
/// Options are numbered from 1; lines with `#` in front say more of the file. One that has no line for its name is
/// called by its number.
struct PreflibFile {
  private var names: [Int: String] = [:]
  private var declared = 0
  private var ballots: [(line: Int, count: Int, ranks: [[Int]])] = []

  init(_ bytes: [UInt8]) throws(InstanceFault) {
    for (index, bytes) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw InstanceFault(.line(index + 1, .utf8), at: "")
      }
      let line = Self.trimmed(text[...])
      if line.isEmpty { continue }
      if line.first == "#" {
        readHeader(line.dropFirst())
      } else {
        guard let (count, ranks) = Self.ballot(line) else {
          throw InstanceFault(.line(index + 1, .preflibBallot), at: "")
        }
        ballots.append((index + 1, count, ranks))
      }
    }
  }

  /// By every method.
  func count() throws(InstanceFault) -> JSONObject {
    let last = max(declared, names.keys.max() ?? 0)
    // A file without a header says by its ballots which options there are.
    let numbers = last > 0 ? Array(1...last) : Set(ballots.flatMap { $0.ranks.joined() }).sorted()
    var (titles, seen): ([Int: String], Set<String>) = ([:], [])
    for number in numbers {
      let name = names[number] ?? "\(number)"
      titles[number] = seen.insert(name).inserted ? name : "\(name) (\(number))"
    }
    var tally = RankTally(numbers.map { OptionID(titles[$0] ?? "\($0)") })
    for ballot in ballots {
      let ranks = ballot.ranks.map { $0.map { OptionID(titles[$0] ?? "\($0)") } }
      if tally.add(Ranking(ranks), times: ballot.count) != nil {
        throw InstanceFault(.line(ballot.line, .preflibOption), at: "")
      }
    }
    let names = try CaseNames(tally.options.map { InstanceNode(.string($0.text), "") })
    var answer = JSONObject()
    answer.set("options", names.of(names.ids))
    answer.addPairs(tally, names)
    answer.addRunoff(tally, names)
    return answer
  }

  private mutating func readHeader(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let (key, value) = (Self.trimmed(line[..<colon]), Self.trimmed(line[line.index(after: colon)...]))
    if key == "NUMBER ALTERNATIVES" {
      declared = Int(value) ?? 0
    } else if key.hasPrefix("ALTERNATIVE NAME "), let number = Int(key.dropFirst("ALTERNATIVE NAME ".count)) {
      names[number] = String(value)
    }
  }

  private static func ballot(_ line: Substring) -> (Int, [[Int]])? {
    guard let colon = line.firstIndex(of: ":"), let count = Int(trimmed(line[..<colon])), count > 0 else { return nil }
    var (ranks, tied): ([[Int]], [Int]?) = ([], nil)
    let order = trimmed(line[line.index(after: colon)...])
    if order.isEmpty { return (count, []) }
    for part in order.split(separator: ",", omittingEmptySubsequences: false) {
      var part = trimmed(part)
      if part.first == "{", tied == nil {
        part = part.dropFirst()
        tied = []
      }
      let ends = part.last == "}"
      if ends { part = part.dropLast() }
      // `{}`: nobody in this rank.
      if trimmed(part).isEmpty, ends, tied == [] {
        tied = nil
        continue
      }
      guard let number = Int(trimmed(part)), !ends || tied != nil else { return nil }
      if tied == nil { ranks.append([number]) } else { tied?.append(number) }
      if ends {
        ranks.append(tied ?? [])
        tied = nil
      }
    }
    return tied == nil ? (count, ranks) : nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
