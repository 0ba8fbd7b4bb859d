import Glibc
import Journal

extension JournalFailure {
  /// What the system said, as the console shows it beside a sentence of its own.
  public var systemText: String {
    switch self {
    case .system(let error, _): error.systemText
    case .held(let process?): "process \(process)"
    case .held(nil): "EWOULDBLOCK"
    case .damaged(let fault), .unfit(let fault): fault.description
    case .exists(let path): path
    case .changed: JournalFailure.changedText
    }
  }
}

extension SystemError {
  /// The system's words for it.
  public var systemText: String {
    guard let words = strerror(code) else { return "error \(code)" }
    return String(cString: words)
  }
}

extension SecretsFile.Failure {
  var systemText: String {
    switch self {
    case .file(let failure): failure.systemText
    case .damaged(let why, _): why
    }
  }
}

extension PeopleFile.Failure {
  var systemText: String {
    switch self {
    case .file(let failure): failure.systemText
    case .damaged(let fault, _): "line \(fault.line)"
    }
  }
}
