import Journal
import Synchronization

/// A disk in memory that forgets what was not synced, and fails or stops at any operation.
///
/// Modelled on what Linux does: a write goes to the cache and is dirty; a sync brings the dirty bytes and the size to
/// the disk; a sync that fails leaves them clean without bringing them anywhere, so that the next one succeeds and does
/// nothing. A name is on the disk when its folder was synced.
final class SimulatedDisk: Sendable {
  enum Trouble: Equatable, Sendable {
    case none
    /// The operation of this number fails with the error, and only that one.
    case error(at: Int, code: Int32)
    /// A write of this number takes a third of its bytes and the next operation fails.
    case shortWrite(at: Int, code: Int32)
    /// The machine stops amid this operation and does nothing any more.
    case stop(at: Int)
  }

  /// What of the bytes that were not synced has come to the disk when the machine stops.
  enum Luck: CaseIterable, Sendable {
    case nothing, everything, beginning, sectors, zeros, garbage
  }

  struct File: Sendable {
    var cache: [UInt8] = []
    var dirty: [Bool] = []
    var disk: [UInt8] = []
    var mode: UInt32 = 0
    var lockedBy: Int32?
  }

  struct World: Sendable {
    var names: [String: Int] = [:]
    var namesOnDisk: [String: Int] = [:]
    var files: [Int: File] = [:]
    var open: [Int32: Int] = [:]
    var nextFile = 0
    var nextDescriptor: Int32 = 3
    var operations = 0
    var trouble = Trouble.none
    var stopped = false
    var failsNext: Int32?
    /// Whose locks these are.
    var process: Int32 = 100
  }

  static let sector = 64
  static let stoppedCode: Int32 = 9999

  private let world: Mutex<World>

  init(_ trouble: Trouble = .none) {
    var world = World()
    world.trouble = trouble
    self.world = Mutex(world)
  }

  private init(_ world: World) { self.world = Mutex(world) }

  var operations: Int { world.withLock { $0.operations } }
  var hasStopped: Bool { world.withLock { $0.stopped } }
  var openDescriptors: Int { world.withLock { $0.open.count } }
  var names: [String] { world.withLock { $0.names.keys.sorted() } }

  func set(_ trouble: Trouble) { world.withLock { $0.trouble = trouble } }

  /// The trouble begins this many operations from now.
  func failSoon(after count: Int, code: Int32) {
    world.withLock { $0.trouble = .error(at: $0.operations + count, code: code) }
  }

  func contents(_ path: String) -> [UInt8]? {
    world.withLock { world in world.names[path].flatMap { world.files[$0]?.cache } }
  }

  /// A byte changes on the disk; who reads the cache does not see it.
  func rot(_ path: String, at offset: Int) {
    world.withLock { world in
      guard let number = world.names[path] else { return }
      world.files[number]?.disk[offset] ^= 1
    }
  }

  func remove(_ path: String) { world.withLock { _ = $0.names.removeValue(forKey: path) } }

  /// Somebody cuts the file, or writes to it, by the same name and in the same place.
  func change(_ path: String, _ change: (inout [UInt8]) -> Void) {
    world.withLock { world in
      guard let number = world.names[path], var file = world.files[number] else { return }
      change(&file.cache)
      file.dirty = file.cache.map { _ in false }
      file.disk = file.cache
      world.files[number] = file
    }
  }

  func mode(_ path: String) -> UInt32? {
    world.withLock { world in world.names[path].flatMap { world.files[$0]?.mode } }
  }

  func put(_ path: String, _ bytes: [UInt8], mode: UInt32 = 0o600) {
    world.withLock { world in
      world.files[world.nextFile] = File(
        cache: bytes, dirty: bytes.map { _ in false }, disk: bytes, mode: mode)
      world.names[path] = world.nextFile
      world.namesOnDisk[path] = world.nextFile
      world.nextFile += 1
    }
  }

  /// All contents that any file ever had and has still, named or not: what somebody finds who reads the raw disk.
  var everything: [[UInt8]] { world.withLock { $0.files.values.flatMap { [$0.cache, $0.disk] } } }

  /// The machine has stopped: what is there when it comes up again.
  func afterPowerCut(_ luck: Luck, seed: UInt64) -> SimulatedDisk {
    var chance = Seeded(state: seed)
    var after = World()
    world.withLock { world in
      after.nextFile = world.nextFile
      after.names = world.namesOnDisk
      if luck != .nothing {
        for (name, file) in world.names.sorted(by: { $0.key < $1.key })
        where luck == .everything || Bool.random(using: &chance) {
          after.names[name] = file
        }
      }
      after.namesOnDisk = after.names
      for (number, file) in world.files.sorted(by: { $0.key < $1.key }) {
        let found = SimulatedDisk.remains(of: file, luck, &chance)
        after.files[number] = File(
          cache: found, dirty: found.map { _ in false }, disk: found, mode: file.mode)
      }
    }
    return SimulatedDisk(after)
  }

  /// Only the program has ended: the cache lives, locks and descriptors are gone.
  func afterKill() -> SimulatedDisk {
    world.withLock { world in
      var after = world
      after.open = [:]
      after.stopped = false
      after.trouble = .none
      for number in after.files.keys { after.files[number]?.lockedBy = nil }
      return SimulatedDisk(after)
    }
  }

  private static func remains(of file: File, _ luck: Luck, _ chance: inout Seeded) -> [UInt8] {
    var found = file.disk
    guard luck != .nothing, file.dirty.contains(true) || file.cache.count != file.disk.count else { return found }
    let size =
      luck == .everything
      ? file.cache.count : Int.random(in: min(file.disk.count, file.cache.count)...file.cache.count, using: &chance)
    if found.count > size { found.removeLast(found.count - size) }
    found += [UInt8](repeating: 0, count: size - found.count)
    for start in stride(from: 0, to: size, by: sector) {
      let place = start..<min(start + sector, size)
      let lands = Bool.random(using: &chance)
      for index in place where file.dirty[index] {
        switch luck {
        case .nothing: break
        case .everything, .beginning: found[index] = file.cache[index]
        case .sectors: if lands { found[index] = file.cache[index] }
        // What was on the disk already stays or is replaced: a sector is written whole or not at all.
        case .zeros where index < file.disk.count, .garbage where index < file.disk.count:
          if lands { found[index] = file.cache[index] }
        case .zeros: found[index] = lands ? file.cache[index] : 0
        case .garbage: found[index] = lands ? file.cache[index] : UInt8.random(in: 0...255, using: &chance)
        }
      }
    }
    return found
  }

  private func run<T>(
    _ operation: SystemError.Operation, _ body: (inout World, _ short: Bool) throws(SystemError) -> T
  ) throws(SystemError) -> T {
    let result: Result<T, SystemError> = world.withLock { world in
      if world.stopped { return .failure(SystemError(operation, code: SimulatedDisk.stoppedCode)) }
      world.operations += 1
      if let code = world.failsNext {
        world.failsNext = nil
        return .failure(SystemError(operation, code: code))
      }
      var isShort = false
      switch world.trouble {
      case .none: break
      case .error(let number, let code):
        if world.operations == number {
          if operation == .sync { world.loseDirty() }
          return .failure(SystemError(operation, code: code))
        }
      case .shortWrite(let number, let code):
        if world.operations == number, operation == .write {
          isShort = true
          world.failsNext = code
        }
      case .stop(let number):
        if world.operations == number {
          // A write has reached the cache, in part, when the machine stops.
          if operation == .write { _ = try? body(&world, true) }
          world.stopped = true
          return .failure(SystemError(operation, code: SimulatedDisk.stoppedCode))
        }
      }
      do throws(SystemError) {
        return .success(try body(&world, isShort))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

extension SimulatedDisk.World {
  mutating func loseDirty() {
    for number in files.keys {
      for index in 0..<(files[number]?.dirty.count ?? 0) { files[number]?.dirty[index] = false }
    }
  }

  func file(_ descriptor: Int32, _ operation: SystemError.Operation) throws(SystemError) -> Int {
    guard let number = open[descriptor] else { throw SystemError(operation, code: 9) }
    return number
  }
}

extension SimulatedDisk {
  /// The operations, for a process of this number.
  func disk(process: Int32 = 100) -> Disk {
    Disk(
      open: { path, way throws(SystemError) in
        try self.run(.open) { world, _ throws(SystemError) in
          var number = world.names[path]
          if case .create(let mode) = way {
            guard number == nil else { throw SystemError(.open, code: 17) }
            world.files[world.nextFile] = File(mode: mode)
            world.names[path] = world.nextFile
            number = world.nextFile
            world.nextFile += 1
          }
          guard let number else { throw SystemError(.open, code: 2) }
          world.nextDescriptor += 1
          world.open[world.nextDescriptor] = number
          return world.nextDescriptor
        }
      },
      close: { descriptor in
        self.world.withLock { world in
          guard let number = world.open.removeValue(forKey: descriptor) else { return }
          if world.files[number]?.lockedBy == descriptor { world.files[number]?.lockedBy = nil }
        }
      },
      readAll: { descriptor throws(SystemError) in
        try self.run(.read) { world, _ throws(SystemError) in
          world.files[try world.file(descriptor, .read)]?.cache ?? []
        }
      },
      write: { descriptor, bytes, offset throws(SystemError) in
        try self.run(.write) { world, isShort throws(SystemError) in
          let number = try world.file(descriptor, .write)
          let taken = isShort ? max(1, bytes.count / 3) : bytes.count
          var file = world.files[number] ?? File()
          let missing = offset + taken - file.cache.count
          if missing > 0 {
            file.cache += [UInt8](repeating: 0, count: missing)
            file.dirty += [Bool](repeating: true, count: missing)
          }
          for place in 0..<taken {
            file.cache[offset + place] = bytes[bytes.startIndex + place]
            file.dirty[offset + place] = true
          }
          world.files[number] = file
          return taken
        }
      },
      truncate: { descriptor, size throws(SystemError) in
        try self.run(.truncate) { world, _ throws(SystemError) in
          let number = try world.file(descriptor, .truncate)
          guard var file = world.files[number], file.cache.count > size else { return }
          file.cache.removeLast(file.cache.count - size)
          file.dirty.removeLast(file.dirty.count - size)
          world.files[number] = file
        }
      },
      sync: { descriptor throws(SystemError) in
        try self.run(.sync) { world, _ throws(SystemError) in
          let number = try world.file(descriptor, .sync)
          guard var file = world.files[number] else { return }
          var synced = [UInt8](repeating: 0, count: file.cache.count)
          for index in synced.indices {
            synced[index] = file.dirty[index] ? file.cache[index] : index < file.disk.count ? file.disk[index] : 0
            file.dirty[index] = false
          }
          file.disk = synced
          world.files[number] = file
        }
      },
      lock: { descriptor throws(SystemError) in
        try self.run(.lock) { world, _ throws(SystemError) in
          let number = try world.file(descriptor, .lock)
          if world.files[number]?.lockedBy != nil { return process }
          world.files[number]?.lockedBy = descriptor
          return nil
        }
      },
      holder: { descriptor throws(SystemError) in
        try self.run(.lock) { world, _ throws(SystemError) in
          world.files[try world.file(descriptor, .lock)]?.lockedBy == nil ? nil : process
        }
      },
      forget: { descriptor in
        self.world.withLock { world in
          guard let number = world.open[descriptor], var file = world.files[number] else { return }
          for index in file.cache.indices where !file.dirty[index] {
            file.cache[index] = index < file.disk.count ? file.disk[index] : 0
          }
          world.files[number] = file
        }
      },
      syncFolder: { _ throws(SystemError) in
        try self.run(.sync) { world, _ throws(SystemError) in world.namesOnDisk = world.names }
      },
      rename: { from, to throws(SystemError) in
        try self.run(.rename) { world, _ throws(SystemError) in
          guard let number = world.names.removeValue(forKey: from) else { throw SystemError(.rename, code: 2) }
          world.names[to] = number
        }
      },
      remove: { path throws(SystemError) in
        try self.run(.remove) { world, _ throws(SystemError) in
          guard world.names.removeValue(forKey: path) != nil else { throw SystemError(.remove, code: 2) }
        }
      },
      exists: { path in self.world.withLock { $0.names[path] != nil } },
      standing: { descriptor, path throws(SystemError) in
        try self.run(.standing) { world, _ throws(SystemError) in
          let number = try world.file(descriptor, .standing)
          return Disk.Standing(size: world.files[number]?.cache.count ?? 0, isNamed: world.names[path] == number)
        }
      },
      mode: { descriptor throws(SystemError) in
        try self.run(.mode) { world, _ throws(SystemError) in
          world.files[try world.file(descriptor, .mode)]?.mode ?? 0
        }
      },
      setMode: { descriptor, mode throws(SystemError) in
        try self.run(.mode) { world, _ throws(SystemError) in
          world.files[try world.file(descriptor, .mode)]?.mode = mode
        }
      },
      freeBytes: { _ throws(SystemError) in try self.run(.free) { _, _ throws(SystemError) in 1 << 30 } },
      touch: { _, _ in },
      touched: { _ in nil }
    )
  }
}
