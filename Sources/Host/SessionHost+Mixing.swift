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
      guard let breakout = ahead.workshop.breakout(id), ahead.isRunning,
        ahead.breakouts[id]?.isRunning != true || breakout.isInSteps, !ahead.isPlanned(breakout, for: present)
      else { return nil }
      return MixingTask(breakout, in: ahead, present: present, anew: false)
    default: return nil
    }
  }

  /// What a plan that waits has to do with a command: the proposal of its breakout.
  func proposal(for command: Command) -> PlanProposal? {
    guard case .applyPlan(let id, _) = command else { return nil }
    return proposals[id]
  }

  /// Lets a proposal go; false where it is not that one any more.
  func drop(_ id: ActivityID, _ number: Int) -> Bool {
    guard proposals[id]?.number == number else { return false }
    proposals[id] = nil
    showConsoles()
    return true
  }

  /// Keeps a plan, beside the one that there is, for whoever is at a console.
  func propose(_ plan: GroupPlan, _ basis: PlanProposal.Basis, of id: ActivityID, anew: Bool) {
    lastProposal += 1
    proposals[id] = PlanProposal(number: lastProposal, plan: plan, anew: anew, basis: basis)
    showConsoles()
  }

  /// Makes a proposal again that time has overtaken; where nothing would change by it there is none any more.
  func proposeAgain(_ id: ActivityID) {
    guard let old = proposals[id], let breakout = ahead.workshop.breakout(id),
      let task = MixingTask(breakout, in: ahead, present: present, anew: old.anew)
    else { return }
    solve(task) { [weak self] solved in
      guard let self, !self.isStopped, self.proposals[id]?.number == old.number else { return }
      self.proposals[id] = nil
      if case .success(let plan) = solved, !self.ahead.isAsPlanned(plan, of: breakout) {
        self.propose(plan, task.basis, of: id, anew: old.anew)
      }
      self.showConsoles()
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
