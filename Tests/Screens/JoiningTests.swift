import Canvas
import Engine
import Phrases
import Screens
import Testing
import Workshop

/// From the roster to the seat.
struct JoiningTests {
  private var screen = ParticipantScreen(language: .nl)

  private var shown: String {
    screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: Hall.start)).text
  }
  private mutating func press(_ keys: Key...) -> [Intent] { keys.flatMap { screen.handle($0, at: Hall.start) } }

  @Test mutating func `privacy is read before the first input`() {
    let privacy = Privacy(controller: "M50", purpose: "verslag", basis: nil, keepDays: nil, contact: nil)
    #expect(screen.hear(.welcome(title: "M50", .nl, .roster, privacy)) == [.find(prefix: "", skip: 0)])
    #expect(shown.contains("M50 verwerkt"))
    #expect(press(.character("v")) == [])
    #expect(press(.enter, .character("v")) == [.find(prefix: "v", skip: 0)])
  }

  @Test mutating func `a name is found by letters and taken with Enter`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = press(.character("v"))
    let people = [
      Found(id: "venlo", name: "Venlo", leads: nil, taken: true),
      Found(id: "vught", name: "Vught", leads: nil, taken: false),
    ]
    _ = screen.hear(.found(prefix: "v", skip: 0, people: people, more: 0))
    #expect(press(.enter) == [], "Venlo is taken")
    #expect(shown.contains("al binnen"))
    #expect(press(.down, .enter) == [.takeSeat("vught")])
    #expect(press(.enter) == [], "a claim is sent once")
    #expect(screen.hear(.denied(.seatTaken)) == [.find(prefix: "v", skip: 0)])
    _ = screen.hear(.found(prefix: "v", skip: 0, people: people, more: 0))
    #expect(press(.enter) == [.takeSeat("vught")], "the cursor stays on the person")
  }

  @Test mutating func `Enter takes nobody from a list that is not of what is typed`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    let all = [
      Found(id: "almelo", name: "Gemeente Almelo", leads: nil, taken: false),
      Found(id: "gouda", name: "Gemeente Gouda", leads: nil, taken: false),
    ]
    _ = screen.hear(.found(prefix: "", skip: 0, people: all, more: 50))
    #expect(press(.enter) == [], "nothing is typed")
    #expect(shown.contains("Typ eerst een paar letters"))
    #expect(press(.paste("gouda"), .enter) == [.find(prefix: "gouda", skip: 0)])
    #expect(screen.hear(.found(prefix: "gouda", skip: 0, people: [all[1]], more: 0)) == [.takeSeat("gouda")])
  }

  @Test mutating func `Enter before the list takes nobody where several fit`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = press(.character("v"), .enter)
    let people = [
      Found(id: "venlo", name: "Venlo", leads: nil, taken: false),
      Found(id: "vught", name: "Vught", leads: nil, taken: false),
    ]
    #expect(screen.hear(.found(prefix: "v", skip: 0, people: people, more: 0)) == [])
    #expect(shown.contains("kies de uwe"))
    #expect(press(.down, .enter) == [.takeSeat("vught")])
  }

  @Test mutating func `a name can be pointed at without typing`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    let people = ["a", "b"].map { Found(id: ParticipantID($0), name: $0, leads: nil, taken: false) }
    _ = screen.hear(.found(prefix: "", skip: 0, people: people, more: 0))
    #expect(press(.down, .enter) == [.takeSeat("b")])
  }

  @Test func `a name from the command line begins the search`() {
    var screen = ParticipantScreen(language: .nl, name: "heerlen")
    #expect(screen.hear(.welcome(title: "M50", .nl, .roster, nil)) == [.find(prefix: "heerlen", skip: 0)])
    let frame = Frame(size: Size(columns: 80, rows: 24), now: Hall.start)
    #expect(screen.canvas(frame).text.contains("heerlen"))
  }

  @Test mutating func `who is not found reads to the end what to do`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = press(.paste("Gemeente Nergenshuizen aan Zee"))
    _ = screen.hear(.found(prefix: "Gemeente Nergenshuizen aan Zee", skip: 0, people: [], more: 0))
    #expect(shown.contains("Geen naam begint met ‘Gemeente Nergenshuizen aan Zee’."))
    #expect(shown.contains("procesbegeleider."))
  }

  @Test mutating func `an answer to letters that were typed before is not shown`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = press(.character("v"), .character("e"))
    let late = [Found(id: "vught", name: "Vught", leads: nil, taken: false)]
    _ = screen.hear(.found(prefix: "v", skip: 0, people: late, more: 0))
    #expect(!shown.contains("Vught"))
  }

  @Test mutating func `the return code brings somebody back, by F2 or the word`() {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = press(.function(2))
    #expect(press(.paste("7kq2"), .enter) == [.giveCode("7kq2")])
    _ = screen.hear(.denied(.wrongCode))
    #expect(press(.escape) == [.find(prefix: "", skip: 0)])
    _ = press(.paste("code"))
    _ = screen.hear(.found(prefix: "code", skip: 0, people: [], more: 0))
    #expect(press(.enter) == [])
    #expect(press(.paste("7KQ2"), .enter) == [.giveCode("7KQ2")])
  }

  @Test mutating func `who loses the seat is back at the names`() throws {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = screen.hear(.seated(name: "Waalwijk", leads: nil, returnCode: "7KQ2"))
    screen.update(try Hall().participant())
    #expect(screen.hear(.farewell(.seatReleased)) == [])
    _ = screen.hear(.link(.connected))
    #expect(screen.hear(.welcome(title: "M50", .nl, .roster, nil)) == [.find(prefix: "", skip: 0)])
    #expect(shown.contains("heeft uw plaats"))
    #expect(shown.contains("Wie bent u?"))
    #expect(!shown.contains("7KQ2"))
  }

  @Test mutating func `who leaves the seat to somebody else leaves the list of names`() throws {
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = screen.hear(.seated(name: "Waalwijk", leads: nil, returnCode: "7KQ2"))
    _ = press(.enter)
    screen.update(try Hall().participant())
    #expect(press(.function(4), .character("j")) == [.leaveSeat, .find(prefix: "", skip: 0)])
    #expect(shown.contains("Wie bent u?"))
  }

  @Test mutating func `the return code is shown once, and not to who came with it`() throws {
    _ = screen.hear(.welcome(title: "M50", .nl, .codes, nil))
    _ = press(.paste("7kq2"), .enter)
    _ = screen.hear(.seated(name: "Waalwijk", leads: nil, returnCode: "7KQ2"))
    screen.update(try Hall().participant())
    #expect(!shown.contains("Schrijf hem op"))
    #expect(shown.contains("uw terugkeercode 7KQ2"))
  }
}
