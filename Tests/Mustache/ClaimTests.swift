import Testing
import Workshop

@testable import Mustache

/// When a claim holds.
@Suite struct ClaimTests {
  static func holds(_ text: String) throws -> Bool { try Claim(text).holds(with: TemplateTests.value) }

  @Test(arguments: [
    ("interesse.count >= 4", true), ("interesse.count > 4", false), ("2 * 2 = interesse.voters", true),
    (#"2 * interesse.count where="antwoord in (zeer, wel)" > interesse.voters"#, true),
    (#"interesse.count where="antwoord = zeer" + 3 = interesse.voters and 1 != 2"#, true),
    ("interesse.voters - 1 < 3", false), ("interesse.count = 4 and interesse.count = 5", false),
  ])
  func `a claim holds by the counts`(text: String, isSo: Bool) throws {
    #expect(try Self.holds(text) == isSo)
    #expect(try Claim(text).problems(with: TemplateTests.value).isEmpty)
  }

  @Test(arguments: ["", "interesse.count", "= 3", "1 > ", "1 > 2 or 2 > 1", "1 2 > 3", "a. > 3", "1 >> 3"])
  func `what is no comparison is refused`(text: String) {
    #expect(throws: Template.Fault.self) { try Claim(text) }
  }

  @Test func `what names nothing, or no number, is found`() throws {
    #expect(
      try Claim("interesse.cuont > 3").problems(with: TemplateTests.value).map(\.what)
        == [.nameUnknown("interesse.cuont", known: ["interesse.count", "interesse.voters"])])
    #expect(
      try Claim("1 < titel").problems(with: TemplateTests.value) == [
        Template.Fault(what: .notNumber("titel"), offset: 4)
      ])
    #expect(try !Self.holds("titel > 0"))
    #expect(try !Self.holds("9000000000000000000 * 9 > 1"))
  }
}
