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
    /// The host does not know the facilitator's key.
    case wrongKey
    /// The host does not take what its command line said.
    case denied(Denial)
  }

  private(set) var screen: Screen
  private let loop: Loop
  private let terminal: Terminal
  private let conversation: Conversation
  private let whenOver: (End) -> Void
  /// Writes the documents, where that can be done here.
  var onReport: (() -> Void)?
  private var input: Loop.Watch?
  private var watches: [Loop.Watch] = []
  private var tick: Loop.Timer?
  /// Draws what was sent where no answer comes.
  private var awaited: Loop.Timer?
  private var isDrawing = false
  private var isOver = false

  init(
    _ screen: Screen, on terminal: Terminal, over link: HostLink, loop: Loop, whenOver: @escaping (End) -> Void
  ) {
    self.screen = screen
    self.terminal = terminal
    conversation = Conversation(over: link)
    self.loop = loop
    self.whenOver = whenOver
  }

  /// Starts playing; the loop does the rest.
  func open() throws(Loop.Failure) {
    let link = conversation.link
    link.onMessage = { [unowned self] message in take(message) }
    link.onState = { [unowned self] state in take(state) }
    input = try loop.watch(descriptor: terminal.inputDescriptor) { [unowned self] in readKeys() }
    watches.append(
      try loop.onSignal(.windowChange) { [unowned self] in
        if !isOver, let key = terminal.resized() { carryOut(screen.handle(key, at: now)) }
        draw()
      })
    watches.append(
      try loop.onSignal(.goOn) { [unowned self] in
        if !isOver { terminal.resumed() }
        draw()
      })
    for signal in [Loop.Signal.interrupt, .terminate, .hangUp] {
      watches.append(try loop.onSignal(signal) { [unowned self] in end(.signal(signal)) })
    }
    show()
    keepTime()
  }

  /// Lets the screen say something that the link does not bring.
  func tell(_ change: (inout Screen) -> Void) {
    change(&screen)
    draw()
  }

  /// Session time, or the epoch before the first view, when no screen shows a time.
  private var now: Instant { conversation.link.now ?? Instant(milliseconds: 0) }

  private func readKeys() {
    for key in terminal.readKeys() {
      if isOver { return }
      switch key {
      case .control("c") where !Screen.takesInterrupt: end(.quit)
      case .control("z"): suspend()
      case .control("l"): terminal.redraw()
      default: carryOut(screen.handle(key, at: now))
      }
    }
    if terminal.isGone { end(.gone) }
    if conversation.isWaiting { drawWithAnswer() } else { draw() }
  }

  private func take(_ message: HostMessage) {
    conversation.note(message)
    if case .denied(.wrongKey) = message { return end(.wrongKey) }
    if Screen.endsWhenDenied, case .denied(let denial) = message { return end(.denied(denial)) }
    if case .view(let view) = message { screen.take(view, at: now) }
    if let signal = conversation.signal(of: message) { carryOut(screen.hear(signal)) }
    if case .farewell(let farewell) = message, farewell.isFinal { end(.farewell(farewell)) }
    draw()
  }

  private func take(_ state: HostLink.State) {
    if let signal = conversation.signal(of: state) { carryOut(screen.hear(signal)) }
    draw()
  }

  private func carryOut(_ intents: [Intent]) {
    for intent in intents where !isOver && !conversation.carryOut(intent) {
      switch intent {
      case .quit: end(.quit)
      case .stopHost: end(.stopHost)
      case .suspend: suspend()
      case .redraw: terminal.redraw()
      case .writeReport: onReport?()
      case .send, .castWithReceipt, .find, .takeSeat, .giveName, .giveCode, .giveAccount, .leaveSeat, .reopenJournal:
        break
      }
    }
    for signal in conversation.ownSignals() { carryOut(screen.hear(signal)) }
  }

  private func suspend() {
    terminal.suspend()
    draw()
  }

  /// Draws after all that is ready now has been taken in, once.
  private func draw() {
    awaited?.cancel()
    awaited = nil
    guard !isDrawing, !isOver else { return }
    isDrawing = true
    loop.soon { [unowned self] in
      isDrawing = false
      if !isOver { show() }
    }
  }

  /// The answer to what was sent mostly comes sooner than somebody could read that it is awaited, and would have to wait
  /// for the drawing of that: so it is drawn together with the answer, or after a moment without one.
  private func drawWithAnswer() {
    guard awaited == nil, !isOver else { return }
    awaited = loop.after(milliseconds: Self.answerMilliseconds) { [unowned self] in draw() }
  }

  /// For how long a screen shows nothing of what was just sent.
  private static var answerMilliseconds: Int { 25 }

  private func show() {
    let canvas = screen.canvas(Screens.Frame(size: terminal.size, now: now))
    terminal.show(canvas)
    screen.shown(canvas)
  }

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
    awaited?.cancel()
    // Signals stay caught until the process ends: a second one must not cut short what is being finished.
    input?.cancel()
    conversation.link.onMessage = { _ in }
    conversation.link.onState = { _ in }
    terminal.close()
    whenOver(end)
  }
}
