import Engine
import Phrases
import Tally
import Workshop

/// Reads a ballot from a typed line: `2`, `1 3`, `1=4 2=3`, `1=4 2=g`, `0` for a blank one.
enum PlainBallot {
  /// Why a line is no ballot.
  struct Fault: Error, Equatable { var sentence: String }

  static func read(_ line: String, _ poll: PollView, _ phrases: Phrases) -> Result<Ballot, Fault> {
    if poll.question.shape == .text { return .success(.words(line == "0" ? "" : line)) }
    let parts = line.split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
    if parts == ["0"] { return .success(.blank(for: poll.question)) }
    do throws(Fault) {
      return .success(try ballot(parts, line, poll, phrases))
    } catch { return .failure(error) }
  }

  private static func ballot(
    _ parts: [String], _ line: String, _ poll: PollView, _ phrases: Phrases
  ) throws(Fault) -> Ballot {
    switch poll.question {
    case .choice, .committee:
      var chosen: [OptionID] = []
      for part in parts { chosen.append(try option(part, poll, phrases)) }
      // In the order of the poll; a number that was typed twice is meant once.
      return .choice(poll.options.map(\.id).filter(chosen.contains))
    case .points: return .points(try numbers(parts, poll, phrases).filter { $0.value != 0 })
    case .quadratic: return .quadratic(try numbers(parts, poll, phrases, least: .min).filter { $0.value != 0 })
    case .rank: return .rank(try ranking(parts, poll, phrases))
    case .scale(_, let scale, let noOpinion):
      var answers: [OptionID: ScaleAnswer] = [:]
      for part in parts {
        let (id, answer) = try pair(part, poll, phrases)
        if noOpinion, answer.lowercased() == "g" || answer.lowercased() == "n" {
          answers[id] = .noOpinion
        } else if let point = Int(answer), scale.points.contains(point) {
          answers[id] = .point(point)
        } else {
          throw Fault(sentence: phrases.plainNoSuchAnswer(answer))
        }
      }
      return .scale(answers)
    case .portfolio(_, _, _, let points, _):
      if points != nil { return .points(try numbers(parts, poll, phrases).filter { $0.value != 0 }) }
      var chosen: [OptionID] = []
      for part in parts { chosen.append(try option(part, poll, phrases)) }
      return .choice(poll.options.map(\.id).filter(chosen.contains))
    case .pairs:
      var comparisons: [[OptionID]] = []
      for part in parts {
        let two = part.split(separator: ">").map(String.init)
        guard two.count == 2 else { throw Fault(sentence: phrases.plainHow(poll.question)) }
        comparisons.append([try option(two[0], poll, phrases), try option(two[1], poll, phrases)])
      }
      return .pairs(comparisons)
    case .grades, .grid, .statements:
      let labels = poll.question.labels
      var given: [OptionID: OptionID] = [:]
      for (id, number) in try numbers(parts, poll, phrases) {
        guard labels.indices.contains(number - 1) else { throw Fault(sentence: phrases.plainNoSuchAnswer("\(number)")) }
        given[id] = labels[number - 1].id
      }
      if case .grades = poll.question { return .grades(given) }
      if case .statements = poll.question {
        return .statements(given.compactMapValues { OpinionVote(rawValue: $0.text) })
      }
      return .grid(given)
    case .consent:
      // `4 because of the costs`: the number, then why.
      let (number, reason) = head(of: line)
      let id = try option(number, poll, phrases)
      return .consent(ConsentBallot(ConsentAnswer.allCases.first { $0.id == id }, reason: reason))
    case .gradients:
      let id = try option(parts.first ?? "", poll, phrases)
      return .gradients(AgreementLevel.all.first { AgreementLevel.id($0) == id })
    case .words: return .words(line)
    }
  }

  private static func head(of line: String) -> (String, String?) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? InputLine(parts[1]).trimmed : ""
    return (parts.first ?? "", rest.isEmpty ? nil : rest)
  }

  /// `3 1 2` in order; `3 1=2` with 1 and 2 in one rank.
  private static func ranking(_ parts: [String], _ poll: PollView, _ phrases: Phrases) throws(Fault) -> Ranking {
    var ranks: [[OptionID]] = []
    for part in parts {
      var rank: [OptionID] = []
      for number in part.split(separator: "=") { rank.append(try option(String(number), poll, phrases)) }
      ranks.append(rank)
    }
    return Ranking(ranks)
  }

  private static func numbers(
    _ parts: [String], _ poll: PollView, _ phrases: Phrases, least: Int = 0
  ) throws(Fault) -> [OptionID: Int] {
    var given: [OptionID: Int] = [:]
    for part in parts {
      let (id, answer) = try pair(part, poll, phrases)
      guard let number = Int(answer), number >= least else { throw Fault(sentence: phrases.plainNoSuchAnswer(answer)) }
      given[id] = number
    }
    return given
  }

  private static func pair(
    _ part: String, _ poll: PollView, _ phrases: Phrases
  ) throws(Fault) -> (OptionID, String) {
    let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2 else { throw Fault(sentence: phrases.plainHow(poll.question)) }
    return (try option(sides[0], poll, phrases), sides[1])
  }

  private static func option(_ number: String, _ poll: PollView, _ phrases: Phrases) throws(Fault) -> OptionID {
    guard let place = Int(number), poll.options.indices.contains(place - 1) else {
      throw Fault(sentence: phrases.plainNoSuchNumber(number, most: poll.options.count))
    }
    return poll.options[place - 1].id
  }
}
