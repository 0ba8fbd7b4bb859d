import Canvas
import Phrases
import Testing
import Workshop

@testable import Screens

struct BindingTests {
  private enum Act { case up, quit }
  private let table: [Binding<Act>] = [
    Binding(.up, .character("k"), does: .up, label: "kies", sign: "↑↓"),
    Binding(.character("q"), does: .quit, label: "stoppen"),
  ]

  @Test func `every key of a row does what the row says`() {
    #expect(table.action(of: .character("k")) == .up)
    #expect(table.action(of: .character("q")) == .quit)
    #expect(table.action(of: .character("x")) == nil)
  }

  @Test func `a footer shows whole bindings only`() {
    var canvas = Canvas(Size(columns: 12, rows: 1))
    canvas.footer(table, Phrases(.nl), in: canvas.bounds)
    #expect(canvas.lines == ["↑↓ kies"])
  }

  @Test func `a binding that does not fit keeps none behind it out of the footer`() {
    var canvas = Canvas(Size(columns: 9, rows: 1))
    canvas.footer([Binding(.enter, does: Act.up, label: "kies")] + table, Phrases(.nl), in: canvas.bounds)
    #expect(canvas.lines == ["↑↓ kies"])
  }
}
