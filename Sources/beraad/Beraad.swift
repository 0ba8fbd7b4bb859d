import ArgumentParser

// Every command says its name: where one does not, the parser makes it of the type's name, at each start and for all
// commands; that was half of its work.

@main
struct Beraad: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beraad", abstract: "A workshop facilitator for the terminal.",
    version: "0.1.0",
    subcommands: [
      Run.self, Join.self, Lead.self, WallCommand.self, Attach.self, RoomCommand.self, Serve.self, Check.self,
      PlanCommand.self, InterviewCommand.self, ImportCommand.self, New.self, Rehearse.self, Cards.self, Export.self,
      GroupsCommand.self, TallyCommand.self, Verify.self, Forget.self,
    ])
}
