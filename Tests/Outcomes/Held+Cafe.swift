import Engine
import Workshop

@testable import Outcomes

extension Held {
  /// The shipped world café: three of its four rounds, two who do not come and one who comes late.
  static func cafe(english: Bool = false) throws -> Held {
    var held = try Held("wereldcafe") { workshop in
      if english { workshop.language = .en }
    }
    held.gone = ["w04", "w19", "w33"]
    try held.wait(until: "13:30")
    try held.act(.startSession(shift: .zero))
    try held.wait(until: "13:39")
    try held.act(.nextItem)
    try held.act(.planGroups(breakout: "cafe", anew: false))
    for (round, clock) in ["13:41", "13:58", "14:16"].enumerated() {
      try held.wait(until: clock)
      try held.act(.startGroups(breakout: "cafe"))
      try held.harvest(["text": "Inzicht \(round + 1)"], to: "inzichten", of: "energietransitie")
      if round == 0 {
        held.gone.remove("w33")
        try held.act(.moveInGroups(breakout: "cafe", participant: "w33", group: "woningaanbod"))
      }
      held.now = held.now + .minutes(15)
      try held.act(.endGroups(breakout: "cafe"))
      if round == 0 { try held.act(.planGroups(breakout: "cafe", anew: false)) }
    }
    try held.harvest(["text": "Een actie"], to: "acties", of: "voorzieningen")
    try held.harvest(["text": "Bewoners vooraf betrekken"], to: "acties", of: "energietransitie")
    try held.harvest(["text": "Eerst langs de bewoners"], to: "acties", of: "woningaanbod")
    try held.telling()
    try held.act(.endSession)
    return held
  }

  /// In the plenary three things turn out to be one, under words that no table used; somebody supports two of them.
  private mutating func telling() throws {
    try act(.nextItem)
    try act(.nextItem)
    try act(.nextReport(reportBack: "oogst"))
    for (person, entry) in [("w01", 2), ("w02", 2), ("w02", 3), ("w05", 3), ("w06", 1)] {
      try act(
        .upvote(collection: "acties", entry: EntryID("acties-\(entry)"), on: true),
        as: .participant(ParticipantID(person)))
    }
    try act(
      .mergeEntries(
        collection: "acties", into: "acties-3", from: ["acties-2"], fields: ["text": "Met bewoners beginnen"]))
    try act(.shortlistEntry(collection: "acties", entry: "acties-3", on: true))
  }
}
