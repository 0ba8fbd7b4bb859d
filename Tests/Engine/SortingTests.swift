import Testing
import Workshop

@testable import Engine

/// Themes of entries, and who takes them up.
@Suite struct SortingTests {
  private static let asked: [Event] =
    TripleTests.asked + [.entrySorted(collection: "vragen", entry: "vragen-2", theme: "Wonen")]

  @Test func `an entry is put under a theme, the same theme in other letters being the same`() {
    check(
      given: Self.asked, when: .sortEntry(collection: "vragen", entry: "vragen-1", theme: " wonen "),
      then: [.entrySorted(collection: "vragen", entry: "vragen-1", theme: "Wonen")])
    check(
      given: Self.asked, when: .sortEntry(collection: "vragen", entry: "vragen-2", theme: nil),
      then: [.entrySorted(collection: "vragen", entry: "vragen-2", theme: nil)])
    check(
      given: Self.asked, when: .sortEntry(collection: "vragen", entry: "vragen-2", theme: "Wonen"), refused: .alreadySo)
    check(
      given: Self.asked, when: .sortEntry(collection: "vragen", entry: "vragen-2", theme: "Werk"),
      by: .participant("ann"), refused: .notAllowed)
  }

  @Test func `who takes something up is said with whom and by when, and taken back by saying nobody`() {
    let command = Command.takeUpEntry(
      collection: "vragen", entry: "vragen-2", owner: "Werkgroep wonen", partners: ["UWV", " ", "NSOB"], due: "1-6-2021"
    )
    let taken = Event.entryTakenUp(
      collection: "vragen", entry: "vragen-2",
      commitment: Commitment(owner: "Werkgroep wonen", partners: ["UWV", "NSOB"], due: "2021-06-01"))
    check(given: Self.asked, when: command, then: [taken])
    check(given: Self.asked + [taken], when: command, refused: .alreadySo)
    check(
      given: Self.asked + [taken],
      when: .takeUpEntry(collection: "vragen", entry: "vragen-2", owner: "", partners: [], due: nil),
      then: [.entryTakenUp(collection: "vragen", entry: "vragen-2", commitment: nil)])
    check(
      given: Self.asked,
      when: .takeUpEntry(collection: "vragen", entry: "vragen-2", owner: "X", partners: [], due: "31-2-2021"),
      refused: .noSuchDay("31-2-2021"))
  }

  @Test func `a group leader sorts and takes up for the own group only`() {
    let leader = Sender.leader("lead-werkstad", of: "werkstad")
    check(
      given: TripleTests.harvested, when: .sortEntry(collection: "opgaven", entry: "opgaven-1", theme: "Wonen"),
      by: leader, then: [.entrySorted(collection: "opgaven", entry: "opgaven-1", theme: "Wonen")])
    check(
      given: TripleTests.harvested, when: .sortEntry(collection: "opgaven", entry: "opgaven-1", theme: "Wonen"),
      by: .leader("lead-voorstad", of: "voorstad"), refused: .notYourGroup)
  }

  @Test func `undo puts the theme and the commitment back`() throws {
    var world = World()
    world.append(Self.asked)
    try world.act(.sortEntry(collection: "vragen", entry: "vragen-2", theme: "Werk"))
    try world.act(.takeUpEntry(collection: "vragen", entry: "vragen-2", owner: "X", partners: [], due: nil))
    try world.act(.undo)
    #expect(world.session.collections["vragen"]?["vragen-2"]?.commitment == nil)
    try world.act(.undo)
    #expect(world.session.collections["vragen"]?["vragen-2"]?.theme == "Wonen")
    #expect(world.session.collections["vragen"]?["vragen-2"]?.isEdited == false)
  }

  @Test(arguments: [
    ("De woningbouw loopt vast", "Wonen"), ("Te weinig banen voor jongeren", "Arbeidsmarkt"), ("Iets heel anders", nil),
  ])
  func `a theme is suggested by the words of those that stand under it`(text: String, theme: String?) {
    let sorted = [
      (text: "Woningen voor starters bouwen", theme: "Wonen"), (text: "Banen voor jongeren", theme: "Arbeidsmarkt"),
    ]
    #expect(ThemeSuggestion.theme(for: text, among: sorted, in: .nl) == theme)
  }
}
