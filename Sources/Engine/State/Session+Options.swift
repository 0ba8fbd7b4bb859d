import Tally
import Workshop

/// Options of polls that were changed before they opened.
extension Session {
  /// The options of a poll whose question names them, as they stand now.
  func pendingOptions(of poll: Poll) -> [Option] {
    if let revised = revisedOptions[poll.id] { return revised }
    if case .fixed(let options) = poll.question.source { return options }
    return []
  }

  mutating func evolveOptions(_ record: Record) {
    func change(_ id: ActivityID, _ change: (inout [Option]) -> Void) {
      guard let poll = poll(id) else { return }
      var options = pendingOptions(of: poll)
      change(&options)
      revisedOptions[id] = options
      changePhase(id)
      tell(record, .optionsChanged(id))
    }
    switch record.event {
    case .optionEdited(let id, let option, let title):
      change(id) { options in
        for index in options.indices where options[index].id == option { options[index].title = title }
      }
    case .optionWithdrawn(let id, let option): change(id) { $0.removeAll { $0.id == option } }
    case .optionsMerged(let id, _, let from): change(id) { $0.removeAll { from.contains($0.id) } }
    case .optionSplit(let id, let option, let parts):
      change(id) { options in
        guard let index = options.firstIndex(where: { $0.id == option }) else { return }
        options.replaceSubrange(index...index, with: parts)
      }
    case .optionsRestored(let id, let options): change(id) { $0 = options }
    default: break
    }
  }
}
