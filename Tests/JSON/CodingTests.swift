import JSON
import Testing

enum Shape: Codable, Equatable {
  case dot
  case circle(radius: Double, label: String?)
  case pair(Int, Int)
}

enum Colour: String, Codable, CodingKeyRepresentable { case red, blue }

struct Person: Codable, Equatable {
  var zeta = 1
  var alpha = "a"
  var nothing: String?
  var shapes: [Shape] = [.dot, .circle(radius: 1.5, label: "x"), .circle(radius: 2, label: nil), .pair(1, 2)]
  var byName: [String: Int] = ["b": 2, "a": 1, "c": 3, "é": 4]
  var byColour: [Colour: [String]] = [.red: ["r"], .blue: []]
  var byNumber: [Int: Bool] = [10: true, 9: false]
  var tags: Set<String> = ["z", "y", "x"]
  var small: UInt8 = 255
  var ratio: Float = 0.25
  var nested: [[Int?]] = [[1, nil], []]
  var raw: JSON = ["k": [nil, 1.0]]
  var colour = Colour.blue
}

@Test func `members come in the order of encoding and nothing depends on hashing`() throws {
  let text = try JSON(encoding: Person()).text
  let expected = [
    #"{"zeta":1,"alpha":"a""#,
    #""shapes":[{"dot":{}},{"circle":{"radius":1.5,"label":"x"}},{"circle":{"radius":2.0}},{"pair":{"_0":1,"_1":2}}]"#,
    #""byName":{"a":1,"b":2,"c":3,"é":4},"byColour":{"blue":[],"red":["r"]},"byNumber":{"10":true,"9":false}"#,
    #""tags":["x","y","z"],"small":255,"ratio":0.25,"nested":[[1,null],[]],"raw":{"k":[null,1.0]},"colour":"blue"}"#,
  ]
  #expect(text == expected.joined(separator: ","))
  #expect(try Person(decoding: JSON(parsing: text)) == Person())
}

struct Key: Codable, Hashable { var x: Int }

@Test func `sets of numbers and dictionaries with other keys are ordered too`() throws {
  #expect(try JSON(encoding: Set(0..<12)).text == "[0,1,2,3,4,5,6,7,8,9,10,11]")
  let pairs = Dictionary(uniqueKeysWithValues: (0..<9).map { (Key(x: $0), $0) })
  #expect(try JSON(encoding: pairs).text.hasPrefix(#"[{"x":0},0,{"x":1},1,{"x":2},2"#))
  #expect(try [Key: Int](decoding: JSON(encoding: pairs)) == pairs)
  #expect(try JSON(encoding: ["only": Set([3, 1, 2])] as [String: Set<Int>?]).text == #"{"only":[1,2,3]}"#)
}

@Test func `a large dictionary survives`() throws {
  let large = Dictionary(uniqueKeysWithValues: (0..<5000).map { ("key\($0)", $0) })
  let json = try JSON(encoding: large)
  #expect(json.asObject?.keys == large.keys.sorted())
  #expect(try [String: Int](decoding: json) == large)
}

@Test(arguments: [
  (#"{"shapes":[{"circle":{"label":"x"}}]}"#, "shapes[0].circle: 'radius' is missing"),
  (
    #"{"shapes":[{"dot":{}},{"pair":{"_0":1,"_1":"2"}}]}"#, "shapes[1].pair._1: expected a whole number, found a string"
  ),
  (#"{"shapes":{}}"#, "shapes: expected an array, found an object"),
  (#"{"shapes":[],"small":256}"#, "small: 256 does not fit"),
  (#"[]"#, "expected an object, found an array"), (#"{}"#, "'shapes' is missing"),
])
func `a mismatch names its place`(text: String, message: String) throws {
  struct Part: Codable {
    var shapes: [Shape]
    var small: UInt8
  }
  let mismatch = #expect(throws: JSONMismatch.self) { try Part(decoding: JSON(parsing: text)) }
  #expect(mismatch?.description == message)
}

@Test func `an unknown case, an unknown raw value and a number that JSON lacks are mismatches`() throws {
  #expect(throws: JSONMismatch.self) { try Shape(decoding: ["square": [:]]) }
  #expect(throws: JSONMismatch.self) { try [Colour](decoding: ["red", "green"]) }
  let infinite = #expect(throws: JSONMismatch.self) {
    try JSON(encoding: [Shape.circle(radius: .infinity, label: nil)])
  }
  #expect(infinite == JSONMismatch(.outOfRange("inf"), at: "[0].circle.radius"))
  #expect(throws: JSONMismatch(.outOfRange("18446744073709551615"), at: "")) { try JSON(encoding: UInt64.max) }
}

@Test func `whole numbers and others are taken for each other where nothing is lost`() throws {
  #expect(try [Double](decoding: [1, 2.5]) == [1, 2.5])
  #expect(try [Int](decoding: [1.0]) == [1])
  #expect(throws: JSONMismatch.self) { try [Int](decoding: [1.5]) }
}

class Base: Codable { var a = 1 }

final class Derived: Base {
  var b: String
  enum CodingKeys: CodingKey { case b, more, list }
  enum MoreKeys: CodingKey { case c }

  init(b: String) {
    self.b = b
    super.init()
  }

  required init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    b = try container.decode(String.self, forKey: .b)
    let more = try container.nestedContainer(keyedBy: MoreKeys.self, forKey: .more)
    b += try more.decode(String.self, forKey: .c)
    var list = try container.nestedUnkeyedContainer(forKey: .list)
    while !list.isAtEnd { b += try list.decodeNil() ? "-" : "\(list.decode(Int.self))" }
    try super.init(from: container.superDecoder())
  }

  override func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    var more = container.nestedContainer(keyedBy: MoreKeys.self, forKey: .more)
    try super.encode(to: container.superEncoder())
    var list = container.nestedUnkeyedContainer(forKey: .list)
    try list.encodeNil()
    try list.encode(7)
    try container.encode(b, forKey: .b)
    try more.encode("c", forKey: .c)
  }
}

@Test func `nested and super containers fill the places they reserved`() throws {
  let json = try JSON(encoding: Derived(b: "b"))
  #expect(json.text == #"{"more":{"c":"c"},"super":{"a":1},"list":[null,7],"b":"b"}"#)
  let back = try Derived(decoding: json)
  #expect(back.b == "bc-7")
  #expect(back.a == 1)
}
