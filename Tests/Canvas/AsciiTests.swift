import Canvas
import Testing

@Suite struct AsciiTests {
  @Test(arguments: [
    ("✓ Opening ▶ nu ● ▲ ■ ★", "v Opening > nu * ! # *"), ("█▌··░▒▓", "#=...:%"), ("──┬──│└┘╭╮┄╂━", "--+--|++++-+-"),
    ("één ça Åse Łódź ơ ij ß", "een ca Ase Lodz o ij s"), ("漢字!", "????!"), ("e\u{301}", "e"),
    ("“ja”… – €5 ×2", "\"ja\"~ - E5 x2"),
    ("←→↑↓ ▴12", "<>^v ^12"), ("Ωж", "??"), ("⠿\u{2800}⡇", ": :"),
  ])
  func `every sign has a look-alike as wide`(text: String, ascii: String) {
    var canvas = Canvas(Size(columns: 30, rows: 1))
    let width = canvas.write(text, at: .origin, style: .accent)
    #expect(canvas.ascii.text == ascii)
    #expect(Text.width(of: ascii) == width)
    #expect(canvas.ascii.grounds == canvas.grounds)
  }

  @Test func `nothing but ASCII is left of any frame`() {
    var canvas = Canvas(Size(columns: 64, rows: 170))
    for value in 0x20..<0x2A00 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      canvas.write(String(scalar), at: Point(x: value % 64, y: value / 64))
    }
    #expect(canvas.ascii.text.utf8.allSatisfy { $0 < 0x80 })
    #expect(canvas.ascii.lines.allSatisfy { $0.count <= 64 })
  }
}
