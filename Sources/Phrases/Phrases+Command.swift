import Workshop

/// Why a command could not begin its work, or had to end it: facts of the executable, of which this makes one sentence.
public enum CommandFault: Error, Equatable, Sendable {
  case noTerminalType(instead: WithoutTerminal)
  case unknownTerminalType(String, instead: WithoutTerminal)
  case poorTerminalType(String, instead: WithoutTerminal)
  case notATerminal(instead: WithoutTerminal)
  case terminalFailed
  /// No host answers at the socket.
  case hostAbsent(socket: String)
  case socketUnusable(socket: String, why: String)
  /// No session was named and none, or several, are running.
  case noSessionRunning(folder: String)
  case severalSessionsRunning([String])
  case keyMissing(path: String)
  /// No path says where the key is, and none was given.
  case keyNotGiven
  case keyUnreadable(path: String, why: String)
  /// `beraad lead` with neither a session whose groups it could look up nor a code.
  case leaderNotSaid
  /// No group of the session is called so, or nobody leads it, or none was named; the groups that somebody leads.
  case noSuchLedGroup(String?, led: [String])
}

/// What does the same as a command without a terminal.
public enum WithoutTerminal: Equatable, Sendable {
  /// Line by line.
  case joinPlain
  /// The host, without a console.
  case serve
  /// Nothing does: a console and a wall are screens.
  case nothing

  /// With what stands before it, or nothing.
  func sentence(in language: Language, _ lead: String) -> String {
    switch self {
    case .joinPlain: lead + language.say(nl: "gebruik join --plain", en: "use join --plain")
    case .serve:
      lead
        + language.say(
          nl: "gebruik beraad serve, dat geen scherm nodig heeft", en: "use beraad serve, which needs no screen")
    case .nothing: ""
    }
  }
}

extension CommandFault {
  /// What is wrong, and how to mend it.
  public func sentence(in language: Language) -> String {
    switch self {
    case .noTerminalType(let instead):
      language.say(
        nl: "TERM is niet gezet, dus beraad weet niet hoe deze terminal tekent; zet TERM (bijvoorbeeld "
          + "xterm-256color)\(instead.sentence(in: language, " of ")).",
        en: "TERM is not set, so beraad cannot tell how this terminal draws; set TERM (xterm-256color, "
          + "say)\(instead.sentence(in: language, " or ")).")
    case .unknownTerminalType(let name, let instead):
      language.say(
        nl: "Dit systeem kent geen terminal \(language.quote(name)); zet TERM op een bekende "
          + "(bijvoorbeeld xterm-256color)\(instead.sentence(in: language, " of ")).",
        en: "This system knows no terminal \(language.quote(name)); set TERM to a known one "
          + "(xterm-256color, say)\(instead.sentence(in: language, " or ")).")
    case .poorTerminalType(let name, let instead):
      language.say(
        nl: "Een terminal \(language.quote(name)) kan geen scherm tekenen; neem een andere terminal"
          + "\(instead.sentence(in: language, " of ")).",
        en: "A terminal \(language.quote(name)) cannot draw a screen; take another terminal"
          + "\(instead.sentence(in: language, " or ")).")
    case .notATerminal(let instead):
      language.say(
        nl: "Dit is geen terminal: invoer en uitvoer moeten allebei een terminal zijn"
          + "\(instead.sentence(in: language, "; ")).",
        en: "This is no terminal: both input and output must be one\(instead.sentence(in: language, "; ")).")
    case .terminalFailed:
      language.say(nl: "De terminal kon niet geopend worden.", en: "The terminal could not be opened.")
    case .hostAbsent(let socket):
      language.say(
        nl: "Er loopt hier geen sessie (\(socket)); start die met beraad run, of geef het juiste pad of --socket.",
        en: "No session runs here (\(socket)); start it with beraad run, or give the right path or --socket.")
    case .socketUnusable(let socket, let why):
      language.say(
        nl: "De verbinding met \(socket) kan niet gelegd worden: \(why).",
        en: "The connection to \(socket) cannot be made: \(why).")
    case .noSessionRunning(let folder):
      language.say(
        nl: "Er loopt geen sessie (niets in \(folder)); geef het pad van de sessie of --socket.",
        en: "No session is running (nothing in \(folder)); give the session's path or --socket.")
    case .severalSessionsRunning(let names):
      language.say(
        nl: "Er lopen meer sessies (\(names.joined(separator: ", "))); geef het pad van de goede of --socket.",
        en: "Several sessions are running (\(names.joined(separator: ", "))); give the path of the right "
          + "one or --socket.")
    case .keyMissing(let path):
      language.say(
        nl: "Het sleutelbestand \(path) is er niet; start de sessie eerst, of geef de sleutel met --key.",
        en: "The key file \(path) is not there; start the session first, or give the key with --key.")
    case .keyNotGiven:
      language.say(
        nl: "Zo weet beraad niet waar de sleutel staat; geef het pad van de sessie, of de sleutel met --key.",
        en: "beraad cannot tell where the key is; give the session's path, or the key with --key.")
    case .keyUnreadable(let path, let why):
      language.say(
        nl: "Het sleutelbestand \(path) kan niet gelezen worden: \(why).",
        en: "The key file \(path) cannot be read: \(why).")
    case .leaderNotSaid:
      language.say(
        nl: "Zo weet beraad niet wie u bent; geef het pad van de sessie, of uw code met --code.",
        en: "beraad cannot tell who you are; give the session's path, or your code with --code.")
    case .noSuchLedGroup(let group, let led):
      if led.isEmpty {
        language.say(
          nl: "In deze sessie leidt niemand een groep; noem gespreksleiders in leads.csv, of gebruik beraad join.",
          en: "Nobody leads a group in this session; name leaders in leads.csv, or use beraad join.")
      } else if let group {
        language.say(
          nl:
            "Geen groep met een gespreksleider heet \(language.quote(group)); geef een van deze: \(language.list(led)).",
          en:
            "No group that somebody leads is called \(language.quote(group)); give one of these: \(language.list(led))."
        )
      } else {
        language.say(
          nl: "Zeg met --group welke groep u leidt: \(language.list(led)).",
          en: "Say with --group which group you lead: \(language.list(led)).")
      }
    }
  }
}
