import Journal
import Testing

let secretsPath = "/s.secrets"
let before = Secrets(
  facilitator: "geheim-f", personalCodes: ["p1": "code-1"], returnCodes: ["p2": "terug-2"],
  keys: ["taken/1": Array(repeating: 0xA7, count: 32), "vragen": [1]])
let after = Secrets(
  facilitator: "geheim-f", personalCodes: ["p1": "code-1"], returnCodes: ["p2": "terug-2", "p3": "terug-3"],
  keys: ["vragen": [1]])

@Test func `secrets are read as they were written`() throws {
  let disk = SimulatedDisk()
  try SecretsFile.write(before, to: secretsPath, on: disk.disk())
  #expect(try SecretsFile.read(secretsPath, on: disk.disk()).secrets == before)
  #expect(
    text(try #require(disk.contents(secretsPath))).hasPrefix(#"{"format":1,"facilitator":"geheim-f","personal":{"p1""#))
}

@Test func `a key that is wiped is nowhere on the disk any more`() throws {
  let disk = SimulatedDisk()
  let key = String(repeating: "a7", count: 32)
  func isThere(_ secret: String) -> Bool { disk.everything.contains { text($0).contains(secret) } }
  try SecretsFile.write(before, to: secretsPath, on: disk.disk())
  #expect(isThere(key))
  try SecretsFile.write(after, to: secretsPath, on: disk.disk())
  #expect(!isThere(key))
  #expect(isThere("geheim-f"))
  disk.put("\(secretsPath).new", Array("left by a crash: geheim-f".utf8))
  try SecretsFile.wipe(secretsPath, on: disk.disk())
  #expect(!isThere("geheim-f"))
  #expect(disk.names.isEmpty)
}

@Test func `wherever writing fails or stops, the old or the new secrets stand there whole`() throws {
  for number in 1...20 {
    for trouble in [
      SimulatedDisk.Trouble.error(at: number, code: 28), .shortWrite(at: number, code: 5), .stop(at: number),
    ] {
      let disk = SimulatedDisk()
      try SecretsFile.write(before, to: secretsPath, on: disk.disk())
      disk.set(SimulatedDisk.shifted(trouble, by: disk.operations))
      let failed = (try? SecretsFile.write(after, to: secretsPath, on: disk.disk())) == nil
      disk.set(.none)
      for world in disk.hasStopped
        ? SimulatedDisk.Luck.allCases.map({ disk.afterPowerCut($0, seed: UInt64(number)) }) : [disk]
      {
        let found = try SecretsFile.read(secretsPath, on: world.disk()).secrets
        #expect(found == after || (failed && found == before), "\(trouble)")
        try SecretsFile.write(after, to: secretsPath, on: world.disk())
        #expect(world.names == [secretsPath])
      }
    }
  }
}

extension SimulatedDisk {
  static func shifted(_ trouble: Trouble, by count: Int) -> Trouble {
    switch trouble {
    case .none: .none
    case .error(let number, let code): .error(at: number + count, code: code)
    case .shortWrite(let number, let code): .shortWrite(at: number + count, code: code)
    case .stop(let number): .stop(at: number + count)
    }
  }
}

@Test(arguments: [
  "", "{}", "{\"format\":2}", #"{"format":1,"facilitator":1,"personal":{},"returns":{},"keys":{}}"#,
  #"{"format":1,"facilitator":"f","personal":[],"returns":{},"keys":{}}"#,
  #"{"format":1,"facilitator":"f","personal":{},"returns":{},"keys":{"a":"xyz"}}"#,
  #"{"format":1,"facilitator":"f","personal":{},"returns":{"p":1},"keys":{}}"#,
])
func `damaged secrets are refused without telling any`(damaged: String) throws {
  let disk = SimulatedDisk()
  disk.put(secretsPath, Array(damaged.utf8))
  let failure = #expect(throws: SecretsFile.Failure.self) { try SecretsFile.read(secretsPath, on: disk.disk()) }
  guard case .damaged(_, secretsPath) = failure else {
    Issue.record("\(String(describing: failure))")
    return
  }
}

@Test func `people are written as others read CSV`() throws {
  let file = PeopleFile(
    columns: ["mail", "note"],
    people: [
      .init(id: "p1", name: "Heusden, gemeente", values: ["a@b.nl", "zegt \"ja\""]),
      .init(id: "p2", name: " Drimmelen", values: ["", "regel één\nregel twee"]),
      .init(id: "p3", name: "é", values: ["x", "y"]),
    ])
  #expect(
    file.text == """
      id,name,mail,note
      p1,"Heusden, gemeente",a@b.nl,"zegt ""ja""\"
      p2," Drimmelen",,"regel één
      regel twee"
      p3,é,x,y

      """)
  #expect(try PeopleFile(parsing: Array(file.text.utf8)) == file)
  #expect(file.without("p2").people.map(\.id) == ["p1", "p3"])
}

@Test func `people files of other programs are read`() throws {
  let text = "\u{FEFF}id,name\r\np1,\"A\r\nB\"\r\np2,C"
  #expect(
    try PeopleFile(parsing: Array(text.utf8)).people == [.init(id: "p1", name: "A\r\nB"), .init(id: "p2", name: "C")])
}

let badPeople: [(String, PeopleFault)] = [
  ("", PeopleFault(line: 1, kind: .header, found: "")),
  ("name,id\n", PeopleFault(line: 1, kind: .header, found: "name,id")),
  ("id,name,a,a\n", PeopleFault(line: 1, kind: .duplicateColumn, found: "a")),
  ("id,name\np1,A\np2\n", PeopleFault(line: 3, kind: .fieldCount(expected: 2), found: "1")),
  ("id,name\np1,\"A\nB\"\np2,B,C\n", PeopleFault(line: 4, kind: .fieldCount(expected: 2), found: "3")),
  ("id,name\n,A\n", PeopleFault(line: 2, kind: .emptyID, found: "")),
  ("id,name\np1,A\np1,B\n", PeopleFault(line: 3, kind: .duplicateID, found: "p1")),
  ("id,name\np1,A\"B\n", PeopleFault(line: 2, kind: .strayQuote, found: "A")),
  ("id,name\np1,\"A\"B\n", PeopleFault(line: 2, kind: .strayQuote, found: "A")),
  ("id,name\np1,\"A\nB\n", PeopleFault(line: 2, kind: .openQuote, found: "A\nB\n")),
]

@Test(arguments: badPeople)
func `a damaged people file is refused with its line`(text: String, fault: PeopleFault) {
  #expect(throws: fault) { try PeopleFile(parsing: Array(text.utf8)) }
}

@Test func `a people file that is not UTF-8 is refused with its line`() {
  #expect(throws: PeopleFault(line: 2, kind: .encoding, found: "")) {
    try PeopleFile(parsing: Array("id,name\np1,".utf8) + [0xE9, 0x0A])
  }
}

@Test func `any people go there and back`() throws {
  let alphabet = Array("ab,\"\n\r é\t".unicodeScalars)
  var chance = Seeded(state: 5)
  func word() -> String {
    var word = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<6, using: &chance) {
      word.append(alphabet[Int.random(in: 0..<alphabet.count, using: &chance)])
    }
    return String(word)
  }
  for _ in 0..<500 {
    let people = (0..<4).map { PeopleFile.Person(id: "p\($0)", name: word(), values: [word(), word()]) }
    let file = PeopleFile(columns: ["x", "y"], people: people)
    let back = try PeopleFile(parsing: Array(file.text.utf8))
    #expect(back.text.unicodeScalars.elementsEqual(file.text.unicodeScalars))
  }
}
