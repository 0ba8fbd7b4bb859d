import Workshop

/// What sshd is told so that one account's logins get a ballot and nothing else.
struct RoomSnippet {
  var account: String
  /// The program and its arguments, as sshd's shell is to start it.
  var command: [String]
  /// Whether the participants' account is the one that runs the session.
  var sharesAccount: Bool
  var unixGroup: String?
  /// A folder above the host's socket through which the account cannot go.
  var closedFolder: String?
  /// And one above the program.
  var closedToProgram: String?
  var language: Language

  var text: String {
    (notes.map { "# \($0)" } + [""] + settings + [""]).joined(separator: "\n")
  }

  /// `ForceCommand` beats the command that is asked for, a subsystem and a key's own command; the rest shuts what
  /// needs no command. `Match all` ends the block.
  private var settings: [String] {
    [
      "Match User \(account)",
      "    ForceCommand \(command.map(Self.quoted).joined(separator: " "))",
      "    PermitTTY yes",
      "    DisableForwarding yes",
      "    AllowTcpForwarding no",
      "    AllowStreamLocalForwarding no",
      "    AllowAgentForwarding no",
      "    X11Forwarding no",
      "    PermitTunnel no",
      "    PermitOpen none",
      "    PermitListen none",
      "    GatewayPorts no",
      "    PermitUserRC no",
      "    MaxSessions 1",
      "    ClientAliveInterval 30",
      "    ClientAliveCountMax 4",
      "    # OpenSSH 9.2 and newer: who opens a connection and asks for nothing is cut off.",
      "    # UnusedConnectionTimeout 60",
      "Match all",
    ]
  }

  private var notes: [String] {
    switch language {
    case .nl:
      [
        "Zet dit in /etc/ssh/sshd_config.d/beraad.conf, controleer het met 'sshd -t' en laad het met",
        "'systemctl reload ssh'. Elke login van het account '\(account)' krijgt dan een eigen stembiljet in een",
        "gedeelde tmux, zonder voorvoegseltoets, opdrachtregel of shell. 'AcceptEnv' hoort buiten dit blok niet meer",
        "door te laten dan LANG en LC_*, en 'PermitUserEnvironment' hoort uit te staan.",
      ] + trustInDutch
    case .en:
      [
        "Put this in /etc/ssh/sshd_config.d/beraad.conf, check it with 'sshd -t' and load it with",
        "'systemctl reload ssh'. Every login of the account '\(account)' then gets a ballot of its own in a shared",
        "tmux, with no prefix key, no command prompt and no shell. Outside this block 'AcceptEnv' should let in no",
        "more than LANG and LC_*, and 'PermitUserEnvironment' should be off.",
      ] + trustInEnglish
    }
  }

  private var trustInDutch: [String] {
    if sharesAccount {
      return [
        "LET OP: '\(account)' is het account van de sessie zelf. Geen sleutel beschermt daar de een tegen de ander:",
        "wie het gedwongen commando ontkomt kan alles lezen. Geef de deelnemers liever een eigen account:",
        "--account NAAM --unix-group GROEP.",
      ]
    }
    let group = unixGroup ?? "GROEP"
    return [
      "Het account, met een eigen groep en een home die het niet kan wijzigen (zo nodig één keer, als root):",
      "  groupadd \(group); useradd --gid \(group) --home-dir / --shell /bin/sh \(account)",
      "  usermod --append --groups \(group) \(Self.facilitator)",
    ]
      + (unixGroup == nil ? ["Open de sessie met --unix-group \(group): anders kan '\(account)' er niet bij."] : [])
      + (closedFolder.map {
        ["'\(account)' kan niet door de map \($0): noem met --socket een plek daarbuiten, ook voor de sessie zelf."]
      } ?? [])
      + (closedToProgram.map {
        ["'\(account)' kan niet bij het programma, door de map \($0): installeer beraad in /usr/local/bin."]
      } ?? [])
  }

  private var trustInEnglish: [String] {
    if sharesAccount {
      return [
        "BEWARE: '\(account)' is the account of the session itself. No key protects one person from another there:",
        "whoever got past the forced command could read everything. Rather give participants an account of their",
        "own: --account NAME --unix-group GROUP.",
      ]
    }
    let group = unixGroup ?? "GROUP"
    return [
      "The account, with a group of its own and a home that it cannot change (once, where needed, as root):",
      "  groupadd \(group); useradd --gid \(group) --home-dir / --shell /bin/sh \(account)",
      "  usermod --append --groups \(group) \(Self.facilitator)",
    ]
      + (unixGroup == nil ? ["Open the session with --unix-group \(group): else '\(account)' cannot reach it."] : [])
      + (closedFolder.map {
        ["'\(account)' cannot go through the folder \($0): name a place outside it with --socket, for the session too."]
      } ?? [])
      + (closedToProgram.map {
        ["'\(account)' cannot reach the program, through the folder \($0): install beraad in /usr/local/bin."]
      } ?? [])
  }

  private static let facilitator = "$USER"

  /// As a POSIX shell reads it.
  static func quoted(_ argument: String) -> String {
    let plain = argument.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "@"):
        true
      default: false
      }
    }
    if plain, !argument.isEmpty { return argument }
    return "'" + argument.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
