import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// Majority judgment, from how often each grade was given or from ballots of grades by option.
  func countGrades() throws(InstanceFault) -> JSONObject {
    let names = try CaseNames(members.need("options").list()).without(Set(try out()))
    let grades = try grades()
    let node = try members.need("ballots")
    var spoiled = SpoiledBallots()
    let result: GradesResult
    if let counts = node.json["counts"] {
      var options: [GradeProfile] = []
      let counts = try InstanceNode(counts, "\(node.place).counts").anyObject()
      for id in names.ids {
        let list = try counts.need(id.text).list()
        guard list.count == grades.count else {
          throw InstanceFault(.outside(list.count, grades.count...grades.count), at: "\(node.place).counts.\(id)")
        }
        var profile = GradeProfile(id: id, counts: [])
        for count in list { profile.counts.append(try count.whole(0...1_000_000_000)) }
        options.append(profile)
      }
      result = GradesResult(ballots: BallotCount(), grades: grades, options: options)
    } else {
      var tally = GradesTally(names.ids, grades: grades)
      let out = Set(try out())
      for (index, ballot) in try node.list().enumerated() {
        guard let object = ballot.json.asObject else {
          spoiled.add(index, Spoilage.wrongKind)
          continue
        }
        var given: [OptionID: Int] = [:]
        for member in object.members where !out.contains(OptionID(member.key)) {
          given[OptionID(member.key)] = member.value.asString.flatMap(grades.firstIndex) ?? -1
        }
        spoiled.add(index, tally.add(given))
      }
      result = tally.result
    }
    var answer = JSONObject()
    answer.set("order", names.of(result.order))
    answer.set(
      "majority_grade",
      JSON(result.options.compactMap { option in option.majorityGrade.map { (option.id, grades[$0]) } }, JSON.string))
    answer.set("better", JSON(result.options.map { ($0.id, $0.better) }, JSON.integer))
    answer.set("worse", JSON(result.options.map { ($0.id, $0.worse) }, JSON.integer))
    answer.set("invalid", .array(spoiled.list))
    return answer
  }

  /// The best one first.
  private func grades() throws(InstanceFault) -> [String] {
    for name in ["grades_best_first", "grades"] {
      guard let node = try settings.have(name) else { continue }
      var grades: [String] = []
      for grade in try node.list() { grades.append(try grade.text()) }
      return grades
    }
    return try [settings.need("grades").text()]
  }
}
