import ArgumentParser
import Engine
import Journal
import Outcomes
import Phrases
import Workshop

/// Checks a journal, without its lock, also while it is being written.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every record of a journal and its chain, and print the fingerprint.",
    discussion: """
      Exit code 0: every record holds. 65: damaged, or torn at its end; the line is named. 66: there is no such journal.

      Example:
        beraad verify m50-webinar.journal
        beraad verify m50-webinar.journal --record 412
        beraad verify m50-webinar.journal --receipt K7Q2M-X4D9A
        beraad verify m50-webinar.journal --salvage good.journal
      """)

  @Argument(help: "The journal.", completion: .file(extensions: ["journal"]))
  var journal: String

  @ArgumentParser.Option(help: ArgumentHelp("Print what the wall showed at record N.", valueName: "N"))
  var record: Int?

  @ArgumentParser.Option(
    help: ArgumentHelp("Find the ballot of a receipt.", valueName: "RECEIPT"))
  var receipt: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("Write the records that hold to a new file.", valueName: "OUT"), completion: .file())
  var salvage: String?

  @OptionGroup var messages: LanguageOption

  func run() throws {
    do {
      try check()
    } catch let stop as Stop {
      throw stop.said()
    }
  }

  private func check() throws {
    let phrases = Phrases(messages.resolved())
    let contents: JournalContents
    do {
      contents = try JournalReading.read(journal, on: .system)
    } catch {
      throw Stop(error, of: journal, phrases)
    }
    let verdict = contents.verdict
    let tip = JournalTip(records: verdict.records, fingerprint: verdict.fingerprint)
    switch verdict.state {
    case .whole: print(phrases.whole(journal, records: verdict.records))
    case .torn(let fault):
      print(phrases.torn(journal, fault))
      if verdict.records > 0 { print(phrases.tornMeans) }
    case .damaged(let fault):
      print(phrases.damaged(journal, fault))
      if verdict.records > 0 { print(phrases.salvageBy(journal)) }
    }
    if verdict.state != .whole { print(phrases.good(records: verdict.records)) }
    if verdict.isGrowing { print(phrases.growing) }
    print(phrases.fingerprint(tip.fingerprint))
    print(phrases.onWall(tip.onWall, records: tip.records))
    if let record { try show(record, of: contents, phrases) }
    if let receipt { try find(receipt, in: contents, phrases) }
    if let salvage { try keep(contents, in: salvage, phrases) }
    if verdict.state != .whole { throw ExitCode.inputIsWrong }
  }

  /// Records are numbered from 0 and the wall gives their number, so both readings of N are said.
  private func show(_ number: Int, of contents: JournalContents, _ phrases: Phrases) throws {
    guard number >= 0, let after = Verdict.fingerprint(atRecord: number, in: contents.bytes) else {
      throw Stop(
        contents.verdict.state == .whole ? .validationFailure : .inputIsWrong,
        phrases.noRecord(number, of: contents.verdict.records))
    }
    let tip = JournalTip(records: number + 1, fingerprint: after)
    print(phrases.wallAfter(record: number, tip.onWall, records: tip.records))
    if number > 0, let before = Verdict.fingerprint(atRecord: number - 1, in: contents.bytes) {
      print(phrases.wallWith(records: number, JournalTip(records: number, fingerprint: before).onWall))
    }
  }

  /// The ballot, in words, that its voter finds by the ten characters.
  private func find(_ typed: String, in contents: JournalContents, _ phrases: Phrases) throws {
    guard let receipt = Receipt.normal(typed) else { throw Stop(.validationFailure, phrases.noReceipt(typed)) }
    let replay: Replay
    do { replay = try contents.replay() } catch { throw Stop(.inputIsWrong, phrases.damaged(journal, error)) }
    guard let session = Session(folding: replay.records) else { return }
    for (id, state) in session.polls.sorted(by: { $0.key < $1.key }) {
      for round in state.rounds {
        let hash = Digest.sha256(Receipt.message(poll: id.text, round: round.number, receipt)).hex
        guard let cast = round.ballots.values.first(where: { $0.receipt == hash }) else { continue }
        print(
          phrases.receiptFound(
            session.poll(id)?.prompt ?? id.text, round: round.number, phrases.ballot(cast.ballot, of: round.options)))
        return
      }
    }
    throw Stop(.inputIsWrong, phrases.receiptNotFound(typed))
  }

  private func keep(_ contents: JournalContents, in path: String, _ phrases: Phrases) throws {
    do {
      try JournalReading.salvage(contents, to: path, on: .system)
    } catch {
      switch error {
      case .system(let error, _): throw Stop(.cannotCreate, phrases.cannotWrite(path, reason: error.reason))
      case .held, .damaged, .unfit, .exists, .changed: throw Stop(error, of: path, phrases)
      }
    }
    print(phrases.salvaged(records: contents.verdict.records, to: path))
  }
}
