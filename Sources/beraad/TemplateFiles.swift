import ArgumentParser
import Canvas
import Figures
import Journal
import Mustache
import Outcomes
import Phrases
import Workshop

/// Publications from templates: a file each, named as its template, with the outcomes filled in.
struct TemplateFiles {
  let phrases: Phrases
  /// In which numbers are written as words.
  let language: Language
  /// Where a template is looked for that is not where it was said to be.
  var beside = ""

  /// What a template is written for, by the end of its name.
  private enum Kind: String { case md, html, htm, svg, txt }

  /// Reads all templates before any is written; returns what the reader should know.
  func add(
    _ paths: [String], with value: Value, untold: Set<String>, to files: inout OutputFiles, isPrivate: Bool
  ) throws -> [String] {
    var warnings: [String] = []
    var isWrong = false
    var made: [(name: String, text: String)] = []
    for path in paths {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let kind = Kind(rawValue: String(name.split(separator: ".").last ?? "")), name.contains(".") else {
        throw Stop(.validationFailure, phrases.templateOfWhat(path))
      }
      if made.contains(where: { $0.name == name }) { throw Stop(.validationFailure, phrases.templateTwice(name)) }
      let text = try read(path)
      let template = Template(text)
      for fault in template.problems(with: value, markup: kind != .md && kind != .txt) {
        let place = Template.place(of: fault.offset, in: text)
        printError("\(path):\(place.line):\(place.column): error: \(fault.what.sentence(in: phrases.language))")
        isWrong = true
      }
      let missing = untold.filter { name in template.paths.contains { $0.joined(separator: ".").hasPrefix(name) } }
      if !missing.isEmpty { warnings.append(phrases.templateWithout(name, missing.sorted())) }
      made.append((name, template.rendered(with: value, for: target(kind))))
    }
    if isWrong { throw ExitCode.inputIsWrong }
    for file in made { try files.add(file.name, file.text, isPrivate: isPrivate) }
    return warnings
  }

  private func target(_ kind: Kind) -> Target {
    let language = language
    let words: @Sendable (Int) -> String = { language.words(for: $0) }
    return switch kind {
    case .md: Target(escape: { MarkdownText.escaped($0) }, words: words)
    case .html, .htm, .svg: Target(escape: { MarkupText.escaped($0) }, words: words)
    case .txt: Target(escape: { Text.clean($0, keepingLines: true) }, words: words)
    }
  }

  private func read(_ path: String) throws(Stop) -> String {
    var place = path
    if !path.hasPrefix("/"), !beside.isEmpty, !Disk.system.exists(path), Disk.system.exists(beside + path) {
      place = beside + path
    }
    guard let text = String(validating: try InputFile.read(place, phrases), as: UTF8.self) else {
      throw Stop(.inputIsWrong, phrases.notText(place))
    }
    return text
  }
}
