import Canvas
import Loop
import Terminal

/// A program that shows which keys came, for tests to run in a real terminal. `q` ends it, `e` throws, `c` crashes, `o`
/// overflows the stack.
@main struct Probe {
  struct Thrown: Error {}

  static func main() {
    do { try run() } catch { print("failed: \(error)") }
  }

  private static func run() throws {
    let terminal = try Terminal(.fromEnvironment())
    defer { terminal.close() }
    let loop = try Loop()
    var ending: Result<String, Thrown>?
    var keys: [Key] = []

    func draw() {
      var canvas = Canvas(terminal.size)
      canvas.write("één 漢字 😀 👩‍👩‍👧 🇳🇱 z\u{301}|", at: .origin, style: .accent.bold)
      canvas.write("\(terminal.size.columns)×\(terminal.size.rows) \(terminal.depth)", at: Point(x: 0, y: 1))
      canvas.bar(3, of: 8, at: Point(x: 0, y: 2), cells: 8)
      // On a line that was blank, so that all of it is sent.
      if let key = keys.last { canvas.write("\(key)", at: Point(x: 0, y: 3 + keys.count % 2)) }
      canvas.rule(at: Point(x: 0, y: terminal.size.rows - 1))
      canvas.cursor = Point(x: 3, y: 1)
      terminal.show(canvas)
    }
    func end(_ result: Result<String, Thrown>) {
      ending = result
      loop.stop()
    }
    func overflow(_ depth: Int) -> Int { depth == .max ? 0 : overflow(depth + 1) + depth }

    try loop.watch(descriptor: terminal.inputDescriptor) {
      for key in terminal.readKeys() {
        keys.append(key)
        switch key {
        case .character("q"): end(.success("ended"))
        case .character("e"): end(.failure(Thrown()))
        case .character("c"): fatalError("crashed")
        case .character("o"): print(overflow(Int(keys.count)))
        case .control("c"): end(.success("interrupted"))
        case .control("z"): terminal.suspend()
        case _: break
        }
      }
      if terminal.isGone { end(.success("gone")) }
      draw()
    }
    try loop.onSignal(.interrupt) { end(.success("SIGINT")) }
    try loop.onSignal(.terminate) { end(.success("SIGTERM")) }
    try loop.onSignal(.hangUp) { end(.success("SIGHUP")) }
    try loop.onSignal(.goOn) { terminal.resumed() }
    try loop.onSignal(.windowChange) {
      if let key = terminal.resized() { keys.append(key) }
      draw()
    }
    draw()
    loop.run()
    terminal.close()
    if let ending { print(try ending.get()) }
  }
}
