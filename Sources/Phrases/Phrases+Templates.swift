import Engine
import Workshop

/// Templates of publications.
extension Phrases {
  /// Nobody can say what the values have to be made safe for.
  public func templateOfWhat(_ path: String) -> String {
    say(
      nl:
        "aan de naam van sjabloon '\(path)' is niet te zien wat het wordt; laat hem eindigen op .md, .html, .svg of .txt",
      en: "the name of template '\(path)' does not tell what it becomes; let it end in .md, .html, .svg or .txt")
  }
  /// Two templates would be written to one file.
  public func templateTwice(_ name: String) -> String {
    say(
      nl: "twee sjablonen heten '\(name)'; geef een van beide een andere naam",
      en: "two templates are called '\(name)'; give one of the two another name")
  }
  /// A template names results that were not shown.
  public func templateWithout(_ name: String, _ polls: [String]) -> String {
    let list = polls.joined(separator: ", ")
    return say(
      nl: "'\(name)' noemt uitslagen die niet zijn getoond en dus leeg blijven: \(list)",
      en: "'\(name)' names results that were not shown and so stay empty: \(list)")
  }
}

extension Phrases {
  /// A file that is no UTF-8.
  public func notText(_ path: String) -> String {
    say(
      nl: "'\(path)' is geen UTF-8; bewaar het bestand als UTF-8", en: "'\(path)' is not UTF-8; save the file as UTF-8")
  }
}
