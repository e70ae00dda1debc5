import Synchronization

/// A count that workers share.
final class Tally: Sendable {
  private let value = Mutex(0)

  /// What was counted so far.
  var count: Int { value.withLock { $0 } }

  /// Counts one more.
  func add() { value.withLock { $0 += 1 } }
}
