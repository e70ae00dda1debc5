@testable import Quotations

/// Collects the keys of features, node by node, and remembers what each key stands for.
struct KeySink: FeatureSink {
  /// A feature's place in the tables.
  struct Origin: Hashable {
    /// The dense template; nil for a hashed feature.
    var template: Int?
    /// The value, or the hash.
    var value: UInt32
    /// How many roles it has, and which one this is.
    var roles: Int
    var role = 0
  }
  /// For each node from the first on, the keys of its features: hashes of feature and role.
  private(set) var keys: [[UInt32]]
  /// Where each feature stands that was seen often enough to be learned.
  ///
  /// Shared without a lock, like the counts below: the trainer runs on one thread and starts no task.
  nonisolated(unsafe) private(set) static var origins: [UInt32: Origin] = [:]
  nonisolated(unsafe) private static var counts = [UInt8](repeating: 0, count: 1 << 26)
  private let first: Int

  /// How often a feature must be seen before its place is kept.
  private static let least = 4

  /// Forgets what was seen: for another model.
  static func reset() {
    origins = [:]
    counts = [UInt8](repeating: 0, count: 1 << 26)
  }

  /// Room for the nodes of `range`; what is said to others is dropped.
  init(_ range: Range<Int>) {
    first = range.lowerBound
    keys = [[UInt32]](repeating: [], count: range.count)
    for node in keys.indices { keys[node].reserveCapacity(100) }
  }

  private mutating func add(_ origin: Origin, role: Int, to node: Int) {
    guard keys.indices.contains(node - first) else { return }
    let template = origin.template.map { UInt32($0) } ?? 255
    let key = FeatureKey.of(template, origin.value, UInt32(origin.roles << 3 | role))
    keys[node - first].append(key)
    let place = Int((key &* 0x9E37_79B1) >> 6)
    guard KeySink.counts[place] < KeySink.least else { return }
    KeySink.counts[place] += 1
    guard KeySink.counts[place] == KeySink.least, KeySink.origins[key] == nil else { return }
    var origin = origin
    origin.role = role
    KeySink.origins[key] = origin
  }

  mutating func dense(_ template: Int, _ value: Int, roles: Int, at node: Int) {
    let origin = Origin(template: template, value: UInt32(value), roles: roles)
    for role in 0..<roles { add(origin, role: role, to: node + role) }
  }

  /// The same for one role alone.
  private mutating func dense(_ template: Int, _ value: Int, role: Int, of roles: Int, at node: Int) {
    add(Origin(template: template, value: UInt32(value), roles: roles), role: role, to: node)
  }

  mutating func hashed(_ template: UInt32, _ value: UInt32, roles: Int, at node: Int) {
    look(FeatureKey.of(template, value), roles: roles, at: node)
  }

  private mutating func look(_ key: UInt32, roles: Int, at node: Int) {
    let origin = Origin(template: nil, value: key, roles: roles)
    for role in 0..<roles { add(origin, role: role, to: node + role) }
  }

  mutating func word(_ cell: FeatureCell, roles: Int, at node: Int) {
    dense(0, Int(cell.word), roles: roles, at: node)
    dense(1, Int(cell.coarse), roles: roles, at: node)
    dense(2, Int(cell.fine), roles: roles, at: node)
    guard cell.word != FeatureCell.outside else { return }
    let reach = WeightSink.suffixRoles(of: roles)
    look(WeightSink.suffixKey(cell.suffix, table: 0), roles: reach, at: node + (roles - reach) / 2)
  }

  mutating func word(_ cell: FeatureCell, table: Int, role: Int, of roles: Int, at node: Int) {
    dense(table * 3, Int(cell.word), role: role, of: roles, at: node)
    dense(table * 3 + 1, Int(cell.coarse), role: role, of: roles, at: node)
    dense(table * 3 + 2, Int(cell.fine), role: role, of: roles, at: node)
    guard cell.word != FeatureCell.outside, role == roles / 2 else { return }
    look(WeightSink.suffixKey(cell.suffix, table: table), roles: 1, at: node)
  }

  /// Keys are kept by node as they come.
  mutating func close(_ node: Int) {}
}
