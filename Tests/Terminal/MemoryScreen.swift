import CNcurses
import Canvas
import Glibc
import Testing

@testable import Terminal

/// A terminal that draws into memory only; what ncurses holds is read back.
struct MemoryScreen: ~Copyable {
  let terminal: Terminal
  private let null: Int32

  init(_ size: Size, type: String = "xterm-256color", colour: Bool = true, ascii: Bool = false) throws {
    null = open("/dev/null", O_RDWR | O_CLOEXEC)
    var options = Terminal.Options(type: type, colour: colour, ascii: ascii)
    (options.input, options.output, options.isChecked) = (null, null, false)
    terminal = try Terminal(options)
    cnc_resize(Int32(size.rows), Int32(size.columns))
  }

  deinit {
    terminal.close()
    Glibc.close(null)
  }

  /// A cell as ncurses holds it: its text, then foreground, background and attributes.
  func cell(_ x: Int, _ y: Int) -> (text: String, look: [Int32]) {
    var bytes = [CChar](repeating: 0, count: 64)
    var look: [Int32] = [0, 0, 0]
    let count = bytes.withUnsafeMutableBufferPointer { buffer in
      look.withUnsafeMutableBufferPointer { look in
        cnc_cell(
          Int32(y), Int32(x), buffer.baseAddress, Int32(buffer.count), look.baseAddress,
          look.baseAddress.map { $0 + 1 }, look.baseAddress.map { $0 + 2 })
      }
    }
    return (String(decoding: bytes.prefix(max(0, Int(count))).map(UInt8.init(bitPattern:)), as: UTF8.self), look)
  }

  func row(_ y: Int) -> String {
    var row = ""
    var x = 0
    while x < terminal.size.columns {
      let text = cell(x, y).text
      row += text
      x += max(1, Text.width(of: text))
    }
    return row
  }
}
