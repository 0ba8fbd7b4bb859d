/// The groups that Polis finds most typically, whoever comes first.
///
/// Polis begins k-means with those who came first, so that the order in which people come decides where it comes to rest.
/// Here people come in many orders; each gives the groups that Polis would find, and the ones that agree best with all
/// others, on average, are taken. So the same votes give the same groups.
struct TypicalGroups {
  /// By point.
  var labels: [Int]
  /// How well the groups are apart, for each number of groups that was tried, from two on.
  var silhouettes: [Double]
  /// How much they agree with the groups of all orders, on average, by the adjusted Rand index.
  var firmness: Double

  /// In how many orders people come: fewer where they stand on many places, each of which costs time. Twice as many
  /// were measured to bring nothing.
  static func orders(_ points: Int) -> Int { min(400, max(20, 8_000 / points)) }
  /// Above this many places people who stand near each other count as one when groups are formed, as in Polis.
  static let mostBases = 100
  /// How often such neighbourhoods are mended.
  static let mostBaseSteps = 12

  /// Nil where not even two groups can be formed. The points differ from each other.
  init?(_ points: [Clusters.Point], most mostGroups: Int) {
    guard points.count >= 2 else { return nil }
    var chance = FixedChance()
    var queue = Queue(points)
    let orders = Self.orders(points.count)
    let apart = points.count <= Self.mostBases ? Self.distances(points) : []
    var found: [(run: Run, times: Double)] = []
    for _ in 0..<orders {
      let run: Run
      if points.count <= Self.mostBases {
        run = Run(points, from: queue.first(mostGroups, &chance).map { points[$0] }, apart)
      } else {
        let first = queue.first(Self.mostBases, &chance).map { points[$0] }
        run = Run(Clusters(points, from: first, mostSteps: Self.mostBaseSteps), mostGroups)
      }
      if let same = found.firstIndex(where: { $0.run == run }) {
        found[same].times += 1
      } else {
        found.append((run, 1))
      }
    }
    let weights = points.map(\.weight)
    let agreement = found.map { one in
      found.reduce(0) { sum, other in
        let same = one.run == other.run
        return sum + other.times * (same ? 1 : adjustedRandIndex(one.run.labels, other.run.labels, weights: weights))
      }
    }
    guard let typical = found.indices.max(by: { agreement[$0] < agreement[$1] }) else { return nil }
    (labels, silhouettes) = (found[typical].run.labels, found[typical].run.silhouettes)
    firmness = agreement[typical] / Double(orders)
  }

  fileprivate static func distances(_ points: [Clusters.Point]) -> [Double] {
    var distances = [Double](repeating: 0, count: points.count * points.count)
    for one in points.indices {
      for other in points.indices[..<one] {
        let distance = points[one].distance(points[other]).squareRoot()
        distances[one * points.count + other] = distance
        distances[other * points.count + one] = distance
      }
    }
    return distances
  }
}

extension TypicalGroups {
  /// What one order gives: of two to so many groups the number with the highest mean silhouette.
  private struct Run {
    var labels: [Int] = []
    var silhouettes: [Double] = []

    static func == (one: Run, other: Run) -> Bool { one.labels == other.labels }

    init(_ points: [Clusters.Point], from start: [Clusters.Point], _ distances: [Double]) {
      var highest = -Double.infinity
      for count in stride(from: 2, through: start.count, by: 1) {
        let clusters = Clusters(points, from: Array(start.prefix(count)))
        let widths = silhouetteWidths(clusters.labels, distances)
        let mean = widths.reduce(0, +) / Double(widths.count)
        silhouettes.append(mean)
        if mean >= highest { (labels, highest) = (clusters.labels, mean) }
      }
      number()
    }

    /// Of neighbourhoods: whoever is in one is in its group.
    init(_ bases: Clusters, _ mostGroups: Int) {
      self.init(bases.centers, from: Array(bases.centers.prefix(mostGroups)), distances(bases.centers))
      labels = bases.labels.map { labels[$0] }
      number()
    }

    /// The group of the first point is 0, the next other one 1, and so on, so that equal groups have equal numbers.
    private mutating func number() {
      var numbers: [Int: Int] = [:]
      labels = labels.map { label in
        if let number = numbers[label] { return number }
        numbers[label] = numbers.count
        return numbers.count - 1
      }
    }
  }

  /// People in an order that is made as far as it is asked for.
  private struct Queue {
    /// The point that each of them stands on.
    private var people: [Int]

    init(_ points: [Clusters.Point]) {
      people = points.enumerated().flatMap { Array(repeating: $0.offset, count: max(1, Int($0.element.weight))) }
    }

    /// So many different points, as the people who come first stand on them.
    mutating func first(_ count: Int, _ chance: inout FixedChance) -> [Int] {
      var (points, seen): ([Int], Set<Int>) = ([], [])
      for place in people.indices {
        people.swapAt(place, place + Int(chance.next() * Double(people.count - place)))
        if seen.insert(people[place]).inserted { points.append(people[place]) }
        if points.count == count { break }
      }
      return points
    }
  }
}
