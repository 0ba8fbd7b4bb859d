extension PaperPage {
  /// Of all paper. Lengths are those that `PaperRoom` counts with.
  static let style = """
    @page { size: A4; margin: 10mm }
    * { box-sizing: border-box }
    body { font: 11pt/1.3 "Liberation Sans", Arial, Helvetica, sans-serif; margin: 0; color: #000;
      overflow-wrap: anywhere }
    section { break-after: page }
    section:last-child { break-after: auto }
    header { display: flex; justify-content: space-between; gap: 8mm; font-size: 10pt; padding-bottom: 1.5mm;
      border-bottom: 0.5pt solid #000 }
    header span { white-space: nowrap }
    h1 { font-size: 22pt; line-height: 1.15; margin: 3mm 0 4mm }
    h1 small { font-size: 13pt; font-weight: normal; color: #333 }
    h2, h3 { break-after: avoid; line-height: 1.2 }
    h2 { font-size: 15pt; margin: 7mm 0 2mm }
    h3 { font-size: 12pt; margin: 4mm 0 1mm }
    p { margin: 0 0 2mm }
    .notice { border: 0.8pt solid #000; padding: 1.5mm 3mm; margin: 2mm 0; font-size: 11pt }
    ul { margin: 1mm 0; padding-left: 6mm }
    .pair { list-style: none; padding-left: 3mm; font-size: 10pt }

    .list { border-collapse: collapse; width: 100% }
    .list th { text-align: left; white-space: nowrap; font-size: 9.5pt; font-weight: normal; color: #333; border-bottom: 0.8pt solid #000 }
    .list td { border-bottom: 0.3pt solid #777; vertical-align: top }
    .list tr { break-inside: avoid }
    .list td, .list th { padding: 1mm 2.5mm 1mm 0 }
    .list .time { white-space: nowrap; font-variant-numeric: tabular-nums }
    .list .number { text-align: right; white-space: nowrap }
    .list small { color: #333; font-size: 9.5pt }
    .list .done { color: #555 }

    .columns { display: flex; gap: 6mm; align-items: flex-start }
    .columns > * { flex: 1 1 0; min-width: 0 }
    .table { break-inside: avoid; margin-bottom: 0.9em }
    .table h2 { font-size: 1.15em; margin: 0; display: flex; gap: 0.5em; align-items: baseline;
      border-bottom: 0.8pt solid #000 }
    .table h2 b { flex: 1 }
    .table h2 i { font: 0.7em "Liberation Sans", Arial, Helvetica, sans-serif }
    .table .under { font-size: 0.8em; color: #333 }
    .table ol { list-style: none; margin: 0; padding: 0 }
    .table li { line-height: 1.25; padding-left: 1em; text-indent: -1em }

    .names { border-collapse: collapse; width: 100% }
    .names th { font-size: 0.7em; font-weight: normal; color: #333; text-align: center; padding: 0;
      border-bottom: 0.8pt solid #000 }
    .names th:first-child, .names th.whole { text-align: left }
    .names td { line-height: 1.2; padding: 0; text-align: center; font-weight: bold; border-bottom: 0.3pt solid #888 }
    .names td:first-child { text-align: left; font-weight: normal; padding-right: 0.4em }
    .names td.whole { text-align: left; font-weight: normal }
    .legend { font-size: 10pt; line-height: 1.3; margin: -2mm 0 3mm }
    .legend b { padding-right: 0.3em }
    .legend span { white-space: nowrap; padding-right: 1.2em }

    .onTable h1 { font-size: 34pt; margin-bottom: 1mm }
    .onTable .place { font-size: 18pt; margin-bottom: 3mm }
    .onTable .prompt { font-size: 14pt; margin-bottom: 4mm }

    .cards { display: grid; grid-template-columns: 1fr 1fr }
    .card { border: 0.3pt dashed #888; padding: 4mm 5mm; overflow: hidden; display: flex; flex-direction: column }
    .card small { color: #333; font-size: 9pt }
    .card h2 { font-size: 14pt; margin: 1mm 0 }
    .card .seat { font-size: 9.5pt }
    .card .code { margin-top: 1mm }
    .card .code b { font: bold 16pt monospace; letter-spacing: 1pt }
    .card .join { margin-top: auto; font-size: 9.5pt }

    .harvest h1 { font-size: 26pt; margin-bottom: 1mm }
    .harvest .place { font-size: 14pt; margin-bottom: 2mm }
    .harvest .prompt { font-size: 13pt; margin-bottom: 1mm }
    .harvest .brief { font-size: 11pt; line-height: 1.4 }
    .harvest h2 { margin: 4mm 0 0 }
    .label { font-size: 9.5pt; color: #333; height: 5mm; padding-top: 1mm }
    .write { height: 9mm; border-bottom: 0.4pt solid #555 }
    .entry { break-inside: avoid; margin-top: 3mm; padding-bottom: 1mm }

    .ballots { display: grid }
    .ballot { border: 0.3pt dashed #888; padding: 5mm 6mm; overflow: hidden }
    .ballot h2 { font-size: 13pt; margin: 1mm 0 1.5mm }
    .ballot small { font-size: 9pt; color: #333 }
    .ballot p { font-size: 10pt; margin: 0 0 1.5mm }
    .ballot .option { display: flex; gap: 3mm; align-items: baseline; padding: 1mm 0 }
    .ballot .option > :first-child { flex: none }
    .ballot .box { width: 4mm; height: 4mm; border: 0.8pt solid #000; align-self: center }
    .ballot .points { width: 12mm; height: 6.5mm; border: 0.8pt solid #000; align-self: center }
    .ballot .blank { flex: 1; height: 6.5mm; border-bottom: 0.4pt solid #555 }
    .ballot table { border-collapse: collapse; width: 100% }
    .ballot td { padding: 1mm 2mm 1mm 0; border-bottom: 0.3pt solid #999; vertical-align: middle }
    .ballot .point { text-align: center; width: 8mm; padding: 1mm 0 }
    .ballot .no { white-space: nowrap; font-size: 9pt; padding-left: 2mm; width: 1% }
    """
}
