import Workshop

/// Offer and seek: collections with the fields `breng` and `haal`, and breakouts that seat who was matched in them.
extension Reading {
  /// What a collect said of contact details, and where it begins.
  struct ContactPart {
    var collect: ActivityID
    /// Nil where it said nothing.
    var columns: [(name: String, place: Place)]?
  }

  mutating func noteOffers(of collect: Collect, _ part: Section) {
    let columns = texts("contact", of: part, most: Limits.nameCharacters)
    guard collect.isOfferAndSeek else {
      if let entry = part["contact"] { error(.needsOffers(key: "contact"), at: entry.place) }
      return
    }
    if !collect.signed { error(.offersUnsigned, at: part.placeOfValue("signed")) }
    if let columns, columns.count > Limits.contactColumns {
      error(
        .tooMany(.columns, count: columns.count, limit: Limits.contactColumns),
        at: columns[Limits.contactColumns].1)
    }
    contacts.append(ContactPart(collect: collect.id, columns: columns?.map { ($0.0, $0.1) }))
  }

  mutating func meet(of part: Section) -> CollectionID? {
    guard let (name, place) = raw("meet", of: part) else { return nil }
    references.append(Pending(kind: .collection, name: name, place: place))
    meets.append((name, place))
    return CollectionID(name)
  }

  /// Which columns a collect shares is known when the list of participants is: those it names, else `email`.
  mutating func checkOffers(of draft: inout Draft, columns: [String]?, collections: [String]) {
    let journalled = draft.workshop.attributes + ["id", "name", "account"]
    var shared: [ActivityID: [String]] = [:]
    for part in contacts {
      let isListed = draft.participants != nil
      for (name, place) in part.columns ?? [] {
        if !isListed {
          error(.contactWithoutParticipants, at: place)
        } else if journalled.contains(name) {
          error(.contactNotPrivate(name), at: place)
        } else if let columns, !columns.contains(name) {
          let others = columns.filter { !journalled.contains($0) }
          error(
            .unknownReference(.column, name, nearest: nearest(name, in: others), known: others), at: place)
        }
      }
      let usual = ["email"].filter { columns?.contains($0) == true && !journalled.contains($0) }
      shared[part.collect] = part.columns?.map(\.name) ?? usual
    }
    for (item, activities) in draft.workshop.agenda.map(\.activities).enumerated() {
      for case (let index, .collect(var collect)) in activities.enumerated() where collect.isOfferAndSeek {
        collect.contact = shared[collect.id] ?? []
        draft.workshop.agenda[item].activities[index] = .collect(collect)
      }
    }
    let offering = Set(
      draft.workshop.activities.compactMap { activity -> String? in
        if case .collect(let collect) = activity, collect.isOfferAndSeek { return collect.id.text }
        return nil
      })
    for (name, place) in meets where collections.contains(name) && !offering.contains(name) {
      error(.meetWithoutOffers(name), at: place)
    }
  }
}
