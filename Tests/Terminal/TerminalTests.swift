import CNcurses
import Canvas
import Glibc
import Testing

@testable import Terminal

/// ncurses has one screen a process: one test at a time.
@Suite(.serialized) struct TerminalTests {
  @Test func `what a canvas holds stands in the same cells of the terminal`() throws {
    let screen = try MemoryScreen(Size(columns: 30, rows: 4))
    var canvas = Canvas(Size(columns: 30, rows: 4))
    canvas.write("één 漢字 😀 z\u{301} ⠿ █▌", at: .origin)
    canvas.write("👩‍👩‍👧🇳🇱👍🏽❤️\u{1FADC}का|", at: Point(x: 0, y: 1))
    canvas.write("rechtsonder", at: Point(x: 19, y: 3))
    screen.terminal.show(canvas)
    for y in 0..<4 {
      for (x, cell) in canvas.cells(inRow: y).enumerated() where cell.width > 0 {
        #expect(screen.cell(x, y).text == String(cell.glyph))
      }
    }
    #expect(screen.row(3) == "                   rechtsonder")
  }

  @Test(arguments: [("xterm-256color", ColourDepth.many), ("xterm", .eight), ("vt100", .none)])
  func `meanings have the colours that the terminal has`(type: String, depth: ColourDepth) throws {
    let screen = try MemoryScreen(Size(columns: 20, rows: 2), type: type)
    #expect(screen.terminal.depth == depth)
    var canvas = Canvas(Size(columns: 20, rows: 2))
    let styles = [Style.accent.bold, .good, .bad.reversed, .selected, Style(.dim, on: .bar), .plain]
    for (x, style) in styles.enumerated() { canvas.write("x", at: Point(x: x, y: 0), style: style) }
    screen.terminal.show(canvas)
    for (x, style) in styles.enumerated() {
      let look = Look(style, depth: depth, theme: .dark)
      #expect(screen.cell(x, 0).look == [look.foreground, look.background, look.attributes])
    }
  }

  @Test func `NO_COLOR and --no-color leave no colour`() throws {
    let screen = try MemoryScreen(Size(columns: 20, rows: 2), colour: false)
    #expect(screen.terminal.depth == .none)
    var canvas = Canvas(Size(columns: 20, rows: 2))
    canvas.write("x", at: .origin, style: .accent)
    screen.terminal.show(canvas)
    #expect(screen.cell(0, 0).look == [-1, -1, 1])
  }

  @Test func `ASCII is asked for once and holds for every frame`() throws {
    let screen = try MemoryScreen(Size(columns: 12, rows: 1), ascii: true)
    var canvas = Canvas(Size(columns: 12, rows: 1))
    canvas.write("✓ één ─│█", at: .origin)
    screen.terminal.show(canvas)
    #expect(screen.row(0) == "v een -|#   ")
  }

  @Test func `a later frame replaces an earlier one, at another size too`() throws {
    let screen = try MemoryScreen(Size(columns: 10, rows: 3))
    var first = Canvas(Size(columns: 10, rows: 3))
    for y in 0..<3 { first.write("漢字漢字漢", at: Point(x: 0, y: y)) }
    screen.terminal.show(first)
    var second = first
    second.write("x", at: Point(x: 1, y: 1))
    screen.terminal.show(second)
    #expect(screen.row(1) == " x字漢字漢")
    cnc_resize(2, 7)
    screen.terminal.show(first)
    #expect(screen.terminal.size == Size(columns: 7, rows: 2))
    #expect([screen.row(0), screen.row(1)] == ["漢字漢 ", "漢字漢 "])
    cnc_resize(4, 12)
    screen.terminal.show(second)
    #expect((0..<4).map { screen.row($0) } == ["漢字漢字漢  ", " x字漢字漢  ", "漢字漢字漢  ", "            "])
  }

  @Test func `one terminal at a time, and again after it is closed`() throws {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { Glibc.close(null) }
    for _ in 0..<3 {
      let screen = try MemoryScreen(Size(columns: 10, rows: 3))
      var options = Terminal.Options(type: "xterm")
      (options.input, options.output, options.isChecked) = (null, null, false)
      #expect(throws: TerminalProblem.alreadyOpen) { try Terminal(options) }
      screen.terminal.close()
      screen.terminal.close()
      screen.terminal.show(Canvas(Size(columns: 2, rows: 2)))
      #expect(screen.terminal.readKeys() == [])
    }
  }

  @Test(
    arguments: [
      (nil, TerminalProblem.noType), ("", .noType), ("dumb", .poorType("dumb")),
      ("nietbestaand", .unknownType("nietbestaand")),
    ] as [(String?, TerminalProblem)])
  func `a terminal that cannot be drawn on is refused`(type: String?, problem: TerminalProblem) throws {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { Glibc.close(null) }
    var options = Terminal.Options(type: type)
    (options.input, options.output, options.isChecked) = (null, null, false)
    #expect(throws: problem) { try Terminal(options) }
  }

  @Test func `what is no terminal is refused, whichever side it is on`() throws {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { Glibc.close(null) }
    var options = Terminal.Options(type: "xterm")
    options.input = null
    options.output = null
    #expect(throws: TerminalProblem.inputIsNoTerminal) { try Terminal(options) }
    let pseudo = try PseudoTerminal()
    options.input = pseudo.slave
    #expect(throws: TerminalProblem.outputIsNoTerminal) { try Terminal(options) }
  }

  @Test func `a first frame of 120 by 40 is open and shown in a few milliseconds`() throws {
    var canvas = Canvas(Size(columns: 120, rows: 40))
    for y in 0..<40 { canvas.write(String(repeating: "é漢 █", count: 20), at: Point(x: 0, y: y), style: .accent) }
    let elapsed = try ContinuousClock().measure {
      let screen = try MemoryScreen(Size(columns: 120, rows: 40))
      screen.terminal.show(canvas)
      #expect(screen.cell(0, 39).text == "é")
    }
    print("first frame, open and show:", elapsed)
    #expect(elapsed < .seconds(1))
  }
}
