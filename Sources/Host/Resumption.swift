import Engine
import Journal
import Workshop

extension SessionHost {
  /// What a journal holds, before a host goes on with it.
  public struct Resumption {
    let writer: JournalWriter
    let files: HostFiles
    /// The session so far.
    public let session: Session
    /// The torn tail that was moved away, if there was one.
    public let torn: JournalWriter.MovedTail?
  }
}

extension SessionHost.Resumption {
  /// When a host was there last: at its last record, or its last beat where it was killed later than that.
  func lastSeen(before now: Instant) -> Instant {
    guard session.hostStoppedAt != session.lastAt, let touched = files.disk.touched(files.secrets) else {
      return session.lastAt
    }
    let beat = Instant(milliseconds: touched)
    return beat > now ? session.lastAt : max(session.lastAt, beat)
  }

  /// The people file; without names where that is gone.
  func names(_ log: (String) -> Void) throws(HostFailure) -> Names {
    guard files.disk.exists(files.people) else { return Names(PeopleFile(), at: files.people, on: files.disk) }
    do {
      let read = try PeopleFile.read(files.people, on: files.disk)
      if read.mendedMode != nil { log("\(files.people): others could read it; mended") }
      return Names(read.file, at: files.people, on: files.disk)
    } catch {
      throw .people(error)
    }
  }

  /// The secrets; nil where their file is gone.
  func vault(_ log: (String) -> Void) throws(HostFailure) -> Vault? {
    guard files.disk.exists(files.secrets) else { return nil }
    do {
      let read = try SecretsFile.read(files.secrets, on: files.disk)
      if read.mendedMode != nil { log("\(files.secrets): others could read it; mended") }
      return Vault(read.secrets, at: files.secrets, on: files.disk)
    } catch {
      throw .secrets(error)
    }
  }

  /// Why a changed plan cannot be taken in; nil where it can.
  public func refusal(ofPlan plan: Workshop) -> Refusal? {
    let here = Circumstances(now: session.lastAt) { _, _ in nil }
    do { _ = try decide(.reviseSession(session: plan), from: .facilitator, in: session, here) } catch { return error }
    return nil
  }
}
