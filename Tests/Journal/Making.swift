import JSON
import Journal
import Testing
import Workshop

/// 11 December 2020, ten o'clock in Waalwijk.
let ten = Instant(milliseconds: 1_607_677_200_000)

let path = "/sessions/m50.journal"

func draft(_ kind: String, _ data: JSONObject = [:], after milliseconds: Int = 0) -> JournalWriter.Draft {
  JournalWriter.Draft(at: Instant(milliseconds: ten.milliseconds + milliseconds), kind: kind, data: data)
}

/// A little of everything that a journal holds, in the groups in which it is synced.
let story: [[JournalWriter.Draft]] = [
  [draft("sessionCreated", ["format": 1, "session": ["title": "Opgaven é 漢 😀", "items": [1, -2.5, nil, true]]])],
  [draft("participantAdded", ["participant": "p1"], after: 7), draft("sessionStarted", ["shift": 0], after: 1000)],
  [draft("pollOpened", ["poll": "task", "round": 1, "options": []], after: 61_234)],
  [
    draft("ballotCast", ["poll": "task", "voter": "00ff", "number": 1, "ballot": ["choice": "wonen"]], after: 62_345),
    draft("ballotCast", ["poll": "task", "participant": "p1", "number": 1], after: 62_346),
    draft("entryProposed", ["collection": "q", "text": "regel één\nregel \"twee\" \\ \u{85A}"], after: 63_000),
  ],
  [draft("pollClosed", ["poll": "task", "participants": ["p1"]], after: 70_000), draft("hostStopped", after: 70_001)],
]

/// Writes the story and gives the file.
func written(_ groups: [[JournalWriter.Draft]] = story) throws -> [UInt8] {
  let disk = SimulatedDisk()
  let writer = try JournalWriter.create(at: path, on: disk.disk())
  for group in groups {
    _ = try writer.append(group)
    try writer.sync()
  }
  return try #require(disk.contents(path))
}

func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

/// The lines with their newlines.
func lines(_ bytes: [UInt8]) -> [[UInt8]] {
  bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
}
