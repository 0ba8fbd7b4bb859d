import Canvas
import Phrases
import Testing
import Workshop

@testable import Screens

struct KeysTests {
  @Test func `the page of keys holds every table that a screen reads`() throws {
    var page = Page(
      title: "Keys",
      abstract: """
        What every key does, from the rows that the screens read. In the console `:` finds every command by name, also those
        that have no key; `?` shows the keys of the moment on every screen but the wall, which only `q` leaves.
        """)
    for language in [Language.en, .nl] {
      let words = KeysWords(language: language)
      page.heading(2, words.language("English", "Nederlands"))
      console(language, words, on: &page)
      for (title, context) in words.participant {
        page.heading(3, "\(words.participantScreen): \(title)")
        // What a message to all adds is told once.
        let table = participantBindings(
          context, tab: words.nextPage, hasMessage: context == .reading,
          help: offersHelp(context) ? .offered : .notOffered,
          Phrases(language))
        rows(table, words, on: &page)
      }
      for (title, context, lead) in words.leading {
        page.heading(3, "\(words.participantScreen): \(title)")
        let table = participantBindings(context, tab: words.nextPage, hasMessage: false, lead: lead, Phrases(language))
        rows(table, words, on: &page)
      }
      for (title, context) in words.leader {
        page.heading(3, "\(words.leaderScreen): \(title)")
        let table = leaderBindings(context, tab: words.nextPage, help: .offered, Phrases(language))
        rows(context == .reading ? leaderMessageBindings(Phrases(language)) + table : table, words, on: &page)
      }
      page.heading(3, words.lineByLine)
      page.table(
        [words.typed, words.meaning],
        PlainWord.allCases.map { word in
          let help = word.help(Phrases(language))
          let colon = help.firstRange(of: ": ")
          return [
            word.words(language).map { "`\($0)`" }.joined(separator: " "),
            colon.map { String(help[$0.upperBound...]) } ?? help,
          ]
        })
    }
    try page.check()
  }

  /// Where a member of a group that nobody leads can call for help; the key while typing stands with those.
  private func offersHelp(_ context: ParticipantContext) -> Bool {
    switch context {
    case .reading, .harvest, .lot: true
    case .joining, .choosing, .counted, .questions, .typing, .formChoosing, .formText, .formTyping, .formEnd, .formDone:
      false
    }
  }

  private func console(_ language: Language, _ words: KeysWords, on page: inout Page) {
    let rows = ManualRow.console(in: language)
    var tasks: [String] = []
    for row in rows where !tasks.contains(row.task) { tasks.append(row.task) }
    for task in tasks {
      page.heading(3, "\(words.consoleScreen): \(task)")
      page.table(
        [words.keys, words.command, words.meaning],
        rows.filter { $0.task == task }.map { [written($0.keys), "`:\($0.command)`", $0.help] })
    }
  }

  /// The rows that say something. Where two are the same keys in a few words and in a clause, the clause.
  private func rows<Action>(_ table: [Binding<Action>], _ words: KeysWords, on page: inout Page) {
    let phrases = Phrases(words.of)
    let told = table.filter { $0.help != nil }
    let rows = table.filter { row in
      row.help != nil
        || row.label != nil && !told.contains { names($0, phrases).starts(with: names(row, phrases)) }
    }
    page.table(
      [words.keys, words.meaning],
      rows.map { [written(names($0, phrases)), $0.help ?? $0.label ?? ""] })
  }

  private func names<Action>(_ row: Binding<Action>, _ phrases: Phrases) -> String {
    row.sign ?? row.keys.map { $0.name(phrases) }.joined(separator: " ")
  }

  private func written(_ keys: String) -> String {
    keys.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
  }
}

/// The headings of the page.
private struct KeysWords {
  let of: Language

  init(language: Language) { of = language }

  func language(_ english: String, _ dutch: String) -> String {
    switch of {
    case .en: english
    case .nl: dutch
    }
  }

  var keys: String { language("keys", "toetsen") }
  var command: String { language("command", "opdracht") }
  var meaning: String { language("what it does", "wat het doet") }
  var typed: String { language("typed", "getypt") }
  var nextPage: String { language("next page", "volgende pagina") }
  var consoleScreen: String { language("Console", "Regie") }
  var participantScreen: String { language("Participant", "Deelnemer") }
  var leaderScreen: String { language("Group leader", "Gespreksleider") }
  var lineByLine: String { language("Line by line (`join --plain`)", "Regel voor regel (`join --plain`)") }

  var participant: [(String, ParticipantContext)] {
    [
      (language("choosing one's name", "uw naam kiezen"), .joining(.roster, isReading: false)),
      (language("typing one's name", "uw naam typen"), .joining(.name, isReading: false)),
      (language("giving a code", "een code geven"), .joining(.code, isReading: false)),
      (
        language("a question of a form", "een vraag van een formulier"), .formChoosing(.one(why: false), dontKnow: true)
      ),
      (language("an open question of a form", "een open vraag van een formulier"), .formText(dontKnow: true)),
      (language("typing an open answer", "een open antwoord typen"), .formTyping(isOneLine: false)),
      (language("the end of a form", "het einde van een formulier"), .formEnd(canSubmit: true, canAuthorise: true)),
      (language("choosing one option", "één optie kiezen"), .choosing(.one(why: false), canKeep: true)),
      (language("answering a proposal", "een voorstel beantwoorden"), .choosing(.one(why: true), canKeep: true)),
      (language("choosing several options", "meer opties kiezen"), .choosing(.several, canKeep: true)),
      (language("giving points", "punten geven"), .choosing(.points, canKeep: true)),
      (language("giving votes", "stemmen geven"), .choosing(.votes, canKeep: true)),
      (language("ranking options", "opties op volgorde zetten"), .choosing(.ranks, canKeep: true)),
      (language("giving grades or columns", "oordelen of kolommen geven"), .choosing(.table, canKeep: true)),
      (language("comparing two", "twee vergelijken"), .choosing(.versus, canKeep: true)),
      (language("giving words", "woorden geven"), .choosing(.text, canKeep: true)),
      (language("answering on a scale", "antwoorden op een schaal"), .choosing(.scale(noOpinion: true), canKeep: true)),
      (language("a counted ballot", "een getelde stem"), .counted),
      (language("questions", "vragen"), .questions(canWrite: true, canUpvote: true, hasContact: true)),
      (language("what the own group found", "wat de eigen groep vond"), .harvest(entries: 2)),
      (language("writing", "schrijven"), .typing(isLast: true)),
      (language("reading", "lezen"), .reading),
    ]
  }

  /// A member whose group nobody else leads.
  var leading: [(String, ParticipantContext, LeadOffer)] {
    [
      (language("a group that nobody leads", "een groep die niemand leidt"), .harvest(entries: 2), .lead),
      (
        language("leading the own group", "de eigen groep leiden"), .harvest(entries: 2),
        .leading(.list)
      ),
      (
        language("leading: the parking lot", "leiden: de parkeerplaats"), .lot(entries: 2),
        .leading(.other)
      ),
      (
        language("leading, while the group votes", "leiden, terwijl de groep stemt"), .counted,
        .leading(.vote(.open))
      ),
      (
        language("leading, after the group's vote", "leiden, na de stemming van de groep"), .reading,
        .leading(.vote(.decided))
      ),
    ]
  }

  var leader: [(String, LeaderContext)] {
    [
      (language("writing down", "opschrijven"), .typing(isLast: true, isEditing: false, hasEntries: true)),
      (
        language("improving an entry", "een regel verbeteren"), .typing(isLast: true, isEditing: true, hasEntries: true)
      ),
      (language("the list", "de lijst"), .list(isOpen: true, canMark: true, canOrder: true)),
      (language("while the group votes", "terwijl de groep stemt"), .voting(.open)),
      (language("after the group's vote", "na de stemming van de groep"), .voting(.decided)),
      (language("reading", "lezen"), .reading),
    ]
  }
}
