import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// Points of a scale: how often each was given, or one a ballot.
  func countScale() throws(InstanceFault) -> JSONObject {
    let from = try members.have("options")?.list().first?.json.asInteger ?? 1
    let node = try members.need("ballots")
    var (counts, spoiled, blank) = ([Int](), SpoiledBallots(), 0)
    if let frequencies = node.json["frequencies"] {
      for count in try InstanceNode(frequencies, "\(node.place).frequencies").list() {
        counts.append(try count.whole(0...1_000_000_000))
      }
    } else {
      let points = try settings.have("points")?.whole(2...11)
      let width = if let points { points } else { try members.need("options").list().count }
      counts = Array(repeating: 0, count: width)
      for (index, ballot) in try node.list().enumerated() {
        if ballot.json == .null {
          blank += 1
        } else if let point = ballot.json.asInteger, counts.indices.contains(point - from) {
          counts[point - from] += 1
        } else {
          spoiled.add(index, Spoilage.outOfScale("", from: from, to: from + counts.count - 1))
        }
      }
    }
    let result = StatementResult(id: "", from: from, counts: counts)
    var answer = JSONObject()
    answer.set("n", .integer(result.answers))
    answer.set("frequencies", .array(counts.map(JSON.integer)))
    answer.set("mean", JSON(result.mean))
    answer.set("sd_sample", JSON(result.deviation(ofSample: true)))
    answer.set("sd_population", JSON(result.deviation(ofSample: false)))
    answer.set("median", JSON(result.median))
    answer.set("lower_median", JSON(result.lowerMedian))
    answer.set("interpolated_median", JSON(result.interpolatedMedian))
    answer.set("modes", .array(result.modes.map(JSON.integer)))
    answer.set("top2_box", JSON(result.topTwo))
    answer.set("bottom2_box", JSON(result.bottomTwo))
    let net = counts.suffix(2).reduce(0, +) - counts.prefix(2).reduce(0, +)
    answer.set("net_top2_minus_bottom2", JSON(Fraction(net, of: result.answers)))
    answer.set("van_der_eijk_A", JSON(result.agreement))
    answer.set("polarization_from_A", JSON(result.agreement.map { (1 - $0.value) / 2 }))
    answer.set("tastle_wierman_consensus", JSON(result.consensus))
    answer.set("leik_D", JSON(result.dispersion))
    answer.set("blank", .integer(blank))
    answer.set("invalid", .array(spoiled.list))
    return answer
  }

  /// Eight levels of agreement.
  func countGradients() throws(InstanceFault) -> JSONObject {
    var (tally, spoiled) = (GradientsTally(), SpoiledBallots())
    for (index, ballot) in try ballots().enumerated() {
      if ballot.json != .null, ballot.json.asInteger == nil {
        spoiled.add(index, Spoilage.wrongKind)
      } else {
        spoiled.add(index, tally.add(ballot.json.asInteger))
      }
    }
    let result = tally.result
    let distribution = result.distribution
    var answer = JSONObject()
    answer.set("n", .integer(distribution.answers))
    answer.set("frequencies", .array(result.counts.map(JSON.integer)))
    answer.set("mean", JSON(distribution.mean))
    answer.set("median", JSON(distribution.median))
    answer.set("support_7_8", .integer(result.support))
    answer.set("middle_4_6", .integer(result.middle))
    answer.set("against_1_3", .integer(result.against))
    answer.set("vetoes", .integer(result.vetoes))
    answer.set("van_der_eijk_A", JSON(distribution.agreement))
    answer.set("polarised", .bool(result.isSplit))
    answer.set("invalid", .array(spoiled.list))
    return answer
  }
}
