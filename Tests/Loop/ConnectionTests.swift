import Glibc
import Testing

@testable import Loop

@Suite struct ConnectionTests {
  @Test func `two hundred clients get back what they sent, however it is cut`() throws {
    let place = try Place()
    let loop = try Loop()
    let listener = try loop.listen(at: place.path(), mode: 0o600) { connection in
      connection.start(onData: { [unowned connection] in connection.send($0) }, onClose: { _ in })
    }
    var got: [[UInt8]] = []
    var done = 0
    var sent: [[UInt8]] = []
    for number in 0..<200 {
      // Most are small; some are larger than all buffers of the system together.
      let bytes = pattern(number % 25 == 0 ? 900_000 + number : 1 + number * 37, seed: number)
      sent.append(bytes)
      got.append([])
      let client = try loop.connect(to: place.path())
      client.start(
        onData: { [unowned client] in
          got[number] += $0
          if got[number].count == bytes.count {
            done += 1
            client.close()
          }
        }, onClose: { Issue.record("client \(number) ended: \($0)") })
      // In parts, one of them empty.
      client.send(bytes[..<(bytes.count / 3)])
      client.send([])
      client.send(bytes[(bytes.count / 3)...])
    }
    loop.run(upTo: 60) { done == 200 }
    #expect(got == sent)
    listener.close()
    loop.settle()
    #expect(loop.liveHandles == 0)
  }

  @Test func `a client that does not read shows how much is pending, and others are served meanwhile`() throws {
    let pair = try Pair()
    let deaf = pair.client
    pair.startServer()
    var pending: [Int] = []
    for _ in 0..<20 {
      pair.server.send([UInt8](repeating: 1, count: 100_000))
      pending.append(pair.server.pendingBytes)
    }
    #expect(pending == pending.sorted())
    let total = try #require(pending.last)
    #expect(total > 1_000_000 && total < 2_000_000)

    var fired = false
    pair.loop.after(milliseconds: 1) { fired = true }
    pair.loop.run { fired }
    #expect(pair.server.pendingBytes == total)

    var read = 0
    deaf.start(onData: { read += $0.count }, onClose: { _ in })
    pair.loop.run { read == 2_000_000 }
    #expect(pair.server.pendingBytes == 0)
  }

  @Test func `a client that is too far behind is cut off, later and once`() throws {
    let pair = try Pair()
    pair.server.mostPendingBytes = 500_000
    pair.startServer()
    while pair.serverEnds.isEmpty, pair.server.pendingBytes + 100_000 <= 500_000 {
      pair.server.send([UInt8](repeating: 1, count: 100_000))
    }
    #expect(pair.server.pendingBytes > 400_000)
    pair.server.send([UInt8](repeating: 1, count: 100_000))
    pair.server.send([UInt8](repeating: 1, count: 100_000))
    #expect(pair.serverEnds.isEmpty)
    pair.loop.run { !pair.serverEnds.isEmpty }
    pair.server.send([1])
    pair.loop.settle()
    #expect(pair.serverEnds == [.notReading])
    #expect(!pair.server.isOpen)
  }

  @Test func `an end that closes is told once, with what it said before`() throws {
    let pair = try Pair()
    pair.startServer()
    pair.client.send(Array("last words".utf8))
    pair.client.close()
    pair.loop.run { !pair.serverEnds.isEmpty }
    #expect(pair.serverGot == Array("last words".utf8))
    #expect(pair.serverEnds == [.ended])
    #expect(pair.server.peer == nil)
    pair.server.close()
  }

  @Test func `who writes to an end that is gone still reads why`() throws {
    let pair = try Pair()
    var got: [UInt8] = []
    var ends: [Loop.CloseReason] = []
    pair.client.start(onData: { got += $0 }, onClose: { ends.append($0) })
    pair.server.send(Array("you are not on the list".utf8))
    pair.server.close()
    pair.client.send(Array("hello?".utf8))
    pair.loop.run { !ends.isEmpty }
    #expect(String(decoding: got, as: UTF8.self) == "you are not on the list")
    #expect(ends == [.ended])
  }

  @Test func `finish sends all that is pending before it closes`() throws {
    let pair = try Pair()
    pair.startServer()
    let bytes = pattern(3_000_000, seed: 7)
    pair.server.send(bytes)
    pair.server.finish()
    var got: [UInt8] = []
    var ends: [Loop.CloseReason] = []
    pair.client.start(onData: { got += $0 }, onClose: { ends.append($0) })
    pair.loop.run { !ends.isEmpty && !pair.serverEnds.isEmpty }
    #expect(got == bytes)
    #expect(ends == [.ended])
    #expect(pair.serverEnds == [.finished])
  }

  @Test func `a script that pipes its messages in still gets the answer that takes a while`() throws {
    let place = try Place()
    let loop = try Loop()
    var ends: [Loop.CloseReason] = []
    try loop.listen(at: place.path(), mode: 0o600) { connection in
      var got: [UInt8] = []
      connection.start(
        onData: { got += $0 },
        onEnd: { [unowned connection, unowned loop] in
          loop.work({ 0 }) { _ in
            connection.send(got.reversed())
            connection.finish()
          }
        }, onClose: { ends.append($0) })
    }
    let script = try rawSocket(at: place.path(), connect)
    defer { close(script) }
    try #require(write(script, "ping", 4) == 4 && shutdown(script, Int32(SHUT_WR)) == 0)
    loop.run { !ends.isEmpty }
    #expect(ends == [.finished])
    var answer = [UInt8](repeating: 0, count: 16)
    let count = recv(script, &answer, answer.count, Int32(truncatingIfNeeded: MSG_DONTWAIT))
    #expect(count == 4 && answer.prefix(4).elementsEqual("gnip".utf8))
  }

  @Test func `an answer to a script that is gone ends the connection`() throws {
    let pair = try Pair()
    var ends: [Loop.CloseReason] = []
    var ended = false
    pair.server.start(onData: { _ in }, onEnd: { ended = true }, onClose: { ends.append($0) })
    pair.client.close()
    pair.loop.run { ended }
    pair.loop.settle()
    #expect(ends.isEmpty && pair.server.isOpen)
    ended = false
    pair.server.resume()
    pair.loop.settle()
    #expect(!ended)
    pair.server.send([1])
    pair.loop.run { !ends.isEmpty }
    #expect(ends == [.failed(code: EPIPE)])
  }

  @Test func `nothing is told after close, not even from within a message`() throws {
    let pair = try Pair()
    var calls = 0
    pair.server.start(
      onData: { _ in
        calls += 1
        pair.server.close()
      }, onClose: { _ in calls += 100 })
    pair.client.send([1])
    pair.loop.run { calls > 0 }
    pair.client.send([2])
    pair.client.close()
    pair.loop.settle()
    #expect(calls == 1)
  }

  @Test func `a paused connection leaves the bytes to wait`() throws {
    let pair = try Pair()
    pair.startServer()
    pair.server.pause()
    pair.client.send([1, 2, 3])
    pair.loop.runOnce(waiting: false)
    pair.loop.runOnce(waiting: false)
    #expect(pair.serverGot.isEmpty)
    pair.server.resume()
    pair.loop.run { !pair.serverGot.isEmpty }
    #expect(pair.serverGot == [1, 2, 3])
  }

  @Test func `the kernel tells who is at the other end, on both ends`() throws {
    let pair = try Pair()
    let me = Loop.Peer(user: getuid(), group: getgid(), process: getpid())
    #expect(pair.server.peer == me)
    #expect(pair.client.peer == me)
  }

  @Test func `a connection that is let go unstarted is closed`() throws {
    let place = try Place()
    let loop = try Loop()
    let listener = try loop.listen(at: place.path(), mode: 0o600) { _ in }
    let client = try loop.connect(to: place.path())
    var ends: [Loop.CloseReason] = []
    client.start(onData: { _ in }, onClose: { ends.append($0) })
    loop.run { !ends.isEmpty }
    #expect(ends == [.ended])
    listener.close()
    loop.settle()
    #expect(loop.liveHandles == 0)
  }

  @Test func `thousands of connections leave nothing behind`() throws {
    let place = try Place()
    let loop = try Loop()
    var served = 0
    var alive = Weaks()
    let listener = try loop.listen(at: place.path(), mode: 0o600) { connection in
      alive.add(connection)
      // Holds itself, as a host's client does.
      connection.start(
        onData: { connection.send($0) }, onClose: { _ in withExtendedLifetime(connection) { served += 1 } })
    }
    for round in 0..<50 {
      for number in 0..<50 {
        let client = try loop.connect(to: place.path())
        alive.add(client)
        client.start(onData: { _ in client.close() }, onClose: { _ in })
        if number % 3 == 0 { client.close() } else { client.send([UInt8(number)]) }
      }
      loop.run { served == (round + 1) * 50 }
    }
    listener.close()
    loop.settle()
    #expect(served == 2500)
    #expect(loop.liveHandles == 0)
    #expect(alive.count == 0)
  }

  @Test func `a loop that is let go lets go of open connections`() throws {
    var alive = Weaks()
    do {
      let pair = try Pair()
      pair.startServer()
      pair.client.start(onData: { _ in }, onClose: { _ in withExtendedLifetime(pair.client) {} })
      pair.server.send([UInt8](repeating: 0, count: 1_000_000))
      alive.add(pair.client)
      alive.add(pair.server)
      alive.add(pair)
      #expect(alive.count == 3)
      try pair.letLoopGo()
    }
    #expect(alive.count == 0)
  }
}
