import Foundation

/// The programs that are built beside the tests.
public enum Product {
  /// The program itself.
  public static var beraad: String { path(of: "beraad") }

  /// An executable target of this package, by its name.
  public static func path(of name: String) -> String {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent(name).path
  }

  /// Where this package lies: `Sessions/` and the other files of the repository are below it.
  public static var repository: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .path
  }
}
