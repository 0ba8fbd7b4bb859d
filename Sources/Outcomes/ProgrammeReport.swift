import Engine
import Phrases
import Workshop

/// `programme.md`: how the sessions of a programme hang together, in its language.
public struct ProgrammeReport: Sendable {
  /// A session of the programme.
  public struct Part: Sendable {
    /// What the programme calls it.
    public var name: String
    /// As its journal has it, or its file where it was not held.
    public var plan: Workshop
    /// The clocks that its times are told by.
    public var zone: Zone
    /// Nil where it was not held.
    public var session: Session?
    /// The end of its journal.
    public var journal: JournalTip?

    /// A session of the programme, held or not.
    public init(name: String, plan: Workshop, zone: Zone, session: Session? = nil, journal: JournalTip? = nil) {
      self.name = name
      self.plan = plan
      self.zone = zone
      self.session = session
      self.journal = journal
    }
  }

  let title: String
  let parts: [Part]
  let phrases: Phrases

  /// - Parameter parts: in the order of the programme.
  public init(title: String, parts: [Part], phrases: Phrases) {
    self.title = title
    self.parts = parts
    self.phrases = phrases
  }

  /// Its text; ends with a newline.
  public var markdown: String {
    var blocks = ["# \(Markdown.text(title))"]
    if parts.contains(where: { $0.session?.rehearsal == true }) {
      blocks.append("> \(ReportPhrases(phrases.language).rehearsal)")
    }
    for (index, part) in parts.enumerated() {
      blocks.append("## \(index + 1). \(Markdown.text(part.plan.title))")
      blocks.append(lines(of: part).map { "- \($0)" }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func lines(of part: Part) -> [String] {
    let started = part.session?.startedAt ?? part.plan.starts
    var lines = [phrases.longDay(part.zone.local(started).day)]
    if let audience = part.plan.audience { lines[0] += ". \(Markdown.text(audience))" }
    guard let session = part.session, let journal = part.journal else { return lines + [phrases.programmeNotHeld] }
    switch session.stage {
    case .waiting: lines.append(phrases.programmeWaiting)
    case .running: lines.append(phrases.programmeRunning)
    case .ended:
      lines.append(phrases.programmeEnded(listed: session.electorate.count, voted: session.voters.count))
    }
    lines += session.carried.map {
      phrases.programmeTook(
        Markdown.text($0.source), Markdown.text($0.title ?? $0.source), "`\($0.fingerprint.prefix(16))`")
    }
    lines.append(phrases.programmeJournal(records: journal.records, fingerprint: "`\(journal.fingerprint)`"))
    return lines
  }
}
