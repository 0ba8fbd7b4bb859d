import ArgumentParser

// Every command says its name: making it of the type's name takes the parser more time at each start, of whichever
// command, than all else that it does.

@main
struct Beraad: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beraad", abstract: "A workshop facilitator for the terminal.",
    version: "0.1.0",
    subcommands: [
      Run.self, Join.self, WallCommand.self, Attach.self, RoomCommand.self, Serve.self, Check.self, New.self,
      Export.self,
      Verify.self,
    ])
}
