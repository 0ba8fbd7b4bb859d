import Engine
import Figures
import Workshop

/// The work of one `SessionFile.load`: each file once, all their problems together.
struct Loading {
  /// The folder that the session file's names are relative to, with its slash; empty is the current one.
  let folder: String
  /// The session file's name within it.
  let file: String
  /// The names of the programme's sessions, where whoever loads them has read it.
  let order: [String]?
  var problems: [Problem] = []
  /// Files in the order in which they were read, which is the order of their problems.
  private var readFiles: [String]
  private(set) var language: Language?
  var roster: [Person] = []

  /// The earlier sessions that it takes from, each once.
  var sources: [SourceSession] = []

  init(folder: String, file: String, order: [String]? = nil) {
    self.folder = folder
    self.file = file
    self.order = order
    readFiles = [file]
  }

  mutating func run() -> (Workshop, Zone)? {
    guard let text = text(of: file, named: nil, limit: Limits.sessionFileBytes) else { return nil }
    var parser = TreeParser(text)
    let tree = parser.parse()
    for finding in parser.findings { note(finding, in: file) }
    guard let tree else { return nil }
    var reading = Reading(file: file)
    let draft = reading.session(tree)
    guard var draft else {
      problems += reading.problems
      return nil
    }
    language = tree.mapping?.first { $0.key.text == "language" }?.value.text.flatMap(Language.init)
    let people = self.people(of: draft, &reading)
    reading.checkTimetable(of: draft)
    sources = checkSources(of: &draft, &reading)
    reading.checkReferences(of: &draft, columns: people?.columns, people: people?.persons ?? [])
    if !reading.templates.isEmpty {
      let figures = SessionFigures(Session(beginning: draft.workshop, people: []), in: .utc, words: .none)
      reading.checkTemplates(with: figures.value)
    }
    if draft.privacyIsMissing { reading.warn(.noPrivacy, at: draft.place) }
    problems += reading.problems
    roster = people?.persons ?? []
    for set in draft.groupSets {
      let group = groupSet(set, of: draft, people: people)
      draft.workshop.groupSets.append(group)
    }
    return (draft.workshop, reading.zone ?? .utc)
  }

  private mutating func people(of draft: Draft, _ reading: inout Reading) -> People? {
    guard let named = draft.participants, let text = text(of: named.name, named: named, limit: Limits.tableBytes) else {
      return nil
    }
    let people = People(
      text, file: named.name, attributes: draft.workshop.attributes,
      needsAccounts: draft.workshop.admission == .accounts)
    problems += people.problems
    return people
  }

  /// A file's clean text; that it cannot be read is a problem where it was named.
  mutating func text(of name: String, named: Draft.NamedFile?, in namer: String? = nil, limit: Int) -> String? {
    let path = name.hasPrefix("/") ? name : folder + name
    switch FileBytes.read(path, named: name, limit: limit) {
    case .failure(let fault):
      problems.append(
        Problem(file: namer ?? file, line: named?.place.line, column: named?.place.column, fact: fault.fact))
      return nil
    case .success(let bytes):
      if !readFiles.contains(name) { readFiles.append(name) }
      let (text, findings) = CleanText.decode(bytes)
      for finding in findings { note(finding, in: name) }
      return text
    }
  }

  private mutating func note(_ finding: CleanText.Finding, in file: String) {
    problems.append(Problem(file: file, line: finding.place.line, column: finding.place.column, fact: finding.fact))
  }

  /// By file, then by place; what an alias repeats stands once.
  func sorted() -> [Problem] {
    let rank = Dictionary(uniqueKeysWithValues: readFiles.enumerated().map { ($0.element, $0.offset) })
    let ordered = problems.enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      let leftKey = (rank[left.file] ?? .max, left.line ?? 0, left.column ?? 0, a.offset)
      let rightKey = (rank[right.file] ?? .max, right.line ?? 0, right.column ?? 0, b.offset)
      return leftKey < rightKey
    }
    var out: [Problem] = []
    for (_, problem) in ordered {
      let isRepeated = out.reversed().prefix { $0.line == problem.line && $0.file == problem.file }.contains(problem)
      if !isRepeated { out.append(problem) }
    }
    return out
  }
}
