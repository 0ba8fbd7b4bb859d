import Glibc
import Testing

@testable import Loop

@Suite struct ListenerTests {
  @Test func `a path that is too long is refused with its length, one that just fits is served`() throws {
    let loop = try Loop()
    let long = "/tmp/" + String(repeating: "é", count: 60)
    #expect(throws: Loop.Failure.pathTooLong(bytes: 125)) { try loop.listen(at: long, mode: 0o600) { _ in } }
    #expect(throws: Loop.Failure.pathTooLong(bytes: 125)) { _ = try loop.connect(to: long) }

    let fits = "/tmp/beraad-loop-\(getpid())-"
    let path = fits + String(repeating: "x", count: Loop.Failure.mostPathBytes - fits.utf8.count)
    let listener = try loop.listen(at: path, mode: 0o600) { _ in }
    #expect(access(path, F_OK) == 0)
    listener.close()
    #expect(access(path, F_OK) != 0)
  }

  @Test(arguments: [0o600, 0o660, 0o666] as [mode_t])
  func `the socket file has the mode asked for`(mode: mode_t) throws {
    let place = try Place()
    let loop = try Loop()
    try loop.listen(at: place.path(), mode: mode) { _ in }
    var found = stat()
    try #require(lstat(place.path(), &found) == 0)
    #expect(found.st_mode & 0o7777 == mode)
  }

  @Test func `a path without anything, without its folder, or with a file is told apart`() throws {
    let place = try Place()
    let loop = try Loop()
    #expect(throws: Loop.Failure.absent) { _ = try loop.connect(to: place.path()) }
    #expect(throws: Loop.Failure.absent) { try loop.listen(at: place.path("no/s"), mode: 0o600) { _ in } }
    close(open(place.path("file"), O_CREAT | O_WRONLY, 0o600))
    #expect(throws: Loop.Failure.notASocket) { try loop.listen(at: place.path("file"), mode: 0o600) { _ in } }
    #expect(place.exists("file"))
    #expect(throws: Loop.Failure.notASocket) { _ = try loop.connect(to: place.path("file")) }
    #expect(loop.liveHandles == 0)
  }

  @Test func `a second host is refused while the first serves, and the first goes on`() throws {
    let place = try Place()
    let loop = try Loop()
    var accepted = 0
    let first = try loop.listen(at: place.path(), mode: 0o600) { _ in accepted += 1 }
    #expect(throws: Loop.Failure.inUse) { try loop.listen(at: place.path(), mode: 0o600) { _ in } }
    let connection = try loop.connect(to: place.path())
    loop.run { accepted >= 2 }  // The look of the second host, and ours.
    connection.close()
    first.close()
    #expect(!place.exists())
  }

  @Test func `what a killed host leaves behind refuses clients and is replaced by the next host`() throws {
    let place = try Place()
    let loop = try Loop()
    // Bound, and closed without being removed.
    close(try rawSocket(at: place.path(), bind))
    #expect(throws: Loop.Failure.refused) { _ = try loop.connect(to: place.path()) }
    var accepted = 0
    try loop.listen(at: place.path(), mode: 0o600) { _ in accepted += 1 }
    let connection = try loop.connect(to: place.path())
    loop.run { accepted == 1 }
    connection.close()
  }

  @Test func `a closed listener leaves a file that is another's`() throws {
    let place = try Place()
    let loop = try Loop()
    let first = try loop.listen(at: place.path(), mode: 0o600) { _ in }
    try #require(unlink(place.path()) == 0)
    let second = try loop.listen(at: place.path(), mode: 0o600) { _ in }
    first.close()
    #expect(place.exists())
    second.close()
    #expect(!place.exists())
  }

  @Test func `a loop that is let go removes its socket file`() throws {
    let place = try Place()
    do {
      let loop = try Loop()
      try loop.listen(at: place.path(), mode: 0o600) { _ in }
      #expect(place.exists())
    }
    #expect(!place.exists())
  }

  @Test func `more clients than may wait are told to try again`() throws {
    let place = try Place()
    let loop = try Loop()
    try loop.listen(at: place.path(), mode: 0o600, backlog: 2) { _ in }
    var waiting: [Loop.Connection] = []
    var failure: Loop.Failure?
    while failure == nil, waiting.count < 10 {
      do throws(Loop.Failure) { waiting.append(try loop.connect(to: place.path())) } catch { failure = error }
    }
    #expect(failure == .busy)
    for connection in waiting { connection.close() }
  }
}
