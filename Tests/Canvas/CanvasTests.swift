import Canvas
import Testing

@Suite struct CanvasTests {
  @Test func `text stands where it was written, in its style`() {
    var canvas = Canvas(Size(columns: 12, rows: 3))
    canvas.write("Opening", at: Point(x: 1, y: 0), style: .accent.bold)
    canvas.write("50", at: Point(x: 6, y: 1), style: .dim, width: 5, align: .right)
    canvas.write("✓", at: Point(x: 0, y: 2), style: .good)
    canvas.write("keuze", at: Point(x: 2, y: 2), style: .selected)
    #expect(
      canvas.text == """
         Opening
                 50
        ✓ keuze
        """)
    #expect(canvas.styles == [" AAAAAAA", "         dd", "g ....."])
    #expect(canvas.grounds == ["", "", "  sssss"])
  }

  @Test func `text that does not fit ends in an ellipsis at the edge or at its width`() {
    var canvas = Canvas(Size(columns: 8, rows: 2))
    canvas.write("Waalwijk en meer", at: Point(x: 2, y: 0))
    canvas.write("Waalwijk", at: Point(x: 0, y: 1), width: 5)
    #expect(canvas.lines == ["  Waalw…", "Waal…"])
  }

  @Test func `nothing is drawn outside, whatever the size`() {
    for size in [Size.zero, Size(columns: 1, rows: 1), Size(columns: -3, rows: 4), Size(columns: 5, rows: 2)] {
      var canvas = Canvas(size)
      for y in -2...3 {
        for x in -6...7 {
          canvas.write("漢a字", at: Point(x: x, y: y))
          canvas.rule(at: Point(x: x, y: y))
          canvas.write("漢字漢字", at: Point(x: x, y: y), width: 3)
          canvas.fill(Rect(x: x, y: y, columns: 3, rows: 3), style: .bar)
        }
      }
      #expect(canvas.size == size)
      #expect(canvas.lines.count == size.rows)
    }
  }

  @Test func `a wide glyph that is cut leaves a space in its other half`() {
    var canvas = Canvas(Size(columns: 6, rows: 1))
    canvas.write("漢字漢", at: .origin)
    canvas.write("x", at: Point(x: 1, y: 0))
    #expect(canvas.text == " x字漢")
    canvas.write("y", at: Point(x: 2, y: 0))
    #expect(canvas.text == " xy 漢")
    canvas.write("字", at: Point(x: 3, y: 0))
    #expect(canvas.text == " xy字")
  }

  @Test func `a wide glyph that hangs over an edge is not shown in halves`() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    canvas.write("漢字漢", at: Point(x: -1, y: 0))
    #expect(canvas.text == " 字…")
  }

  @Test func `another canvas is laid over with its cursor, clipped`() {
    var small = Canvas(Size(columns: 4, rows: 2))
    small.write("漢字", at: .origin)
    small.write("abcd", at: Point(x: 0, y: 1))
    small.cursor = Point(x: 2, y: 1)
    var canvas = Canvas(Size(columns: 5, rows: 2))
    canvas.write("-----", at: .origin)
    canvas.blit(small, at: Point(x: 2, y: 0))
    #expect(canvas.lines == ["--漢", "  abc"])
    #expect(canvas.cursor == Point(x: 4, y: 1))
    canvas.blit(small, at: Point(x: -1, y: -1))
    #expect(canvas.lines == ["bcd", "  abc"])
    #expect(canvas.cropped(Rect(x: 1, y: 0, columns: 3, rows: 2)).lines == ["cd", " ab"])
  }

  @Test func `random writing never leaves half a wide glyph`() {
    var random = SystemRandomNumberGenerator()
    var canvas = Canvas(Size(columns: 9, rows: 3))
    for _ in 0..<2000 {
      let point = Point(x: Int.random(in: -3...10, using: &random), y: Int.random(in: -1...3, using: &random))
      let text = ["漢", "字a", "x", "😀漢b", "─"].randomElement(using: &random) ?? ""
      canvas.write(text, at: point, width: Bool.random(using: &random) ? nil : 3)
      var copy = Canvas(Size(columns: 6, rows: 2))
      copy.blit(canvas, at: Point(x: point.y - 1, y: 0))
      for frame in [canvas, copy] {
        for y in 0..<frame.size.rows {
          let widths = frame.cells(inRow: y).map { Int($0.width) }
          #expect(widths.reduce(0, +) == frame.size.columns)
          #expect(zip(widths, widths.dropFirst() + [1]).allSatisfy { ($0 == 2) == ($1 == 0) })
        }
      }
    }
  }
}
