import Engine
import Host
import Journal
import Link
import Loop
import Wire

/// Sends a facilitator's commands to the host at `socket`, each after the one before was done. The terminals are served
/// meanwhile, or a host in one of them would wait for ever.
func facilitate(_ commands: [Command], _ files: HostFiles, _ socket: String, _ terminals: Terminals) throws {
  let key = try SecretsFile.read(files.secrets, on: .system).secrets.facilitator
  let loop = try Loop()
  let link = HostLink(
    loop: loop, path: socket, role: .facilitator(key: key, label: "benchmark"), session: nil,
    random: { HostSetup.systemRandom(16) })
  defer { link.close() }
  var done = 0
  var refusal: HostMessage?
  link.onMessage = { message in
    switch message {
    case .done: done += 1
    case .refused, .denied, .notWritten: refusal = message
    case .welcome, .found, .people, .seated, .view, .farewell: break
    }
  }
  try link.start()
  for (index, command) in commands.enumerated() {
    link.send(command, seeing: Sight())
    try terminals.wait(for: "answer to \(command)") {
      loop.runOnce(waiting: false)
      return done == index + 1 || refusal != nil
    }
    if let refusal { throw Failure("\(command): \(refusal)") }
  }
}
