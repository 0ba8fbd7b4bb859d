import Rotation
import Workshop

extension TablesOfTheirOwn {
  /// Solves each part by itself, as its people never meet the others, and puts the plans side by side.
  func solve(
    _ instance: RotationInstance, from old: RotationPlan?, _ search: RotationSearch
  ) throws(RotationProblem) -> RotationAnswer {
    guard isDivided else { return try Rotation.solve(instance, from: old, search) }
    try checkTogether(instance)
    var search = search
    search.sharedBy = parts.count
    search.steps = search.steps.map { max(1, $0 / parts.count) }
    var answers: [RotationAnswer] = []
    for part in parts.indices {
      let old = old.map { plan in rows(of: plan, part) }
      answers.append(try solve(part, split(instance, part), from: old, search))
    }
    return RotationAnswer(sideBySide: answers, plan: joined(answers.map(\.plan)), of: instance)
  }

  /// What a plan is worth, as the parts are.
  func appraise(_ plan: RotationPlan, of instance: RotationInstance) throws(RotationProblem) -> RotationAnswer {
    guard isDivided else { return try Rotation.appraise(plan, of: instance) }
    var answers: [RotationAnswer] = []
    for part in parts.indices {
      answers.append(try Rotation.appraise(rows(of: plan, part), of: split(instance, part)))
    }
    return RotationAnswer(sideBySide: answers, plan: plan, of: instance)
  }

  /// The same rounds with the groups of each part at other tables of that part.
  func changing(_ plan: RotationPlan, from: Int, leaving settled: Set<Int>) -> [[[ParticipantID]]] {
    joined(
      parts.indices.map { part in
        RotationPlan(rounds: changingTables(rows(of: plan, part).rounds, from: from, leaving: settled))
      }
    ).rounds
  }

  private func solve(
    _ part: Int, _ instance: RotationInstance, from old: RotationPlan?, _ search: RotationSearch
  ) throws(RotationProblem) -> RotationAnswer {
    do throws(RotationProblem) {
      return try Rotation.solve(instance, from: old, search)
    } catch {
      // Tables that small values share are as even as these allow, not more.
      if case .impossible(_, let rules) = error, rules.contains(.sizes),
        let uneven = instance.sizedForValuesTogether
      {
        do throws(RotationProblem) {
          return try Rotation.solve(uneven, from: old, search)
        } catch {
          throw numbered(error, part)
        }
      }
      throw numbered(error, part)
    }
  }

  /// Nobody sits together with somebody of another part.
  private func checkTogether(_ instance: RotationInstance) throws(RotationProblem) {
    let people = Dictionary(instance.people.map { ($0.id, $0) }) { first, _ in first }
    for pair in instance.together {
      for round in instance.history.count..<instance.rounds where pair.rounds?.contains(round) ?? true {
        let both = [pair.one, pair.other]
        guard both.allSatisfy({ id in people[id].map { $0.rounds?.contains(round) ?? true } ?? false }),
          let one = part(of: pair.one, in: round, of: instance),
          let other = part(of: pair.other, in: round, of: instance), one != other
        else { continue }
        let attribute = attributes.first { parts[one].values[$0] != parts[other].values[$0] } ?? ""
        let seats = instance.held.filter { $0.round == round && both.contains($0.person) }
        throw .impossible(
          round: round,
          rules: [.together(pair.one, pair.other), .same(attribute)] + seats.map { .seat($0.person, group: $0.group) })
      }
    }
  }

  /// A problem of a part with the groups as the whole numbers them.
  private func numbered(_ problem: RotationProblem, _ part: Int) -> RotationProblem {
    func whole(_ rule: RotationRule) -> RotationRule {
      switch rule {
      case .host(let person, let group): .host(person, group: parts[part].groups[group])
      case .seat(let person, let group): .seat(person, group: parts[part].groups[group])
      case .together, .apart, .same, .balance, .sizes: rule
      }
    }
    switch problem {
    case .impossible(let round, let rules): return .impossible(round: round, rules: rules.map(whole))
    case .notFound(let round, let rules): return .notFound(round: round, rules: rules.map(whole))
    case .malformed: return problem
    }
  }
}
