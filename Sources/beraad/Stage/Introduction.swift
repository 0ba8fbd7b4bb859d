import Engine
import Screens
import Workshop

/// A name or code from the command line: given to the host as soon as it welcomes, in the place of typing.
struct Introduction: Equatable, Sendable {
  var name: String?
  var code: String?

  /// What a signal calls for; empty once the introduction is made, or where the screen must ask after all.
  mutating func hear(_ signal: Signal) -> [Intent] {
    switch signal {
    case .welcome(_, _, let admission, _):
      if let code {
        self = Introduction()
        return [.giveCode(code)]
      }
      guard let name else { return [] }
      switch admission {
      case .open:
        self = Introduction()
        return [.giveName(name)]
      case .roster: return [.find(prefix: name, skip: 0)]
      case .codes, .accounts:
        self = Introduction()
        return []
      }
    case .found(let prefix, _, let people, _):
      guard let name, prefix == name else { return [] }
      self = Introduction()
      let same = people.filter { $0.name.lowercased() == name.lowercased() }
      guard same.count == 1, let one = same.first, !one.taken else { return [] }
      return [.takeSeat(one.id)]
    default: return []
    }
  }
}
