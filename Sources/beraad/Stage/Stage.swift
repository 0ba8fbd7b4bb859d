import Canvas
import Engine
import Link
import Loop
import Screens
import Terminal
import Wire
import Workshop

/// Plays a screen in this terminal: keys and messages into it, its wishes over the link, its canvas to the window. One
/// loop, one thread; the frame is drawn anew when something came in, and once a second for the clock.
final class Stage<Screen: StageScreen> {
  /// Why the stage closed.
  enum End: Equatable {
    case quit
    /// The host is to stop as well.
    case stopHost
    case signal(Loop.Signal)
    /// Nobody is at the other end of the terminal.
    case gone
    case farewell(Farewell)
  }

  private(set) var screen: Screen
  private let loop: Loop
  private let terminal: Terminal
  private let link: HostLink
  private let whenOver: (End) -> Void
  private var tags: [CommandID: Int] = [:]
  private var watches: [Loop.Watch] = []
  private var tick: Loop.Timer?
  private var isDrawing = false
  private var isOver = false

  init(
    _ screen: Screen, on terminal: Terminal, over link: HostLink, loop: Loop, whenOver: @escaping (End) -> Void
  ) {
    self.screen = screen
    self.terminal = terminal
    self.link = link
    self.loop = loop
    self.whenOver = whenOver
  }

  /// Starts playing; the loop does the rest.
  func open() throws(Loop.Failure) {
    link.onMessage = { [unowned self] message in take(message) }
    link.onState = { [unowned self] state in take(state) }
    watches.append(try loop.watch(descriptor: terminal.inputDescriptor) { [unowned self] in readKeys() })
    watches.append(
      try loop.onSignal(.windowChange) { [unowned self] in
        if let key = terminal.resized() { carryOut(screen.handle(key, at: now)) }
        draw()
      })
    watches.append(
      try loop.onSignal(.goOn) { [unowned self] in
        terminal.resumed()
        draw()
      })
    for signal in [Loop.Signal.interrupt, .terminate, .hangUp] {
      watches.append(try loop.onSignal(signal) { [unowned self] in end(.signal(signal)) })
    }
    show()
    keepTime()
  }

  /// Session time, or the epoch before the first view, when no screen shows a time.
  private var now: Instant { link.now ?? Instant(milliseconds: 0) }

  private func readKeys() {
    for key in terminal.readKeys() {
      if isOver { return }
      switch key {
      case .control("c"): end(.quit)
      case .control("z"): suspend()
      case .control("l"): terminal.redraw()
      default: carryOut(screen.handle(key, at: now))
      }
    }
    if terminal.isGone { end(.gone) }
    draw()
  }

  private func take(_ message: HostMessage) {
    switch message {
    case .welcome(_, _, let title, let language, let admission, let privacy):
      carryOut(screen.hear(.welcome(title: title, language, admission, privacy)))
    case .view(let view): screen.take(view, at: now)
    case .seated(_, let name, let leads, let code):
      carryOut(screen.hear(.seated(name: name, leads: leads, returnCode: code)))
    case .found(let prefix, let skip, let people, let more):
      let found = people.map { Found(id: $0.id, name: $0.name, leads: $0.leads, taken: $0.taken) }
      carryOut(screen.hear(.found(prefix: prefix, skip: skip, people: found, more: more)))
    case .done(let id, _, let at):
      if let tag = tags.removeValue(forKey: id) { carryOut(screen.hear(.done(tag: tag, at: at))) }
    case .refused(let id, let why, let by):
      if let tag = tags.removeValue(forKey: id) { carryOut(screen.hear(.refused(tag: tag, why, by: by))) }
    case .notWritten(let id, let trouble):
      if let tag = tags.removeValue(forKey: id) { carryOut(screen.hear(.notWritten(tag: tag, trouble: trouble))) }
    case .denied(let denial): carryOut(screen.hear(.denied(denial)))
    case .farewell(let farewell):
      carryOut(screen.hear(.farewell(farewell)))
      switch farewell {
      case .hostStopped, .tooSlow: break
      case .sessionEnded, .seatReleased, .cameBackElsewhere, .malformed: end(.farewell(farewell))
      }
    }
    draw()
  }

  private func take(_ state: HostLink.State) {
    switch state {
    case .connecting: carryOut(screen.hear(.link(.connecting)))
    case .connected: carryOut(screen.hear(.link(.connected)))
    case .lost: carryOut(screen.hear(.link(.lost)))
    case .over: break
    }
    draw()
  }

  private func carryOut(_ intents: [Intent]) {
    for intent in intents where !isOver {
      switch intent {
      case .send(let command, let sight, let tag): tags[link.send(command, seeing: sight)] = tag
      case .find(let prefix, let skip): link.say(.find(prefix: prefix, skip: skip))
      case .takeSeat(let id): link.say(.claim(.seat(participant: id)))
      case .giveName(let name): link.say(.claim(.name(name)))
      case .giveCode(let code): link.say(.claim(.code(code)))
      case .giveAccount: link.say(.claim(.account))
      case .leaveSeat: link.say(.leave)
      case .reopenJournal: link.reopenJournal()
      case .quit: end(.quit)
      case .stopHost: end(.stopHost)
      case .suspend: suspend()
      case .redraw: terminal.redraw()
      }
    }
  }

  private func suspend() {
    terminal.suspend()
    draw()
  }

  /// Draws after all that is ready now has been taken in, once.
  private func draw() {
    guard !isDrawing, !isOver else { return }
    isDrawing = true
    loop.soon { [unowned self] in
      isDrawing = false
      if !isOver { show() }
    }
  }

  private func show() { terminal.show(screen.canvas(Screens.Frame(size: terminal.size, now: now))) }

  /// Draws just after each full second of session time, so that clocks side by side change together.
  private func keepTime() {
    let past = Int(now.milliseconds % 1_000)
    tick = loop.after(milliseconds: 1_001 - max(0, past)) { [unowned self] in
      show()
      keepTime()
    }
  }

  private func end(_ end: End) {
    guard !isOver else { return }
    isOver = true
    tick?.cancel()
    for watch in watches { watch.cancel() }
    watches = []
    link.onMessage = { _ in }
    link.onState = { _ in }
    terminal.close()
    whenOver(end)
  }
}
