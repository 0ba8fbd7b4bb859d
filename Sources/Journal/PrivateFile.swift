/// A file that only its owner may read: mode 0600, written beside its name and renamed, wiped before it goes.
enum PrivateFile {
  static let mode: UInt32 = 0o600

  /// Reads the whole file. Where others could read it the mode is mended first, and the mode it had is given.
  static func read(
    _ path: String, on disk: Disk
  ) throws(JournalFailure) -> (bytes: [UInt8], mended: UInt32?) {
    let descriptor = try Descriptor(disk, path, .read)
    return try JournalWriter.asking(path) { () throws(SystemError) in
      let found = try disk.mode(descriptor.number)
      let isOpenToOthers = found & 0o077 != 0
      if isOpenToOthers { try disk.setMode(descriptor.number, mode) }
      return (try disk.readAll(descriptor.number), isOpenToOthers ? found : nil)
    }
  }

  /// Writes the new contents under the name and then overwrites the old ones, as far as the file system overwrites in
  /// place. A crash amid this leaves the whole old or the whole new contents under the name.
  static func replace(_ path: String, with bytes: [UInt8], on disk: Disk) throws(JournalFailure) {
    overwrite("\(path).new", on: disk)
    let old = disk.exists(path) ? try? Descriptor(disk, path, .update) : nil
    try BesideFile.write(bytes, to: path, mode: mode, on: disk)
    if let old { overwrite(old, on: disk) }
  }

  /// Overwrites the contents, as far as the file system overwrites in place, and removes the name, with what a crash may
  /// have left beside it. Nothing to do when it is not there.
  static func wipe(_ path: String, on disk: Disk) throws(JournalFailure) {
    for name in ["\(path).new", path] where disk.exists(name) {
      overwrite(name, on: disk)
      try JournalWriter.asking(name) { () throws(SystemError) in try disk.remove(name) }
    }
    try JournalWriter.asking(path) { () throws(SystemError) in try disk.syncFolder(Disk.folder(of: path)) }
  }

  private static func overwrite(_ path: String, on disk: Disk) {
    guard disk.exists(path), let descriptor = try? Descriptor(disk, path, .update) else { return }
    overwrite(descriptor, on: disk)
  }

  private static func overwrite(_ descriptor: Descriptor, on disk: Disk) {
    guard let old = try? disk.readAll(descriptor.number) else { return }
    try? disk.writeAll(descriptor.number, [UInt8](repeating: 0x20, count: old.count), at: 0)
    try? disk.sync(descriptor.number)
  }
}
