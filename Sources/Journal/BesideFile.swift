/// Writing a file so that its name always holds either what it held before or all of the new contents.
enum BesideFile {
  /// Writes beside the target, syncs, gives it the name, syncs the folder. What a crash leaves beside it (`.new`) the
  /// next writing replaces.
  static func write(_ bytes: [UInt8], to path: String, mode: UInt32, on disk: Disk) throws(JournalFailure) {
    let beside = "\(path).new"
    if disk.exists(beside) { try JournalWriter.asking(beside) { () throws(SystemError) in try disk.remove(beside) } }
    do throws(JournalFailure) {
      try fill(beside, bytes, mode, disk)
      try JournalWriter.asking(path) { () throws(SystemError) in
        try disk.rename(beside, path)
        try disk.syncFolder(Disk.folder(of: path))
      }
    } catch {
      try? disk.remove(beside)
      throw error
    }
  }

  private static func fill(_ path: String, _ bytes: [UInt8], _ mode: UInt32, _ disk: Disk) throws(JournalFailure) {
    let descriptor = try Descriptor(disk, path, .create(mode: mode))
    try JournalWriter.asking(path) { () throws(SystemError) in
      // The umask takes bits away from the mode that was asked for; it adds none.
      try disk.setMode(descriptor.number, mode)
      try disk.writeAll(descriptor.number, bytes, at: 0)
      try disk.sync(descriptor.number)
    }
  }
}
