import Dispatch
import Synchronization

/// One piece of work at a time that goes on beside its caller.
final class Overlapped<Value: Sendable>: Sendable {
  private let outcome = Mutex<Result<Value, any Error>?>(nil)
  private let group = DispatchGroup()

  /// Starts the work, on a thread of its own where `isApart`. What was started before must be finished first.
  func start(isApart: Bool, _ work: @escaping @Sendable () throws -> Value) throws {
    guard isApart else {
      let value = try work()
      outcome.withLock { $0 = .success(value) }
      return
    }
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let result = Result { try work() }
      outcome.withLock { $0 = result }
    }
  }

  /// Waits for the work and gives what came of it, once; nil where none was started. Throws what the work threw.
  func finish() throws -> Value? {
    group.wait()
    let result = outcome.withLock { outcome in
      defer { outcome = nil }
      return outcome
    }
    return try result?.get()
  }
}
