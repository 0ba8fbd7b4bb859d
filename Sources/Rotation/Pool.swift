/// Some of the numbers from 0 on, from which one is drawn in no time.
struct Pool: ~Copyable {
  private let members: Slab<Int32>
  /// Where each number stands among the members; −1: nowhere.
  private let place: Slab<Int32>
  private(set) var count = 0

  /// An empty pool for numbers below `limit`.
  init(limit: Int) {
    members = Slab(0, count: limit)
    place = Slab(-1, count: limit)
  }

  subscript(index: Int) -> Int {
    @inline(__always) get { Int(members[index]) }
  }

  /// Takes in a number, if it is not there already.
  @inline(__always) mutating func insert(_ number: Int) {
    if place[number] >= 0 { return }
    members[count] = Int32(number)
    place[number] = Int32(count)
    count += 1
  }

  /// Puts out a number, if it is there.
  @inline(__always) mutating func remove(_ number: Int) {
    let free = place[number]
    if free < 0 { return }
    count -= 1
    let last = members[count]
    members[Int(free)] = last
    place[Int(last)] = free
    place[number] = -1
  }

  mutating func removeAll() {
    place.fill(-1)
    count = 0
  }
}
