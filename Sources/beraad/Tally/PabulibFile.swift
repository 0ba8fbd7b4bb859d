import JSON
import Phrases
import Tally
import Workshop

/// A participatory budget as Pabulib has it (pabulib.org/format): the sections META, PROJECTS and VOTES, each with a
/// line of names first, and semicolons between cells.
struct PabulibFile {
  let input: PortfolioInput

  init(_ bytes: [UInt8], _ path: String) throws(InstanceFault) {
    var (section, header): (Substring, [Substring]) = ("", [])
    var meta: [Substring: Substring] = [:]
    var projects: [(id: String, cost: Decimal)] = []
    var votes: [[OptionID]] = []
    let text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line.allSatisfy(\.isWhitespace) { continue }
      if ["META", "PROJECTS", "VOTES"].contains(line) {
        (section, header) = (line, [])
        continue
      }
      let cells = Self.cells(line)
      if header.isEmpty {
        header = cells
        continue
      }
      func cell(_ name: Substring) -> Substring? {
        guard let place = header.firstIndex(of: name), place < cells.count else { return nil }
        return cells[place]
      }
      switch section {
      case "META": if cells.count > 1 { meta[cells[0]] = cells[1] }
      case "PROJECTS":
        guard let id = cell("project_id"), let cost = cell("cost").flatMap({ Decimal($0) }) else {
          throw InstanceFault(.line(index + 1, .pabulibProject), at: path)
        }
        projects.append((String(id), cost))
      case "VOTES":
        guard let vote = cell("vote") else { throw InstanceFault(.line(index + 1, .pabulibVote), at: path) }
        votes.append(vote.split(separator: ",").map { OptionID(String($0)) })
      case _: throw InstanceFault(.line(index + 1, .pabulibSection), at: path)
      }
    }
    if let type = meta["vote_type"], type != "approval" {
      throw InstanceFault(.notCounted("vote_type \(type)", known: ["vote_type approval"]), at: path)
    }
    guard let budget = meta["budget"].flatMap({ Decimal($0) }) else {
      throw InstanceFault(.missing("budget"), at: path)
    }
    let scale = (projects.map(\.cost) + [budget]).map(\.scale).max() ?? 1
    input = PortfolioInput(
      tally: PortfolioTally(
        projects.map { PricedOption(id: OptionID($0.id), cost: $0.cost.whole(scale)) }, budget: budget.whole(scale)),
      names: try CaseNames(projects.map { InstanceNode(.string($0.id), path) }),
      ballots: votes.map { .approving($0) }, scale: scale)
  }

  /// A cell in quotation marks may hold a semicolon.
  private static func cells(_ line: Substring) -> [Substring] {
    var (cells, start, isQuoted): ([Substring], Substring.Index, Bool) = ([], line.startIndex, false)
    for index in line.indices {
      if line[index] == "\"" { isQuoted.toggle() }
      if line[index] == ";", !isQuoted {
        cells.append(line[start..<index])
        start = line.index(after: index)
      }
    }
    return cells + [line[start...]]
  }
}
