import ArgumentParser
import Host
import Outcomes
import Phrases
import SessionFile
import Workshop

/// Prints when what is and who sits where.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Print the timetable, the groups and who sits where, round by round.",
    discussion: """
      Beside a journal it is the session as it stands: rounds that were held, what is planned and what was moved by \
      hand, times as they now are. Without one, groups that are mixed are planned for everybody on the list; in the room \
      they are planned for who is there. Neither the journal nor the session file is changed.

      text, md and ics go to standard output; ics is a calendar, an event an item, without participants. html becomes \
      ID-plan.html beside the journal, for a browser to print on A4: the timetable, then for the wall each round's \
      tables and everybody by name; only its owner may read it.

      Of a programme it is the whole track, session after session, each as it stands.

      Example:
        beraad plan Sessions/wereldcafe
        beraad plan Sessions/denktraject --format ics >denktraject.ics
        beraad plan my-session --format html
        beraad plan my-session --format ics >my-session.ics
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, md, html, ics }

  @Argument(help: "A session or programme file, or a folder that holds session.yaml or programme.yaml.")
  var path: String

  @ArgumentParser.Option(help: "text, md, html or ics.")
  var format = Format.text

  @ArgumentParser.Option(help: "Only this round of groups that sit together more than once.")
  var round: Int?

  @ArgumentParser.Option(help: "The journal; else ID.journal beside the session file, where it is there.")
  var journal: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("The folder for html (default: beside the journal).", valueName: "DIR"), completion: .directory)
  var to: String?

  @OptionGroup var messages: LanguageOption

  func run() throws {
    let opened = try OpenedFile.read(path, messages)
    let phrases = Phrases(messages.resolved(session: opened.language))
    do {
      switch opened {
      case .session(let loaded): try print(loaded, phrases)
      case .programme(let programme): try print(programme, phrases)
      }
    } catch let stop as Stop {
      throw stop.said()
    }
  }

  private func print(_ programme: LoadedProgramme, _ phrases: Phrases) throws {
    if journal != nil || round != nil { throw Stop(.validationFailure, phrases.oneSessionOnly) }
    let sheets = try programme.sessions.map { session in
      let loaded = session.loaded
      let files = HostFiles(journal: "\(loaded.folder)\(loaded.workshop.id).journal")
      let paper = try PaperSession(loaded, files, phrases)
      for problem in paper.problems { Stop.warn(problem) }
      if !paper.problems.isEmpty { throw ExitCode.inputIsWrong }
      return PlanSheet(paper.source)
    }
    let plan = ProgrammePlan(title: programme.title, sheets: sheets, phrases: phrases)
    switch format {
    case .text: printText(plan.text)
    case .md: printText(plan.markdown)
    case .ics: printText(plan.calendar)
    case .html:
      let files = HostFiles(journal: "\(programme.folder)\(programme.id).journal")
      for path in try PaperFiles([("plan", plan.html, true)], of: files, in: to, phrases).paths {
        printLine(phrases.written(path))
      }
    }
  }

  private func print(_ loaded: LoadedSession, _ phrases: Phrases) throws {
    let files = HostFiles(journal: journal ?? "\(loaded.folder)\(loaded.workshop.id).journal")
    let paper = try PaperSession(loaded, files, mustExist: journal != nil, phrases, round: round)
    for problem in paper.problems { Stop.warn(problem) }
    if !paper.problems.isEmpty { throw ExitCode.inputIsWrong }
    if let round, !SeatSheet(paper.source).rounds.contains(round) {
      throw Stop(.validationFailure, phrases.noSuchRound(round))
    }
    let sheet = PlanSheet(paper.source)
    switch format {
    case .text: printText(sheet.text)
    case .md: printText(sheet.markdown)
    case .ics: printText(sheet.calendar)
    case .html:
      for path in try PaperFiles([("plan", sheet.html, true)], of: files, in: to, phrases).paths {
        printLine(phrases.written(path))
      }
    }
  }
}
