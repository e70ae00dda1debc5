import Dispatch
import Synchronization

/// Work on many values at once.
enum Parallel {
  /// The results of `transform`, in the order of `values`, worked out on at most `jobs` threads.
  static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], jobs: Int, _ transform: @escaping @Sendable (Value) -> Result
  ) -> [Result] {
    guard jobs > 1, values.count > 1 else { return values.map(transform) }
    let next = Mutex(0)
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: min(jobs, values.count)) { _ in
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < values.count else { return }
        let result = transform(values[index])
        results.withLock { $0[index] = result }
      }
    }
    let done = results.withLock { $0 }
    return values.indices.compactMap { done[$0] }
  }
}
