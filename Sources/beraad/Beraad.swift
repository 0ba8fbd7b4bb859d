import ArgumentParser

@main
struct Beraad: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beraad", abstract: "A workshop facilitator for the terminal.",
    subcommands: [Check.self, New.self, Serve.self])
}
