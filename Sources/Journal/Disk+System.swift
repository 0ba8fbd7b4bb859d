import CSystem
import Glibc

extension Disk {
  /// The operating system itself.
  public static let system = Disk(
    open: { path, way throws(SystemError) in
      let descriptor =
        switch way {
        case .read: csys_open(path, O_RDONLY, 0)
        case .update: csys_open(path, O_RDWR, 0)
        case .create(let mode): csys_open(path, O_RDWR | O_CREAT | O_EXCL, mode)
        }
      guard descriptor >= 0 else { throw SystemError(.open, code: -descriptor) }
      return descriptor
    },
    close: { descriptor in _ = Glibc.close(descriptor) },
    readAll: { descriptor throws(SystemError) in try readAll(descriptor) },
    write: { descriptor, bytes, offset throws(SystemError) in
      let taken = bytes.withUnsafeBytes { bytes in
        repeating { pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset)) }
      }
      guard taken >= 0 else { throw SystemError(.write, code: errno) }
      return taken
    },
    truncate: { descriptor, size throws(SystemError) in
      guard repeating({ Int(ftruncate(descriptor, off_t(size))) }) == 0 else {
        throw SystemError(.truncate, code: errno)
      }
    },
    sync: { descriptor throws(SystemError) in
      let result = csys_sync_data(descriptor)
      guard result == 0 else { throw SystemError(.sync, code: -result) }
    },
    lock: { descriptor throws(SystemError) in
      var holder: Int32 = 0
      let result = csys_lock_exclusive(descriptor, &holder)
      if result == -EAGAIN { return holder }
      guard result == 0 else { throw SystemError(.lock, code: -result) }
      return nil
    },
    holder: { descriptor throws(SystemError) in
      var holder: Int32 = 0
      let result = csys_lock_holder(descriptor, &holder)
      guard result >= 0 else { throw SystemError(.lock, code: -result) }
      return result == 1 ? holder : nil
    },
    forget: { descriptor in _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) },
    syncFolder: { path throws(SystemError) in
      let result = csys_sync_folder(path)
      guard result == 0 else { throw SystemError(.sync, code: -result) }
    },
    rename: { from, to throws(SystemError) in
      guard Glibc.rename(from, to) == 0 else { throw SystemError(.rename, code: errno) }
    },
    remove: { path throws(SystemError) in
      guard unlink(path) == 0 else { throw SystemError(.remove, code: errno) }
    },
    exists: { path in access(path, F_OK) == 0 },
    standing: { descriptor, path throws(SystemError) in
      var file = stat()
      guard fstat(descriptor, &file) == 0 else { throw SystemError(.standing, code: errno) }
      var named = stat()
      if stat(path, &named) != 0 {
        guard errno == ENOENT || errno == ENOTDIR else { throw SystemError(.standing, code: errno) }
        return Standing(size: Int(file.st_size), isNamed: false)
      }
      let isNamed = file.st_nlink > 0 && named.st_ino == file.st_ino && named.st_dev == file.st_dev
      return Standing(size: Int(file.st_size), isNamed: isNamed)
    },
    mode: { descriptor throws(SystemError) in
      var found = stat()
      guard fstat(descriptor, &found) == 0 else { throw SystemError(.mode, code: errno) }
      return found.st_mode & 0o7777
    },
    setMode: { descriptor, mode throws(SystemError) in
      guard fchmod(descriptor, mode) == 0 else { throw SystemError(.mode, code: errno) }
    },
    freeBytes: { descriptor throws(SystemError) in
      var found = statvfs()
      guard fstatvfs(descriptor, &found) == 0 else { throw SystemError(.free, code: errno) }
      return Int(found.f_bavail) * Int(found.f_frsize)
    },
    touch: { path, milliseconds in
      let time = timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
      var times = (time, time)
      withUnsafeMutablePointer(to: &times) { both in
        both.withMemoryRebound(to: timespec.self, capacity: 2) { _ = utimensat(AT_FDCWD, path, $0, 0) }
      }
    },
    touched: { path in
      var found = stat()
      guard stat(path, &found) == 0 else { return nil }
      return found.st_mtim.tv_sec * 1_000 + found.st_mtim.tv_nsec / 1_000_000
    }
  )

  private static func readAll(_ descriptor: Int32) throws(SystemError) -> [UInt8] {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw SystemError(.read, code: errno) }
    // The file may grow while it is read: one more byte than its size tells whether it has.
    var bytes = [UInt8](repeating: 0, count: Int(found.st_size) + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(65_536, count))) }
      let taken = bytes.withUnsafeMutableBytes { buffer in
        repeating { pread(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count, off_t(count)) }
      }
      guard taken >= 0 else { throw SystemError(.read, code: errno) }
      if taken == 0 { break }
      count += taken
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Asks again while a signal interrupts.
  private static func repeating(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
