import Engine
import Journal
import Workshop

extension SessionHost {
  /// Takes a changed list of people in: names and codes first, each on the disk, then the journal's records, which the
  /// next sync brings there.
  func takeIn(_ list: [Person]) throws(HostFailure) {
    let revision = RosterRevision(of: session, to: list, names, vault)
    let revised = names.revised(
      to: list, keeping: Set(revision.stay), removing: Set(revision.removed))
    do { try revised.save() } catch { throw .people(error) }
    names = revised
    if session.workshop.admission == .codes {
      for person in revision.added {
        let code = freshCode()
        vault.change { $0.personalCodes[person.id.text] = code }
      }
    }
    do { try vault.save() } catch { throw .secrets(error) }
    guard !revision.events.isEmpty else { return }
    do throws(JournalFailure) {
      for record in try writer.append(revision.events, at: time.now) { evolve(&ahead, by: record) }
    } catch {
      throw .journal(error)
    }
  }
}

extension SessionHost.Resumption {
  /// What a list of people says otherwise than the session and its people file; empty where nothing can come of it.
  public func changes(toRoster list: [Person]) throws(HostFailure) -> [RosterChange] {
    guard !session.isOver else { return [] }
    let names = try names { _ in }
    let vault = try vault { _ in } ?? Vault(Secrets(facilitator: ""), at: files.secrets, on: files.disk)
    let revision = RosterRevision(of: session, to: list, names, vault)
    let revised = names.revised(
      to: list, keeping: Set(revision.stay), removing: Set(revision.removed))
    let settled = Set((revision.added + revision.revised).map(\.id) + revision.stay)
    let others = list.filter { !settled.contains($0.id) && !names.isForgotten }
    let renamed = others.filter { names.name($0.id) != revised.name($0.id) }
    let otherwise = others.filter { !names.isSame($0.id, as: revised) && names.name($0.id) == revised.name($0.id) }
    let changes: [RosterChange] = [
      .added(revision.added.map(\.name)), .renamed(renamed.map(\.name)),
      .revised((revision.revised + otherwise).map(\.name)), .removed(revision.removed.map(names.name)),
      .stay(revision.stay.map(names.name)),
    ]
    return changes.filter { !$0.names.isEmpty }
  }
}

extension RosterRevision {
  init(of session: Session, to list: [Person], _ names: Names, _ vault: Vault) {
    self.init(
      of: session, to: list, taken: { vault.returnCode(of: $0) != nil },
      isListed: { !$0.text.hasPrefix(SessionHost.guestPrefix) })
  }
}
