import Canvas
import Testing

@Suite struct LayoutTests {
  private let frame = Rect(x: 2, y: 1, columns: 40, rows: 10)

  @Test func `fixed parts keep their width and flexible ones share the rest by weight`() {
    let parts = frame.columns([.fixed(10), .flexible(1), .flexible(2)], gap: 1)
    #expect(parts.map(\.columns) == [10, 9, 19])
    #expect(parts.map(\.left) == [2, 13, 23])
    #expect(parts.last?.right == frame.right)
    #expect(parts.allSatisfy { $0.rows == 10 })
  }

  @Test func `rows are cut the same way`() {
    #expect(frame.rows([.fixed(1), .flexible(), .fixed(2)]).map(\.rows) == [1, 7, 2])
  }

  @Test func `a flexible part keeps its least and the others share what is left`() {
    #expect(frame.columns([.flexible(1, least: 30), .flexible(1)]).map(\.columns) == [30, 10])
    #expect(frame.columns([.flexible(1, least: 3), .flexible(1)]).map(\.columns) == [20, 20])
  }

  @Test func `when there is too little room the last parts lose first and nothing leaves the frame`() {
    for columns in 0...40 {
      let whole = Rect(x: 5, y: 0, columns: columns, rows: 1)
      let parts = whole.columns([.fixed(12), .flexible(1, least: 8), .fixed(9)], gap: 2)
      #expect(parts.count == 3)
      #expect(parts.allSatisfy { $0.columns == 0 || ($0.left >= whole.left && $0.right <= whole.right) })
      #expect(parts[0].columns == min(12, max(0, columns - 4)))
    }
  }
}
