import Engine
import Phrases
import Workshop

/// What is printed before a session: a card for everybody, and for each set of groups who sits where.
public struct CardSheet: Sendable {
  /// What one person gets.
  struct Card: Sendable {
    var name: String
    /// With which the person comes in, where that is how.
    var code: String?
    /// Groups and places, a line each.
    var seats: [String]
  }

  /// Who sits at a table.
  struct Table: Sendable {
    var title: String
    var place: String?
    var lead: String?
    var members: [String]
  }

  /// Of the session.
  let title: String
  /// When it is.
  let when: String
  /// How people take part; nil where nobody said.
  let joinHint: String?
  let cards: [Card]
  let sets: [[Table]]
  let phrases: Phrases

  /// - Parameters:
  ///   - names: of everybody on the roster; who has none is called by the id.
  ///   - codes: personal codes, where people come in by them.
  public init(
    of session: Session, in zone: Zone, names: [ParticipantID: String], codes: [ParticipantID: String],
    joinHint: String?
  ) {
    let workshop = session.workshop
    phrases = Phrases(workshop.language)
    title = workshop.title
    let start = zone.local(workshop.starts)
    let end = workshop.ends.map { "–\(zone.local($0).clock)" } ?? ""
    when = "\(phrases.longDay(start.day)), \(start.clock)\(end)"
    self.joinHint = joinHint
    func name(_ id: ParticipantID) -> String { names[id] ?? id.text }
    let phrases = phrases
    cards = session.seats.map { seat in
      let seats = workshop.groupSets.compactMap { set -> String? in
        let group = set.groups.first { group in
          seat.leads.map { $0 == group.id } ?? (set.attribute.flatMap { seat.attributes[$0] } == group.title)
        }
        guard let group else { return nil }
        let title = seat.leads == nil ? group.title : phrases.cardLeads(group.title)
        return [title, group.place].compactMap { $0 }.joined(separator: " · ")
      }
      return Card(name: name(seat.id), code: codes[seat.id], seats: seats)
    }.sorted { $0.name < $1.name }
    sets = workshop.groupSets.compactMap { set in
      guard let attribute = set.attribute else { return nil }
      return set.groups.map { group in
        Table(
          title: group.title, place: group.place, lead: group.lead.map(name),
          members: session.electorate.filter { $0.attributes[attribute] == group.title }.map { name($0.id) }
            .sorted())
      }
    }
  }
}
