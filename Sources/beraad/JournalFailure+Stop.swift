import ArgumentParser
import Glibc
import Journal
import Phrases

extension Stop {
  /// Why a journal cannot be read, or a file beside it not be made.
  init(_ failure: JournalFailure, of path: String, _ phrases: Phrases) {
    switch failure {
    case .damaged(let fault), .unfit(let fault): self.init(.inputIsWrong, phrases.damaged(path, fault))
    case .exists(let path): self.init(.cannotCreate, phrases.exists(path))
    case .held: self.init(.tryLater, failure.description)
    case .changed: self.init(.ioFailed, failure.description)
    case .system(let error, let path): self.init(error, path, phrases)
    }
  }

  private init(_ error: SystemError, _ path: String, _ phrases: Phrases) {
    let reason = String(cString: strerror(error.code))
    switch (error.operation, error.code) {
    case (.open, ENOENT), (.open, ENOTDIR): self.init(.inputIsMissing, phrases.missing(path))
    case (.open, EACCES), (.open, EPERM): self.init(.notAllowed, phrases.notAllowed(path))
    case (_, _): self.init(.ioFailed, phrases.cannotRead(path, reason: reason))
    }
  }
}

extension Phrases {
  func damaged(_ path: String, _ fault: JournalFault) -> String {
    damaged(path, line: fault.line, fault.flaw, expected: fault.expected, found: fault.found)
  }
  func journalDamaged(_ path: String, _ fault: JournalFault) -> String {
    journalDamaged(path, line: fault.line, fault.flaw, expected: fault.expected, found: fault.found)
  }
  func torn(_ path: String, _ fault: JournalFault) -> String {
    torn(path, line: fault.line, fault.flaw, expected: fault.expected, found: fault.found)
  }
}

extension JournalFault {
  var flaw: JournalFlaw {
    switch kind {
    case .empty: .empty
    case .unfinished: .unfinished
    case .layout: .layout
    case .encoding: .encoding
    case .payload: .payload
    case .controlCharacter: .controlCharacter
    case .seq: .seq
    case .synced: .synced
    case .moment: .moment
    case .order: .order
    case .kindName: .kindName
    case .firstKind: .firstKind
    case .chain: .chain
    case .unknownKind: .unknownKind
    case .meaning: .meaning
    }
  }
}
