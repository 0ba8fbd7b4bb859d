import Rotation
import Workshop

/// What is said of the file of a rotation or of a count: one sentence with the way to mend it, lower case, without a full stop.
extension Phrases {
  /// Something else than a file is there.
  public func notRegular(_ path: String) -> String {
    say(nl: "\(path) is geen gewoon bestand; noem er een", en: "\(path) is not a regular file; name one")
  }
  /// A file beyond what is read.
  public func tooLarge(_ path: String, mebibytes: Int) -> String {
    say(
      nl: "\(path) is groter dan \(mebibytes) MiB; noem een kleiner bestand",
      en: "\(path) is larger than \(mebibytes) MiB; name a smaller file")
  }

  /// Why an instance cannot be read.
  public func instanceFault(_ fault: InstanceFault, in path: String) -> String { visible(sentence(fault, in: path)) }

  private func sentence(_ fault: InstanceFault, in path: String) -> String {
    let place = fault.place.isEmpty ? path : "\(path): \(fault.place)"
    switch fault.reason {
    case .json(let line, let column):
      return say(
        nl: "\(path):\(line):\(column): dit is geen geldige JSON; verbeter het teken op deze plaats",
        en: "\(path):\(line):\(column): this is not valid JSON; mend the character at this place")
    case .duplicate(let name, let line, let column):
      return say(
        nl: "\(path):\(line):\(column): ‘\(name)’ staat er twee keer in; noem het één keer",
        en: "\(path):\(line):\(column): ‘\(name)’ stands there twice; name it once")
    case .unknown(let name, let known):
      let names = known.joined(separator: ", ")
      return say(
        nl: "\(place): onbekend onderdeel ‘\(name)’; hier mogen staan: \(names)",
        en: "\(place): unknown member ‘\(name)’; what may stand here: \(names)")
    case .missing(let name):
      return say(
        nl: "\(place): ‘\(name)’ ontbreekt; voeg het toe", en: "\(place): ‘\(name)’ is missing; add it")
    case .sort(let sort):
      return say(nl: "\(place): hier hoort \(word(sort)) te staan", en: "\(place): \(word(sort)) should stand here")
    case .outside(let number, let range):
      return say(
        nl:
          "\(place): \(number) kan niet; kies een getal van \(range.lowerBound) tot en met \(range.upperBound)",
        en: "\(place): \(number) cannot be; choose a number from \(range.lowerBound) to \(range.upperBound)")
    case .repeated(let name):
      return say(
        nl: "\(place): ‘\(name)’ staat er twee keer in; noem het één keer",
        en: "\(place): ‘\(name)’ stands there twice; name it once")
    case .notCounted(let name, let known):
      let names = known.joined(separator: ", ")
      return say(
        nl: "\(place): ‘\(name)’ wordt hier niet geteld; vraag om een van deze: \(names)",
        en: "\(place): ‘\(name)’ is not counted here; ask for one of these: \(names)")
    case .file(_, let reason): return "\(place): \(reason)"
    case .line(let line, let sort):
      return "\(fault.place.isEmpty ? path : fault.place):\(line): \(word(sort))"
    }
  }

  private func word(_ sort: InstanceFault.LineSort) -> String {
    switch sort {
    case .preflibBallot:
      say(
        nl: "dit is geen stembiljet van PrefLib; schrijf het als 7: 1,{2,3}",
        en: "this is not a ballot of PrefLib; write it as 7: 1,{2,3}")
    case .preflibOption:
      say(
        nl:
          "dit biljet noemt een nummer dat geen optie is of er twee keer op staat; noem elke optie hoogstens één keer",
        en: "this ballot has a number that is no option or stands on it twice; name each option once at most")
    case .pabulibProject:
      say(
        nl: "dit is geen project van Pabulib; geef project_id en cost, een bedrag vanaf 0",
        en: "this is not a project of Pabulib; give project_id and cost, an amount from 0")
    case .pabulibVote:
      say(nl: "deze stem heeft geen kolom vote; voeg die toe", en: "this vote has no column vote; add it")
    case .pabulibSection:
      say(
        nl: "deze regel hoort bij META, PROJECTS noch VOTES; zet er zo’n kop boven",
        en: "this line belongs to none of META, PROJECTS and VOTES; put such a heading above it")
    case .utf8:
      say(
        nl: "deze regel is geen UTF-8; sla het bestand op als UTF-8",
        en: "this line is not UTF-8; save the file as UTF-8")
    }
  }

  private func word(_ sort: InstanceFault.Sort) -> String {
    switch sort {
    case .object: say(nl: "een object", en: "an object")
    case .list: say(nl: "een lijst", en: "a list")
    case .text: say(nl: "een tekst tussen aanhalingstekens", en: "a text in quotation marks")
    case .whole: say(nl: "een geheel getal", en: "a whole number")
    case .truth: say(nl: "true of false", en: "true or false")
    case .range: say(nl: "[eerste ronde, laatste ronde]", en: "[first round, last round]")
    case .amount:
      say(
        nl: "een bedrag vanaf 0 met hoogstens vier decimalen",
        en: "an amount from 0 with four decimals at most")
    case .id: say(nl: "een id van minstens één teken", en: "an id of at least one character")
    case .pair: say(nl: "een paar: [\"p1\", \"p2\"]", en: "a pair: [\"p1\", \"p2\"]")
    }
  }
}
