import ArgumentParser
import JSON
import Phrases
import Tally
import Workshop

/// Counts ballots outside a session.
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Count ballots outside a session.",
    discussion: """
      Reads a case or a list of cases (options, ballots, and how to count them) and writes what comes of it as JSON. The
      documentation page Tally describes every member. Ballots that break the rules are listed with the reason and not
      counted; a tie is shown as a tie.

      Example:
        beraad tally verkiezing.json > uitslag.json
        beraad tally --preflib voorkeuren.soi

      Ends with 0 when all is counted, 65 when the input is wrong or asks for a rule that is not counted here, and 66
      when it is not there.
      """)

  @Argument(help: "The case, or a list of cases.", completion: .file(extensions: ["json"]))
  var file: String?

  @ArgumentParser.Option(
    help: "Ballots of ranks as PrefLib has them: .soc, .soi, .toc or .toi.",
    completion: .file(extensions: ["soc", "soi", "toc", "toi"]))
  var preflib: String?

  @OptionGroup var messages: LanguageOption

  func validate() throws {
    if (file == nil) == (preflib == nil) { throw ValidationError("Name one file: a case, or --preflib FILE.") }
  }

  func run() throws {
    do {
      try count(Phrases(messages.resolved()))
    } catch {
      throw error.said()
    }
  }

  private func count(_ phrases: Phrases) throws(Stop) {
    if let preflib {
      let bytes = try InputFile.read(preflib, phrases)
      do {
        printLine(JSON.object(try PreflibFile(bytes).count()).text)
      } catch {
        throw Stop(.inputIsWrong, phrases.instanceFault(error, in: preflib))
      }
    } else if let file {
      let bytes = try InputFile.read(file, phrases)
      let faults: [String]
      do {
        faults = try count(InstanceNode(parsing: bytes), file, phrases)
      } catch {
        throw Stop(.inputIsWrong, phrases.instanceFault(error, in: file))
      }
      guard let last = faults.last else { return }
      for fault in faults.dropLast() { Stop.warn(fault) }
      throw Stop(.inputIsWrong, last)
    }
  }

  /// Every case of a list is counted, also where another one is wrong; what is wrong with each comes back.
  private func count(
    _ root: InstanceNode, _ file: String, _ phrases: Phrases
  ) throws(InstanceFault) -> [String] {
    // What a case names lies beside its file.
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    func read(_ name: String) throws(InstanceFault) -> [UInt8] {
      do {
        return try InputFile.read(folder + name, phrases)
      } catch {
        throw InstanceFault(.file(folder + name, error.sentence), at: "ballots.path")
      }
    }
    guard root.isList else {
      printLine(JSON.object(try TallyCase(root, reading: read).answer()).text)
      return []
    }
    var (answers, faults): ([JSON], [String]) = ([], [])
    for node in try root.list() {
      do {
        answers.append(.object(try TallyCase(node, reading: read).answer()))
      } catch {
        faults.append(phrases.instanceFault(error, in: file))
        answers.append(["id": node.json["id"] ?? .null, "error": .string(phrases.instanceFault(error, in: file))])
      }
    }
    printLine(JSON.array(answers).text)
    return faults
  }
}
