import ArgumentParser
import Glibc
import Phrases
import SessionFile
import Workshop

struct RoomCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room",
    abstract: "The shared tmux room: console, wall and log; and the sshd snippet for participants.",
    discussion: """
      Examples:
        beraad room Sessions/m50-webinar
        beraad room Sessions/m50-webinar --ssh --account ballot --unix-group ballots
        beraad room Sessions/m50-webinar --end

      Opens the room, or comes back to it. Ctrl-B n and p go from window to window, Ctrl-B d leaves it open. Under one
      Unix account no key protects one person from another: participants should log in with the forced command that
      --ssh prints, best of all as an account of their own.
      """)

  @Argument(help: "A session file, or a folder that holds session.yaml.")
  var path: String

  @Flag(help: "Open the room without entering it.")
  var detached = false

  @Flag(help: "End the room in order: the host first, so that the journal is sealed.")
  var end = false

  @Flag(help: "Print what sshd needs so that an account's logins get a ballot and no shell.")
  var ssh = false

  @ArgumentParser.Option(help: "With --ssh: the account that participants share.")
  var account = "ballot"

  @ArgumentParser.Option(help: ArgumentHelp("With --ssh: so many logins at once, at most.", valueName: "number"))
  var mostLogins = 200

  @ArgumentParser.Option(help: "How people take part, as the wall shows it; for example: ssh ballot@this-machine")
  var joinHint: String?

  /// The forced command.
  @Flag(help: .hidden) var login = false

  /// What a window of the facilitator runs.
  @ArgumentParser.Option(help: .hidden) var window: Window?

  enum Window: String, ExpressibleByArgument {
    case wall, log
  }

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard [detached, end, ssh, login, window != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError("--detached, --end and --ssh are three different things; give one")
    }
    guard mostLogins > 0 else { throw ValidationError("--most-logins is a number from 1") }
  }

  func run() throws {
    do {
      if login { throw forcedCommand() }
      let session = try LoadedSession.accepted(path, options.messages)
      let room = OpenRoom(command: self, session: session)
      if ssh { return print(room.snippet.text, terminator: "") }
      switch window {
      case .wall: try room.showWall()
      case .log: try room.showLog()
      case nil: end ? try room.close() : try room.open()
      }
    } catch let stop as Stop {
      throw stop.said()
    }
  }

  /// A login reads no session file, for which its account may have no leave, where it is told the host's socket.
  private func forcedCommand() -> any Error {
    do {
      let session = options.socket == nil ? try LoadedSession.accepted(path, options.messages) : nil
      let phrases = Phrases(options.messages.resolved(session: session?.workshop.language))
      let host = options.socket ?? session.map { hostSocket(of: $0) } ?? ""
      let place = RoomPlace(host: RoomPlace.absolute(host))
      var join = [OpenRoom.program, "join", "--socket", place.host]
      join += ["--language", phrases.language.rawValue]
      if options.noColor { join.append("--no-color") }
      if options.ascii { join.append("--ascii") }
      let refusal = RoomLogin(place: place, join: join, mostLogins: mostLogins, phrases: phrases).run()
      return switch refusal {
      case .noTerminal: Stop(.notAllowed, phrases.loginNeedsTerminal)
      case .noHost: Stop(.isUnavailable, phrases.loginNeedsHost)
      case .full(let most): Stop(.tryLater, phrases.loginsFull(most))
      case .room(let failure): Stop(failure, phrases)
      }
    } catch { return error }
  }

  /// Where the session's host listens.
  func hostSocket(of session: LoadedSession) -> String {
    options.socket ?? SocketPlace.path(of: session.workshop.id, isShared: options.unixGroup != nil)
  }
}

extension Stop {
  /// The room is not there.
  init(_ failure: RoomFailure, _ phrases: Phrases) {
    switch failure {
    case .noTmux: self.init(.isUnavailable, phrases.roomNeedsTmux)
    case .folder(let path, let reason): self.init(.cannotCreate, phrases.roomFolder(path, reason: reason))
    case .socketTooLong(let path): self.init(.cannotCreate, phrases.roomSocketTooLong(path))
    case .tmux(let what): self.init(.isUnavailable, phrases.roomFailed(what))
    }
  }
}
