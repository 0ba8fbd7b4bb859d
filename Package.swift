// swift-tools-version: 6.2
import PackageDescription

/// Every target reads the same: Swift 6, no silent existentials, no import that leaks through another module, and a
/// warning is an error. Packages that others made are let be.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let strictC: [CSetting] = [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]

func system(_ name: String, _ libraries: [String] = []) -> Target {
  .target(name: name, cSettings: strictC, linkerSettings: libraries.map { .linkedLibrary($0) })
}

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [], exclude: [String] = [])
  -> Target
{
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, resources: resources,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "beraad",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Floor 0: the system, behind headers of ints and pointers only.
    system("CNcurses", ["ncursesw", "tinfo"]),
    system("CUV", ["uv"]),
    system("CNettle", ["nettle"]),
    system("CYAML", ["yaml"]),
    system("CUnicode", ["utf8proc"]),
    system("CSystem"),

    // Floor 1.
    room("Workshop"),
    room("Canvas"),
    room("JSON"),

    // Drives a real tmux, and programs without a terminal, for tests.
    .target(name: "TerminalDriver", path: "Tests/Support", swiftSettings: strict),
    tests("TerminalDriver", ["TerminalDriver"]),
    // Through the whole program; it is built first.
    .testTarget(
      name: "ScenarioTests", dependencies: ["TerminalDriver", "beraad"], path: "Tests/Scenarios", swiftSettings: strict),

    tests("Canvas", ["Canvas"]),
    tests("Terminal", ["Terminal", "Canvas", "CNcurses", "TerminalProbe"], exclude: ["Probe"]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "Canvas", "Loop"], path: "Tests/Terminal/Probe",
      swiftSettings: strict),

    // Floor 2.
    room("Mustache", ["Workshop"]),
    room("Timeline", ["Workshop"]),
    room("Rotation", ["Workshop"]),
    room("Tally", ["Workshop"]),

    // Floor 3 and 4.
    room("Engine", ["Canvas", "Workshop", "Timeline", "Rotation", "Tally"]),
    room("Figures", ["Engine", "Mustache", "Tally", "Workshop"]),
    room("Phrases", ["Engine", "Workshop", "Rotation", "Tally", "Timeline"]),

    // Floor 5.
    room("Screens", ["Engine", "Phrases", "Canvas", "Workshop", "Tally", "Timeline"]),
    room(
      "Outcomes",
      ["Engine", "Figures", "Mustache", "Phrases", "JSON", "Canvas", "Workshop", "Rotation", "Tally", "Timeline"]),
    room("SessionFile", ["Engine", "Figures", "Mustache", "Workshop", "CYAML", "CUnicode"]),
    room("Journal", ["Engine", "Workshop", "JSON", "CNettle", "CSystem"]),
    room("Wire", ["Engine", "Workshop", "JSON"]),
    room("Loop", ["CUV", "CSystem"]),

    // Floor 6.
    room("Host", ["Canvas", "Engine", "Rotation", "Journal", "Wire", "Loop", "Workshop", "JSON", "CSystem"]),
    room("Link", ["Wire", "Loop", "Engine", "Workshop", "JSON"]),
    room("Terminal", ["Canvas", "CNcurses"]),

    // Floor 7 and 8.
    room("Rehearsal", ["Host", "Link", "Engine", "Journal", "Tally", "Workshop", "Wire", "Loop"]),
    .executableTarget(
      name: "beraad",
      dependencies: [
        argumentParser, "Canvas", "CSystem", "Engine", "Figures", "Host", "JSON", "Journal", "Link", "Loop", "Mustache",
        "Outcomes",
        "Phrases", "Rehearsal", "Rotation", "Screens", "SessionFile", "Tally", "Terminal", "Timeline", "Wire",
        "Workshop",
      ],
      swiftSettings: strict),

    // Measures; nothing of it is in the product `beraad`.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        argumentParser, "Engine", "Host", "Journal", "Link", "Loop", "Outcomes", "Phrases", "Rotation", "SessionFile",
        "Tally", "Timeline", "Wire", "Workshop",
      ],
      swiftSettings: strict),

    // Tests mirror the rooms.
    tests("Benchmarks", ["Benchmarks", "Workshop"]),
    tests("JSON", ["JSON"]),
    tests(
      "Journal", ["Engine", "JSON", "Journal", "Tally", "TerminalDriver", "Workshop", "beraad"], exclude: ["Formats"]),
    tests("Tally", ["Tally", "Workshop", "JSON"]),
    tests("Mustache", ["Mustache"]),
    tests("Timeline", ["Timeline", "Workshop"]),
    // Holds plans against their rules, for tests of whoever makes them.
    .target(
      name: "RotationRules", dependencies: ["Rotation", "Workshop"], path: "Tests/Rules", swiftSettings: strict),
    tests("Rotation", ["Rotation", "RotationRules", "Workshop"]),
    tests("Loop", ["Loop"]),
    tests(
      "Host",
      [
        "Host", "Link", "Canvas", "CSystem", "Engine", "Journal", "JSON", "Loop", "Tally", "TerminalDriver", "Timeline",
        "Wire", "Workshop", "beraad",
      ]),
    tests("CSystem", ["CSystem"]),
    tests("SessionFile", ["SessionFile", "Workshop", "Phrases"]),
    tests("Commands", ["beraad", "Tally"]),
    tests("Pages", [argumentParser, "Canvas", "Phrases", "Screens", "TerminalDriver", "Workshop", "beraad"]),
    tests("Screens", ["Screens", "Phrases", "Engine", "Canvas", "Workshop", "Tally", "Timeline"]),
    tests(
      "Outcomes",
      [
        "Figures", "Mustache", "Outcomes", "Canvas", "Engine", "Phrases", "Rotation", "Workshop", "Tally",
        "SessionFile",
      ],
      exclude: ["Expected"]),
    tests("Tidy", []),
    tests("Engine", ["Engine", "Rotation", "RotationRules", "Workshop", "Tally", "Timeline"]),
    tests(
      "Rehearsal",
      [
        "Rehearsal", "Host", "Journal", "Engine", "Loop", "SessionFile", "Tally", "TerminalDriver", "Workshop",
        "beraad",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
