import Workshop

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A variable of the environment; nil where it is unset or empty.
func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

extension Language {
  /// By LC_ALL, LC_MESSAGES and LANG, in that order; English where they say neither.
  static var ofEnvironment: Language {
    let locale = environmentVariable("LC_ALL") ?? environmentVariable("LC_MESSAGES") ?? environmentVariable("LANG")
    return locale?.hasPrefix("nl") == true ? .nl : .en
  }
}

/// A line on standard error.
func printError(_ line: String) {
  var rest = Array((line + "\n").utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    // There is nobody left to tell.
    guard count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}

/// Standard error is a terminal: a word about what goes on reaches somebody.
var isPersonReading: Bool { isatty(2) == 1 }
