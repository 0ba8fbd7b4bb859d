import Journal
import Loop
import Workshop

/// Why a session cannot be hosted: facts, of which a sentence is made elsewhere.
public enum HostFailure: Error, Equatable, Sendable {
  /// The journal cannot be opened or written: held by another host, damaged, or the system refuses.
  case journal(JournalFailure)
  /// A record does not say what its kind asks for, or is of a kind that a later version writes.
  case notUnderstood(JournalFault, path: String)
  /// A later version has written to the journal.
  case laterFormat(Int, path: String)
  /// The journal is of another session.
  case otherSession(journal: SessionID, expected: SessionID, path: String)
  /// The people file is damaged, or cannot be read or written.
  case people(PeopleFile.Failure)
  /// The file of secrets is damaged, or cannot be read or written.
  case secrets(SecretsFile.Failure)
  /// Somebody serves that socket already.
  case socketInUse(path: String)
  /// The socket cannot be made.
  case socket(Loop.Failure, path: String)
  /// The folder for the socket belongs to somebody else, or is none: nothing is put there.
  case socketFolder(path: String, code: Int32)
  /// The machine knows no group of that name.
  case noSuchUnixGroup(String)
}
