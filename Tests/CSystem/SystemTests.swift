import CSystem
import Glibc
import Testing

@Suite struct SystemTests {
  @Test func `a second lock on a file is refused, also within one process, until the first is let go`() throws {
    let folder = try Folder()
    let first = csys_open(folder.path("lock"), O_CREAT | O_RDWR, 0o600)
    let second = csys_open(folder.path("lock"), O_RDWR, 0)
    try #require(first >= 0 && second >= 0)
    defer { close(second) }
    var holder: Int32 = -1
    #expect(csys_lock_exclusive(first, &holder) == 0)
    #expect(csys_lock_exclusive(second, &holder) == -EAGAIN)

    // An export opens and closes the same file: that must not let go of the lock.
    close(csys_open(folder.path("lock"), O_RDONLY, 0))
    #expect(csys_lock_exclusive(second, &holder) == -EAGAIN)
    close(first)
    #expect(csys_lock_exclusive(second, &holder) == 0)
  }

  @Test func `a lock needs a file open for writing`() throws {
    let folder = try Folder()
    close(csys_open(folder.path("lock"), O_CREAT | O_RDWR, 0o600))
    let file = csys_open(folder.path("lock"), O_RDONLY, 0)
    defer { close(file) }
    var holder: Int32 = -1
    #expect(csys_lock_exclusive(file, &holder) == -EBADF)
  }

  @Test func `a private folder gets its mode, new or old, and is not taken from a file or a link`() throws {
    let folder = try Folder()
    #expect(csys_private_folder(folder.path("private"), 0o700) == 0)
    #expect(mode(of: folder.path("private")) == 0o700)
    #expect(csys_private_folder(folder.path("private"), 0o750) == 0)
    #expect(mode(of: folder.path("private")) == 0o750)

    close(csys_open(folder.path("file"), O_CREAT | O_RDWR, 0o600))
    #expect(csys_private_folder(folder.path("file"), 0o700) == -ENOTDIR)
    try #require(symlink(folder.path("private"), folder.path("link")) == 0)
    #expect(csys_private_folder(folder.path("link"), 0o700) == -ELOOP)
    #expect(mode(of: folder.path("private")) == 0o750)
    #expect(csys_private_folder(folder.path("no/where"), 0o700) == -ENOENT)
  }

  @Test func `another user's folder is not ours`() throws {
    let folder = try Folder()
    guard getuid() == 0 else {
      #expect(csys_private_folder("/", 0o700) == -EPERM)
      return
    }
    try #require(mkdir(folder.path("private"), 0o755) == 0 && chown(folder.path("private"), 12345, 12345) == 0)
    #expect(csys_private_folder(folder.path("private"), 0o700) == -EPERM)
    #expect(mode(of: folder.path("private")) == 0o755)
  }

  @Test func `opened files are not handed to programs that are started`() throws {
    let folder = try Folder()
    let file = csys_open(folder.path("file"), O_CREAT | O_RDWR | O_APPEND, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    #expect(fcntl(file, F_GETFD) & FD_CLOEXEC != 0)
    #expect(fcntl(file, F_GETFL) & O_APPEND != 0)
    #expect(csys_open(folder.path("file"), O_CREAT | O_EXCL | O_RDWR, 0o600) == -EEXIST)
    #expect(csys_sync_data(file) == 0)
    #expect(csys_sync_data(-1) == -EBADF)
    #expect(csys_sync_folder(folder.name) == 0)
    #expect(csys_sync_folder(folder.path("file")) == -ENOTDIR)
  }

  @Test func `random bytes fill all that is asked and differ each time`() {
    var first = [UInt8](repeating: 0, count: 4096)
    var second = first
    #expect(csys_random(&first, first.count) == 0)
    #expect(csys_random(&second, second.count) == 0)
    #expect(first != second)
    // Of 4096 bytes 16 are zero on average; 64 or more are not to be seen.
    #expect(first.count { $0 == 0 } < 64)
    #expect(first.suffix(64).contains { $0 != 0 })
  }

  private func mode(of path: String) -> mode_t? {
    var found = stat()
    return lstat(path, &found) == 0 ? found.st_mode & 0o7777 : nil
  }

  private final class Folder {
    let name: String

    init() throws {
      var template = Array("/tmp/beraad-system-XXXXXX".utf8CString)
      let made = mkdtemp(&template)
      try #require(made != nil)
      name = template.withUnsafeBufferPointer { name in name.baseAddress.map { String(cString: $0) } ?? "" }
    }

    deinit {
      for entry in ["lock", "file", "link"] { unlink(path(entry)) }
      rmdir(path("private"))
      rmdir(name)
    }

    func path(_ entry: String) -> String { "\(name)/\(entry)" }
  }
}
