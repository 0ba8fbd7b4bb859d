import Glibc

/// How a terminal takes a line that is typed.
enum LineMode {
  /// Gives the terminal on standard input back what reading a line needs: lines, echo, signals, and line ends as usual.
  /// Changes nothing where it has them, nor where there is no terminal.
  static func restore() {
    var mode = termios()
    guard tcgetattr(0, &mode) == 0 else { return }
    let (input, output, local) = (mode.c_iflag, mode.c_oflag, mode.c_lflag)
    mode.c_iflag |= tcflag_t(ICRNL)
    mode.c_oflag |= tcflag_t(OPOST | ONLCR)
    mode.c_lflag |= tcflag_t(ICANON | ECHO | ECHOE | ISIG | IEXTEN)
    if (mode.c_iflag, mode.c_oflag, mode.c_lflag) != (input, output, local) { tcsetattr(0, TCSANOW, &mode) }
  }
}
