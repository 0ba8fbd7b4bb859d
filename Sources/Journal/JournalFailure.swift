/// Why a journal cannot be opened, read or written: facts, of which a sentence is made elsewhere.
public enum JournalFailure: Error, Equatable, Sendable {
  /// Another writer holds it; its process id where the kernel tells.
  case held(by: Int32?)
  /// Something is wrong in it that no crash explains.
  case damaged(JournalFault)
  /// The operating system refused something with a file.
  case system(SystemError, path: String)
  /// A record that would break the format was to be written: a defect of the caller. Nothing of it was taken.
  case unfit(JournalFault)
  /// The file is there already.
  case exists(path: String)
  /// The journal was removed, replaced, cut or written to by somebody else while this writer had it.
  case changed(path: String)
}

extension JournalFailure {
  /// The words for `changed`.
  public static let changedText = "the journal was removed or changed by somebody else"
}

extension JournalFailure: CustomStringConvertible {
  /// For developers and logs, in English.
  public var description: String {
    switch self {
    case .held(let process?): "process \(process) is writing it"
    case .held(nil): "another process is writing it"
    case .damaged(let fault): "damaged: \(fault)"
    case .system(let error, let path): "\(path): \(error.operation.rawValue) failed with error \(error.code)"
    case .unfit(let fault): "not fit to be written: \(fault)"
    case .exists(let path): "\(path): exists already"
    case .changed(let path): "\(path): \(JournalFailure.changedText)"
    }
  }
}
