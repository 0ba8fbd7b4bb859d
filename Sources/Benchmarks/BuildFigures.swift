import ArgumentParser

/// What it takes to build beraad.
struct BuildFigures: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "build", abstract: "A clean release build.")

  @Flag(name: .customLong("run"), help: "Build in a temporary folder and measure; else only tell how.")
  var isRun = false

  private static let arguments = [
    "swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "beraad",
  ]

  func run() throws {
    let command = Self.arguments.joined(separator: " ")
    guard isRun else {
      return print("rm -rf .build && swift package resolve && time \(command)\nOr, beside what is built: build --run")
    }
    let scratch = try Scratch()
    let place = ["--scratch-path", scratch("build")]
    // Fetching packages is the network's time.
    let fetched = try timed { try launch(["swift", "package", "resolve"] + place, silently: true) }
    let built = try timed { try launch(Self.arguments + place, silently: true) }
    let again = try timed { try launch(Self.arguments + place, silently: true) }
    guard fetched.value == 0, built.value == 0, again.value == 0 else { throw Failure("the build fails") }
    var report = Report(
      "A clean release build",
      method: "`\(command)` in a new scratch folder, run where Package.swift stands; packages were fetched before.")
    report.add(
      "Clean build", time(built.nanoseconds), aim: "under 150 s on two cores",
      beside: "nothing to do \(time(again.nanoseconds))",
      ratio: Double(built.nanoseconds) / Double(again.nanoseconds))
    report.write()
  }
}
