import Engine
import Phrases
import Workshop

/// Offer and seek, line by line: the question who may have one's contact details, and whom one was matched with.
extension PlainParticipant {
  /// Asks, where somebody has just written for the first time.
  mutating func askContact(after collection: CollectionID) -> [String] {
    guard asked == nil, let pairing = view?.collection(collection)?.pairing, pairing.agreed == nil else { return [] }
    asked = .contact(collection)
    return [phrases.contactQuestion(pairing.columns), phrases.contactMeans, phrases.plainContactHow]
  }

  /// `contact`, `contact ja`, `contact nee`.
  mutating func contact(_ rest: String, _ view: ParticipantView) -> PlainAnswer {
    let all = view.activities.compactMap { part -> CollectView? in
      if case .collect(let collect) = part, collect.pairing != nil { return collect }
      return nil
    }
    guard let collect = all.first(where: { $0.id == collection }) ?? all.first, let pairing = collect.pairing else {
      return PlainAnswer([phrases.noContactAsked])
    }
    let language = phrases.language
    let word = rest.lowercased()
    if PlainWord.yes.words(language).contains(word) {
      return PlainAnswer([], [participation.agree(collect.id, on: true)])
    }
    if PlainWord.no.words(language).contains(word) {
      return PlainAnswer([], [participation.agree(collect.id, on: false)])
    }
    return PlainAnswer(
      pairing.matches.flatMap(text.match)
        + [phrases.contactStands(pairing.agreed, pairing.columns, key: phrases.plainContactKey)])
  }
}
