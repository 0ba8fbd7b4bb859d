import SessionFile
import Testing
import Workshop

/// What a table of leads says of who leads.
struct LeadsTests {
  @Test func `a column that is called as an attribute says what the leader has of it`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(
      """
      beraad: 1
      id: proef
      title: Proef
      language: nl
      zone: Europe/Amsterdam
      date: 2020-12-11
      starts: "10:00"
      privacy: {controller: Gemeente Waalwijk, purpose: Proef}
      participants: participants.csv
      attributes: [where, place]
      groups:
        tafels: {count: 2, leads: tafels.csv}
      agenda:
        - title: Gesprek
          minutes: 60
          activities:
            - breakout: gesprek
              prompt: Praat
              groups: tafels
              alike: [where]
      """, to: "session.yaml")
    try folder.write(
      "id,name,where,place\np1,A,zaal,x\np2,B,zaal,x\np3,C,online,y\np4,D,online,y\n", to: "participants.csv")
    try folder.write("group,lead,place,where\nEen,Ada,kamer 2,\nTwee,Bo,https://x.nl,online\n", to: "tafels.csv")
    let loaded = try SessionFile.load(path: folder.path).get()
    let leads = loaded.roster.filter { $0.leads != nil }
    // Where a table is stands in the column `place`, whatever attributes there are.
    #expect(leads.map(\.attributes) == [[:], ["where": "online"]])
    #expect(loaded.workshop.groupSets.first?.groups.map(\.place) == ["kamer 2", "https://x.nl"])
    #expect(loaded.warnings.isEmpty)
  }
}
