extension WebPage {
  /// On a screen of any width and on A4. Colours carry no meaning that words or figures do not.
  static let style = """
    :root { color-scheme: light }
    * { box-sizing: border-box }
    html { font: 100%/1.55 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif }
    body { margin: 0; color: #1a1a1a; background: #ffffff; overflow-wrap: anywhere }
    main { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
    main:focus { outline: none }
    a { color: #0b4a7d; background: #ffffff }
    a:focus-visible, .wide:focus-visible { outline: 3px solid #c04e00; outline-offset: 2px }
    .skip { position: absolute; left: 0.5rem; top: -4rem; padding: 0.5rem 1rem; color: #ffffff; background: #0b4a7d }
    .skip:focus { top: 0.5rem }
    .unseen, caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
    h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; color: #0f2a43; background: #ffffff }
    h1 { font-size: 1.9rem; margin: 0 0 0.5rem }
    h2 { font-size: 1.45rem; margin: 2.8rem 0 0.8rem; padding-top: 0.6rem; border-top: 2px solid #0b4a7d }
    h3 { font-size: 1.15rem; margin: 2.2rem 0 0.4rem }
    h4 { font-size: 1rem; margin: 1.6rem 0 0.3rem }
    p { margin: 0 0 0.8rem }
    p:has(+ ul), p:has(+ .wide) { break-after: avoid }
    em { font-style: normal; color: #4a4a4a; background: #ffffff; font-size: 0.95em }
    ul { margin: 0 0 1rem; padding-left: 1.3rem }
    li { margin: 0.15rem 0 }
    code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: 0.88em; color: #1a1a1a; background: #eef1f5;
      padding: 0 0.2em }
    .notice { border-left: 4px solid #c04e00; color: #1a1a1a; background: #fdf3ea; padding: 0.6rem 0.9rem }
    nav { margin: 1.5rem 0 0; padding: 0.8rem 1rem; color: #1a1a1a; background: #eef1f5 }
    nav p { margin: 0 0 0.3rem; font-weight: bold }
    nav ul { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem }
    nav a { color: #0b4a7d; background: #eef1f5 }
    .wide { overflow-x: auto; margin: 0 0 1.2rem; position: relative }
    table { border-collapse: collapse; width: 100%; font-size: 0.92rem; font-variant-numeric: tabular-nums }
    th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.9rem 0.35rem 0; border-bottom: 1px solid #b9c2cc;
      overflow-wrap: break-word }
    thead th { color: #4a4a4a; background: #ffffff; font-size: 0.85rem; border-bottom: 2px solid #6b6b6b;
      vertical-align: bottom; hyphens: auto }
    tbody th { font-weight: normal; min-width: 8rem; hyphens: auto }
    .number { text-align: right; white-space: nowrap }
    thead .number { white-space: normal }
    td:last-child, th:last-child { padding-right: 0.2rem }
    .bar { display: block; width: 8rem; height: 0.9rem; margin-top: 0.3rem }
    figure { margin: 1rem 0 1.4rem; break-inside: avoid }
    figure svg { display: block; width: 100%; max-width: 36rem; height: auto;
      font-family: "Segoe UI", "Liberation Sans", Arial, sans-serif }
    figcaption { color: #4a4a4a; background: #ffffff; font-size: 0.85rem; max-width: 36rem; margin-top: 0.4rem }
    @media (max-width: 40rem) {
      h1 { font-size: 1.5rem }
      table { font-size: 0.84rem }
      thead th { font-size: 0.76rem }
      th, td { padding-right: 0.45rem }
      .bar { width: 2.8rem }
      tbody th { min-width: 6.5rem }
    }
    @media print {
      @page { size: A4; margin: 18mm 17mm }
      html { font-size: 10pt }
      body { overflow-wrap: break-word }
      main { max-width: none; padding: 0 }
      nav, .skip { display: none }
      .wide { overflow: visible }
      a { text-decoration: none; color: #1a1a1a; background: #ffffff }
      h2 { margin-top: 1.8rem }
      tr, li, .notice { break-inside: avoid }
      thead { display: table-header-group }
      figure svg { max-width: 120mm }
      * { print-color-adjust: exact }
    }
    """
}
