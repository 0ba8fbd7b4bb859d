/// Text from people as it may stand in a template's Markdown.
public enum MarkdownText {
  /// Markdown that shows exactly that text, on one line.
  public static func escaped(_ text: String) -> String { Markdown.text(text) }
}

/// Text from people as it may stand in a template's HTML or SVG.
public enum MarkupText {
  /// Markup that shows exactly that text, also within quotes of either kind.
  public static func escaped(_ text: String) -> String {
    Outcomes.escaped(text).replacing("'", with: "&#39;").replacing("`", with: "&#96;")
  }
}
