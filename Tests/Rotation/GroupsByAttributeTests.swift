import Rotation
import Testing
import Workshop

struct GroupsByAttributeTests {
  let clusters = GroupSet(
    id: "clusters", attribute: "cluster",
    groups: [Group(id: "a", title: "Groei & Bloei"), Group(id: "b", title: "Krimp"), Group(id: "c", title: "Kust")])

  @Test func `everybody sits in the group of their value, in the order of the roster`() {
    let division = groupsByAttribute(
      clusters,
      people: [
        ("p3", ["cluster": "Krimp"]), ("p1", ["cluster": "Krimp", "gemeente": "Gouda"]),
        ("p2", ["cluster": "Groei & Bloei"]),
      ])
    #expect(division.groups == ["a": ["p2"], "b": ["p3", "p1"], "c": []])
    #expect(division.apart.isEmpty)
  }

  @Test func `who has no value, or one without a group, is listed apart`() {
    let division = groupsByAttribute(
      clusters,
      people: [("p1", [:]), ("p2", ["cluster": "krimp"]), ("p3", ["cluster": ""]), ("p4", ["cluster": "Kust"])])
    #expect(division.groups == ["a": [], "b": [], "c": ["p4"]])
    #expect(division.apart == ["p1", "p2", "p3"])
  }

  @Test func `everybody is in exactly one place`() {
    let values = ["Groei & Bloei", "Krimp", "Kust", "elders"]
    let people = (0..<200).map { (id: ParticipantID("p\($0)"), attributes: ["cluster": values[$0 * 7 % 4]]) }
    let division = groupsByAttribute(clusters, people: people)
    let seated = division.groups.values.flatMap(\.self) + division.apart
    #expect(seated.sorted() == people.map(\.id).sorted())
    #expect(groupsByAttribute(clusters, people: people) == division)
  }
}
