import ArgumentParser

/// How a command ends, by sysexits(3). `ExitCode.validationFailure` of ArgumentParser is 64, usage.
extension ExitCode {
  /// The input is wrong, or the journal damaged.
  static let inputIsWrong = ExitCode(65)
  /// The input is not there.
  static let inputIsMissing = ExitCode(66)
  /// The host is not there, or a program that is needed is not installed.
  static let isUnavailable = ExitCode(69)
  /// A defect of beraad.
  static let isDefect = ExitCode(70)
  /// The output cannot be created.
  static let cannotCreate = ExitCode(73)
  /// Reading or writing failed.
  static let ioFailed = ExitCode(74)
  /// Somebody else holds it; try later.
  static let tryLater = ExitCode(75)
  /// Not allowed.
  static let notAllowed = ExitCode(77)
}
