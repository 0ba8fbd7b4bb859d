import ArgumentParser
import Engine
import Host
import Journal
import Loop
import Outcomes
import Phrases
import Rotation
import SessionFile
import Workshop

/// A session as paper tells of it: by its journal where there is one, else by its file. Changes neither.
struct PaperSession {
  let source: PaperSource
  /// Why a breakout has no plan.
  let problems: [String]

  /// - Parameters:
  ///   - files: the journal's and those beside it.
  ///   - mustExist: the journal was asked for by name.
  init(
    _ loaded: LoadedSession, _ files: HostFiles, mustExist: Bool = false, _ phrases: Phrases, round: Int? = nil
  ) throws {
    var source: PaperSource
    if mustExist || files.disk.exists(files.journal) {
      source = try PaperSession.source(of: loaded, by: files, phrases)
    } else {
      source = PaperSource(
        session: Session(beginning: PaperSession.plan(of: loaded, phrases), people: loaded.roster), zone: loaded.zone,
        names: Dictionary(loaded.roster.map { ($0.id, $0.name) }) { first, _ in first }, phrases: phrases)
    }
    source.round = round
    for earlier in loaded.sources { source.sourceTitles[earlier.name] = earlier.title }
    problems = try PaperSession.plan(&source).map { breakout, problem in
      phrases.rotationProblem(problem, in: "\(loaded.folder)\(loaded.file) (\(breakout))")
    }
    self.source = source
  }

  /// The plan with what it takes from earlier sessions, where these were held.
  private static func plan(of loaded: LoadedSession, _ phrases: Phrases) -> Workshop {
    guard let taken = try? TakenOutcomes(phrases: phrases).read(for: loaded) else { return loaded.workshop }
    return loaded.workshop.taking(taken)
  }

  private static func source(of loaded: LoadedSession, by files: HostFiles, _ phrases: Phrases) throws -> PaperSource {
    let read = try ReadSession(journal: files.journal, phrases)
    let session = read.session
    guard session.workshop.id == loaded.workshop.id else {
      throw Stop(
        .inputIsWrong, phrases.otherSession(files.journal, session.workshop.id, expected: loaded.workshop.id))
    }
    for warning in read.warnings { Stop.warn(warning) }
    if session.workshop != loaded.workshop.keepingTaken(of: session.workshop) {
      Stop.warn(phrases.planDiffers(loaded.folder + loaded.file))
    }
    let zone = Zones.zone(named: session.workshop.zone)
    if zone == nil { Stop.warn(phrases.unknownZone(session.workshop.zone)) }
    var names: [ParticipantID: String] = [:]
    if files.disk.exists(files.people) {
      names = try ReadSession.names(beside: files.journal, phrases)
    } else if !session.seats.isEmpty {
      Stop.warn(phrases.peopleLost(files.people))
    }
    let file = files.journal.split(separator: "/").last.map(String.init) ?? files.journal
    return PaperSource(session: session, zone: zone ?? .utc, names: names, phrases: phrases, journal: file)
  }

  /// Assumes a plan for everybody on the list where nobody has made one, and finds out what those are worth that somebody
  /// made; returns the breakouts for which there is no plan.
  private static func plan(_ source: inout PaperSource) throws -> [(ActivityID, RotationProblem)] {
    let session = source.session
    var tasks: [(id: ActivityID, task: MixingTask)] = []
    let everybody = Set(session.electorate.map(\.id))
    for breakout in session.breakoutsWithoutPlan {
      guard let task = MixingTask(breakout, in: session, present: everybody, anew: false) else { continue }
      tasks.append((breakout.id, task))
    }
    for (id, plan) in session.plans {
      guard let breakout = session.workshop.breakout(id),
        let planned = plan[session.roundToCome(of: breakout)].map({ Set($0.values.joined()) })
      else { continue }
      source.worth[id] = MixingTask(breakout, in: session, present: planned, anew: false)?.worth
    }
    var problems: [(ActivityID, RotationProblem)] = []
    for (id, result) in try solved(tasks, people: everybody.count, source.phrases) {
      switch result {
      case .success(let answer):
        source.session = source.session.assuming(answer.plan, for: id)
        source.provisional.insert(id)
        source.worth[id] = answer.worth
      case .failure(let problem): problems.append((id, problem))
      }
    }
    return problems
  }

  private typealias Answer = (plan: GroupPlan, worth: RotationAnswer)

  /// How long nobody wonders what goes on.
  private static let patienceMilliseconds = 500

  /// Searches on another thread, so that a word can be said meanwhile.
  private static func solved(
    _ tasks: [(id: ActivityID, task: MixingTask)], people: Int, _ phrases: Phrases
  ) throws -> [(ActivityID, Result<Answer, RotationProblem>)] {
    if tasks.isEmpty { return [] }
    let loop = try Loop()
    let word = loop.after(milliseconds: patienceMilliseconds) {
      if isPersonReading { printError("beraad: \(phrases.planning(people: people))") }
    }
    var found: [(ActivityID, Result<Answer, RotationProblem>)] = []
    let job: @Sendable () -> [(ActivityID, Result<Answer, RotationProblem>)] = {
      tasks.map { id, task in
        do throws(RotationProblem) { return (id, .success(try task.answer())) } catch { return (id, .failure(error)) }
      }
    }
    loop.work(job) { results in
      found = results
      word.cancel()
    }
    loop.run()
    return found
  }
}
