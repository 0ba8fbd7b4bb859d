import Engine
import Figures
import Workshop

/// The work of one `SessionFile.loadProgramme`.
struct ProgrammeLoading {
  let folder: String
  let file: String
  private(set) var problems: [Problem] = []
  private(set) var language: Language?

  init(folder: String, file: String) {
    self.folder = folder
    self.file = file
  }

  mutating func run() -> LoadedProgramme? {
    guard let tree = tree() else { return nil }
    var reading = Reading(file: file)
    defer { problems = ownFirst(problems + reading.problems) }
    guard let section = reading.section(tree, .programme, key: file) else { return nil }
    reading.checkKeys(of: section)
    if let version = reading.number("beraad", of: section, in: 0...Int(Int32.max), required: true), version != 1 {
      reading.error(.formatUnknown(version), at: section.placeOfValue("beraad"))
    }
    let title = reading.text("programme", of: section, required: true)
    language = reading.word("language", of: section, as: Language.self, required: true)
    let names = names(in: section, &reading)
    var sessions: [ProgrammeSession] = []
    var named: [SessionID: String] = [:]
    for (name, place) in names {
      guard let (inner, file) = Neighbours.places(of: name).first(where: { SessionFile.holds(folder + $0, $1) }) else {
        reading.error(
          .fileMissing(Neighbours.places(of: name)[0].folder + Neighbours.places(of: name)[0].file), at: place)
        continue
      }
      switch SessionFile.load(folder + inner, file, askedFor: name, order: names.map(\.0)) {
      case .failure(let rejected): problems += rejected.problems.map { $0.moved(into: inner) }
      case .success(let session):
        problems += session.warnings.map { $0.moved(into: inner) }
        if let other = named.updateValue(name, forKey: session.workshop.id) {
          reading.error(.sameSessionID(session.workshop.id.text, other: other), at: place)
        }
        sessions.append(ProgrammeSession(name: name, loaded: session))
      }
    }
    let map = reading.map(of: section)
    // Of a session that cannot be read nobody knows what it has to name.
    if sessions.count == names.count {
      let figures = ProgrammeFigures(
        title: title ?? "",
        parts: sessions.map { session in
          let begun = Session(beginning: session.loaded.workshop, people: [])
          return (session.name, SessionFigures(begun, in: .utc, words: .none))
        })
      reading.checkTemplates(with: figures.value)
    }
    return LoadedProgramme(
      title: title ?? "", language: language ?? .nl, sessions: sessions, map: map, warnings: problems, folder: folder,
      file: file)
  }

  private mutating func names(in section: Section, _ reading: inout Reading) -> [(String, Place)] {
    let names = reading.texts("sessions", of: section, most: Limits.nameCharacters, required: true) ?? []
    if names.isEmpty, let entry = section["sessions"], !entry.value.isNull {
      reading.error(.valueMissing(key: "sessions"), at: entry.place)
    }
    if names.count > Limits.sessionsOfAProgramme {
      reading.error(
        .tooMany(.sessions, count: names.count, limit: Limits.sessionsOfAProgramme),
        at: names[Limits.sessionsOfAProgramme].1)
    }
    var seen: Set<String> = []
    return names.prefix(Limits.sessionsOfAProgramme).filter { name, place in
      if !isSessionName(name) {
        reading.error(
          .wrongValue(key: "sessions", found: name, expected: .source, suggestion: slug(name)), at: place)
      }
      return isSessionName(name) && seen.insert(name).inserted
    }
  }

  /// The programme file's by place, then the sessions' in their order.
  private func ownFirst(_ problems: [Problem]) -> [Problem] {
    let own = problems.filter { $0.file == file }
    return own.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
      + problems.filter { $0.file != file }
  }

  private mutating func tree() -> Tree? {
    switch FileBytes.read(folder + file, named: file, limit: Limits.sessionFileBytes) {
    case .failure(let fault):
      problems.append(Problem(file: file, line: nil, column: nil, fact: fault.fact))
      return nil
    case .success(let bytes):
      let (text, findings) = CleanText.decode(bytes)
      note(findings)
      guard let text else { return nil }
      var parser = TreeParser(text)
      let tree = parser.parse()
      note(parser.findings)
      return tree
    }
  }

  private mutating func note(_ findings: [CleanText.Finding]) {
    problems += findings.map {
      Problem(file: file, line: $0.place.line, column: $0.place.column, fact: $0.fact)
    }
  }
}

extension Problem {
  /// The same, its file named from the folder above.
  func moved(into folder: String) -> Problem {
    var problem = self
    if !problem.file.hasPrefix("/") { problem.file = folder + problem.file }
    return problem
  }
}
