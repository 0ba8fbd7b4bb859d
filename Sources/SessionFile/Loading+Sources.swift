import Workshop

extension Loading {
  /// What is taken from earlier sessions: it must be there, and earlier. Returns where each lies.
  mutating func checkSources(of draft: inout Draft, _ reading: inout Reading) -> [SourceSession] {
    if reading.sources.isEmpty { return [] }
    var neighbours = Neighbours(in: Neighbours.folder(ofSessionIn: folder, file: file), order: order)
    let own = draft.workshop.id
    let names = neighbours.order
    let place = names?.firstIndex { neighbours.session($0)?.workshop.id == own }
    var found: [SourceSession] = []
    for (source, at) in reading.sources {
      let others = (names ?? []).filter { neighbours.session($0)?.workshop.id != own }
      guard names?.contains(source.session) ?? true, let session = neighbours.session(source.session) else {
        let near = nearest(source.session, in: others)
        reading.error(.unknownReference(.session, source.session, nearest: near, known: others), at: at)
        continue
      }
      if let way = neighbours.way(from: source.session, to: own) {
        reading.error(.sourceCircular(way), at: at)
        continue
      }
      if let place, let other = names?.firstIndex(of: source.session), other > place {
        reading.error(.sourceLater(source.session), at: at)
      } else if draft.timesAreKnown, session.workshop.starts >= draft.workshop.starts, let zone = session.zone {
        let start = zone.local(session.workshop.starts)
        reading.error(.sourceHeldLater(source.session, start.day, clock: start.clock), at: at)
      }
      if !session.parts.contains(source.part) {
        let near = nearest(source.part, in: session.parts)
        reading.error(.unknownReference(.outcome, source.part, nearest: near, known: session.parts), at: at)
      }
      if !found.contains(where: { $0.name == source.session }) { found.append(SourceSession(session)) }
    }
    takeFields(into: &draft, for: reading.withoutFields, &neighbours)
    return found
  }

  /// A collect that does not say what its entries hold has the fields of what it takes.
  private func takeFields(into draft: inout Draft, for ids: Set<ActivityID>, _ neighbours: inout Neighbours) {
    for item in draft.workshop.agenda.indices {
      for (index, activity) in draft.workshop.agenda[item].activities.enumerated() {
        guard case .collect(var collect) = activity, ids.contains(collect.id), let source = collect.from,
          let fields = neighbours.session(source.session)?.fields(of: source.part)
        else { continue }
        collect.fields = fields
        draft.workshop.agenda[item].activities[index] = .collect(collect)
      }
    }
  }
}

/// An earlier session that another one takes from, and where it lies.
public struct SourceSession: Equatable, Sendable {
  /// What the programme calls it.
  public var name: String
  /// As people read it.
  public var title: String
  /// Where its journal stands unless somebody put it elsewhere.
  public var journal: String

  init(_ session: Neighbour) {
    name = session.name
    title = session.workshop.title
    journal = "\(session.folder)\(session.workshop.id).journal"
  }
}
