import ArgumentParser
import Engine
import Glibc
import Host
import Link
import Loop
import Phrases
import SessionFile
import Wire
import Workshop

/// Where a command writes into a session from: at the host that runs, or at one of its own for as long as it needs.
final class WritingDesk {
  let loop: Loop
  /// What lets it in.
  let key: String
  private let place: HostPlace
  private let options: CommonOptions
  private let host: SessionHost?

  /// - Parameter key: where the facilitator's key stands, as `attach` takes it; of no use to a host of its own.
  init(path: String, _ place: HostPlace, key: String?, _ options: CommonOptions) throws {
    self.place = place
    self.options = options
    loop = try Loop.opened()
    guard !WritingDesk.isHosted(place, loop) else {
      host = nil
      self.key = try FacilitatorKey.read(from: key, place)
      return
    }
    var opening = try OpenSession(path: path, options)
    let found = try opening.existing()
    if let found, found.session.isOver {
      throw Stop(.inputIsWrong, opening.phrases.alreadyOver(opening.files.journal))
    }
    var setup = HostSetup(loop: loop, zone: opening.loaded.zone, joinHint: "beraad join \(path)")
    let log = try options.log.map { try LogFile(path: $0, opening.phrases) }
    setup.log = { line in log?.write(line) }
    let host = try opening.host(found, setup, notice: Stop.warn)
    self.host = host
    self.key = host.facilitatorKey
  }

  private static func isHosted(_ place: HostPlace, _ loop: Loop) -> Bool {
    guard let connection = try? loop.connect(to: place.socket) else { return false }
    connection.close()
    return true
  }

  /// A link that is up.
  func link(as role: Role) throws -> HostLink {
    let link = try Client.link(on: loop, as: role, at: place, options)
    try Client.connect(link, place)
    return link
  }

  /// Ends a host of its own when all is on the disk.
  func close() {
    guard let host else { return }
    host.stop { [loop] in loop.soon { loop.stop() } }
    loop.run()
  }
}
