import Phrases

extension WebPage {
  /// A table in a frame of its own; the first column of words holds the heads of the rows.
  func html(of table: MarkdownTable, caption: String) -> String {
    let words = Marks.plain(caption)
    let headColumn = table.columns.firstIndex { $0.side == .left } ?? 0
    var out =
      "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"\(escaped(self.words.wideTable(words)))\">\n"
    out += "<table>\n<caption>\(Marks.html(caption))</caption>\n<thead><tr>"
    for column in table.columns {
      switch column.side {
      case .left: out += "<th scope=\"col\">\(Marks.html(column.head))</th>"
      case .right: out += "<th scope=\"col\" class=\"number\">\(Marks.html(column.head))</th>"
      case .bar: out += "<th scope=\"col\"><span class=\"unseen\">\(self.words.barColumn)</span></th>"
      }
    }
    out += "</tr></thead>\n<tbody>\n"
    for (place, row) in table.rows.enumerated() {
      out += "<tr>"
      for (column, cell) in row.enumerated() {
        switch table.columns[column].side {
        case .left where column == headColumn: out += "<th scope=\"row\">\(Marks.html(cell))</th>"
        case .left: out += "<td>\(Marks.html(cell))</td>"
        case .right: out += "<td class=\"number\">\(Marks.html(cell))</td>"
        case .bar: out += "<td>\(table.bars[place].map(bar) ?? "")</td>"
        }
      }
      out += "</tr>\n"
    }
    return out + "</tbody>\n</table></div>\n"
  }

  private func bar(_ share: MarkdownTable.Share) -> String {
    let part = share.whole > 0 ? Double(max(0, min(share.value, share.whole))) / Double(share.whole) : 0
    let width = share.value > 0 ? max(1, part * 160) : 0
    return "<svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 160 14\"><rect width=\"160\" height=\"14\" "
      + "fill=\"\(Shade.pale.hex)\"/><rect width=\"\(Drawing.number(width))\" height=\"14\" fill=\"\(Shade.blue.hex)\"/></svg>"
  }
}
