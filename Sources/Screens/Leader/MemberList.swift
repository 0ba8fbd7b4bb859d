import Canvas
import Engine
import Phrases

extension Prose {
  /// Who belongs to the group and is there: in two columns where they fit, so that the brief below is not far away. Where
  /// only the signs leave room for that, the heading says what they mean.
  mutating func members(_ members: [LeaderView.Member], _ phrases: Phrases) {
    func pieces(_ member: LeaderView.Member, isTold: Bool) -> [(String, Style)] {
      let absent = member.present || !isTold ? "" : "  \(phrases.absent)"
      return [
        (member.present ? "● " : "○ ", member.present ? .good : .dim), (member.name, member.present ? .plain : .dim),
        (absent, .dim),
      ]
    }
    func canPair(isTold: Bool) -> Bool {
      let longest = members.map { wide(pieces($0, isTold: isTold)) }.max() ?? 0
      return members.count > 4 && longest * 2 + 2 <= width
    }
    let isTold = canPair(isTold: true) || !canPair(isTold: false)
    let rows = canPair(isTold: isTold) ? (members.count + 1) / 2 : members.count
    let isAway = members.contains { !$0.present }
    line(
      (phrases.present(members.count(where: \.present), of: members.count), .bold),
      (isTold || !isAway ? "" : "   ○ \(phrases.absent)", .dim))
    for row in 0..<rows {
      var left = pieces(members[row], isTold: isTold)
      if members.indices.contains(row + rows) {
        left.append((String(repeating: " ", count: width / 2 - wide(left)), .plain))
        left += pieces(members[row + rows], isTold: isTold)
      }
      line(left)
    }
  }

  private func wide(_ pieces: [(String, Style)]) -> Int { pieces.reduce(0) { $0 + Text.width(of: $1.0) } }
}
