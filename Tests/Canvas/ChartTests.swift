import Canvas
import Testing

@Suite struct ChartTests {
  @Test(arguments: [
    (0, "····"), (1, "▏···"), (16, "▌···"), (32, "█···"), (36, "█▏··"), (64, "██··"), (127, "███▉"), (128, "████"),
    (500, "████"), (-3, "····"),
  ])
  func `a bar is exact to an eighth, and only full when it is`(value: Int, bar: String) {
    #expect(Bar.text(value, of: 128, cells: 4, track: "·") == bar)
  }

  @Test func `a bar always has its width, and grows with its value`() {
    for cells in 0...12 {
      var before = 0
      for value in 0...57 {
        let text = Bar.text(value, of: 57, cells: cells, track: "·")
        #expect(Text.width(of: text) == cells)
        let filled = text.filter { $0 != "·" }.count
        #expect(filled >= before)
        before = filled
      }
    }
    #expect(Bar.text(3, of: 0, cells: 2) == "  ")
    #expect(Bar.text(.max - 1, of: .max, cells: 2) == "█▉")
  }

  @Test func `a bar stands in its style before a dim track`() {
    var canvas = Canvas(Size(columns: 10, rows: 1))
    canvas.bar(45, of: 57, at: Point(x: 1, y: 0), cells: 8)
    #expect(canvas.lines == [" ██████▍·"])
    #expect(canvas.styles == [" aaaaaaad"])
  }

  @Test func `progress shows what is past, what is left, and what is over`() {
    var canvas = Canvas(Size(columns: 10, rows: 6))
    for (row, elapsed) in [0, 1, 25, 59, 60, 90].enumerated() {
      canvas.progress(elapsed: elapsed, of: 60, at: Point(x: 0, y: row), cells: 10)
    }
    #expect(canvas.lines == ["░░░░░░░░░░", "▓░░░░░░░░░", "▓▓▓▓░░░░░░", "▓▓▓▓▓▓▓▓▓░", "▓▓▓▓▓▓▓▓▓▓", "▓▓▓▓▓▓▓▒▒▒"])
    #expect(canvas.styles[5] == "aaaaaaabbb")
  }

  @Test func `parts of a stacked bar add up to its width and keep their signs`() {
    var canvas = Canvas(Size(columns: 12, rows: 1))
    let parts = canvas.stacked([(5, .good), (0, .plain), (3, .bad), (4, .dim)], at: .origin, cells: 10)
    #expect(parts == [4, 0, 3, 3])
    #expect(canvas.lines == ["████▒▒▒░░░"])
    #expect(canvas.stacked([(0, .good)], at: .origin, cells: 10) == [0])
  }

  @Test func `a distribution fills its height with the highest count`() {
    var canvas = Canvas(Size(columns: 14, rows: 3))
    let columns = canvas.distribution([0, 1, 4, 8, 3], in: Rect(x: 0, y: 0, columns: 14, rows: 2))
    for (column, label) in zip(columns, 1...) { canvas.write("\(label)", at: Point(x: column.left, y: 2)) }
    #expect(canvas.lines == ["         ██", "   ▂▂ ██ ██ ▆▆", "1  2  3  4  5"])
  }

  @Test func `large digits take the largest form that fits`() {
    #expect(BigDigits("17:40", rows: 3).lines == [" ┓  ╺━┓ • ╻ ╻ ┏━┓", " ┃    ┃   ┗━┫ ┃ ┃", " ┻    ╹ •   ╹ ┗━┛"])
    #expect(
      BigDigits("4:1", rows: 5).lines == [
        "██  ██        ██  ", "██  ██  ██  ████  ", "██████        ██  ", "    ██  ██    ██  ", "    ██      ██████",
      ])
    #expect(BigDigits("17:40", fitting: Size(columns: 80, rows: 12))?.rows == 10)
    #expect(BigDigits("17:40", fitting: Size(columns: 60, rows: 12))?.rows == 5)
    #expect(BigDigits("17:40", fitting: Size(columns: 20, rows: 12))?.rows == 3)
    #expect(BigDigits("17:40", fitting: Size(columns: 16, rows: 12)) == nil)
    #expect(BigDigits("17:40", fitting: .zero) == nil)
  }

  @Test func `large digits are as large as they say`() {
    for rows in [3, 5, 10, 15] {
      let digits = BigDigits("0123456789:+- ", rows: rows)
      #expect(digits.lines.count == digits.size.rows)
      #expect(digits.lines.allSatisfy { Text.width(of: $0) == digits.size.columns })
    }
  }
}
