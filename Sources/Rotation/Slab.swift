/// Memory that a search touches many millions of times: indices are checked in debug builds only, and it is freed with
/// its owner.
struct Slab<Element: BitwiseCopyable>: ~Copyable {
  private let start: UnsafeMutablePointer<Element>
  let count: Int

  init(_ value: Element, count: Int) {
    self.count = count
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: value, count: max(1, count))
  }

  deinit { start.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count, "outside of the slab")
      return start[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count, "outside of the slab")
      start[index] = newValue
    }
  }

  /// The elements from `index` on, for inner loops.
  @inline(__always) func row(_ index: Int) -> UnsafeMutablePointer<Element> {
    assert(index >= 0 && index <= count, "outside of the slab")
    return start + index
  }

  func fill(_ value: Element) { start.update(repeating: value, count: count) }

  /// Takes over what another slab of the same length holds.
  func copy(_ other: borrowing Slab<Element>) {
    assert(count == other.count, "slabs of different lengths")
    start.update(from: other.start, count: count)
  }
}
