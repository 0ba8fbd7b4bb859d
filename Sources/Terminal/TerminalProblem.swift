import CNcurses

/// Why a terminal could not be opened.
public enum TerminalProblem: Error, Hashable, Sendable {
  /// `TERM` is not set.
  case noType
  /// The system does not know this type of terminal.
  case unknownType(String)
  /// A terminal of this type cannot place its cursor: `dumb`.
  case poorType(String)
  /// Standard input is no terminal.
  case inputIsNoTerminal
  /// Standard output is no terminal.
  case outputIsNoTerminal
  /// There is one open in this process.
  case alreadyOpen
  /// Descriptors or memory ran out.
  case failed

  init?(code: Int32, type: String) {
    switch code {
    case 0: return nil
    case Int32(CNC_UNKNOWN_TERMINAL): self = .unknownType(type)
    case Int32(CNC_POOR_TERMINAL): self = .poorType(type)
    case Int32(CNC_NOT_INPUT): self = .inputIsNoTerminal
    case Int32(CNC_NOT_OUTPUT): self = .outputIsNoTerminal
    case Int32(CNC_ALREADY_OPEN): self = .alreadyOpen
    case _: self = .failed
    }
  }
}
