import Engine
import Journal
import Loop
import Workshop

extension SessionHost {
  /// How often everything that depends on time alone is looked at again: expected times, messages that are shown for ten
  /// minutes, the wall clock.
  static let roundMilliseconds = 10_000

  /// A timer of 0 ms that is started anew by its own action is due again at once, and nothing else is ever served.
  static let shortestMilliseconds = 5
  /// Until what is due and cannot be done is tried again.
  static let vainMilliseconds = 1_000

  /// How often the file of secrets is touched: what a host that was killed leaves of when it was still there.
  static let beatMilliseconds = 1_000

  /// Leaves session time at the file of secrets, for the next host to see how long none was there.
  public func beat() {
    guard !isStopped, !vault.isErased else { return }
    files.disk.touch(files.secrets, time.now.milliseconds)
  }

  func beginRounds() {
    guard setup.clock.runsByItself else { return }
    beats = loop.every(milliseconds: Self.beatMilliseconds) { [weak self] in self?.beat() }
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

  /// Starts the timer for what falls due next; none while the journal cannot be written, for nothing could come of it:
  /// reopening applies what fell due meanwhile.
  ///
  /// - Parameter inVain: what is due was tried just now, and stands still.
  func setWake(inVain: Bool = false) {
    guard setup.clock.runsByItself, stopping == nil, !isStopped else { return }
    guard trouble == nil, let due = ahead.nextDue else { return wake?.pause() ?? () }
    let wait = (due - time.now).milliseconds
    let pause = wait <= 0 && inVain ? Self.vainMilliseconds : max(Self.shortestMilliseconds, wait)
    if let wake {
      wake.restart(afterMilliseconds: pause)
    } else {
      wake = loop.after(milliseconds: pause) { [weak self] in
        guard let self else { return }
        self.setWake(inVain: !self.applyDue())
      }
    }
  }
}
