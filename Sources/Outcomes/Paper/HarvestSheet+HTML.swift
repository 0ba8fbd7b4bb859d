import Canvas
import Phrases
import Workshop

extension HarvestSheet {
  private static let line = 9 * PaperRoom.millimetre
  private static let label = 5 * PaperRoom.millimetre
  /// Under the heading of a collection as few lines make no sense.
  private static let fewestLines = 4.0
  /// A brief of more than this much of a sheet stands on one of its own.
  private static let longestBrief = 0.3 * PaperRoom.height

  /// A page for a browser to print on A4: a sheet or more for each table, with what is asked and ruled lines for each
  /// collection.
  public var html: String {
    var page = PaperPage(head, phrases.language)
    for part in parts { add(part, to: &page) }
    return page.html
  }

  private func add(_ part: Part, to page: inout PaperPage) {
    let brief = part.table?.brief.map(BriefText.paragraphs) ?? []
    let under = under(part)
    var top = under.isEmpty ? "" : "<div class=\"place\">\(escaped(under))</div>\n"
    top += "<div class=\"prompt\">\(escaped(part.breakout.prompt))</div>\n"
    let paragraphs = brief.filter { !$0.isEmpty }.map { "<p>\(escaped($0))</p>\n" }
    let briefHTML = "<div class=\"brief\">\n\(paragraphs.joined())</div>\n"
    let briefRoom = brief.reduce(0.0) { $0 + PaperRoom.height($1, size: 11, width: PaperRoom.width, line: 1.4) + 6 }
    let isShort = briefRoom <= HarvestSheet.longestBrief
    if !brief.isEmpty, !isShort { page.sheet("harvest", name(of: part), phrases.paperBrief, top + briefHTML) }
    var room =
      PaperRoom.height - PaperRoom.heading(name(of: part), phrases.paperHarvest) - 30
      - PaperRoom.height(under, size: 14, width: PaperRoom.width, line: 1.3)
      - PaperRoom.height(part.breakout.prompt, size: 13, width: PaperRoom.width, line: 1.3)
    if !brief.isEmpty, isShort {
      top += briefHTML
      room -= briefRoom
    }
    for lot in lots(of: part.breakout.collections, room) {
      let blocks = lot.map { html(of: $0, room / Double(lot.count)) }.joined()
      page.sheet("harvest", name(of: part), phrases.paperHarvest, top + blocks)
    }
  }

  /// Collections that share a sheet: those of one line of text by twos, where both have room; others alone.
  private func lots(of collections: [Harvest], _ room: Double) -> [[Harvest]] {
    var lots: [[Harvest]] = []
    for harvest in collections {
      let isShort = harvest.fields == [.text] && room / 2 > HarvestSheet.fewestLines * HarvestSheet.line
      if isShort, let last = lots.last, last.count == 1, last[0].fields == [.text] {
        lots[lots.count - 1].append(harvest)
      } else {
        lots.append([harvest])
      }
    }
    return lots
  }

  private func html(of harvest: Harvest, _ room: Double) -> String {
    let forms = HarvestSheet.forms(of: harvest)
    let heading = PaperRoom.height(harvest.title, size: 15, width: PaperRoom.width, bold: true, line: 1.2) + 14
    let entry = forms.reduce(12.0) {
      $0 + ($1.label == nil ? 0 : HarvestSheet.label) + Double($1.lines) * HarvestSheet.line
    }
    let out = "<h2>\(escaped(harvest.title))</h2>\n"
    if harvest.fields == [.text] {
      let lines = max(Int(HarvestSheet.fewestLines), Int((room - heading) / HarvestSheet.line))
      return out + String(repeating: "<div class=\"write\"></div>\n", count: lines)
    }
    let block = forms.map { form in
      (form.label.map { "<div class=\"label\">\(escaped($0))</div>\n" } ?? "")
        + String(repeating: "<div class=\"write\"></div>\n", count: form.lines)
    }.joined()
    let count = max(1, Int((room - heading) / entry))
    return out + String(repeating: "<div class=\"entry\">\n\(block)</div>\n", count: count)
  }
}
