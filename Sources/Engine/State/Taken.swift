import Tally
import Workshop

/// What a session takes from earlier ones: copied when it begins, so that nothing later changes it.
public struct Taken: Equatable, Sendable {
  /// One thing that came out of an earlier session.
  public struct Item: Equatable, Sendable {
    /// What it is called there: an entry, or an option.
    public var id: String
    /// In one line, as people read it.
    public var title: String
    /// Of an entry: what it says, by field; nil for an option.
    public var fields: [String: String]?
    /// How many stand before it; the same for those that are level.
    public var before: Int
  }

  /// Each source once, with that session's fingerprint.
  public var carried: [Carried]
  /// What each source holds, the best first.
  public var items: [String: [Item]]

  /// Nothing, for a session that takes nothing.
  public static let nothing = Taken(carried: [], items: [:])

  /// From these sources.
  public init(carried: [Carried], items: [String: [Item]]) {
    self.carried = carried
    self.items = items
  }

  /// Of one source the best `top`, and those level with the last of them.
  func items(of source: Source) -> [Item] {
    let all = items[source.text] ?? []
    guard let top = source.top, let last = all.prefix(top).last else { return all }
    return all.filter { $0.before <= last.before }
  }
}

/// Why nothing can be taken from a session.
public enum CannotTake: Error, Equatable, Sendable {
  /// It goes on, or has not begun.
  case notEnded
  /// Its participants are simulated, and those of the session that takes are not.
  case onlyRehearsed
  case noSuchPart
  /// No result of the poll was shown.
  case notShown
  /// Nobody said or chose anything that all may see.
  case empty
}

extension Session {
  /// What others may take from a collection or a poll of this session: what all could see when it had ended. Of a
  /// collection the entries, shortlisted ones first, then by upvotes; of a poll the options by its newest result that was
  /// shown, those alone in whose place nothing else was put.
  public func outcomes(of part: String, forRehearsal isRehearsal: Bool) throws(CannotTake) -> [Taken.Item] {
    guard isOver else { throw .notEnded }
    if rehearsal, !isRehearsal { throw .onlyRehearsed }
    let items: [Taken.Item]
    if let collection = collections[CollectionID(part)] {
      items = entries(of: collection)
    } else if let poll = poll(ActivityID(part)) {
      items = try options(of: poll)
    } else if let found = try options(ofQuestion: part) {
      items = found
    } else {
      throw .noSuchPart
    }
    if items.isEmpty { throw .empty }
    return items
  }

  private func entries(of collection: CollectionState) -> [Taken.Item] {
    var items: [Taken.Item] = []
    var level: (shortlisted: Bool, upvotes: Int)?
    for entry in collection.ranked {
      let upvotes = collection.upvotes(of: entry)
      let isLevel = level.map { $0 == (entry.shortlisted, upvotes) } ?? false
      items.append(
        Taken.Item(
          id: entry.id.text, title: collection.headline(of: entry), fields: entry.fields,
          before: isLevel ? items.last?.before ?? 0 : items.count))
      level = (entry.shortlisted, upvotes)
    }
    return items
  }

  private func options(of poll: Poll) throws(CannotTake) -> [Taken.Item] {
    let shown = polls[poll.id]?.rounds.last { if case .revealed = $0.phase { true } else { false } }
    guard let round = shown else { throw .notShown }
    return ordered(round.options, by: round.result)
  }

  /// Of one question of a form, `FORM.QUESTION`; nil where there is none.
  private func options(ofQuestion part: String) throws(CannotTake) -> [Taken.Item]? {
    let names = part.split(separator: ".").map(String.init)
    guard names.count == 2, case .form(let form)? = workshop.activity(ActivityID(names[0])),
      let question = form.question(QuestionID(names[1])), let asked = question.question
    else { return nil }
    guard case .revealed = self.form(form.id).phase else { throw .notShown }
    let result = results(of: form).first { $0.question == question.id }?.result
    return ordered(asked.formOptions(in: workshop.language), by: result)
  }

  private func ordered(_ options: [Option], by result: PollResult?) -> [Taken.Item] {
    var items: [Taken.Item] = []
    // Where nothing has an order, as in a grid, they stand as they were asked.
    let ranking = result?.ranking ?? []
    for level in ranking.isEmpty ? [options.map(\.id)] : ranking {
      let before = items.count
      for id in level {
        guard let option = options.first(where: { $0.id == id }) else { continue }
        items.append(Taken.Item(id: id.text, title: option.title, fields: nil, before: before))
      }
    }
    return items
  }
}

extension Workshop {
  /// The plan with what it takes in its place: options of polls that an earlier session has.
  public func taking(_ taken: Taken) -> Workshop {
    changingPolls { poll in
      guard let source = poll.from else { return }
      let options = taken.items(of: source).prefix(Limits.optionsOfAPoll)
      poll.question = poll.question.about(options.map { Option(id: OptionID($0.id), title: $0.title) })
    }
  }

  /// The plan as its file has it now, with what the same session took when it began, as `begun` has it.
  public func keepingTaken(of begun: Workshop) -> Workshop {
    changingPolls { poll in
      guard let source = poll.from, let before = begun.poll(poll.id), before.from == source,
        case .fixed(let options)? = before.question.source
      else { return }
      poll.question = poll.question.about(options)
    }
  }

  private func changingPolls(_ change: (inout Poll) -> Void) -> Workshop {
    var workshop = self
    for item in agenda.indices {
      for (index, activity) in agenda[item].activities.enumerated() {
        guard case .poll(var poll) = activity else { continue }
        change(&poll)
        workshop.agenda[item].activities[index] = .poll(poll)
      }
    }
    return workshop
  }

  /// What collects begin with, as the journal is to say it.
  public func entries(from taken: Taken) -> [Event] {
    activities.flatMap { activity -> [Event] in
      guard case .collect(let collect) = activity, let source = collect.from else { return [] }
      return taken.items(of: source).prefix(Limits.optionsOfAPoll).enumerated().map { index, item in
        var fields: [String: String] = [:]
        for field in collect.fields { fields[field.id] = item.fields?[field.id] }
        // A collection that asks for other things begins with what each was called.
        if fields.isEmpty, let first = collect.fields.first { fields[first.id] = item.title }
        let text = collect.fields == [.text] ? fields[Field.text.id] : nil
        return .entryCarried(
          collection: collect.collection, entry: EntryID("\(collect.collection)-\(index + 1)"), text: text,
          fields: text == nil ? fields : nil, from: source.text, of: item.id)
      }
    }
  }
}

extension Session {
  /// Where a poll's options, or an entry, came from, as people read it: the earlier session's title.
  func origin(_ source: String?) -> String? {
    guard let source else { return nil }
    return carried.first { $0.source == source }?.title ?? source
  }
}
