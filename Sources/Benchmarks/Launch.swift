import Foundation
import Glibc

/// Runs a program, found by PATH, to its end and gives its exit code.
func launch(_ arguments: [String], silently: Bool = false) throws -> Int32 {
  guard let program = arguments.first else { throw Failure("nothing to start") }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  if silently { posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0) }
  var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
  defer { for pointer in argv { free(pointer) } }
  var process: pid_t = 0
  let environment = ProcessInfo.processInfo.environment
  var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for pointer in envp { free(pointer) } }
  let problem = posix_spawnp(&process, program, &actions, nil, &argv, &envp)
  guard problem == 0 else { throw Failure("\(program): \(String(cString: strerror(problem)))") }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
}
