import ArgumentParser
import Phrases
import Wire
import Workshop

/// How a participant and a group leader take part, in this terminal or line by line.
struct TakingPart: ParsableArguments {
  @ArgumentParser.Option(help: "Your personal code, or the return code that you got when you joined first.")
  var code: String?

  @Flag(help: "Line by line on standard input and output, for screen readers, pipes and plain terminals.")
  var plain = false

  /// Plays until it ends, and gives the code to end with.
  func play(at place: HostPlace, name: String?, _ common: CommonOptions) throws -> ExitCode {
    if plain { return try PlainClient.play(at: place, name: name, code: code, common) }
    let screen = JoinScreen(language: place.language, name: name, code: code) { UInt64.random(in: 0...UInt64.max) }
    let end = try Client.play(screen, as: .participant, at: place, common, instead: .joinPlain)
    if case .farewell(let farewell) = end { printLine(farewell.sentence(in: place.language)) }
    return end.code
  }
}
