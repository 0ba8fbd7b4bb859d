/// What the journal asks of the operating system, one closure an operation, so that a test can fail each of them.
///
/// Descriptors are the kernel's. `write` may write less than it is given, as the kernel does.
public struct Disk: Sendable {
  /// How a file is opened.
  public enum Way: Equatable, Sendable {
    /// For reading; it must be there.
    case read
    /// For reading and writing; it must be there.
    case update
    /// For reading and writing, with this mode; it must not be there.
    case create(mode: UInt32)
  }

  /// How an open file stands.
  public struct Standing: Equatable, Sendable {
    /// Its size in bytes.
    public var size: Int
    /// Whether the path that was asked about leads to it: false when the name is gone or another file's.
    public var isNamed: Bool

    /// Makes a standing.
    public init(size: Int, isNamed: Bool) {
      self.size = size
      self.isNamed = isNamed
    }
  }

  /// Opens a file and gives its descriptor.
  public var open: @Sendable (_ path: String, _ way: Way) throws(SystemError) -> Int32
  /// Closes a descriptor, whatever comes of it.
  public var close: @Sendable (_ descriptor: Int32) -> Void
  /// Reads the whole file from its beginning.
  public var readAll: @Sendable (_ descriptor: Int32) throws(SystemError) -> [UInt8]
  /// Writes at an offset; gives how many bytes were taken.
  public var write:
    @Sendable (_ descriptor: Int32, _ bytes: ArraySlice<UInt8>, _ offset: Int) throws(SystemError) -> Int
  /// Cuts the file off at a size.
  public var truncate: @Sendable (_ descriptor: Int32, _ size: Int) throws(SystemError) -> Void
  /// Waits until data and size are on the disk (`fdatasync`).
  public var sync: @Sendable (_ descriptor: Int32) throws(SystemError) -> Void
  /// Takes the lock of one writer: nil when it is taken now, else the process that has it, 0 when unknown.
  public var lock: @Sendable (_ descriptor: Int32) throws(SystemError) -> Int32?
  /// Who holds the lock of one writer, 0 when unknown; nil when nobody does. Takes nothing.
  public var holder: @Sendable (_ descriptor: Int32) throws(SystemError) -> Int32?
  /// Lets the kernel forget what it keeps of a file's contents, so that the next reading is from the disk. A hint.
  public var forget: @Sendable (_ descriptor: Int32) -> Void
  /// Makes a folder's names durable.
  public var syncFolder: @Sendable (_ path: String) throws(SystemError) -> Void
  /// Gives a file another name in place of what has that name.
  public var rename: @Sendable (_ from: String, _ to: String) throws(SystemError) -> Void
  /// Removes a name.
  public var remove: @Sendable (_ path: String) throws(SystemError) -> Void
  /// Whether the name is there.
  public var exists: @Sendable (_ path: String) -> Bool
  /// How an open file stands that once had this path. Costs an `fstat` and a `stat`: some microseconds.
  public var standing: @Sendable (_ descriptor: Int32, _ path: String) throws(SystemError) -> Standing
  /// The permission bits of an open file.
  public var mode: @Sendable (_ descriptor: Int32) throws(SystemError) -> UInt32
  /// Sets the permission bits of an open file.
  public var setMode: @Sendable (_ descriptor: Int32, _ mode: UInt32) throws(SystemError) -> Void
  /// Bytes that this user may still write on the file system of an open file.
  public var freeBytes: @Sendable (_ descriptor: Int32) throws(SystemError) -> Int
  /// Sets when a file was changed last, in milliseconds since 1970. A hint: no error.
  public var touch: @Sendable (_ path: String, _ milliseconds: Int) -> Void
  /// When a file was changed last, in milliseconds since 1970; nil where that cannot be known.
  public var touched: @Sendable (_ path: String) -> Int?

  /// Makes a disk of its operations.
  public init(
    open: @escaping @Sendable (_ path: String, _ way: Way) throws(SystemError) -> Int32,
    close: @escaping @Sendable (_ descriptor: Int32) -> Void,
    readAll: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> [UInt8],
    write:
      @escaping @Sendable (_ descriptor: Int32, _ bytes: ArraySlice<UInt8>, _ offset: Int) throws(SystemError) -> Int,
    truncate: @escaping @Sendable (_ descriptor: Int32, _ size: Int) throws(SystemError) -> Void,
    sync: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> Void,
    lock: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> Int32?,
    holder: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> Int32?,
    forget: @escaping @Sendable (_ descriptor: Int32) -> Void,
    syncFolder: @escaping @Sendable (_ path: String) throws(SystemError) -> Void,
    rename: @escaping @Sendable (_ from: String, _ to: String) throws(SystemError) -> Void,
    remove: @escaping @Sendable (_ path: String) throws(SystemError) -> Void,
    exists: @escaping @Sendable (_ path: String) -> Bool,
    standing: @escaping @Sendable (_ descriptor: Int32, _ path: String) throws(SystemError) -> Standing,
    mode: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> UInt32,
    setMode: @escaping @Sendable (_ descriptor: Int32, _ mode: UInt32) throws(SystemError) -> Void,
    freeBytes: @escaping @Sendable (_ descriptor: Int32) throws(SystemError) -> Int,
    touch: @escaping @Sendable (_ path: String, _ milliseconds: Int) -> Void,
    touched: @escaping @Sendable (_ path: String) -> Int?
  ) {
    self.open = open
    self.close = close
    self.readAll = readAll
    self.write = write
    self.truncate = truncate
    self.sync = sync
    self.lock = lock
    self.holder = holder
    self.forget = forget
    self.syncFolder = syncFolder
    self.rename = rename
    self.remove = remove
    self.exists = exists
    self.standing = standing
    self.mode = mode
    self.setMode = setMode
    self.freeBytes = freeBytes
    self.touch = touch
    self.touched = touched
  }
}

extension Disk {
  /// Writes all of it, going on where the kernel took less.
  func writeAll(_ descriptor: Int32, _ bytes: [UInt8], at offset: Int) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let taken = try write(descriptor, bytes[written...], offset + written)
      // The kernel never takes nothing of something, but a loop that believes it never ends.
      guard taken > 0 else { throw SystemError(.write, code: 5) }
      written += taken
    }
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// What the operating system refused.
public struct SystemError: Error, Equatable, Sendable {
  /// What was asked.
  public enum Operation: String, Equatable, Sendable {
    case open, read, write, truncate, sync, lock, rename, remove, standing, mode, free
  }

  /// What was asked.
  public var operation: Operation
  /// The kernel's number: `ENOSPC` and the like.
  public var code: Int32

  /// Makes an error.
  public init(_ operation: Operation, code: Int32) {
    self.operation = operation
    self.code = code
  }
}
