import ArgumentParser
import Engine
import Glibc
import Host
import Link
import Loop
import Phrases
import Wire
import Workshop

/// Sends commands one after the other, each when the one before is on the disk.
enum CommandDelivery {
  static func deliver(_ commands: [Command], at desk: WritingDesk, _ phrases: Phrases) throws {
    let role = Role.facilitator(key: desk.key, label: HostSetup.accountName(of: getuid()) ?? "import")
    let link = try desk.link(as: role)
    defer { link.close() }
    var rest = commands[...]
    var outcome: Result<Void, Stop> = .success(())
    let loop = desk.loop
    func end(_ result: Result<Void, Stop>) {
      outcome = result
      loop.soon { loop.stop() }
    }
    func next() {
      guard let command = rest.popFirst() else { return end(.success(())) }
      link.send(command, seeing: Sight())
    }
    link.onMessage = { message in
      switch message {
      case .welcome: next()
      case .done: next()
      // What is there already needs no second time.
      case .refused(_, .alreadySo, _): next()
      case .refused(_, let why, _):
        end(.failure(Stop(.inputIsWrong, why.sentence(in: phrases.language, naming: Titles()))))
      case .notWritten(_, let trouble): end(.failure(Stop(.ioFailed, phrases.notWritten(trouble))))
      case .denied(let denial):
        end(.failure(Stop(denial == .wrongKey ? .notAllowed : .inputIsWrong, denial.sentence(in: phrases.language))))
      case .farewell(let farewell): end(.failure(Stop(.isUnavailable, farewell.sentence(in: phrases.language))))
      case .found, .people, .seated, .view: break
      }
    }
    loop.run()
    link.onMessage = { _ in }
    try outcome.get()
  }
}
