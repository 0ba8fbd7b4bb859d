import Canvas
import Engine
import Phrases
import Workshop

/// Themes of a group's lines, and who takes them up.
extension LeaderScreen {
  /// Asks below the list for the theme of the chosen line, or for who takes it up.
  mutating func say(_ purpose: EntryForm.Purpose) {
    guard let (current, entry) = lineToChange() else { return }
    var form: EntryForm
    switch purpose {
    case .wording: return
    case .theme:
      let sorted = current.entries.compactMap { line in
        line.theme.map { (text: current.fields.oneLine(line.fields), theme: $0) }
      }
      let theme =
        entry.theme
        ?? ThemeSuggestion.theme(
          for: current.fields.oneLine(entry.fields), among: sorted, in: view?.head.language ?? phrases.language)
      form = EntryForm(
        [Field(id: EntryForm.themeField, label: phrases.themeLabel)], values: [EntryForm.themeField: theme ?? ""],
        editing: entry.id)
    case .commitment:
      let fields = zip(EntryForm.commitmentFields, phrases.ownerLabels).map { Field(id: $0, label: $1) }
      let texts = [
        entry.commitment?.owner ?? "", entry.commitment?.partners.joined(separator: ", ") ?? "",
        entry.commitment?.due ?? "",
      ]
      let values = Dictionary(zip(EntryForm.commitmentFields, texts)) { first, _ in first }
      form = EntryForm(fields, values: values, editing: entry.id)
    }
    form.purpose = purpose
    forms[current.id] = form
    self.chosen = nil
  }
}

extension EntryForm {
  static let themeField = "thema"
  static let commitmentFields = ["wie", "met", "voor"]

  /// What is wished with what was typed about an entry.
  func command(about entry: EntryID, in collection: CollectionID) -> Command {
    switch purpose {
    case .wording: .editEntry(collection: collection, entry: entry, fields: values)
    case .theme: .sortEntry(collection: collection, entry: entry, theme: values[Self.themeField])
    case .commitment:
      .takeUpEntry(
        collection: collection, entry: entry, owner: values[Self.commitmentFields[0]] ?? "",
        partners: values[Self.commitmentFields[1]]?.partnersTyped ?? [], due: values[Self.commitmentFields[2]])
    }
  }
}
