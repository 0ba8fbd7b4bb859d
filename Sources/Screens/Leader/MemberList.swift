import Canvas
import Engine
import Phrases

extension Prose {
  /// Who belongs to the group and is there: in two columns where both fit, so that the brief below is not far away.
  mutating func members(_ members: [LeaderView.Member], _ phrases: Phrases) {
    func pieces(_ member: LeaderView.Member) -> [(String, Style)] {
      [
        (member.present ? "● " : "○ ", member.present ? .good : .dim), (member.name, member.present ? .plain : .dim),
        (member.present ? "" : "  \(phrases.absent)", .dim),
      ]
    }
    let longest = members.map { pieces($0).reduce(0) { $0 + Text.width(of: $1.0) } }.max() ?? 0
    let isPaired = members.count > 4 && longest * 2 + 2 <= width
    let rows = isPaired ? (members.count + 1) / 2 : members.count
    for row in 0..<rows {
      var left = pieces(members[row])
      if isPaired, members.indices.contains(row + rows) {
        let wide = left.reduce(0) { $0 + Text.width(of: $1.0) }
        left.append((String(repeating: " ", count: width / 2 - wide), .plain))
        left += pieces(members[row + rows])
      }
      line(left)
    }
  }
}
