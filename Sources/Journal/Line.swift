// The journal's format
// ====================
//
// Layout. One append-only text file, UTF-8. A record is one line, ended by a newline; there are no blank lines and no
// byte-order mark. A record is exactly these bytes, without white space between members:
//
//     {"seq":17,"synced":16,"at":"2020-12-11T10:05:12.123Z","kind":"pollOpened","data":{…},"chain":"<64 hex>"}
//
// Invariants, by which every reader checks a file from its first byte on:
//
//  1. `seq` is 0, 1, 2, … without a gap.
//  2. `synced` is the last record known to be on the disk when this one was made, −1 at the start. It never falls and
//     is smaller than `seq`.
//  3. `at` is UTC with milliseconds. It never goes back, except that a record whose `data` has a member `voter` and
//     whose `at` ends in `:00.000Z` (a secret ballot: the minute only) stands outside this order.
//  4. `kind` is lowerCamelCase ASCII, `[a-z][A-Za-z0-9]*`; the first record's is `sessionCreated`.
//  5. `data` is a JSON object (RFC 8259) without duplicate names, no deeper than `JSON.deepest`. No string or name in
//     it holds a control character (category Cc, U+0000–001F and U+007F–009F) but the newline, nor half a surrogate.
//  6. `chain` is lower-case hex SHA-256 (FIPS 180-4) over the 64 chain characters of the record before (64 zeros before
//     record 0) followed by this line's bytes up to and excluding `,"chain":`.
//
// What a crash leaves behind. The writer appends at the end, with `fdatasync` behind each group of records, and never
// changes a byte that was synced. So after a crash of the program the file ends in a whole record or in the beginning
// of one; after a crash of the machine anything may stand behind the last synced record: nothing, zeros, other bytes,
// a record without one before it. Whatever is wrong at or before the highest `synced` in the file is damage, never to
// be repaired in silence; and as `hostStopped` and `sessionEnded` are only acknowledged when all is on the disk, so is
// whatever is wrong before such a record that stands whole in the file. A file without a good record that does not
// begin as record 0 does is no journal, and is left alone. Anything else that is wrong is a torn tail: it is moved to
// `ID.journal.torn-N`, from its first bad line on. When the machine stops amid this, the tail stands in both files, and
// is moved once more.
//
// Taken for granted is what every file system and database takes: that a disk writes a sector whole or not at all, so
// that appending to a sector, or writing the same bytes to it once more, does no harm to what was in it.
//
// Nobody was told that a record in a torn tail counts, unless the disk lost what it had said was synced.

/// The constant parts of a line, in their order.
enum Layout {
  static let seq: StaticString = #"{"seq":"#
  static let synced: StaticString = #","synced":"#
  static let at: StaticString = #","at":""#
  static let kind: StaticString = #"","kind":""#
  static let data: StaticString = #"","data":"#
  static let chain: StaticString = #","chain":""#
  static let end: StaticString = #""}"#

  /// The kind of every first record.
  static let firstKind: StaticString = "sessionCreated"

  /// Records that are acknowledged only when everything before them is on the disk.
  static let seals: [StaticString] = ["hostStopped", "sessionEnded"]
}

/// Where the parts of one line stand in the bytes that were scanned.
struct Line: Equatable, Sendable {
  var seq: Int
  var synced: Int
  var at: Range<Int>
  var kind: Range<Int>
  var data: Range<Int>
  /// From the line's first byte up to `,"chain":`.
  var hashed: Range<Int>
  var chain: Chain
  /// Whether it is a secret ballot, its time the minute only.
  var outsideOrder: Bool
}
