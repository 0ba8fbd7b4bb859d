import Testing

@testable import SessionFile

/// Texts in, trees and places out.
struct TreeTests {
  private func tree(_ text: String) -> (tree: Tree?, facts: [String]) {
    var parser = TreeParser(text)
    let tree = parser.parse()
    return (tree, parser.findings.map { "\($0.place.line):\($0.place.column) \($0.fact)" })
  }

  private func text(_ line: Int, _ column: Int, _ text: String, isPlain: Bool = true) -> Tree {
    Tree(place: Place(line: line, column: column), content: .text(text, isPlain: isPlain))
  }

  @Test func `columns count characters, whatever they take in UTF-8`() {
    let (tree, facts) = tree("é€𝄞: {ö: \"€\", 𝄞: x}\r\nb: [ü, ö]\n")
    #expect(facts == [])
    #expect(
      tree?.mapping == [
        Tree.Entry(
          key: text(1, 1, "é€𝄞"),
          value: Tree(
            place: Place(line: 1, column: 6),
            content: .mapping([
              Tree.Entry(key: text(1, 7, "ö"), value: text(1, 10, "€", isPlain: false)),
              Tree.Entry(key: text(1, 15, "𝄞"), value: text(1, 18, "x")),
            ]))),
        Tree.Entry(
          key: text(2, 1, "b"),
          value: Tree(place: Place(line: 2, column: 4), content: .list([text(2, 5, "ü"), text(2, 8, "ö")]))),
      ])
  }

  @Test func `a key may stand many times, and be any node`() {
    let many = (1...50).map { _ in "a: 1\n" }.joined()
    #expect(tree(many).tree?.mapping?.count == 50)
    #expect(tree("[x]: 1\n[x]: 2\n").tree?.mapping?.count == 2)
    #expect(tree(many).facts + tree("[x]: 1\n[x]: 2\n").facts == [])
  }

  @Test func `the shortest of texts are read`() {
    #expect(tree("a").tree == text(1, 1, "a"))
    #expect(tree("- a").tree?.list == [text(1, 3, "a")])
    for nothing in ["", "\n", "#", "---\n", "~", "null"] { #expect(tree(nothing).facts == ["1:1 fileEmpty"]) }
  }

  @Test func `an alias is looked up, and an asterisk in a text stays one`() {
    let (read, facts) = tree("a: &x [1]\nb: *x\nc: 2 * 3 *4\nd: \"*x\"\n")
    #expect(facts == [])
    let entries = read?.mapping ?? []
    #expect(entries[1].value.list == [text(1, 8, "1")])
    #expect(entries[2].value.text == "2 * 3 *4")
    #expect(entries[3].value.text == "*x")
    #expect(tree("a: *Let op*").facts == ["1:4 unknownAlias(\"Let op*\")"])
    #expect(tree("a: &x [*x]").facts == ["1:8 unknownAlias(\"x\")"])
  }

  @Test func `what is wrong with the text is all that is told of it`() {
    #expect(tree("a: !!int 1\nb: [x").facts == ["2:4 syntax(Workshop.SyntaxFault.bracketUnclosed)"])
    #expect(tree("é: \"ö").facts == ["1:4 syntax(Workshop.SyntaxFault.quoteUnclosed)"])
    #expect(tree("a: 1\n---\nb: 2\n").facts == ["2:1 secondDocument"])
    #expect(tree("a: !!int 1").facts == ["1:4 tagNotUsed(\"tag:yaml.org,2002:int\")"])
    #expect(tree("a: !!str 1\nb: ! 2").facts == [])
  }

  @Test func `nesting is passed over from the limit on, and ends reading where it goes on`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(tree(nested(32)).facts == [])
    #expect(tree("a: \(nested(500))\nb: c").facts == ["1:35 tooDeep(limit: 32)"])
    #expect(tree("a: \(nested(500))\nb: c").tree?.mapping?.last?.value == text(2, 4, "c"))
    #expect(tree(nested(100_000)).facts == ["1:33 tooDeep(limit: 32)"])
    #expect(tree(nested(100_000)).tree == nil)
  }
}
