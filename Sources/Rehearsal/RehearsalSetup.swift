import Engine
import Host
import Workshop

/// What a rehearsal is given.
public struct RehearsalSetup {
  /// The session as its file has it.
  public var workshop: Workshop
  /// What it takes from earlier sessions.
  public var taken = Taken.nothing
  /// Participants, then leaders.
  public var roster: [Person]
  /// The session's time zone.
  public var zone: Zone
  /// Where the journal and what stands beside it are made; none of it may be there.
  public var files: HostFiles
  /// Where the host listens, in a folder that is there.
  public var socket: String
  /// The same seed gives the same journal, byte for byte.
  public var seed: UInt64 = 1
  /// How many participants come; nil is everybody on the roster. Beyond the roster, strangers are added to it.
  public var voters: Int?
  /// How many of those stay away; nil is a few, as in most rooms.
  public var absent: Int?
  /// How many come when it is well under way; nil is one in nine.
  public var late: Int?
  /// So many times faster than real time; nil is as fast as it goes. The journal is the same at any speed.
  public var speed: Double?

  /// How long, in real time, the host stays when the session is over: for who watches a console.
  public var lingerMilliseconds = 0

  /// A rehearsal of everybody on the roster, as fast as it goes.
  public init(workshop: Workshop, roster: [Person], zone: Zone, files: HostFiles, socket: String) {
    self.workshop = workshop
    self.roster = roster
    self.zone = zone
    self.files = files
    self.socket = socket
  }
}
