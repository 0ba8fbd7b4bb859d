import Engine
import Workshop

/// What things are called on the screen of whoever reads a sentence about them: sentences name titles, never ids. What
/// is not in it is named by its id.
public struct Titles: Equatable, Sendable {
  /// Of the agenda.
  public var items: [ItemID: String] = [:]
  /// Their prompts.
  public var activities: [ActivityID: String] = [:]
  /// Options and statements of all polls.
  public var options: [OptionID: String] = [:]
  /// What questions of forms ask.
  public var questions: [QuestionID: String] = [:]
  /// As people read them.
  public var collections: [CollectionID: String] = [:]
  /// Their headlines.
  public var entries: [EntryID: String] = [:]
  /// The values of the attribute that divides people.
  public var groups: [GroupID: String] = [:]
  /// Names, which stand apart from the journal.
  public var people: [ParticipantID: String] = [:]
  /// The group of whoever was let in without being listed.
  public var groupsOfAdmitted: [ParticipantID: String] = [:]

  /// The most characters of a title here: `longest`, or fewer where a whole sentence has little room.
  public var most = Titles.longest

  /// No titles: everything is called by its id.
  public init() {}

  /// The most characters of a title in a sentence; what is longer ends in `…`.
  public static let longest = 40

  /// An item's title as a sentence names it: cut, between quotation marks.
  public func of(_ id: ItemID, in language: Language) -> String { quoted(items[id], id.text, language) }
  /// An activity's prompt as a sentence names it.
  public func of(_ id: ActivityID, in language: Language) -> String { quoted(activities[id], id.text, language) }
  /// An option's title as a sentence names it.
  public func of(_ id: OptionID, in language: Language) -> String { quoted(options[id], id.text, language) }
  /// A form's question as a sentence names it.
  public func of(_ id: QuestionID, in language: Language) -> String { quoted(questions[id], id.text, language) }
  /// A collection's title as a sentence names it.
  public func of(_ id: CollectionID, in language: Language) -> String { quoted(collections[id], id.text, language) }
  /// An entry's headline as a sentence names it.
  public func of(_ id: EntryID, in language: Language) -> String { quoted(entries[id], id.text, language) }
  /// Groups and people have names, which stand without quotation marks.
  public func of(_ id: GroupID) -> String { cut(groups[id] ?? id.text) }
  /// A person's name as a sentence names it.
  public func of(_ id: ParticipantID) -> String { cut(people[id] ?? id.text) }

  /// What a sentence says with its titles cut as little as is needed for it to fit, so that what happened is never cut
  /// off behind a long one. Where that would leave too little of them, what stands behind ` · ` is what is cut.
  public func fitting(_ columns: Int, width: (String) -> Int, _ sentence: (Titles) -> String) -> String {
    var titles = self
    for (least, isWhole) in [(24, true), (12, false)] {
      for longest in stride(from: most, through: least, by: -1) {
        titles.most = longest
        let text = sentence(titles)
        let needed = isWhole ? text : text.split(separator: " · ").first.map(String.init) ?? text
        if width(needed) <= columns { return text }
      }
    }
    return sentence(titles)
  }

  private func quoted(_ title: String?, _ id: String, _ language: Language) -> String {
    language.quote(cut(title.flatMap { $0.isEmpty ? nil : $0 } ?? id))
  }

  /// A text of at most `most` characters on one line, cut at a word where there is one.
  public func cut(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    guard line.count > most else { return String(line) }
    var part = line.prefix(most - 1)
    if let space = part.lastIndex(of: " "), part.distance(from: part.startIndex, to: space) > most / 2 {
      part = part[..<space]
    }
    while let last = part.last, last == " " || last == "," || last == "…" { part.removeLast() }
    return part + "…"
  }
}

extension Titles {
  /// All titles that a facilitator sees.
  public init(_ view: FacilitatorView) {
    for item in view.items { items[item.id] = item.title }
    for desk in view.polls {
      activities[desk.poll.id] = desk.poll.prompt
      for option in desk.poll.options { options[option.id] = option.title }
    }
    for desk in view.forms {
      activities[desk.id] = desk.prompt
      add(desk.questions)
    }
    for desk in view.collections {
      activities[ActivityID(desk.id.text)] = desk.title
      collections[desk.id] = desk.title
      for entry in desk.entries {
        for voice in entry.voices { entries[voice.entry] = desk.fields.headline(of: voice.fields) }
        entries[entry.entry.id] = entry.entry.headline(of: desk.fields)
      }
    }
    for desk in view.breakouts {
      activities[desk.id] = desk.prompt
      for group in desk.groups { groups[group.id] = group.title }
    }
    for report in view.reports { activities[report.id] = report.prompt }
    for talk in view.talks { activities[talk.id] = talk.title }
    for person in view.people {
      people[person.id] = person.name
      if person.admitted { groupsOfAdmitted[person.id] = person.group }
    }
  }
}

extension TalkView {
  /// What the talk is called: its prompt; without one who holds it, else its id.
  public var title: String {
    guard prompt.isEmpty else { return prompt }
    return lead.flatMap { $0.isEmpty ? nil : $0 } ?? id.text
  }
  /// Who holds it, where the title does not say that already.
  public var speaker: String? { lead == title ? nil : lead }
}

extension EntryView {
  /// The one line by which an entry is named: its first field that says something.
  public func headline(of fields: [Field]) -> String { fields.headline(of: self.fields) }
}

extension [Field] {
  /// The one line by which texts are named: of the first field that says something.
  public func headline(of texts: [String: String]) -> String {
    lazy.compactMap { texts[$0.id] }.first { !$0.isEmpty } ?? ""
  }
}
