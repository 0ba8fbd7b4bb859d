import CUV

extension Loop {
  /// Runs `job` on another thread (libuv has four, made at the first use) and then `then` on the loop with its result.
  /// For what waits on a disk: `fdatasync`. Jobs may run side by side and end in any order.
  ///
  /// When the loop is let go it waits for jobs under way, and `then` is not called.
  public func work<Result: Sendable>(
    _ job: @escaping @Sendable () -> Result, then: @escaping (Result) -> Void
  ) {
    let work = Unmanaged.passRetained(JobThen(job, then) as Work)
    let result = cuv_work(
      pointer, work.toOpaque(),
      { context in Work.perform(context) },
      { context, abandoned in Work.finish(context, abandoned: abandoned != 0) })
    precondition(result == 0, "out of memory for work")
  }
}

/// A job on its way to the other thread and back.
///
/// The compiler does not see it cross: C carries it as a bare pointer. That is sound because the threads take turns,
/// libuv's queue between them: the worker touches only `job` (Sendable) and `result` (Sendable), the loop's thread made
/// them before and reads them after; `then` is touched, and the object let go, on the loop's thread alone.
private class Work {
  func perform() {}
  func finish() {}

  static func perform(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<Work>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.perform() }
  }

  static func finish(_ context: UnsafeMutableRawPointer?, abandoned: Bool) {
    guard let context else { return }
    let work = Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
    if !abandoned { work.finish() }
  }
}

private final class JobThen<Result: Sendable>: Work {
  private let job: @Sendable () -> Result
  private let then: (Result) -> Void
  private var result: Result?

  init(_ job: @escaping @Sendable () -> Result, _ then: @escaping (Result) -> Void) {
    self.job = job
    self.then = then
  }

  override func perform() {
    result = job()
  }

  override func finish() {
    if let result { then(result) }
  }
}
