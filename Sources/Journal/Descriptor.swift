/// An open file; closed when nobody holds it any more, so that a job on another thread never finds its number reused.
final class Descriptor: Sendable {
  let number: Int32
  private let disk: Disk

  init(_ disk: Disk, _ path: String, _ way: Disk.Way) throws(JournalFailure) {
    do {
      number = try disk.open(path, way)
    } catch {
      throw .system(error, path: path)
    }
    self.disk = disk
  }

  deinit { disk.close(number) }
}
