import ArgumentParser
import Phrases
import SessionFile
import Workshop

/// Where a client finds its host: the socket, and the session that must answer there when one was named.
struct HostPlace {
  var socket: String
  var session: SessionID?
  /// The journal beside the session file, where a path was given.
  var journal: String?
  var language: Language

  /// By `--socket`, by the session at `path`, or the only session of this user that runs.
  init(path: String?, _ common: CommonOptions) throws {
    if let path {
      let loaded = try LoadedSession.accepted(path, common.messages)
      session = loaded.workshop.id
      language = common.messages.resolved(session: loaded.workshop.language)
      socket = common.socket ?? SocketPlace.path(of: loaded.workshop.id, isShared: common.unixGroup != nil)
      journal = common.journal ?? "\(loaded.folder)\(loaded.workshop.id).journal"
      return
    }
    language = common.messages.resolved()
    journal = common.journal
    if let given = common.socket {
      socket = given
      return
    }
    let running = SocketPlace.all
    guard let only = running.first else {
      throw ended(.noSessionRunning(folder: SocketPlace.folder), language, .isUnavailable)
    }
    guard running.count == 1 else {
      throw ended(.severalSessionsRunning(running.map(\.session.text)), language, .usage)
    }
    socket = only.path
  }
}

extension ExitCode {
  /// The command line is wrong.
  static let usage = ExitCode(64)
}

/// Tells why a command ends, and gives the code to end with.
func ended(_ fault: CommandFault, _ language: Language, _ code: ExitCode) -> ExitCode {
  printError("beraad: \(fault.sentence(in: language))")
  return code
}
