import Glibc
import Journal
import SessionFile
import Phrases
import Workshop

/// What stands in the facilitator's windows beside the console.
extension OpenRoom {
  /// The wall, once there is a host to show.
  func showWall() throws {
    if !place.hostAnswers { print(phrases.roomWaitsForHost) }
    fflush(nil)
    while !place.hostAnswers { usleep(500_000) }
    let arguments = arguments("screen")
    execv(Self.program, arguments.map { strdup($0) } + [nil])
    throw Stop(.isDefect, String(cString: strerror(errno)))
  }

  /// The journal as it grows, a line a record, until the window is closed.
  func showLog() throws {
    let path = command.options.journal ?? "\(session.folder)\(session.workshop.id).journal"
    var size = -1
    var lines = JournalLines(phrases: phrases, zone: session.zone)
    print(phrases.roomWaitsForJournal(path))
    while true {
      var status = stat()
      let found = stat(path, &status) == 0 ? Int(status.st_size) : -1
      if found != size, found >= 0, let contents = try? JournalReading.read(path, on: .system) {
        // Put aside for a new one: that is read from its first line on.
        if found < size { lines = JournalLines(phrases: phrases, zone: session.zone) }
        size = found
        for line in lines.new(in: contents) { print(line) }
      }
      fflush(nil)
      usleep(500_000)
    }
  }
}
