import Workshop

/// What `beraad room` says.
extension Phrases {
  /// The program that is needed is not there.
  public var roomNeedsTmux: String {
    say(
      nl: "de zaal heeft tmux nodig en dat is niet geïnstalleerd; installeer het pakket 'tmux' (apt install tmux)",
      en: "the room needs tmux, which is not installed; install the package 'tmux' (apt install tmux)")
  }

  /// How to see a room that was opened without a terminal.
  public func roomAttach(_ command: String) -> String {
    say(nl: "De zaal is open. Ernaartoe: \(command)", en: "The room is open. To it: \(command)")
  }

  /// Who can do what to whom, in three sentences.
  public var roomTrust: [String] {
    switch language {
    case .nl:
      [
        "Onder één Unix-account beschermt geen enkele sleutel de een tegen de ander: wie een shell heeft als dit account kan alles lezen en besturen.",
        "Deelnemers horen daarom geen shell te hebben: laat ze inloggen met het gedwongen commando van 'beraad room PAD --ssh'.",
        "Het veiligst is een eigen account voor de deelnemers, zonder rechten op uw bestanden, en de sessie met --unix-group.",
      ]
    case .en:
      [
        "Under one Unix account no key protects one person from another: whoever has a shell as this account can read and steer everything.",
        "So participants should have no shell: let them log in with the forced command of 'beraad room PATH --ssh'.",
        "Safest is an account of its own for participants, without rights to your files, and the session with --unix-group.",
      ]
    }
  }

  /// The keys of the facilitator's windows, for the status line.
  public var roomKeys: String {
    say(
      nl: "Ctrl-B: n volgende · p vorige · PgUp terugbladeren · r opnieuw · d loskoppelen",
      en: "Ctrl-B: n next · p previous · PgUp scroll back · r start again · d detach")
  }

  /// The facilitator's windows.
  public var roomWindows: (console: String, wall: String, log: String) {
    switch language {
    case .nl: ("regie", "wand", "journaal")
    case .en: ("console", "wall", "log")
    }
  }

  /// In a window whose program has ended.
  public var roomWindowEnded: String {
    say(nl: "beëindigd · Ctrl-B r begint opnieuw", en: "ended · Ctrl-B r starts it again")
  }

  /// In a window that needs the host.
  public var roomWaitsForHost: String {
    say(nl: "Wacht op de sessie…", en: "Waiting for the session…")
  }

  /// In the window of the journal.
  public func roomWaitsForJournal(_ path: String) -> String {
    say(nl: "Wacht op het journaal \(path)…", en: "Waiting for the journal \(path)…")
  }

  /// The room was ended.
  public var roomEnded: String { say(nl: "De zaal is gesloten.", en: "The room is closed.") }

  /// There is no room to end.
  public func roomIsNotOpen(_ path: String) -> String {
    say(
      nl: "er is geen zaal open voor deze sessie; open er een met: beraad room \(path)",
      en: "no room is open for this session; open one with: beraad room \(path)")
  }

  /// The console did not end in time.
  public func roomConsoleHolds(_ seconds: Int) -> String {
    say(
      nl: "de regie was na \(seconds) seconden nog niet klaar; de zaal blijft open, probeer het zo weer",
      en: "the console had not ended after \(seconds) seconds; the room stays open, try again in a moment")
  }

  /// tmux said no.
  public func roomFailed(_ what: String) -> String {
    say(
      nl: "tmux kon de zaal niet openen (\(what)); kijk met 'tmux -V' of het versie 3.2 of nieuwer is",
      en: "tmux could not open the room (\(what)); see with 'tmux -V' that it is version 3.2 or newer")
  }

  /// The folder for the room's socket is not there, not private, or cannot be made.
  public func roomFolder(_ path: String, reason: String) -> String {
    say(
      nl: "de map '\(path)' voor de zaal is niet te gebruiken (\(reason)); noem een andere plek met --socket",
      en: "the folder '\(path)' for the room cannot be used (\(reason)); name another place with --socket")
  }

  /// A path too long for a Unix socket.
  public func roomSocketTooLong(_ path: String) -> String {
    say(
      nl: "het pad '\(path)' is te lang voor een socket (hooguit 107 bytes); noem een kortere plek met --socket",
      en: "the path '\(path)' is too long for a socket (107 bytes at most); name a shorter place with --socket")
  }

  /// A login without a terminal: a command, a copy, a tunnel.
  public var loginNeedsTerminal: String {
    say(
      nl: "dit account geeft alleen een stembiljet: log in met 'ssh' vanuit een terminal, zonder commando erachter",
      en: "this account gives a ballot and nothing else: log in with 'ssh' from a terminal, without a command behind it"
    )
  }

  /// Nobody serves the session.
  public var loginNeedsHost: String {
    say(
      nl: "de sessie is nu niet open; vraag het de begeleider en log straks opnieuw in",
      en: "the session is not open now; ask the facilitator, and log in again in a moment")
  }

  /// As many people as the room takes are there.
  public func loginsFull(_ most: Int) -> String {
    say(
      nl: "er zijn al \(most) mensen binnen; vraag de begeleider om plaats en log opnieuw in",
      en: "\(most) people are in already; ask the facilitator for room, and log in again")
  }

  /// Stands in the terminal before and after the ballot.
  public var loginWelcome: String {
    say(
      nl: "Weer meedoen? Log opnieuw in; met uw terugkeercode krijgt u uw eigen plaats terug.",
      en: "To take part again, log in again; your return code gives you your own seat back.")
  }
}
