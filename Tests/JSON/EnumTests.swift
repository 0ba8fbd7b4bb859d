import JSON
import Testing

private enum Wish: Codable, Equatable {
  case quiet
  case named(word: String)
  case bare(String)
  case deep(Inner)
  case two(Int, Int)
  case mixed(Int, by: Int)
  case list([Int])
  case table([String: Int])
  case maybe(Int?)
}

private enum Inner: Codable, Equatable {
  case empty
  case number(Int)
  case inner(Point)
}

private struct Point: Codable, Equatable {
  var x: Int
}

@Suite struct EnumTests {
  private static let cases: [(Wish, String)] = [
    (.quiet, #"{"quiet":{}}"#),
    (.named(word: "a"), #"{"named":{"word":"a"}}"#),
    (.bare("a"), #"{"bare":"a"}"#),
    (.deep(.empty), #"{"deep":{"empty":{}}}"#),
    (.deep(.number(1)), #"{"deep":{"number":1}}"#),
    (.deep(.inner(Point(x: 1))), #"{"deep":{"inner":{"x":1}}}"#),
    (.two(1, 2), #"{"two":{"_0":1,"_1":2}}"#),
    (.mixed(1, by: 2), #"{"mixed":{"_0":1,"by":2}}"#),
    (.list([1, 2]), #"{"list":[1,2]}"#),
    (.table(["a": 1]), #"{"table":{"a":1}}"#),
    (.maybe(1), #"{"maybe":1}"#),
  ]

  @Test(arguments: Self.cases.map(\.1).indices)
  func `the one value of a case that has no label stands by itself`(index: Int) throws {
    let (wish, text) = Self.cases[index]
    #expect(try JSON(encoding: wish).text == text)
    #expect(try Wish(decoding: JSON(parsing: text)) == wish)
  }

  @Test func `a dictionary keeps a key that looks like the compiler's own`() throws {
    let table = ["_0": 1]
    #expect(try JSON(encoding: table).text == #"{"_0":1}"#)
    #expect(try [String: Int](decoding: JSON(encoding: table)) == table)
  }

  @Test func `a case without its value is none`() throws {
    let json = try JSON(encoding: Wish.maybe(nil))
    #expect(json.text == #"{"maybe":null}"#)
    #expect(try Wish(decoding: json) == .maybe(nil))
  }
}
