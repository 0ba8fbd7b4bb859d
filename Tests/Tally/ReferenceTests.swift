import Foundation
import JSON
import Testing
import Workshop

@testable import Tally

/// Cases with answers from independent programs, where the folder with them is named by `BERAAD_VOTING_CASES`. Their
/// licences do not all allow them into the repository.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BERAAD_VOTING_CASES"] != nil))
struct ReferenceTests {
  func cases(_ file: String) throws -> [JSON] {
    let folder = try #require(ProcessInfo.processInfo.environment["BERAAD_VOTING_CASES"])
    let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(file))
    let cases = try #require(try JSON(parsing: data).asArray)
    try #require(!cases.isEmpty)
    return cases
  }

  func options(_ one: JSON) throws -> [Option] {
    try #require(one["options"]?.asArray).map {
      let name = try #require($0.asString)
      return Option(id: OptionID(name), title: name)
    }
  }

  /// The reasons that the cases give, in the words that they use.
  func reason(_ spoilage: Spoilage, max: Int?) -> String {
    switch spoilage {
    case .unknownOption: "unknown option"
    case .tooMany: max == 1 ? "more than one choice" : "more than max"
    case .overCap: "over cap"
    case .overspent: "overspent"
    case .notAllSpent: "not all spent"
    case .wrongKind, .repeated, .negative, .outOfScale, .noOpinionNotOffered, .emptyRank, .unknownGrade,
      .reasonMissing, .unknownLevel, .unknownColumn, .tooManyColumns, .comparedWithItself, .unknownVote:
      "\(spoilage)"
    }
  }

  func counted(_ one: JSON, _ ballots: [Ballot], _ question: Question, max: Int? = nil) throws -> Tally {
    var tally = Tally(question, options: try options(one))
    var invalid: [JSON] = []
    for (index, ballot) in ballots.enumerated() {
      guard let spoilage = tally.add(ballot) else { continue }
      invalid.append(["ballot": .integer(index), "reason": .string(reason(spoilage, max: max))])
    }
    #expect(invalid == one["expected"]?["invalid"]?.asArray, "\(one["id"]?.asString ?? "")")
    return tally
  }

  func integers(_ json: JSON?) throws -> [OptionID: Int] {
    let members = try #require(json?.asObject)
    return Dictionary(
      uniqueKeysWithValues: try members.members.map { (OptionID($0.key), try #require($0.value.asInteger)) })
  }

  func ids(_ json: JSON?) throws -> [OptionID] {
    try #require(json?.asArray).map { OptionID(try #require($0.asString)) }
  }

  func expectClose(_ value: Double?, _ json: JSON?, _ name: String, within: Double = 1e-6) {
    guard let value, let expected = json?.asNumber else {
      #expect(value == nil && (json == nil || json == .null), "\(name)")
      return
    }
    #expect(abs(value - expected) <= within, "\(name)")
  }

  @Test(arguments: ["single.json", "approval.json"])
  func `choices are counted as the reference counts them`(file: String) throws {
    for one in try cases(file) {
      let name = one["id"]?.asString ?? ""
      let expected = try #require(one["expected"])
      let list = try #require(one["ballots"]?.asArray)
      let ballots = try list.map { ballot -> Ballot in
        if let only = ballot.asString { return .choice([OptionID(only)]) }
        return .choice(ballot == .null ? [] : try ids(ballot))
      }
      let isSingle = file == "single.json"
      let max = isSingle ? 1 : one["settings"]?["max"]?.asInteger ?? Int.max
      let result = try #require(try counted(one, ballots, choice(max: max), max: max).result.choice)
      #expect(result.ballots.received == expected["received"]?.asInteger)
      #expect(result.ballots.voters == (expected["valid"] ?? expected["valid_non_blank"])?.asInteger, "\(name)")
      #expect(result.ballots.blank == expected["blank"]?.asInteger)
      #expect(PollResult.choice(result).byOption == (try integers(expected["tally"])).mapValues { [$0] }, "\(name)")
      for option in result.options {
        let share = (expected["share"] ?? expected["share_of_voters"])?[option.id.text]
        expectClose(result.share(of: option)?.value, share, name)
      }
      #expect(result.winners == (try ids(expected["winners"])), "\(name)")
      #expect(result.isTie == expected["tie"]?.asBool)
      if isSingle {
        #expect(result.absoluteMajority?.text == expected["absolute_majority"]?.asString, "\(name)")
        #expect(result.margin == expected["margin"]?.asInteger, "\(name)")
      } else {
        #expect(result.marks == expected["marks"]?.asInteger)
      }
      if let outstanding = expected["outstanding"]?.asInteger {
        let outlook = result.outlook(outstanding: outstanding)
        #expect(outlook.alive == (try ids(expected["could_still_win"])), "\(name)")
        #expect(outlook.decided == expected["decided"]?.asBool, "\(name)")
      }
    }
  }

  @Test func `points are counted as the reference counts them`() throws {
    for one in try cases("points.json") {
      let name = one["id"]?.asString ?? ""
      let expected = try #require(one["expected"])
      let settings = try #require(one["settings"])
      let ballots = try #require(one["ballots"]?.asArray).map { Ballot.points(try integers($0)) }
      let question = points(
        try #require(settings["budget"]?.asInteger), cap: settings["cap"]?.asInteger,
        spendAll: settings["must_spend_all"]?.asBool ?? false)
      let result = try #require(try counted(one, ballots, question).result.points)
      #expect(result.ballots.received == expected["received"]?.asInteger)
      #expect(result.ballots.valid == expected["valid"]?.asInteger, "\(name)")
      #expect(result.ballots.voters == expected["non_blank"]?.asInteger, "\(name)")
      #expect(result.spent == expected["spent"]?.asInteger, "\(name)")
      for option in result.options {
        #expect(option.total == expected["total"]?[option.id.text]?.asInteger, "\(name)")
        #expect(option.supporters == expected["voters_for"]?[option.id.text]?.asInteger, "\(name)")
        #expect(option.highest == expected["max_single"]?[option.id.text]?.asInteger, "\(name)")
        expectClose(result.mean(of: option)?.value, expected["mean_per_valid"]?[option.id.text], name)
      }
      #expect(result.winners == (try ids(expected["winners"])), "\(name)")
      #expect(result.isTie == expected["tie"]?.asBool)
    }
  }

  @Test func `scales are measured as the reference measures them`() throws {
    for one in try cases("scale.json") {
      let name = one["id"]?.asString ?? ""
      let expected = try #require(one["expected"])
      let frequencies = try #require(one["ballots"]?["frequencies"]?.asArray).map { try #require($0.asInteger) }
      let question = scale(1, frequencies.count)
      let ballots = frequencies.enumerated().flatMap { point, count in
        Array(repeating: Ballot.scale(["s": .point(point + 1)]), count: count)
      }
      let tally = count(ballots, question, [Option(id: "s", title: "s")])
      let result = try #require(tally.result.scale?.statements.first)
      #expect(result.answers == expected["n"]?.asInteger)
      expectClose(result.mean?.value, expected["mean"], name, within: 1e-9)
      expectClose(result.median?.value, expected["median"], name)
      expectClose(result.lowerMedian.map(Double.init), expected["lower_median"], name)
      expectClose(result.topTwo?.value, expected["top2_box"], name, within: 1e-9)
      expectClose(result.agreement?.value, expected["van_der_eijk_A"], name, within: 1e-9)
      expectClose(result.consensus, expected["tastle_wierman_consensus"], name, within: 1e-9)
      if let modes = expected["modes"]?.asArray { #expect(result.modes == modes.map { $0.asInteger ?? -1 }, "\(name)") }
    }
  }
}
