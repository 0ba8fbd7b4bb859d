import Testing

@testable import Loop

/// Two ends of one connection, on one loop.
final class Pair {
  let place: Place
  private(set) var loop: Loop
  let client: Loop.Connection
  let server: Loop.Connection
  var serverGot: [UInt8] = []
  var serverEnds: [Loop.CloseReason] = []

  init() throws {
    place = try Place()
    loop = try Loop()
    var accepted: Loop.Connection?
    let listener = try loop.listen(at: place.path(), mode: 0o600) { accepted = $0 }
    client = try loop.connect(to: place.path())
    loop.run { accepted != nil }
    server = try #require(accepted)
    listener.close()
  }

  func startServer() {
    server.start(
      onData: { [unowned self] in serverGot += $0 }, onClose: { [unowned self] in serverEnds.append($0) })
  }

  /// Lets the loop go, that holds what its closures hold.
  func letLoopGo() throws {
    loop = try Loop()
  }
}

/// How many of some objects are still there.
struct Weaks {
  private struct Box { weak var object: AnyObject? }
  private var boxes: [Box] = []

  mutating func add(_ object: AnyObject) { boxes.append(Box(object: object)) }
  var count: Int { boxes.count { $0.object != nil } }
}
