import JSON
import Testing

struct Seeded: RandomNumberGenerator {
  var state: UInt64

  // SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func anyValue(_ depth: Int, _ chance: inout Seeded) -> JSON {
  switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &chance) {
  case 0: .null
  case 1: .bool(Bool.random(using: &chance))
  case 2: .integer(Int(truncatingIfNeeded: chance.next() >> UInt64.random(in: 0..<64, using: &chance)))
  case 3:
    {
      let number = Double(bitPattern: chance.next())
      return number.isFinite ? .number(number) : .number(0.1)
    }()
  case 4: .string(anyText(&chance))
  case 5: .array((0..<Int.random(in: 0..<5, using: &chance)).map { _ in anyValue(depth - 1, &chance) })
  default:
    .object(
      JSONObject(
        (0..<Int.random(in: 0..<20, using: &chance)).map {
          JSONObject.Member(key: "\($0)" + anyText(&chance), value: anyValue(depth - 1, &chance))
        }))
  }
}

func anyText(_ chance: inout Seeded) -> String {
  let alphabet = Array("ab \"\\/\n\t\r\u{08}\u{0C}\u{00}\u{1F}\u{7F}é\u{301}漢😀\u{2028}\u{FFFD}".unicodeScalars)
  var text = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0..<24, using: &chance) {
    text.append(alphabet[Int(chance.next() % UInt64(alphabet.count))])
  }
  return String(text)
}

@Test func `what is printed is read back the same, compact and pretty`() throws {
  for seed in 0..<400 as Range<UInt64> {
    var chance = Seeded(state: seed)
    let value = anyValue(4, &chance)
    #expect(try JSON(parsing: value.bytes) == value)
    #expect(try JSON(parsing: value.pretty) == value)
    #expect(try JSON(parsing: value.bytes).bytes == value.bytes)
  }
}

@Test func `only what must be escaped is escaped`() {
  #expect(JSON.string("a\"\\/é\u{7F}\n\t\r\u{08}\u{0C}\u{01}\u{1F}").text == #""a\"\\/é\#u{7F}\n\t\r\b\f\u0001\u001f""#)
}

@Test func `numbers take the fewest digits that read back`() {
  let value: JSON = [
    0.1, 1.0, 1e21, .number(.leastNonzeroMagnitude), .integer(.min), .integer(.max), .number(-0.0), 0, 10, -10,
  ]
  #expect(
    value.text == "[0.1,1.0,1e+21,5e-324,-9223372036854775808,9223372036854775807,-0.0,0,10,-10]")
  #expect(JSON.number(.infinity).text == "null")
}

@Test func `pretty text is indented by two and keeps empty things on their line`() {
  let value: JSON = ["a": [1, ["b": []]], "c": [:], "d": "e"]
  #expect(
    value.pretty == """
      {
        "a": [
          1,
          {
            "b": []
          }
        ],
        "c": {},
        "d": "e"
      }

      """)
}

@Test func `a writer sets the commas`() {
  var writer = JSONWriter(appendingTo: Array("> ".utf8))
  writer.beginObject()
  writer.key("a")
  writer.beginArray()
  writer.write(1)
  writer.write("x")
  writer.beginObject()
  writer.endObject()
  writer.write(0.5)
  writer.endArray()
  writer.key("b")
  writer.write(true)
  writer.key("c")
  writer.write(["d": nil] as JSON)
  writer.key("e")
  writer.write(raw: "[]".utf8)
  writer.endObject()
  #expect(String(decoding: writer.bytes, as: UTF8.self) == #"> {"a":[1,"x",{},0.5],"b":true,"c":{"d":null},"e":[]}"#)
}

@Test func `a member is set in its place, added at the end and removed`() {
  var object: JSONObject = ["a": 1, "b": 2]
  object["a"] = 3
  object["c"] = 4
  object["b"] = nil
  #expect(object == ["a": 3, "c": 4])
  #expect(object != ["c": 4, "a": 3])
}
