import Workshop

/// What is to happen, by time, then in the order in which it was written down. A binary heap.
struct Diary<Act> {
  private var heap: [Line] = []
  private var written = 0

  private struct Line {
    var at: Instant
    var number: Int
    var act: Act

    func isBefore(_ other: Line) -> Bool { (at, number) < (other.at, other.number) }
  }

  /// When something happens next.
  var next: Instant? { heap.first?.at }

  mutating func add(_ act: Act, at: Instant) {
    heap.append(Line(at: at, number: written, act: act))
    written += 1
    var place = heap.count - 1
    while place > 0, heap[place].isBefore(heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeNext() -> (at: Instant, act: Act)? {
    guard let first = heap.first else { return nil }
    heap[0] = heap[heap.count - 1]
    heap.removeLast()
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child].isBefore(heap[least]) {
        least = child
      }
      if least == place { return (first.at, first.act) }
      heap.swapAt(place, least)
      place = least
    }
  }
}
