import Synchronization

/// The places of words of one index, read out of their blocks once: common words are asked for again and again. Bounded; safe to
/// share between threads. Another state of the index needs another one.
package final class KnownPlaces: Sendable {
  private struct State {
    var places: [UInt32: [UInt64]] = [:]
    var count = 0
  }
  private let state = Mutex(State())
  private let most: Int

  /// Keeps no more than `most` places, of eight bytes each.
  package init(most: Int = 4 << 20) { self.most = most }

  /// The places of the word with that key, as `Posting.packed` writes them; read by `read` where they are not kept.
  func places(_ key: UInt32, _ read: () -> [UInt64]) -> [UInt64] {
    if let known = state.withLock({ $0.places[key] }) { return known }
    let places = read()
    guard places.count <= most else { return places }
    state.withLock { state in
      if state.count + places.count > most { state = State() }
      if state.places.updateValue(places, forKey: key) == nil { state.count += places.count }
    }
    return places
  }

  /// How many places are kept.
  var count: Int { state.withLock(\.count) }
}
