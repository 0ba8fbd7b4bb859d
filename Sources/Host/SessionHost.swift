import Engine
import Journal
import Loop
import Wire
import Workshop

/// Owns one session: takes commands, appends what `decide` answers, folds it, serves views.
///
/// Two sessions are kept, folded from the same records. `ahead` holds every record that was appended and is what
/// `decide` sees, so that two commands in one group commit know of each other. `durable` holds what is on the disk and
/// is all that views are made of. So what a screen shows is always a prefix of the journal (promise 2), and nobody is
/// told of what a crash could take back (promise 1).
///
/// When a sync fails nothing more is taken. `ahead` stays: the records that were on their way are written again when
/// the journal is reopened (`JournalWriter.reopen`), and whoever sent them, and was told `notWritten`, then hears `done`.
///
/// Not `Sendable`; everything happens on the loop's thread, but for the sync itself.
public final class SessionHost {
  let setup: HostSetup
  let files: HostFiles
  let writer: JournalWriter
  var time: SessionTime
  var vault: Vault
  var names: Names

  /// The session as the journal on the disk tells it.
  public internal(set) var session: Session
  /// With what is on its way to the disk.
  var ahead: Session
  /// Records on their way, in order.
  var underWay: [Record] = []
  /// What the system said when the journal could not be written; nil while all is well.
  public internal(set) var trouble: String?
  /// The same of the secrets, with the file's name: commands that need none of them are taken still.
  var troubleOfSecrets: String?
  var commitIsDue = false
  /// Whom to tell, and what, when a record is on the disk.
  var waiters: [Waiter] = []
  /// Which console changed something last, for who is overtaken.
  var movers = Movers()

  var listener: Loop.Listener?
  var clients: [Int: Client] = [:]
  var lastClient = 0
  /// By participant.
  var seats: [ParticipantID: Client] = [:]
  /// The keys of `seats`, kept for `decide` and the views, which ask for them with each ballot.
  var present: Set<ParticipantID> = []
  /// Plans that wait for a facilitator, by breakout; and how many there have been.
  var proposals: [ActivityID: PlanProposal] = [:]
  var lastProposal = 0
  /// Claims that wait for their return codes to be on the disk.
  var claims: [PendingSeat] = []
  var showing = Showing()
  var wake: Loop.Timer?
  var rounds: Loop.Timer?
  var beats: Loop.Timer?
  var stopping: (() -> Void)?
  /// Nothing is taken, shown or told any more.
  public internal(set) var isStopped = false

  init(
    _ setup: HostSetup, _ files: HostFiles, _ writer: JournalWriter, _ session: Session, _ time: SessionTime,
    _ vault: Vault, _ names: Names
  ) {
    self.setup = setup
    self.files = files
    self.writer = writer
    self.session = session
    ahead = session
    self.time = time
    self.vault = vault
    self.names = names
  }

  var loop: Loop { setup.loop }

  /// Session time now.
  public var now: Instant { time.now }

  /// What lets a facilitator in; it stands in the file of secrets.
  public var facilitatorKey: String { vault.secrets.facilitator }

  /// Personal codes by participant, where admission is by codes: for the cards.
  public var personalCodes: [ParticipantID: String] {
    Dictionary(uniqueKeysWithValues: vault.secrets.personalCodes.map { (ParticipantID($0.key), $0.value) })
  }

  /// How the journal is: what of it is on the disk.
  public var health: JournalHealth {
    JournalHealth(
      records: writer.acknowledgedRecords, fingerprint: writer.fingerprint.text,
      trouble: trouble ?? troubleOfSecrets)
  }

  /// How many links there are.
  public var linkCount: Int { clients.count }

  /// Stops in order: seals the journal, tells everybody, lets nobody in any more, then calls `then`.
  public func stop(then: @escaping () -> Void) {
    guard stopping == nil, !isStopped else { return }
    stopping = then
    wake?.cancel()
    rounds?.cancel()
    beats?.cancel()
    listener?.close()
    listener = nil
    if trouble == nil, !ahead.isOver { _ = append([.hostStopped]) }
    commit()
    stopIfReady()
  }

  /// Goes on with stopping once nothing is on its way to the disk any more, or cannot get there.
  func stopIfReady() {
    guard let then = stopping, trouble != nil || underWay.isEmpty, writer.state != .syncing else { return }
    stopping = nil
    isStopped = true
    settleSecrets()
    for client in clients.values.sorted(by: { $0.number < $1.number }) { bid(.hostStopped, client) }
    then()
  }
}

/// Somebody who waits for a record to be on the disk.
struct Waiter {
  var seq: Int
  var client: Client?
  /// As its sender calls it.
  var command: CommandID
  var at: Instant
  /// Not of what is secret: the answer would show which record it is.
  var tellsSeq: Bool
}

/// Which console changed what last.
struct Movers {
  struct Mover {
    var label: String
    /// The number of the link.
    var link: Int
  }

  var agenda: Mover?
  var step: Mover?
  var subjects: [ActivityID: Mover] = [:]
  /// The link that has moved the agenda last, and how often it had moved when nobody else did any more.
  var run: (link: Int, since: Int)?
}

extension SessionHost {
  /// Stops as a killed process does: no seal, no farewell, the lock let go. For tests of what comes after.
  public func abandon() {
    isStopped = true
    wake?.cancel()
    rounds?.cancel()
    beats?.cancel()
    listener?.close()
    listener = nil
    for client in clients.values { client.connection.close() }
    clients = [:]
    seats = [:]
    present = []
    waiters = []
    claims = []
  }
}
