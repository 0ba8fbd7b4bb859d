import ArgumentParser
import Phrases
import SessionFile
import Workshop

struct Lead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lead",
    abstract: "Lead a group: its members, the clock, and what they find.",
    discussion: """
      The screen of whoever leads that group in leads.csv. Where people join with a code, give yours with --code.

      Examples:
        beraad lead Sessions/m50-webinar --group Werkstad
        beraad lead --code 7KQ2-M3XD
      """)

  @Argument(help: "A session file, or a folder that holds session.yaml; else the only session that runs.")
  var path: String?

  @ArgumentParser.Option(help: "The group that you lead, as leads.csv calls it.")
  var group: String?

  @OptionGroup var part: TakingPart
  @OptionGroup var common: CommonOptions

  func run() throws {
    let place = try HostPlace(path: path, common)
    let name = try leader(place.language)
    if name == nil, part.code == nil { throw ended(.leaderNotSaid, place.language, .usage) }
    throw try part.play(at: place, name: name, common)
  }

  /// The name of whoever leads the group, by its title or id; without a group the only leader that there is.
  private func leader(_ language: Language) throws -> String? {
    guard let path, group != nil || part.code == nil else { return nil }
    let loaded = try LoadedSession.accepted(path, common.messages)
    let groups = loaded.workshop.groupSets.flatMap(\.groups)
    let leaders = loaded.roster.filter { $0.leads != nil }
    func title(_ id: GroupID?) -> String { groups.first { $0.id == id }?.title ?? id?.text ?? "" }
    let wanted = group?.lowercased()
    let found = leaders.filter { person in
      wanted.map { title(person.leads).lowercased() == $0 || person.leads?.text == $0 } ?? (leaders.count == 1)
    }
    guard let person = found.first else {
      throw ended(.noSuchLedGroup(group, led: leaders.map { title($0.leads) }), language, .usage)
    }
    return person.name
  }
}
