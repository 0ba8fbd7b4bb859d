import Engine
import Figures
import Journal
import Outcomes
import Phrases
import SessionFile
import Workshop

/// The outcome map as files: `map.svg` and `map.md`.
struct MapFiles {
  let phrases: Phrases

  /// The map of a session, where its file has one. Returns what is not on it, a sentence each.
  func add(_ read: ReadSession, _ zone: Zone, to files: inout OutputFiles, isPrivate: Bool) throws(Stop) -> [String] {
    let session = read.session
    guard let map = session.workshop.map else { return [] }
    let language = session.workshop.language
    let figures = SessionFigures(session, in: zone, words: FigureWords(language))
    let account = Phrases(language).mapAccount(
      session.workshop.title, day: zone.local(session.lastAt).day, fingerprint: read.verdict.fingerprint)
    return try add(
      FinishedMap(
        map, title: session.workshop.title, value: figures.value, untold: figures.untold, account: [account],
        rehearsal: session.rehearsal, language: language), to: &files, isPrivate: isPrivate)
  }

  /// The map of a programme.
  func add(
    _ map: OutcomeMap, of programme: LoadedProgramme, held: [(String, Session, Zone, JournalTip?)],
    to files: inout OutputFiles, isPrivate: Bool
  ) throws(Stop) -> [String] {
    let language = programme.language
    let figures = Self.figures(of: programme, held: held.map { ($0.0, $0.1) })
    let account = held.compactMap { _, session, zone, tip in
      tip.map {
        Phrases(language).mapAccount(
          session.workshop.title, day: zone.local(session.lastAt).day, fingerprint: $0.fingerprint)
      }
    }
    return try add(
      FinishedMap(
        map, title: programme.title, value: figures.value, untold: figures.untold, account: account,
        rehearsal: held.contains { $0.1.rehearsal }, language: language), to: &files, isPrivate: isPrivate)
  }

  /// What templates can name of a programme; a session that was not held has told nothing yet.
  static func figures(of programme: LoadedProgramme, held: [(String, Session)]) -> ProgrammeFigures {
    let parts = programme.sessions.map { part in
      let session =
        held.first { $0.0 == part.name }?.1 ?? Session(beginning: part.loaded.workshop, people: part.loaded.roster)
      return (part.name, SessionFigures(session, in: part.loaded.zone, words: FigureWords(programme.language)))
    }
    return ProgrammeFigures(title: programme.title, parts: parts)
  }

  private func add(_ map: FinishedMap, to files: inout OutputFiles, isPrivate: Bool) throws(Stop) -> [String] {
    if !map.isEmpty {
      try files.add("map.svg", map.svg, isPrivate: isPrivate)
      try files.add("map.md", map.markdown, isPrivate: isPrivate)
    }
    return map.leftOut.map(phrases.offTheMap)
  }
}
