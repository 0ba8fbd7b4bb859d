import Engine
import Phrases
import Rotation
import SessionFile
import Workshop

extension LoadedSession {
  /// How long a search that only asks whether there is a plan at all goes on.
  private static let steps = 2_000

  /// Wishes for groups that cannot all be fulfilled when everybody on the list is there: what is impossible, and what was
  /// only not found in a short search.
  func mixingProblems(_ phrases: Phrases) -> (errors: [String], warnings: [String]) {
    let session = Session(beginning: workshop, people: roster)
    let everybody = Set(session.electorate.map(\.id))
    var (errors, warnings) = ([String](), [String]())
    for breakout in session.breakoutsWithoutPlan {
      guard let task = MixingTask(breakout, in: session, present: everybody, anew: false) else { continue }
      do throws(RotationProblem) { _ = try task.answer(steps: Self.steps) } catch {
        let line = phrases.rotationProblem(error, in: "\(folder)\(file) (\(breakout.id))")
        switch error {
        case .impossible, .malformed: errors.append(line)
        case .notFound: warnings.append(line)
        }
      }
    }
    return (errors, warnings)
  }
}
