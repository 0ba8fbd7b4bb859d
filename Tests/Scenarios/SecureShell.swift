import Foundation
import Glibc
import TerminalDriver

/// A real sshd of one test on 127.0.0.1, with keys made for it, that lets in the account of the test.
final class SecureShell {
  let port: UInt16
  let account: String
  private let folder: Folder
  private let server: Child

  /// - Parameter settings: stand at the end of its configuration. Before them everything is as open as sshd can be, so
  ///   that what is shut is shut by them.
  init(settings: String) throws {
    folder = try Folder()
    port = try Self.freePort()
    account = NSUserName()
    let environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"]
    for key in ["host", "guest"] {
      let made = try Child.run(
        ["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder(key)], environment: environment)
      guard made.end == .code(0) else { throw DriverFailure("ssh-keygen: \(made.errors)") }
    }
    try folder.copy(folder("guest.pub"), as: "authorized")
    try folder.write(
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder("host"))
      PidFile none
      StrictModes no
      UsePAM no
      PermitRootLogin yes
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      AuthorizedKeysFile \(folder("authorized"))
      PrintMotd no
      PrintLastLog no
      AcceptEnv *
      Subsystem sftp internal-sftp

      """ + settings, to: "sshd_config")
    // Where sshd, as root, puts its unprivileged part; the system's own start makes it.
    if getuid() == 0 { mkdir("/run/sshd", 0o755) }
    server = try Child(
      ["/usr/sbin/sshd", "-D", "-e", "-f", folder("sshd_config")], environment: environment)
    try server.wait(for: "'Server listening' from sshd") { $0.errors.contains("Server listening") }
  }

  /// The command line of a client.
  func client(_ options: [String], program: String = "/usr/bin/ssh", target: [String]? = nil) -> [String] {
    let portOption = program.hasSuffix("ssh") ? "-p" : "-P"
    return [program, portOption, "\(port)"]
      + [
        "-F", "/dev/null", "-i", folder("guest"), "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no",
        "-o", "UserKnownHostsFile=/dev/null",
      ] + options + ["-o", "LogLevel=ERROR"] + (target ?? ["\(account)@127.0.0.1"])
  }

  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard result else { throw DriverFailure("no free port") }
    return UInt16(bigEndian: address.sin_port)
  }
}
