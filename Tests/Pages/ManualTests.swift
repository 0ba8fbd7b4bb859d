import ArgumentParser
import Testing

@testable import beraad

struct ManualTests {
  @Test func `the manual says what every command says of itself`() throws {
    var page = Page(
      title: "Manual",
      abstract: """
        Every command as `--help` tells of it. Exit codes are those of sysexits(3): 0 done; 64 the command line is wrong; 65
        the input is wrong or the journal damaged; 66 the input is not there; 69 the host or a program is not there; 70 a
        defect of beraad; 73 the output cannot be created; 74 reading or writing failed; 75 somebody else holds it; 77 not
        allowed.
        """)
    page.heading(2, "beraad")
    page.fence(Beraad.helpMessage(columns: 100))
    for command in Beraad.configuration.subcommands {
      page.heading(2, "beraad \(command.configuration.commandName ?? "")")
      page.fence(Beraad.helpMessage(for: command, columns: 100))
    }
    try page.check()
  }
}
