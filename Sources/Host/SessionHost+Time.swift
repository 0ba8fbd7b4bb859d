import Engine
import Loop
import Workshop

extension SessionHost {
  /// How often everything that depends on time alone is looked at again: expected times, messages that are shown for ten
  /// minutes, the wall clock.
  static let roundMilliseconds = 10_000

  func beginRounds() {
    guard setup.clock.runsByItself else { return }
    rounds = loop.every(milliseconds: Self.roundMilliseconds) { [weak self] in self?.timePassed() }
    setWake()
  }

  /// When something falls due by itself next, in session time.
  public var nextDue: Instant? { ahead.nextDue }

  /// Applies what has fallen due and shows what time has changed. Who drives the clock calls this; else the host does.
  public func timePassed() {
    guard !isStopped, stopping == nil else { return }
    noteClockStep()
    applyDue()
    showAll()
    setWake()
  }

  private func noteClockStep() {
    guard trouble == nil, !ahead.isOver, let by = time.step() else { return }
    if append([.clockStepped(by: by)]) != nil { commitSoon() }
  }

  func setWake() {
    guard setup.clock.runsByItself, stopping == nil, !isStopped else { return }
    guard let due = ahead.nextDue else { return wake?.pause() ?? () }
    let wait = max(0, (due - time.now).milliseconds)
    if let wake {
      wake.restart(afterMilliseconds: wait)
    } else {
      wake = loop.after(milliseconds: wait) { [weak self] in
        self?.applyDue()
        self?.setWake()
      }
    }
  }
}
