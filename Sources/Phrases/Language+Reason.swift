import Workshop

extension Language {
  /// The system's own words for why a file cannot be written, which are English: what a facilitator is likely to meet is
  /// said in the language, the rest as the system says it. A file's name before it stays.
  public func reason(_ english: String) -> String {
    switch self {
    case .en: return english
    case .nl:
      for (theirs, ours) in Self.dutchReasons where english.hasSuffix(theirs) {
        return english.dropLast(theirs.count) + ours
      }
      return english
    }
  }

  // In the order of their codes: EIO, EACCES, EPERM, ENOENT, ENOTDIR, ENOSPC, EROFS, EDQUOT.
  private static let dutchReasons = [
    ("Input/output error", "de schijf geeft een lees- of schrijffout"),
    ("Permission denied", "daarvoor ontbreken de rechten"),
    ("Operation not permitted", "dat mag hier niet"),
    ("No such file or directory", "dat is er niet"),
    ("Not a directory", "een deel van het pad is geen map"),
    ("No space left on device", "de schijf is vol"),
    ("Read-only file system", "de schijf kan alleen worden gelezen"),
    ("Disk quota exceeded", "uw ruimte op de schijf is op"),
  ]
}
