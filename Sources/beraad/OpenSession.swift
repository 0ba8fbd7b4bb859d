import ArgumentParser
import Engine
import Glibc
import Host
import Journal
import Loop
import Phrases
import SessionFile
import Workshop

/// A session on its way to being hosted: its plan, its files and its socket. What `serve`, `run` and `rehearse` share.
struct OpenSession {
  private(set) var loaded: LoadedSession
  let files: HostFiles
  let socket: String
  let phrases: Phrases
  private let unixGroup: String?
  /// The folder of the socket is one of ours to make.
  private let isDefaultSocket: Bool

  /// Reads the session file; says its warnings on standard error.
  init(path: String, _ options: CommonOptions) throws {
    loaded = try LoadedSession.read(path, options.messages)
    let workshop = loaded.workshop
    phrases = Phrases(options.messages.resolved(session: workshop.language))
    files = HostFiles(journal: options.journal ?? "\(loaded.folder)\(workshop.id).journal")
    unixGroup = options.unixGroup
    isDefaultSocket = options.socket == nil
    socket = options.socket ?? SocketPlace.path(of: workshop.id, isShared: unixGroup != nil)
  }

  /// What the journal that is there holds; nil where a new session begins. Takes the journal's lock.
  mutating func existing() throws -> SessionHost.Resumption? {
    guard files.disk.exists(files.journal) else { return nil }
    do throws(HostFailure) {
      if let found = try SessionHost.open(files, expecting: loaded.workshop.id) {
        loaded.workshop = loaded.workshop.keepingTaken(of: found.session.workshop)
        return found
      }
    } catch {
      throw Stop(error, of: files, whileCreating: false, phrases)
    }
    // Made by a host that was killed before its first record: nothing is in it.
    try? files.disk.remove(files.journal)
    return nil
  }

  /// What of the changed files is to be taken in.
  struct Revision {
    /// The plan that a console takes in.
    var plan: Workshop?
    var takesInRoster: Bool
  }

  /// Begins a session, or goes on with the one that was found, and lets people in. That nobody can be let in is found
  /// out before anything is made.
  ///
  /// - Parameters:
  ///   - revision: what is taken in of what the files say otherwise than the journal.
  ///   - notice: told in a sentence what the facilitator should know: a torn tail, a plan or a list that has changed.
  func host(
    _ found: SessionHost.Resumption?, takingIn revision: Revision? = nil, _ setup: HostSetup,
    notice: (String) -> Void
  ) throws -> SessionHost {
    let taken = found == nil ? try TakenOutcomes(phrases: phrases).read(for: loaded) : .nothing
    do throws(HostFailure) {
      if isDefaultSocket { try HostSocket.prepareFolder(of: socket, unixGroup: unixGroup) }
      try HostSocket.check(socket, unixGroup: unixGroup, on: setup.loop)
      let takesInRoster = revision?.takesInRoster == true
      let lostNames = found != nil && !takesInRoster && !files.disk.exists(files.people)
      let lostSecrets = found.map { !$0.session.isOver && !files.disk.exists(files.secrets) } ?? false
      let left = takesInRoster ? [] : try rosterChanges(of: found)
      let host = try host(found, takesInRoster: takesInRoster, taken, setup)
      if let found {
        if let torn = found.torn { notice(phrases.movedTail(torn.path, bytes: torn.bytes)) }
        notice(phrases.wentOn(files.journal, records: found.session.lastSeq + 1))
        if revision?.plan == nil, found.session.workshop != loaded.workshop {
          notice(phrases.planDiffers(loaded.folder + loaded.file))
        }
        if !left.isEmpty { notice(phrases.listDiffers(loaded.folder)) }
        if lostNames { notice(phrases.peopleLost(files.people)) }
        if lostSecrets { notice(phrases.secretsLost(files.secrets)) }
      }
      try host.listen(at: socket, mode: HostSocket.mode(isShared: unixGroup != nil))
      if let unixGroup { try HostSocket.give(socket, to: unixGroup) }
      return host
    } catch {
      throw Stop(error, of: files, whileCreating: found == nil, phrases)
    }
  }

  /// What the list of people says otherwise than the journal and the people file.
  func rosterChanges(of found: SessionHost.Resumption?) throws(HostFailure) -> [RosterChange] {
    try found?.changes(toRoster: loaded.roster) ?? []
  }

  private func host(
    _ found: SessionHost.Resumption?, takesInRoster: Bool, _ taken: Taken, _ setup: HostSetup
  ) throws(HostFailure) -> SessionHost {
    if let found { return try SessionHost.resume(found, takingIn: takesInRoster ? loaded.roster : nil, setup) }
    return try SessionHost.create(loaded.workshop, people: loaded.roster, taking: taken, in: files, setup)
  }

  /// Puts the three files of an earlier session aside, under names with the first number that is free:
  /// `ID-1.journal`. The journal's lock is held by `found` meanwhile.
  func putAside(_ found: SessionHost.Resumption) throws {
    let stem = HostFiles.stem(of: files.journal)
    guard let number = (1...9_999).first(where: { !files.disk.exists("\(stem)-\($0).journal") }) else { return }
    let aside = HostFiles(journal: "\(stem)-\(number).journal")
    do throws(SystemError) {
      for (from, to) in [
        (files.people, aside.people), (files.secrets, aside.secrets), (files.journal, aside.journal),
      ] where files.disk.exists(from) { try files.disk.rename(from, to) }
    } catch {
      throw Stop(.ioFailed, phrases.cannotUse(files.journal, reason: error.systemText))
    }
  }
}
