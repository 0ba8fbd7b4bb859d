import JSON
import Phrases
import Rotation
import Workshop

/// Reads an instance of a rotation. Every member is known or a fault: a misspelt wish would be a wish that is not kept.
struct InstanceReader {
  static func read(_ bytes: [UInt8]) throws(InstanceFault) -> RotationInstance {
    let root = try InstanceNode(parsing: bytes).object([
      "id", "people", "groups", "rounds", "capacity", "constraints", "history", "note", "bundle",
    ])
    let people = try root.need("people").list().map { node throws(InstanceFault) in try person(node) }
    let groups = try root.need("groups").whole(1...RotationLimits.groups)
    var instance = RotationInstance(
      people: people, groups: groups, rounds: try root.need("rounds").whole(1...RotationLimits.rounds),
      capacity: try root.have("capacity").map { node throws(InstanceFault) in try capacity(node, groups) })
    if let rules = try root.have("constraints") { try read(rules, into: &instance) }
    if let history = try root.have("history") {
      instance.history = try history.list().map { round throws(InstanceFault) in
        try round.list().map { group throws(InstanceFault) in
          try group.list().map { id throws(InstanceFault) in try id.id() }
        }
      }
    }
    if let bundle = try root.have("bundle") { instance.bundle = try bundle.truth() }
    return instance
  }

  private static func person(_ node: InstanceNode) throws(InstanceFault) -> RotationInstance.Person {
    let members = try node.object(["id", "attrs", "present", "rounds"])
    var person = RotationInstance.Person(try members.need("id").id())
    if let attributes = try members.have("attrs") {
      for (name, value) in try attributes.members() { person.attributes[name] = try value.text() }
    }
    // Rounds count from 1 in the file; `rounds` goes before `present`.
    if let rounds = try members.have("rounds") {
      person.rounds = try rounds.list().map { round throws(InstanceFault) in
        try round.whole(1...RotationLimits.rounds) - 1
      }
    } else if let present = try members.have("present") {
      let ends = try present.list()
      guard ends.count == 2 else { throw InstanceFault(.sort(.range), at: present.place) }
      let (first, last) = (
        try ends[0].whole(1...RotationLimits.rounds), try ends[1].whole(0...RotationLimits.rounds)
      )
      person.rounds = first <= last ? Array(first - 1...last - 1) : []
    }
    return person
  }

  private static func capacity(
    _ node: InstanceNode, _ groups: Int
  ) throws(InstanceFault) -> [RotationInstance.Capacity] {
    guard node.isList else { return Array(repeating: try size(node), count: groups) }
    return try node.list().map { node throws(InstanceFault) in try size(node) }
  }

  private static func size(_ node: InstanceNode) throws(InstanceFault) -> RotationInstance.Capacity {
    let members = try node.object(["min", "max"])
    let most = 1_000_000_000
    return RotationInstance.Capacity(
      least: try members.have("min")?.whole(0...most) ?? 0, most: try members.have("max")?.whole(0...most) ?? most)
  }

  private static func read(_ node: InstanceNode, into instance: inout RotationInstance) throws(InstanceFault) {
    let rules = try node.object([
      "hosts", "seats", "together", "togetherIn", "apart", "apartIn", "same", "balance", "balance_hard",
    ])
    if let hosts = try rules.have("hosts") {
      for (id, group) in try hosts.members() {
        instance.hosts.append(.init(ParticipantID(id), group: try group.whole(0...RotationLimits.groups)))
      }
    }
    if let seats = try rules.have("seats") {
      instance.held = try seats.list().map { node throws(InstanceFault) in try seat(node) }
    }
    instance.together = try pairs(rules.have("together")) + pairsInRounds(rules.have("togetherIn"))
    instance.apart = try pairs(rules.have("apart")) + pairsInRounds(rules.have("apartIn"))
    instance.same = try names(rules.have("same"))
    instance.balance = try names(rules.have("balance"))
    instance.balanceHard = try names(rules.have("balance_hard"))
  }

  /// Rounds count from 1 in the file, groups from 0.
  private static func seat(_ node: InstanceNode) throws(InstanceFault) -> RotationInstance.Seat {
    let members = try node.object(["person", "group", "round"])
    return RotationInstance.Seat(
      try members.need("person").id(),
      group: try members.need("group").whole(0...RotationLimits.groups),
      round: try members.need("round").whole(1...RotationLimits.rounds) - 1)
  }

  private static func pairs(_ node: InstanceNode?) throws(InstanceFault) -> [RotationInstance.Pair] {
    guard let node else { return [] }
    return try node.list().map { node throws(InstanceFault) in try pair(node) }
  }

  private static func pair(_ node: InstanceNode) throws(InstanceFault) -> RotationInstance.Pair {
    let ids = try node.list()
    guard ids.count == 2 else { throw InstanceFault(.sort(.pair), at: node.place) }
    return RotationInstance.Pair(try ids[0].id(), try ids[1].id())
  }

  private static func pairsInRounds(_ node: InstanceNode?) throws(InstanceFault) -> [RotationInstance.Pair] {
    guard let node else { return [] }
    return try node.list().map { node throws(InstanceFault) in
      let members = try node.object(["pair", "rounds"])
      var pair = try pair(members.need("pair"))
      pair.rounds = try members.need("rounds").list().map { round throws(InstanceFault) in
        try round.whole(1...RotationLimits.rounds) - 1
      }
      return pair
    }
  }

  private static func names(_ node: InstanceNode?) throws(InstanceFault) -> [String] {
    guard let node else { return [] }
    return try node.list().map { name throws(InstanceFault) in try name.text() }
  }
}
