import ArgumentParser

/// Why a command ends without having done what it should: one sentence with the way to mend it, and how to leave.
struct Stop: Error {
  let exit: ExitCode
  let sentence: String

  init(_ exit: ExitCode, _ sentence: String) {
    self.exit = exit
    self.sentence = sentence
  }

  /// Says the sentence on standard error and gives the code to leave with.
  func said() -> ExitCode {
    Stop.warn(sentence)
    return exit
  }

  /// A line on standard error, where something is amiss and the command goes on.
  static func warn(_ sentence: String) { printError("beraad: \(sentence)") }
}
