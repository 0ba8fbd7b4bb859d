import Canvas
import Testing

@testable import Terminal

@Suite struct LookTests {
  private func look(_ style: Style, _ depth: ColourDepth) -> [Int32] {
    let look = Look(style, depth: depth, theme: .dark)
    return [look.foreground, look.background, look.attributes]
  }

  @Test func `plain text has the terminal's own colours at any depth`() {
    for depth in [ColourDepth.none, .eight, .many] { #expect(look(.plain, depth) == [-1, -1, 0]) }
  }

  @Test func `without colour a meaning is bold, dim or reverse`() {
    #expect(look(.accent, .none) == [-1, -1, 1])
    #expect(look(.dim, .none) == [-1, -1, 2])
    #expect(look(.selected, .none) == [-1, -1, 4])
    #expect(look(.bad.underlined, .none) == [-1, -1, 9])
  }

  @Test func `on a coloured ground the text has a colour too`() {
    for tone in Tone.allCases {
      for ground in Ground.allCases {
        for depth in [ColourDepth.eight, .many] {
          let colours = look(Style(tone, on: ground), depth)
          #expect(colours[1] < 0 || colours[0] >= 0)
        }
      }
    }
  }

  @Test func `every tone can be told from plain text at any depth`() {
    for tone in Tone.allCases where tone != .plain && tone != .good {
      for depth in [ColourDepth.none, .eight, .many] { #expect(look(Style(tone), depth) != look(.plain, depth)) }
    }
  }
}
