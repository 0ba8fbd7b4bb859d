import ArgumentParser

/// Measures what the README claims, each figure beside a peer or a limit of the machine in the same run.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measures beraad; build it and the product beraad with -c release --static-swift-stdlib.",
    discussion: """
      Example:
        swift build -c release --static-swift-stdlib --product beraad
        swift build -c release --static-swift-stdlib --product Benchmarks
        .build/release/Benchmarks client

      The program beraad is looked for beside this one. Every subcommand prints one Markdown table.
      """,
    subcommands: [
      ClientFigures.self, IdleFigures.self, VoteFigures.self, HostFigures.self, JournalFigures.self,
      TallyFigures.self, TimelineFigures.self, RotationFigures.self, ReplanningFigures.self, BuildFigures.self,
      ExportFigures.self,
    ])
}

/// Why a measurement could not be made.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
