import Foundation
import Testing

/// `import responses` as a person runs it, on files in the shape of each of the three tools.
struct ImportTests {
  static let session = """
    beraad: 1
    id: peiling
    title: Peiling
    language: nl
    zone: Europe/Amsterdam
    date: 2019-12-02
    starts: "10:00"
    participants: participants.csv
    attributes: [rol]
    privacy: {controller: Proef, purpose: Proef}
    agenda:
      - title: Enquête
        minutes: 40
        activities:
          - form: enquete
            prompt: Interesse in een gezamenlijk denktraject
            asOf: 2020-01-01
            questions:
              - poll: interesse
                prompt: Heeft uw gemeente interesse in een gezamenlijk denktraject?
                kind: choice
                options: [Zeer geïnteresseerd, Geïnteresseerd, Nu niet]
                required: true
                dontKnow: true
              - text: hangtaf
                prompt: Waar hangt dat van af?
                if: interesse = dontKnow
              - poll: bijdrage
                prompt: Waarmee wilt u bijdragen?
                kind: choice
                max: 2
                options: [Kennis, Geld]
                if: interesse in (zeer-geinteresseerd, geinteresseerd)
              - poll: stellingen
                prompt: In hoeverre bent u het eens?
                kind: scale
                statements: [Strategen leren te weinig van elkaar, Een leergang helpt]
                scale: {from: 1, to: 5, low: oneens, high: eens}
              - poll: themas
                prompt: Zet de thema's op volgorde
                kind: rank
                options: [Sociaal domein, Klimaatadaptatie, Jeugdzorg]
              - poll: punten
                prompt: Verdeel punten
                kind: points
                budget: 10
                options: [Sociaal domein, Klimaatadaptatie]
              - text: wensen
                prompt: Wat wilt u ons nog meegeven?
                lines: 6
    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Self.session.write(toFile: folder.path + "session.yaml", atomically: true, encoding: .utf8)
    let people = (1...10).map { number in
      let id = number < 10 ? "p0\(number)" : "p\(number)"
      return "\(id),Persoon \(number),\(id)@stad\(number).example,wethouder"
    }
    try (["id,name,e-mail,rol"] + people).joined(separator: "\n")
      .write(toFile: folder.path + "participants.csv", atomically: true, encoding: .utf8)
    return folder
  }

  private func run(_ file: String, _ more: [String] = ["--yes"], in folder: TemporaryFolder) throws -> Command {
    try Command.beraad(
      [
        "import", "responses", "enquete", repository + "Tests/Responses/\(file).csv", "--session", ".",
        "--socket", folder.path + "s",
      ] + more, in: folder.path)
  }

  private func last(_ command: Command, _ count: Int = 2) -> [String] {
    command.output.split(separator: "\n").suffix(count).map(String.init)
  }

  @Test(arguments: [
    ("microsoft-forms", 3, 2), ("google-forms", 4, 0), ("limesurvey", 2, 3),
  ])
  func `each tool's table is read, shown, and repeated without doubling`(
    _ file: String, _ fit: Int, _ misfits: Int
  ) throws {
    let folder = try folder()
    defer { folder.remove() }
    let shown = try run(file, [], in: folder)
    #expect(shown.status == 0)
    #expect(folder.names.contains("peiling.journal") == false, "nothing is written before a yes")
    #expect(last(shown)[0] == "\(fit) nieuw, 0 gewijzigd, 0 al ingelezen, \(misfits) passen niet.")
    #expect(try last(run(file, in: folder)) == [last(shown)[0], "\(fit) antwoorden ingelezen."])
    let again = try run(file, in: folder)
    #expect(last(again)[0] == "0 nieuw, 0 gewijzigd, \(fit) al ingelezen, \(misfits) passen niet.")
    #expect(last(again)[1] == "Er is niets nieuws; er is niets geschreven.")
  }

  @Test func `every row that does not fit is told by line and column, and the others count`() throws {
    let folder = try folder()
    defer { folder.remove() }
    let forms = try run("microsoft-forms", [], in: folder).output
    #expect(
      forms.contains("regel 5, kolom ‘Heeft uw gemeente interesse in een gezamenlijk denktraject?’: ‘Misschien wel’"))
    #expect(forms.contains("regel 7, kolom ‘Strategen leren te weinig van elkaar’"))
    let lime = try run("limesurvey", [], in: folder).output
    #expect(lime.contains("regel 4, kolom ‘submitdate’: niet afgerond"))
    #expect(lime.contains("regel 5, kolom ‘token’: ‘p99’ staat niet op de lijst"))
    #expect(lime.contains("regel 6, kolom ‘punten[sociaal-domein]’: ‘3,5’ is geen heel getal"))
  }

  @Test func `a changed answer is changed, and the import is taken back whole`() throws {
    let folder = try folder()
    defer { folder.remove() }
    _ = try run("microsoft-forms", in: folder)
    let path = repository + "Tests/Responses/microsoft-forms.csv"
    let changed = try String(contentsOfFile: path, encoding: .utf8).replacing("Nu niet,,,2,2", with: "Nu niet,,,1,2")
    try changed.write(toFile: folder.path + "anders.csv", atomically: true, encoding: .utf8)
    func more(_ arguments: [String]) throws -> Command {
      try Command.beraad(
        ["import", "responses", "enquete"] + arguments + ["--session", ".", "--socket", folder.path + "s", "--yes"],
        in: folder.path)
    }
    #expect(try last(more(["anders.csv"]))[0] == "0 nieuw, 1 gewijzigd, 2 al ingelezen, 2 passen niet.")
    #expect(try last(more(["--undo"]), 1) == ["Teruggenomen."])
    #expect(try last(run("microsoft-forms", in: folder))[0] == "0 nieuw, 0 gewijzigd, 3 al ingelezen, 2 passen niet.")
    #expect(try last(more(["--undo"]), 1) == ["Teruggenomen."])
    let none = try more(["--undo"])
    #expect(none.status == 65)
    #expect(none.errors.contains("niets ingelezen"))
    #expect(try last(run("microsoft-forms", in: folder))[0] == "3 nieuw, 0 gewijzigd, 0 al ingelezen, 2 passen niet.")
  }

  @Test func `columns are named by hand where nothing tells what they are for`() throws {
    let folder = try folder()
    defer { folder.remove() }
    try "Nr;V1;V2;Gemeente\n1;nu niet;3,0;Persoon 2\n2;weet niet;\"2\";Persoon 3\n"
      .write(toFile: folder.path + "kaal.csv", atomically: true, encoding: .utf8)
    let named = try Command.beraad(
      [
        "import", "responses", "enquete", "kaal.csv", "--session", ".", "--socket", folder.path + "s", "--yes",
        "--map", "Nr=id", "--map", "V1=interesse", "--map", "V2=stellingen/een-leergang-helpt", "--who", "Gemeente",
      ],
      in: folder.path)
    #expect(last(named) == ["2 nieuw, 0 gewijzigd, 0 al ingelezen, 0 passen niet.", "2 antwoorden ingelezen."])
    let wrong = try Command.beraad(
      ["import", "responses", "enquete", "kaal.csv", "--session", ".", "--map", "V1=interese"], in: folder.path)
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("'V1=interese' kan niet bij --map"))
  }

  @Test func `hostile text comes in as text`() throws {
    let folder = try folder()
    defer { folder.remove() }
    let evil = "\u{1b}[31m=HYPERLINK(\"\"x\"\") <script>alert(1)</script> {{tag}} \u{202e}om ``` | # "
    let long = String(repeating: "lang ", count: 2_000)
    try "id,interesse,wensen,\u{1b}[2Jkolom\n1,nu niet,\"\(evil)\",x\n2,nu niet,\(long),x\n3,\"\(evil)\",,x\n"
      .write(toFile: folder.path + "kwaad.csv", atomically: true, encoding: .utf8)
    let brought = try Command.beraad(
      ["import", "responses", "enquete", "kwaad.csv", "--session", ".", "--socket", folder.path + "s", "--yes"],
      in: folder.path)
    #expect(last(brought)[0] == "2 nieuw, 0 gewijzigd, 0 al ingelezen, 1 passen niet.")
    #expect(!brought.output.contains("\u{1b}") && !brought.output.contains("\u{202e}"))
    let journal = try String(contentsOfFile: folder.path + "peiling.journal", encoding: .utf8)
    #expect(!journal.contains("\u{1b}") && !journal.contains("u001b") && !journal.contains("\u{202e}"))
  }

  @Test func `what cannot be read says why`() throws {
    let folder = try folder()
    defer { folder.remove() }
    let absent = try run("bestaat-niet", in: folder)
    #expect(absent.status == 66)
    try Data([0x50, 0x4B, 0xFF, 0xFE]).write(to: URL(filePath: folder.path + "blad.csv"))
    let binary = try Command.beraad(
      ["import", "responses", "enquete", "blad.csv", "--session", "."], in: folder.path)
    #expect(binary.status == 65)
    let form = try Command.beraad(
      ["import", "responses", "enquet", "blad.csv", "--session", "."], in: folder.path)
    #expect(form.errors.contains("er is geen formulier enquet; er is: enquete"))
  }
}
