import Glibc

extension Terminal {
  /// How to open a terminal.
  public struct Options: Sendable {
    /// The terminal's type, as in `TERM`.
    public var type: String?
    /// Whether to use colours; bold, dim and reverse are used in any case.
    public var colour: Bool
    /// Whether to show ASCII only.
    public var ascii: Bool
    /// Where keys come from.
    public var input: Int32 = 0
    /// Where the picture goes.
    public var output: Int32 = 1
    /// Whether both have to be terminals; only tests that draw into memory say no.
    var isChecked = true

    /// For a terminal of a type.
    public init(type: String?, colour: Bool = true, ascii: Bool = false) {
      self.type = type
      self.colour = colour
      self.ascii = ascii
    }

    /// As the environment says: the type from `TERM`, no colour when `NO_COLOR` is set to anything.
    public static func fromEnvironment(colour: Bool = true, ascii: Bool = false) -> Options {
      Options(type: variable("TERM"), colour: colour && variable("NO_COLOR") == nil, ascii: ascii)
    }

    private static func variable(_ name: String) -> String? {
      guard let value = getenv(name) else { return nil }
      let text = String(cString: value)
      return text.isEmpty ? nil : text
    }
  }
}
