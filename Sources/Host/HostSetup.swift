import CSystem
import Glibc
import Loop
import Workshop

/// What a host is given beside the session: its loop, time, chance, and how it deals with those who connect.
public struct HostSetup {
  /// When records are brought to the disk.
  public enum Syncing: Sendable {
    /// On another thread; what is appended meanwhile shares the next sync.
    case onWorker
    /// At once after each command, the loop waiting: for a rehearsal, whose journal must not depend on timing.
    case inline
  }

  /// On which everything happens.
  public var loop: Loop
  /// Where time comes from.
  public var clock: HostClock
  /// So many random bytes.
  public var random: (Int) -> [UInt8]
  /// Of the session, for what screens show.
  public var zone: Zone
  /// How people take part, as it stands on the wall.
  public var joinHint: String?
  /// When records are brought to the disk.
  public var syncing = Syncing.onWorker
  /// What the host puts up with.
  public var limits = HostLimits()
  /// Whoever drives the clock also says when views go out (`sendViews`), so that nothing depends on timing.
  public var sendsViewsByHand = false
  /// The name of a Unix account by its user id.
  public var accountName: (UInt32) -> String? = HostSetup.accountName(of:)
  /// Told when the end of the session is on the disk.
  public var ended: () -> Void = {}
  /// Told in one English line what a log should hold.
  public var log: (String) -> Void = { _ in }

  /// A setup of the system's own clock and chance, unless others are given.
  public init(
    loop: Loop, clock: HostClock = .system, random: @escaping (Int) -> [UInt8] = HostSetup.systemRandom, zone: Zone,
    joinHint: String? = nil
  ) {
    self.loop = loop
    self.clock = clock
    self.random = random
    self.zone = zone
    self.joinHint = joinHint
  }

  /// From the kernel's random source.
  public static func systemRandom(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let result = bytes.withUnsafeMutableBytes { csys_random($0.baseAddress, $0.count) }
    precondition(result == 0, "the kernel has no random bytes")
    return bytes
  }

  /// What the system's user database says.
  public static func accountName(of user: UInt32) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
      guard let start = buffer.baseAddress, getpwuid_r(user, &entry, start, buffer.count, &found) == 0, found != nil,
        let name = entry.pw_name
      else { return nil }
      return String(cString: name)
    }
  }
}

/// What a host puts up with.
public struct HostLimits: Sendable {
  /// Links at once; who comes then is turned away.
  public var links = 900
  /// Who has not said hello by then is cut off.
  public var helloMilliseconds = 10_000
  /// Messages a second of one link, after a burst; those above wait in the socket.
  public var messagesPerSecond = 20
  /// How many may come at once before that.
  public var messageBurst = 40
  /// Wrong codes and keys a minute of one link; then it is held off.
  public var wrongCodes = 5
  /// Free seats a minute that one link takes.
  public var newSeats = 3
  /// Steps of the search for who sits where, at the most; nil for about a second's worth.
  public var mixingSteps: Int?
  /// How long views wait for others to come at the same time, and for answers to be drawn before them.
  public var viewPauseMilliseconds: Int64 = 10
  /// Views a second of one link.
  public var viewsPerSecond = 20
  /// A link that has this much unread gets no further view until it has read.
  public var unreadBytes = 64 * 1024
  /// A link that has this much unread is cut off.
  public var mostUnreadBytes = 4 * 1024 * 1024
  /// A link that has something unread for so long is cut off.
  public var patienceMilliseconds = 15_000

  /// What fits a machine of two cores and a few hundred people.
  public init() {}
}
