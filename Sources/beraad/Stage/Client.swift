import ArgumentParser
import CSystem
import Glibc
import Host
import Link
import Loop
import Phrases
import Screens
import Terminal
import Wire
import Workshop

/// One screen in this terminal, linked to a host, until it ends.
enum Client {
  /// Opens the link and then the terminal, plays the screen, and returns why it closed. Nothing of the terminal is
  /// touched when no host answers.
  static func play<Screen: StageScreen>(
    _ screen: Screen, as role: Role, at place: HostPlace, _ options: CommonOptions,
    instead: WithoutTerminal = .nothing
  ) throws -> Stage<Screen>.End {
    csys_lean_memory()
    let loop = try Loop.opened()
    let link = try link(on: loop, as: role, at: place, options)
    try connect(link, place)
    let terminal = try open(options, place.language, instead: instead)
    defer { terminal.close() }
    return try run(screen, on: terminal, over: link, loop)
  }

  /// A link that is not up yet, which tells the log that was asked for how it fares.
  static func link(
    on loop: Loop, as role: Role, at place: HostPlace, _ options: CommonOptions
  ) throws -> HostLink {
    let link = HostLink(
      loop: loop, path: place.socket, role: role, session: place.session, random: { HostSetup.systemRandom(16) })
    guard let path = options.log else { return link }
    do {
      let log = try LogFile(path: path, Phrases(place.language))
      link.log = { line in log.write("link: \(line)") }
    } catch let stop as Stop {
      throw stop.said()
    }
    return link
  }

  static func connect(_ link: HostLink, _ place: HostPlace) throws {
    do { try link.start() } catch {
      switch error {
      case .absent, .refused: throw ended(.hostAbsent(socket: place.socket), place.language, .isUnavailable)
      default:
        throw ended(
          .socketUnusable(socket: place.socket, why: error.systemText), place.language,
          error == .denied ? .notAllowed : .isUnavailable)
      }
    }
  }

  /// Throws where this terminal cannot show a screen; leaves it as it was.
  static func checkTerminal(_ options: CommonOptions, _ language: Language, instead: WithoutTerminal) throws {
    try open(options, language, instead: instead).close()
  }

  /// - Parameter instead: what does the same without one.
  static func open(_ options: CommonOptions, _ language: Language, instead: WithoutTerminal) throws -> Terminal {
    do {
      return try Terminal(.fromEnvironment(colour: !options.noColor, ascii: options.ascii))
    } catch {
      let fault: CommandFault =
        switch error {
        case .noType: .noTerminalType(instead: instead)
        case .unknownType(let name): .unknownTerminalType(name, instead: instead)
        case .poorType(let name): .poorTerminalType(name, instead: instead)
        case .inputIsNoTerminal, .outputIsNoTerminal: .notATerminal(instead: instead)
        case .alreadyOpen, .failed: .terminalFailed
        }
      throw ended(fault, language, .isUnavailable)
    }
  }

  static func run<Screen: StageScreen>(
    _ screen: Screen, on terminal: Terminal, over link: HostLink, _ loop: Loop,
    whenOver: @escaping () -> Void = {}
  ) throws -> Stage<Screen>.End {
    var end = Stage<Screen>.End.quit
    let stage = Stage(screen, on: terminal, over: link, loop: loop) { reason in
      end = reason
      link.close()
      loop.stop()
    }
    try stage.open()
    // By then the start is over, and what it left behind is free.
    let trimming = loop.after(milliseconds: 2_000) { csys_trim_memory() }
    loop.run()
    trimming.cancel()
    return end
  }
}

extension Loop {
  static func opened() throws -> Loop {
    do { return try Loop() } catch {
      printError("beraad: \(error.systemText)")
      throw ExitCode.isDefect
    }
  }
}

extension Stage.End {
  /// What a screen ends with: zero when its user or the host ended it, else the signal's code as shells have it.
  var code: ExitCode {
    switch self {
    case .quit, .stopHost, .farewell: .success
    case .wrongKey: .notAllowed
    case .denied: .inputIsWrong
    case .signal(let signal): ExitCode(128 + signal.number)
    case .gone: ExitCode(128 + SIGHUP)
    }
  }
}
