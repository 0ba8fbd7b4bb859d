import Canvas
import Engine
import Phrases
import Timeline
import Workshop

/// What everybody in the room reads from afar: what is going on, how long, and how to take part. It takes no keys.
public struct WallScreen: Equatable, Sendable {
  var phrases: Phrases
  var view: WallView?
  var link = LinkState.connecting
  /// Why the host left; nil again as soon as it is back.
  var away: Farewell?
  /// For whoever speaks: the timer, and nothing that takes their eyes off it.
  let isForSpeaker: Bool

  /// A wall that is not connected yet, or a speaker's own screen.
  public init(language: Language, isForSpeaker: Bool = false) {
    phrases = Phrases(language)
    self.isForSpeaker = isForSpeaker
  }

  /// Takes a newer view in.
  public mutating func update(_ view: WallView) {
    self.view = view
    away = nil
    phrases = Phrases(view.head.language)
  }

  /// Takes in what the link says.
  public mutating func hear(_ signal: Signal) -> [Intent] {
    switch signal {
    case .link(let state):
      link = state
      if state == .connected { away = nil }
    case .farewell(let farewell): away = farewell.seen(beside: view?.head)
    case .welcome(title: _, let language, _, _): phrases = Phrases(language)
    case .seated, .done, .receipt, .refused, .notWritten, .found, .people, .denied: break
    }
    return []
  }

  /// What a key does: the wall is only to be left, or drawn afresh.
  public mutating func handle(_ key: Key, at now: Instant) -> [Intent] {
    switch key {
    case .character("q"), .control("c"): [.quit]
    case .control("l"): [.redraw]
    case .control("z"): [.suspend]
    case _: []
    }
  }

  /// Draws the wall at any size.
  public func canvas(_ frame: Frame) -> Canvas {
    var canvas = Canvas(frame.size)
    guard let view else {
      canvas.write(wrapped: away?.sentence(in: phrases.language) ?? phrases.waitingForHost, in: canvas.bounds)
      return canvas
    }
    guard frame.size.columns >= 20, frame.size.rows >= 6 else {
      let clock = HeadClock(head: view.head, now: frame.now, phrases: phrases)
      canvas.write(wrapped: "\(clock.clock) \(view.head.item?.title ?? view.head.title)", in: canvas.bounds)
      return canvas
    }
    let drawing = WallDrawing(
      view: view, phrases: phrases, clock: HeadClock(head: view.head, now: frame.now, phrases: phrases), link: link,
      away: away)
    if isForSpeaker { drawing.drawSpeaker(on: &canvas) } else { drawing.draw(on: &canvas) }
    return canvas
  }
}
