import ArgumentParser
import Canvas
import Engine
import Glibc
import Host
import Journal
import Phrases
import SessionFile
import Wire
import Workshop

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in what is held elsewhere.", subcommands: [ImportResponses.self])
}

struct ImportResponses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "responses",
    abstract: "Bring answers to a form in that were given elsewhere.",
    discussion: """
      Example:
        beraad import responses enquete antwoorden.csv --session Sessions/denktraject

      Reads CSV as Microsoft Forms, Google Forms and LimeSurvey write it, and .xlsx where xlsx2csv is installed. Shows
      which column is for which question, and which rows do not fit, before anything is written. The same file again adds
      nothing; answers that changed are changed; --undo takes the last import back, whole. What came so is told apart in
      every result.

      --map names what a column is for: "COLUMN=question", "COLUMN=question/option", or id, time, who or - (nothing).
      """)

  @Argument(help: "The form, by its id.")
  var form: String

  @Argument(help: "A CSV file, or .xlsx.")
  var file: String?

  @ArgumentParser.Option(help: ArgumentHelp("A session file, or a folder that holds session.yaml.", valueName: "path"))
  var session: String

  @ArgumentParser.Option(help: ArgumentHelp("What a column is for.", valueName: "column=question"))
  var map: [String] = []

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "The column that says who it is: an id, a name, or what the list has of them.", valueName: "column"))
  var who: String?

  @ArgumentParser.Option(help: ArgumentHelp("What stands first in a date: dmy or mdy.", valueName: "dmy|mdy"))
  var dates: MomentCells.Order?

  @ArgumentParser.Option(help: "What the source is called in exports; else the tool and the file.")
  var source: String?

  @Flag(help: "Go on without asking.")
  var yes = false

  @Flag(help: "Take the last import of this form back, whole.")
  var undo = false

  @ArgumentParser.Option(
    help: ArgumentHelp("A file that holds the facilitator's key; - asks for it.", valueName: "file"))
  var key: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if file == nil, !undo { throw ValidationError("Missing expected argument '<file>'") }
  }

  func run() throws {
    do { try bring() } catch let stop as Stop { throw stop.said() }
  }

  private func bring() throws {
    let loaded = try LoadedSession.read(session, common.messages)
    let phrases = Phrases(common.messages.resolved(session: loaded.workshop.language))
    guard let asked = loaded.workshop.form(ActivityID(form)) else {
      let known = loaded.workshop.activities.compactMap { if case .form(let form) = $0 { form.id.text } else { nil } }
      throw Stop(.inputIsWrong, phrases.noSuchForm(form, known: known))
    }
    let state = try held(loaded, phrases)?.form(asked.id) ?? FormState()
    guard !undo else { return try takeBack(asked, state, loaded.zone, phrases) }
    let path = file ?? ""
    let table = try ResponseFile.read(path, phrases)
    var titles = Titles()
    for question in asked.questions {
      titles.questions[question.id] = question.prompt
      for option in question.question?.formOptions(in: phrases.language) ?? [] {
        titles.options[option.id] = option.title
      }
    }
    let reading = ResponseReading(
      table, asked, said: try said(table.columns, asked, phrases), sharedBy: loaded.workshop.oneVotePer,
      language: loaded.workshop.language, zone: loaded.zone, order: dates, people: PeopleFinder(loaded).find)
    let preview = ImportPreview(reading, asked, state, titles, phrases)
    preview.say()
    guard !preview.isEmpty else { return printLine(phrases.importNothingNew) }
    guard try agreed(to: phrases.importAsked, phrases) else { return }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let run = HostSetup.systemRandom(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let commands = ImportBatches.commands(
      of: preview.news, to: asked.id, run: run, source: source ?? "\(reading.tool.rawValue): \(name)")
    try deliver(commands, phrases)
    printLine(phrases.importDone(preview.news.count))
  }

  private func takeBack(_ form: Form, _ state: FormState, _ zone: Zone, _ phrases: Phrases) throws {
    guard let last = state.runs.last else { throw Stop(.inputIsWrong, phrases.importNothingToUndo) }
    let local = zone.local(last.at)
    let time = "\(phrases.language.shortDay(local.day)) \(local.clock)"
    guard try agreed(to: phrases.importUndoAsked(last.source, time), phrases) else { return }
    try deliver([.withdrawImport(form: form.id, run: last.run)], phrases)
    printLine(phrases.importUndone)
  }

  private func agreed(to question: String, _ phrases: Phrases) throws -> Bool {
    if yes { return true }
    guard isatty(0) == 1 else {
      printLine(phrases.importNeedsYes)
      return false
    }
    print(question, terminator: "")
    fflush(nil)
    let answer = (readLine() ?? "").lowercased().filter { !$0.isWhitespace }
    if ["j", "ja", "y", "yes"].contains(answer) { return true }
    printLine(phrases.importNotDone)
    return false
  }

  private func deliver(_ commands: [Command], _ phrases: Phrases) throws {
    let place = try HostPlace(path: session, common)
    let desk = try WritingDesk(path: session, place, key: key, common)
    defer { desk.close() }
    try CommandDelivery.deliver(commands, at: desk, phrases)
  }

  /// What the journal holds now; nil where there is none yet.
  private func held(_ loaded: LoadedSession, _ phrases: Phrases) throws -> Session? {
    let journal = common.journal ?? "\(loaded.folder)\(loaded.workshop.id).journal"
    guard Disk.system.exists(journal) else { return nil }
    return try ReadSession(journal: journal, phrases).session
  }

  /// `--map` and `--who`.
  private func said(_ columns: [String], _ form: Form, _ phrases: Phrases) throws -> [String: ColumnRole] {
    var said: [String: ColumnRole] = [:]
    func column(_ name: String) throws -> String {
      if columns.contains(name) { return name }
      let near = columns.first { plainWords($0) == plainWords(name) }
      if let near { return near }
      let begun = columns.filter { plainWords($0).hasPrefix(plainWords(name)) }
      throw Stop(.inputIsWrong, phrases.noSuchColumn(name, nearest: begun.first))
    }
    if let who { said[try column(who)] = .who }
    for pair in map {
      guard let sign = pair.lastIndex(of: "="), let role = role(String(pair[pair.index(after: sign)...]), form, phrases)
      else { throw Stop(.inputIsWrong, phrases.mapHow(pair)) }
      said[try column(String(pair[..<sign]))] = role
    }
    return said
  }

  private func role(_ text: String, _ form: Form, _ phrases: Phrases) -> ColumnRole? {
    switch text {
    case "id": return .respondent
    case "time": return .given
    case "who": return .who
    case "-": return .unused
    case _: break
    }
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard let name = parts.first, let question = form.question(QuestionID(name)) else { return nil }
    guard parts.count == 2 else { return .answer(question.id) }
    let option = question.question?.formOptions(in: phrases.language)
      .first { $0.id.text == parts[1] || plainWords($0.title) == plainWords(parts[1]) }
    return option.map { .part(question.id, $0.id) }
  }
}

extension MomentCells.Order: ExpressibleByArgument {}
