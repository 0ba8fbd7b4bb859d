import Workshop

/// What is left to write, shared by all who write.
struct Decks: Equatable, Sendable {
  var questions: Deck
  var tasks: Deck
  var approaches: Deck
  var additions: Deck
  var contacts: Deck
  var remarks: Deck
  var seeking: Deck
  var bringing: Deck

  init(_ stock: Stock, seed: UInt64) {
    func deck(_ lines: [String], _ name: String) -> Deck {
      Deck(lines, chance: Chance(seed: seed, for: "deck/\(name)"))
    }
    let asked =
      stock.questions + stock.questions.compactMap { stock.twins[$0] } + stock.slips.keys.sorted() + stock.strays
    questions = deck(asked, "questions")
    tasks = deck(stock.tasks + stock.tasks.compactMap { stock.echoes[$0] }, "tasks")
    approaches = deck(stock.approaches, "approaches")
    additions = deck(stock.additions, "additions")
    contacts = deck(stock.contacts, "contacts")
    remarks = deck(stock.remarks, "remarks")
    seeking = deck(stock.offers.map(\.seeks), "seeking")
    bringing = deck(stock.offers.map(\.brings), "bringing")
  }

  /// What kind of line a collection asks for.
  enum Kind { case question, task, approach }

  /// The fields of a new entry: the first one gets the line, others what they seem to ask for.
  mutating func fields(_ fields: [Field], _ kind: Kind, _ chance: inout Chance) -> [String: String] {
    var written: [String: String] = [:]
    // Most come to fetch something and bring something else; some only the one or the other.
    let only = fields.areOfferAndSeek && chance.happens(0.2) ? chance.below(2) : nil
    for (place, field) in fields.enumerated() {
      if fields.areOfferAndSeek, field.id == Field.seeking {
        if only != 0 { written[field.id] = seeking.draw() }
      } else if fields.areOfferAndSeek, field.id == Field.bringing {
        if only != 1 { written[field.id] = bringing.draw() }
      } else if place == 0 {
        written[field.id] = line(kind)
      } else if field.required || chance.happens(0.4) {
        written[field.id] = asksForSomebody(field) ? contacts.draw() : remarks.draw()
      }
    }
    return written
  }

  private mutating func line(_ kind: Kind) -> String {
    switch kind {
    case .question: questions.draw()
    case .task: tasks.draw()
    case .approach: approaches.draw()
    }
  }

  private func asksForSomebody(_ field: Field) -> Bool {
    let asked = "\(field.id) \(field.label ?? "")".lowercased()
    return ["gemeente", "wie", "contact", "who", "where", "municipality", "town"].contains { asked.contains($0) }
  }

  /// What a collection asks for, by its name and prompt.
  static func kind(of id: CollectionID, _ prompt: String) -> Kind {
    let asked = "\(id) \(prompt)".lowercased()
    if ["aanpak", "oplossing", "approach", "solution", "idea"].contains(where: { asked.contains($0) }) {
      return .approach
    }
    return ["opga", "task", "challenge"].contains { asked.contains($0) } ? .task : .question
  }
}
