import Phrases
import SessionFile
import Testing
import Workshop

/// What an agenda says of its times.
struct TimesTests {
  private func load(_ agenda: String, date: String = "2020-12-11", starts: String = "10:00", ends: String = "11:00")
    throws -> LoadedSession
  {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(
      """
      beraad: 1
      id: proef
      title: Proef
      language: nl
      zone: Europe/Amsterdam
      date: \(date)
      starts: "\(starts)"
      ends: "\(ends)"
      privacy: {controller: Gemeente Waalwijk, purpose: Proef}
      agenda:
      \(agenda)
      """, to: "session.yaml")
    return try SessionFile.load(path: folder.path).get()
  }

  @Test func `what is optional has a priority, zero where nothing is said`() throws {
    let agenda = try load(
      """
        - {title: A, minutes: 5}
        - {title: B, minutes: 5, optional: true}
        - {title: C, minutes: 5, optional: true, priority: 3}
        - {title: D, minutes: 5, optional: false}
      """
    ).workshop.agenda
    #expect(agenda.map(\.priority) == [nil, 0, 3, nil])
  }

  @Test func `a plan that fits only without what is optional is a warning`() throws {
    let session = try load(
      """
        - {title: A, minutes: 50, atLeast: 40}
        - {title: B, minutes: 30, optional: true}
      """)
    #expect(session.warnings.map(\.fact) == [.endNeedsDropping(clock: "11:00", over: .minutes(10))])
  }

  /// Between one o'clock and three there is an hour on the night on which clocks go forward, and three when they go back.
  @Test(arguments: [("2026-03-29", 60), ("2026-10-25", 180)])
  func `an anchor behind a change of the clocks is reached in the time that passes`(date: String, minutes: Int) throws {
    let session = try load(
      """
        - {title: A, minutes: \(minutes)}
        - {title: B, minutes: 30, at: "03:00"}
      """, date: date, starts: "01:00", ends: "03:30")
    #expect(session.warnings.isEmpty)
    let plan = session.workshop
    #expect(plan.agenda[1].anchor == plan.starts + .minutes(minutes))
    #expect(plan.ends == plan.starts + .minutes(minutes + 30))
  }
}
