import Engine
import Phrases
import Workshop

extension Outcome {
  /// The text of `report.md`: what happened, for somebody who was not there, in the session's language.
  ///
  /// - Parameter zone: the clocks that the times are told by: those of the session's own zone.
  public func report(in zone: Zone) -> String { written(in: zone).text }

  /// The text of `report.html`: the same on one page, with pictures.
  public func reportPage(in zone: Zone) -> String {
    let report = written(in: zone)
    return WebPage(report.blocks, title: session.title, report.words).html
  }

  private func written(in zone: Zone) -> Report {
    var report = Report(self, zone)
    report.write()
    return report
  }
}

/// Writes the report, block after block; its chapters stand in files of their own.
struct Report {
  let outcome: Outcome
  let zone: Zone
  let words: ReportPhrases
  private(set) var blocks: [Block] = []

  init(_ outcome: Outcome, _ zone: Zone) {
    self.outcome = outcome
    self.zone = zone
    words = ReportPhrases(outcome.session.language)
  }

  /// As Markdown: blocks are parted by an empty line; the text ends with a newline.
  var text: String { blocks.compactMap(\.markdown).joined(separator: "\n\n") + "\n" }

  mutating func add(_ line: String) { blocks.append(.paragraph(line)) }
  mutating func add(_ table: MarkdownTable) { blocks.append(.table(table)) }
  mutating func add(_ figure: Figure?) { if let figure { blocks.append(.figure(figure)) } }
  mutating func notice(_ text: String) { blocks.append(.notice(text)) }
  mutating func heading(_ level: Int, _ text: String) { blocks.append(.heading(level, text)) }
  mutating func list(_ lines: [String]) { list(lines.map { Block.ListLine(text: $0) }) }
  mutating func list(_ lines: [Block.ListLine]) {
    if !lines.isEmpty { blocks.append(.list(lines)) }
  }

  mutating func write() {
    writeTitle()
    writeInShort()
    writeChosen()
    writeTakenUp()
    writeAgenda()
    writePolls()
    writeForms()
    writeBreakouts()
    writeContributions()
    writeParkingLot()
    writeAccount()
  }

  func clock(_ instant: Instant) -> String { zone.local(instant).clock }
  func times(_ start: Instant, _ end: Instant?) -> String {
    end.map { "\(clock(start))–\(clock($0))" } ?? words.since(clock(start))
  }
  /// A time, with its day where that is another than the day of `other`.
  private func moment(_ instant: Instant, beside other: Instant) -> String {
    let local = zone.local(instant)
    return local.day == zone.local(other).day ? local.clock : "\(words.longDay(local.day)), \(local.clock)"
  }
  func minutes(_ milliseconds: Int) -> Int { Span(milliseconds: milliseconds).nearestMinutes }

  private mutating func writeTitle() {
    let session = outcome.session
    heading(1, Markdown.text(session.title))
    let start = session.started ?? session.plannedStart
    let end = session.state == .running ? nil : session.ended ?? session.plannedEnd
    let times = end.map { "\(clock(start))–\(clock($0))" } ?? clock(start)
    var subtitle = words.subtitle(day: zone.local(start).day, times: times) + "."
    if let audience = session.audience { subtitle += " " + words.audience(Markdown.text(audience)) + "." }
    add(subtitle)
    var notices: [String] = []
    if session.rehearsal { notices.append(words.rehearsal) }
    switch session.state {
    case .waiting: notices.append(words.waiting)
    case .running: notices.append(words.running(at: clock(session.lastRecordAt)))
    case .ended: break
    }
    if outcome.export.names { notices.append(words.withNames) }
    if outcome.export.all { notices.append(words.withEverything) }
    for text in notices { notice(text) }
  }

  private mutating func writeInShort() {
    let session = outcome.session
    var lines: [String] = []
    let people = outcome.people
    if session.state != .waiting {
      lines.append(
        words.participation(
          listed: people.listed, voted: outcome.polls.isEmpty && people.filledIn != nil ? nil : people.voted,
          filledIn: people.filledIn, admitted: people.admitted, leaders: people.leaders))
    }
    if let started = session.started {
      lines.append(
        words.punctuality(
          began: clock(started), beganLate: started.clockMinutes(after: session.plannedStart),
          movedFrom: session.fileStart.map { moment($0, beside: started) },
          ended: session.ended.map(clock),
          endedLate: session.ended.map { $0.clockMinutes(after: session.plannedEnd) } ?? 0))
    }
    if !outcome.carried.isEmpty {
      lines.append(
        words.carried(
          outcome.carried.map {
            "\(Markdown.text($0.source))\($0.title.map { ", " + Markdown.text($0) } ?? "") (`\($0.fingerprint.prefix(16))`)"
          }))
    }
    let left = outcome.leftOut
    let others = left.rounds - left.polls
    if let line = words.leftOut(polls: left.polls, rounds: max(0, others), entries: left.entries) { lines.append(line) }
    if let forms = left.forms, forms > 0 { lines.append(words.formsLeftOut(forms)) }
    guard !lines.isEmpty else { return }
    heading(2, words.inShort)
    list(lines)
  }

  private mutating func writeChosen() {
    guard !outcome.decisions.isEmpty || !outcome.shortlist.isEmpty else { return }
    heading(2, words.whatWasChosen)
    list(outcome.decisions.map { sentence(of: $0) })
    for collection in outcome.collections {
      let chosen = collection.entries.filter(\.shortlisted)
      guard !chosen.isEmpty else { continue }
      add(words.shortlist(Markdown.text(collection.title)))
      list(chosen.map { line(for: $0, in: collection, signs: false, notes: false) })
    }
  }

  private func sentence(of decided: Decided) -> String {
    guard let poll = outcome.polls.first(where: { $0.id == decided.poll }),
      let round = poll.rounds.first(where: { $0.number == decided.round })
    else { return "" }
    let chosen = words.list(decided.chosen.map { "**\(round.title(of: $0))**" })
    let note =
      decided.tieStands
      ? " (\(words.tieInShort))"
      : round.tie == nil
        ? "" : " (\(round.tie?.decision?.seed == nil ? words.chosenAmongTied : words.chosenByLot))"
    return "\(Markdown.text(poll.prompt)) – \(chosen)\(note)"
  }
}

extension RoundRecord {
  /// What an option is called, as Markdown.
  func title(of id: OptionID) -> String {
    Markdown.text(rawTitle(of: id))
  }
}
