import ArgumentParser
import CSystem
import JSON
import Phrases
import Rotation
import Workshop

/// Solves a rotation outside a session.
struct GroupsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "groups",
    abstract: "Plan who sits with whom over several rounds, so that people meet as many others as they can.",
    discussion: """
      Reads an instance (people, groups, rounds, and what must hold) and writes a plan as JSON. The documentation page
      Rotation describes every member. The same instance, seed and steps give the same plan on any machine.

      Example:
        beraad groups wereldcafe.json > plan.json
        beraad groups wereldcafe.json --seconds 10 --explain

      Ends with 0 when there is a plan, 65 when the instance is wrong or its wishes cannot hold together, and 66 when it
      is not there.
      """)

  @Argument(help: "The instance.", completion: .file(extensions: ["json"]))
  var instance: String

  @ArgumentParser.Option(help: "Another seed gives another plan of about the same worth.")
  var seed: UInt64 = 1

  @ArgumentParser.Option(help: "After how many steps the search ends (default: about a second's worth).")
  var steps: Int?

  @ArgumentParser.Option(help: "End the search by time instead; the plan then depends on the machine.")
  var seconds: Double?

  @Flag(help: "Print the plan for people, what it is worth, and why it cannot be better.")
  var explain = false

  @OptionGroup var messages: LanguageOption

  func validate() throws {
    if let steps, steps < 0 { throw ValidationError("--steps is a number from 0, such as 5000000.") }
    if let seconds, !(seconds >= 0 && seconds.isFinite) {
      throw ValidationError("--seconds is a number from 0, such as 2.5.")
    }
  }

  func run() throws {
    do {
      try plan(Phrases(messages.resolved()))
    } catch {
      throw error.said()
    }
  }

  private func plan(_ phrases: Phrases) throws(Stop) {
    let bytes = try InputFile.read(instance, phrases)
    let start = csys_monotonic_nanoseconds()
    let problem: RotationInstance
    do {
      problem = try InstanceReader.read(bytes)
    } catch {
      throw Stop(.inputIsWrong, phrases.instanceFault(error, in: instance))
    }
    let answer: RotationAnswer
    do {
      answer = try solve(problem, search(from: start))
    } catch {
      throw Stop(.inputIsWrong, phrases.rotationProblem(error, in: instance, of: problem))
    }
    if explain {
      for line in phrases.explanation(of: answer, problem) { printLine(line) }
    } else {
      printLine(json(answer, nanoseconds: csys_monotonic_nanoseconds() - start))
    }
  }

  private func search(from start: Int64) -> RotationSearch {
    guard let seconds else { return RotationSearch(seed: seed, steps: steps) }
    let end = start + Int64(min(seconds, 1e9) * 1e9)
    return RotationSearch(seed: seed, steps: steps ?? .max) { csys_monotonic_nanoseconds() < end }
  }

  /// The answer as the command line's description has it, in one line.
  private func json(_ answer: RotationAnswer, nanoseconds: Int64) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("rounds")
    writer.beginArray()
    for round in answer.plan.rounds {
      writer.beginArray()
      for group in round {
        writer.beginArray()
        for person in group { writer.write(person.text) }
        writer.endArray()
      }
      writer.endArray()
    }
    writer.endArray()
    let numbers = [
      ("conflict", answer.measures.conflict), ("conflictBound", answer.bounds.provenConflict),
      ("repeats", answer.measures.repeats), ("maxMeetings", answer.measures.maxMeetings),
      ("imbalance", answer.measures.imbalance), ("steps", answer.steps),
    ]
    for (name, number) in numbers {
      writer.key(name)
      writer.write(number)
    }
    writer.key("seconds")
    writer.write(Double(nanoseconds / 1_000) / 1e6)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
