import Workshop

/// Divides people over the groups of a set by its attribute: each sits in the group whose title is their value.
///
/// The order of `people`, each named once, is kept within a group, so the same people in the same order give the same
/// groups.
public func groupsByAttribute(
  _ set: GroupSet, people: [(id: ParticipantID, attributes: [String: String])]
) -> Division {
  var groupOf: [String: GroupID] = [:]
  var division = Division(groups: [:], apart: [])
  for group in set.groups {
    groupOf[group.title] = group.id
    division.groups[group.id] = []
  }
  for person in people {
    if let value = set.attribute.flatMap({ person.attributes[$0] }), let group = groupOf[value] {
      division.groups[group, default: []].append(person.id)
    } else {
      division.apart.append(person.id)
    }
  }
  return division
}
