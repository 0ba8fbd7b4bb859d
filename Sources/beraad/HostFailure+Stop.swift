import ArgumentParser
import Glibc
import Host
import Journal
import Loop
import Phrases

extension Stop {
  /// Why a session cannot be hosted, in a sentence, and how to leave.
  init(_ failure: HostFailure, of files: HostFiles, whileCreating: Bool, _ phrases: Phrases) {
    switch failure {
    case .journal(let failure): self.init(hosting: failure, files.journal, whileCreating, phrases)
    case .notUnderstood(let fault, let path):
      self.init(.inputIsWrong, phrases.journalDamaged(path, fault))
    case .laterFormat(let format, let path): self.init(.inputIsWrong, phrases.laterFormat(path, format: format))
    case .otherSession(let journal, let expected, let path):
      self.init(.inputIsWrong, phrases.otherSession(path, journal, expected: expected))
    case .people(.damaged(let fault, let path)):
      self.init(.inputIsWrong, phrases.peopleDamaged(path, line: fault.line))
    case .people(.file(let failure)), .secrets(.file(let failure)):
      self.init(hosting: failure, files.journal, whileCreating, phrases)
    case .secrets(.damaged(let why, let path)): self.init(.inputIsWrong, phrases.secretsDamaged(path, why: why))
    case .socketInUse(let path): self.init(.tryLater, phrases.socketInUse(path))
    case .socket(.pathTooLong(let bytes), let path):
      self.init(.cannotCreate, phrases.socketPathTooLong(path, bytes: bytes))
    case .socket(let failure, let path):
      self.init(.cannotCreate, phrases.cannotCreate(path, reason: failure.systemText))
    case .socketFolder(let path, let code):
      self.init(.cannotCreate, phrases.folderNotOurs(path, reason: String(cString: strerror(code))))
    case .noSuchUnixGroup(let name): self.init(.validationFailure, phrases.noSuchUnixGroup(name))
    }
  }

  private init(hosting failure: JournalFailure, _ journal: String, _ whileCreating: Bool, _ phrases: Phrases) {
    switch failure {
    case .held(let process): self.init(.tryLater, phrases.held(journal, by: process))
    case .damaged(let fault), .unfit(let fault):
      self.init(.inputIsWrong, phrases.journalDamaged(journal, fault))
    case .exists(let path): self.init(.cannotCreate, phrases.cannotCreate(path, reason: failure.systemText))
    case .changed(let path): self.init(.ioFailed, phrases.cannotUse(path, reason: failure.systemText))
    case .system(let error, let path):
      if whileCreating {
        self.init(.cannotCreate, phrases.cannotCreate(path, reason: error.systemText))
      } else if error.operation == .open, error.code == EACCES || error.code == EPERM || error.code == EROFS {
        self.init(.notAllowed, phrases.cannotUse(path, reason: error.systemText))
      } else {
        self.init(.ioFailed, phrases.cannotUse(path, reason: error.systemText))
      }
    }
  }
}
