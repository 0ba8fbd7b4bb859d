import CNcurses
import Canvas

/// The terminal this process runs in, as a screen to show canvases on and a source of keys. One a process, on one
/// thread; whoever opens it closes it on every way out (a crash is taken care of). It minds no signals: the loop that
/// does calls `resized`, `suspend`, `resumed` and `close`.
public final class Terminal {
  /// Watch this for reading; whenever it is readable, call `readKeys`. Valid until `close`.
  public let inputDescriptor: Int32
  /// How many colours are in use: 0, 8 or 256.
  public let depth: ColourDepth
  /// True once nobody is at the other end: the terminal was closed or the connection broke. Close and end then.
  public private(set) var isGone = false

  private let theme: Theme
  private let ascii: Bool
  /// What was shown last, a number for each row: a canvas is larger than all else that a client keeps, and ncurses has
  /// the cells.
  private var shown: (rows: [Int], cursor: Point?)?
  private var decoder = KeyDecoder()
  private var isOpen = true

  /// Takes the terminal over: alternate screen, no echo, cursor hidden, bracketed paste, mouse left alone. The locale
  /// becomes a UTF-8 one when it is none. Costs a few milliseconds.
  /// - Throws: when this is no terminal that beraad can draw on; then nothing was changed.
  public init(_ options: Options, theme: Theme = .dark) throws(TerminalProblem) {
    guard let name = options.type, !name.isEmpty else { throw .noType }
    let result = cnc_open(options.input, options.output, name, options.colour ? 1 : 0, options.isChecked ? 1 : 0)
    if let problem = TerminalProblem(code: result, type: name) { throw problem }
    inputDescriptor = cnc_input()
    depth = options.colour ? ColourDepth(colours: Int(cnc_colours())) : .none
    ascii = options.ascii
    self.theme = theme
  }

  deinit { close() }

  /// The size of the window in cells.
  public var size: Size { Size(columns: Int(cnc_columns()), rows: Int(cnc_rows())) }

  /// Shows a canvas from the upper left cell; only what differs from what was shown is sent. A canvas smaller than the
  /// window leaves the rest blank, a larger one is clipped. Blocks while the terminal does not take what it is sent.
  public func show(_ canvas: Canvas) {
    guard isOpen else { return }
    let canvas = fitted(canvas)
    let rows = (0..<canvas.size.rows).map { fingerprint(canvas.cells(inRow: $0)) }
    for y in 0..<canvas.size.rows where shown.map({ y >= $0.rows.count || $0.rows[y] != rows[y] }) ?? true {
      for run in Run.runs(of: canvas.cells(inRow: y)) {
        let look = Look(run.style, depth: depth, theme: theme)
        cnc_put(
          Int32(y), Int32(run.column), run.text, Int32(run.text.utf8.count), look.foreground, look.background,
          look.attributes)
      }
    }
    let cursor = canvas.cursor.flatMap { Rect(origin: .origin, size: size).contains($0) ? $0 : nil }
    shown = (rows, cursor)
    cnc_show(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? 0))
  }

  /// What was typed since the last call, perhaps nothing. Never waits for typing (25 ms after a lone Escape, to tell
  /// it from a key). Text from keys and pastes is unclean.
  public func readKeys() -> [Key] {
    guard isOpen else { return [] }
    var keys: [Key] = []
    var value: Int32 = 0
    while true {
      switch cnc_key(&value) {
      case 1:
        if let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) { keys += decoder.typed(scalar) }
      case 2: keys += decoder.pressed(value)
      case 0: return keys + decoder.paused()
      case _:
        isGone = true
        return keys + decoder.paused()
      }
    }
  }

  /// To be called on SIGWINCH: takes over the window's new size.
  /// - Returns: `.resize` when it is another than before; show a new canvas then.
  public func resized() -> Key? {
    guard isOpen, cnc_fit() == 1 else { return nil }
    shown = nil
    return .resize
  }

  /// To be called on Ctrl-Z: gives the terminal back, stops this process's whole job, and returns with the last frame
  /// shown again once it was continued. The window may have another size then: ask `size`.
  public func suspend() {
    guard isOpen else { return }
    cnc_suspend()
    redraw()
  }

  /// To be called on SIGCONT, which also comes when somebody else stopped the process: takes the terminal back and
  /// shows the last frame again.
  public func resumed() {
    guard isOpen else { return }
    cnc_resume()
    redraw()
  }

  /// Gives the terminal back as it was found: screen, cursor, echo. Does nothing the second time.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    cnc_close()
  }

  /// Shows the last frame again, every cell of it: what something else wrote over it is gone.
  public func redraw() {
    guard let shown else { return }
    cnc_forget()
    cnc_show(Int32(shown.cursor?.y ?? -1), Int32(shown.cursor?.x ?? 0))
  }

  /// Two rows that differ have the same one once in 2⁶⁴.
  private func fingerprint(_ cells: ArraySlice<Cell>) -> Int {
    var hasher = Hasher()
    for cell in cells {
      // A character's own hash normalises it, which takes longer than drawing it.
      for byte in cell.glyph.utf8 { hasher.combine(byte) }
      hasher.combine(cell.style)
    }
    return hasher.finalize()
  }

  /// A canvas of exactly the window's size.
  private func fitted(_ canvas: Canvas) -> Canvas {
    let canvas = ascii ? canvas.ascii : canvas
    return canvas.size == size ? canvas : canvas.cropped(Rect(origin: .origin, size: size))
  }
}
