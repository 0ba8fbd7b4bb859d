import Foundation
import Glibc

/// One table in Markdown, with the machine and the method above it.
struct Report {
  let title: String
  let method: String
  private var rows: [[String]] = [["Figure", "Measured", "Aim", "Beside", "Ratio"]]

  init(_ title: String, method: String) {
    self.title = title
    self.method = method
  }

  mutating func add(_ figure: String, _ measured: String, aim: String = "–", beside: String, ratio: Double?) {
    rows.append([figure, measured, aim, beside, ratio.map { String(format: $0 < 10 ? "%.2f" : "%.0f", $0) } ?? "–"])
  }

  func write() {
    print("### \(title)\n\nMachine: \(machine()). \(method)\n")
    for (index, row) in rows.enumerated() {
      print("| \(row.joined(separator: " | ")) |")
      if index == 0 { print("|" + String(repeating: " --- |", count: row.count)) }
    }
    print("")
  }
}

/// The processor, its cores, the kernel.
func machine() -> String {
  let information = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  let model =
    information.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last
    .map { $0.trimmingCharacters(in: .whitespaces) }
  let kernel = (try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)) ?? ""
  let cores = ProcessInfo.processInfo.activeProcessorCount
  let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first ?? "?"
  return
    "\(model ?? "unknown processor"), \(cores) cores, Linux \(kernel.trimmingCharacters(in: .whitespacesAndNewlines)), load \(load) at the end"
}

/// Nanoseconds as a reader wants them.
func time(_ nanoseconds: Int64) -> String { time(Double(nanoseconds)) }

func time(_ nanoseconds: Double) -> String {
  switch nanoseconds {
  case ..<1_000: String(format: "%.1f ns", nanoseconds)
  case ..<1_000_000: String(format: "%.1f µs", nanoseconds / 1_000)
  case ..<1_000_000_000: String(format: "%.2f ms", nanoseconds / 1_000_000)
  default: String(format: "%.2f s", nanoseconds / 1_000_000_000)
  }
}

/// A number a second.
func rate(_ count: Int, in nanoseconds: Int64) -> Double {
  Double(count) / (Double(max(1, nanoseconds)) / 1_000_000_000)
}

func thousands(_ number: Double) -> String {
  number < 10_000 ? String(format: "%.0f", number) : String(format: "%.1fk", number / 1_000)
}
