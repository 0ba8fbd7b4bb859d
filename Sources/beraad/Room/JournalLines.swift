import Canvas
import Engine
import JSON
import Journal
import Phrases
import Workshop

/// The records of a growing journal in words: the time, then what happened. Of a ballot it says no more than that there
/// was one.
struct JournalLines {
  var phrases: Phrases
  var zone: Zone
  private var shown = 0
  private var session: Session?

  init(phrases: Phrases, zone: Zone) {
    self.phrases = phrases
    self.zone = zone
  }

  /// The lines of the records that were not there the last time.
  mutating func new(in contents: JournalContents) -> [String] {
    guard let stored = try? contents.records() else { return [] }
    var lines: [String] = []
    for record in stored.dropFirst(shown) {
      lines.append("\(zone.local(record.at).clockWithSeconds)  \(sentence(of: record))")
      shown = record.seq + 1
    }
    return lines
  }

  private mutating func sentence(of stored: StoredRecord) -> String {
    if let record = try? stored.record() {
      if var folded = session.take() {
        evolve(&folded, by: record)
        session = folded
      } else {
        session = Session(creating: record)
      }
      if let session, let news = session.news.last, news.seq == stored.seq {
        return Text.clean(news.what.sentence(in: phrases.language, naming: titles(of: session)))
      }
    }
    let place = ["poll", "item", "collection", "group"].compactMap { stored.data[$0]?.asString }.first
    return Text.clean(([stored.kind] + (place.map { [$0] } ?? [])).joined(separator: " "))
  }

  private func titles(of session: Session) -> Titles {
    let health = JournalHealth(records: 0, fingerprint: "")
    let around = Surroundings(now: session.createdAt, zone: zone, journal: health)
    return Titles(session.facilitatorView(around) { _, _ in nil })
  }
}
