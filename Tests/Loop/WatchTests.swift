import Glibc
import Testing

@testable import Loop

@Suite struct WatchTests {
  @Test func `a descriptor tells when it can be read, and stays blocking`() throws {
    let loop = try Loop()
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    var read: [UInt8] = []
    var ended = false
    var watch: Loop.Watch?
    let source = ends[0]
    watch = try loop.watch(descriptor: source) {
      var byte: UInt8 = 0
      if Glibc.read(source, &byte, 1) == 1 {
        read.append(byte)
      } else {
        ended = true
        watch?.cancel()
      }
    }
    #expect(fcntl(source, F_GETFL) & O_NONBLOCK == 0)
    write(ends[1], "abc", 3)
    let sink = ends[1]
    loop.after(milliseconds: 5) {
      write(sink, "d", 1)
      close(sink)
    }
    loop.run()
    #expect(read == Array("abcd".utf8))
    #expect(ended)
    #expect(loop.liveHandles == 0)
  }

  @Test(arguments: ["/dev/null", "/proc/self/status"])
  func `a file can always be read`(path: String) throws {
    let loop = try Loop()
    let file = open(path, O_RDONLY)
    try #require(file >= 0)
    defer { close(file) }
    var bytes = 0
    var watch: Loop.Watch?
    watch = try loop.watch(descriptor: file) {
      var buffer = [UInt8](repeating: 0, count: 64)
      let count = read(file, &buffer, buffer.count)
      bytes += max(0, count)
      if count <= 0 { watch?.cancel() }
    }
    loop.run()
    #expect((bytes > 0) == (path != "/dev/null"))
  }

  @Test func `a descriptor that is not open is refused`() throws {
    let loop = try Loop()
    #expect(throws: Loop.Failure.system(code: EBADF)) { try loop.watch(descriptor: 999_999) {} }
    #expect(loop.liveHandles == 0)
  }

  @Test func `a terminal that hangs up is told`() throws {
    let loop = try Loop()
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(master >= 0)
    // TIOCSPTLCK and TIOCGPTPEER, macros that Swift does not see: unlock the terminal and open it.
    var locked: Int32 = 0
    try #require(ioctl(master, 0x4004_5431, &locked) == 0)
    let terminal = ioctl(master, 0x5441, O_RDWR | O_NOCTTY)
    try #require(terminal >= 0)
    defer { close(terminal) }
    var told = false
    var watch: Loop.Watch?
    watch = try loop.watch(descriptor: terminal) {
      told = true
      watch?.cancel()
    }
    close(master)
    loop.run { told }
    var byte: UInt8 = 0
    #expect(read(terminal, &byte, 1) <= 0)
  }
}
