import ArgumentParser
import Canvas
import Phrases
import SessionFile
import Workshop

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The eight questions of `beraad new`, on standard input and output. In a terminal an answer that cannot be is asked
/// for again; from a pipe it ends the interview, since the next line answers the next question.
struct NewInterview {
  let phrases: Phrases
  let language: Language
  private let isTerminal = isatty(0) == 1

  init(phrases: Phrases, language: Language) {
    self.phrases = phrases
    self.language = language
  }

  mutating func run() throws -> NewSession {
    var session = NewSession(
      title: "", language: language, date: Self.today, starts: "10:00", minutes: 120, zone: Self.zone,
      admission: .roster, question: "")
    for question in Phrases.NewQuestion.allCases {
      let fallback = fallback(question, session)
      while true {
        print("\(phrases.ask(question)) [\(fallback)] ", terminator: isTerminal ? "" : "\n")
        fflush(nil)
        guard let line = readLine() else {
          printError(phrases.newEnded)
          throw ExitCode.inputIsWrong
        }
        let typed = Text.clean(line).trimmed
        if Self.take(typed.isEmpty ? fallback : typed, for: question, into: &session) { break }
        printError(phrases.newRefused(typed, to: question))
        if !isTerminal { throw ExitCode.inputIsWrong }
      }
    }
    return session
  }

  private func fallback(_ question: Phrases.NewQuestion, _ session: NewSession) -> String {
    let isDutch = session.language == .nl
    switch question {
    case .title: return isDutch ? "Werksessie" : "Workshop"
    case .language: return session.language.rawValue
    case .date: return session.date
    case .starts: return session.starts
    case .minutes: return String(session.minutes)
    case .zone: return session.zone
    case .admission: return session.admission.rawValue
    case .question: return isDutch ? "Waar gaan we mee aan de slag?" : "What shall we take up?"
    }
  }

  /// False where the answer cannot be.
  private static func take(_ answer: String, for question: Phrases.NewQuestion, into session: inout NewSession) -> Bool
  {
    switch question {
    case .title:
      session.title = answer
      return answer.count <= Limits.titleCharacters
    case .language:
      guard let language = Language(rawValue: answer.lowercased()) else { return false }
      session.language = language
      return true
    case .date:
      session.date = answer
      return NewSession.isDay(answer)
    case .starts:
      session.starts = answer
      return NewSession.isClock(answer)
    case .minutes:
      guard let minutes = Int(answer), (20...480).contains(minutes) else { return false }
      session.minutes = minutes
      return true
    case .zone:
      session.zone = answer
      return NewSession.isZone(answer)
    case .admission:
      guard let admission = Admission(rawValue: answer.lowercased()), admission != .accounts else { return false }
      session.admission = admission
      return true
    case .question:
      session.question = answer
      return answer.count <= Limits.promptCharacters
    }
  }

  /// The day that it is in the zone which is proposed: around midnight the clock of the machine may say another.
  private static var today: String {
    let now = Instant(milliseconds: time(nil) * 1_000)
    return (Zones.zone(named: zone) ?? .utc).local(now).isoDay
  }

  private static var zone: String {
    let named = environmentVariable("TZ").map { String($0.trimmingPrefix(":")) }
    return named.flatMap { NewSession.isZone($0) ? $0 : nil } ?? "Europe/Amsterdam"
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
