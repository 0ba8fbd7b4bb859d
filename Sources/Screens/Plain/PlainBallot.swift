import Engine
import Phrases
import Tally
import Workshop

/// Reads a ballot from a typed line: `2`, `1 3`, `1=4 2=3`, `1=4 2=g`, `0` for a blank one.
enum PlainBallot {
  /// Why a line is no ballot.
  struct Fault: Error, Equatable { var sentence: String }

  static func read(_ line: String, _ poll: PollView, _ phrases: Phrases) -> Result<Ballot, Fault> {
    let parts = line.split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
    if parts == ["0"] { return .success(BallotPaper.empty(poll.question)) }
    do throws(Fault) {
      switch poll.question {
      case .choice:
        var chosen: [OptionID] = []
        for part in parts { chosen.append(try option(part, poll, phrases)) }
        // In the order of the poll; a number that was typed twice is meant once.
        return .success(.choice(poll.options.map(\.id).filter(chosen.contains)))
      case .points:
        var given: [OptionID: Int] = [:]
        for part in parts {
          let (id, answer) = try pair(part, poll, phrases)
          guard let points = Int(answer), points >= 0 else {
            throw Fault(sentence: phrases.plainNoSuchAnswer(answer))
          }
          given[id] = points == 0 ? nil : points
        }
        return .success(.points(given))
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
        return .success(.scale(answers))
      }
    } catch { return .failure(error) }
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
