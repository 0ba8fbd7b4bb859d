import Engine
import Loop
import Rotation
import Workshop

extension SessionHost {
  /// What has to be solved before a command can be decided on; nil for all but a few.
  func mixing(for command: Command) -> MixingTask? {
    switch command {
    case .planGroups(let id, let anew):
      return ahead.workshop.breakout(id).flatMap { MixingTask($0, in: ahead, present: present, anew: anew) }
    case .startGroups(let id):
      guard let breakout = ahead.workshop.breakout(id), ahead.isRunning, ahead.breakouts[id]?.isRunning != true,
        ahead.plans[id]?[ahead.roundToCome(of: breakout)] == nil
      else { return nil }
      return MixingTask(breakout, in: ahead, present: present, anew: false)
    default: return nil
    }
  }

  /// Solves it on another thread, for the loop must not wait for it; in a rehearsal at once.
  func solve(_ task: MixingTask, then: @escaping (Result<GroupPlan, Refusal>) -> Void) {
    let steps = setup.limits.mixingSteps
    let job: @Sendable () -> Result<GroupPlan, Refusal> = {
      do throws(RotationProblem) { return .success(try task.solved(steps: steps)) } catch {
        return .failure(Refusal(error))
      }
    }
    switch setup.syncing {
    case .inline: then(job())
    case .onWorker: loop.work(job, then: then)
    }
  }
}

extension Refusal {
  /// Why people cannot be mixed as was wished.
  init(_ problem: RotationProblem) {
    switch problem {
    case .impossible(_, let rules), .notFound(_, let rules): self = .cannotMix(rules.compactMap(MixingRule.init))
    // What the session says has been checked when it was loaded.
    case .malformed: self = .nobodyToSeat
    }
  }
}

extension MixingRule {
  init?(_ rule: RotationRule) {
    switch rule {
    case .together(let a, let b): self = .together(a, b)
    case .apart(let a, let b): self = .apart(a, b)
    case .same(let attribute): self = .alike(attribute)
    case .sizes: self = .sizes
    case .host, .seat, .balance: return nil
    }
  }
}
