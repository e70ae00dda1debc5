/// Where the features of nodes go: to their weights, or to a list of keys that weights are learned for.
///
/// A feature is a template and a value. Features of few values are `dense`: their weights stand in a row of a table. The
/// others are `hashed`. One feature may speak to several neighbouring nodes, to each in a role of its own: that `the` stands
/// here is one thing for this node and another one for the node before it. Then it is looked up once for all of them.
protocol FeatureSink {
  /// The feature `value` of the dense template `template`: role 0 speaks to `node`, role 1 to the node behind it, and so on.
  mutating func dense(_ template: Int, _ value: Int, roles: Int, at node: Int)
  /// The same for a feature whose value is a hash.
  mutating func hashed(_ template: UInt32, _ value: UInt32, roles: Int, at node: Int)
  /// What the word of `cell` says to the `roles` nodes from `node` on.
  mutating func word(_ cell: FeatureCell, roles: Int, at node: Int)
  /// The same for one role of one table alone.
  mutating func word(_ cell: FeatureCell, table: Int, role: Int, of roles: Int, at node: Int)
  /// Says that all features of one role since the last call were those of `node`.
  mutating func close(_ node: Int)
}

/// The size and the roles of a dense template.
struct DenseTemplate: Sendable {
  /// Values are below it.
  var size: Int
  /// Nodes that a feature speaks to.
  var roles: Int
}

/// Mixes the parts of a feature into its 32-bit value or key.
enum FeatureKey {
  @inline(__always)
  static func of(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) -> UInt32 {
    // The products do not wait for each other; one more multiplication spreads them.
    var hash = template &* 0x9E37_79B1 &+ a &* 0x85EB_CA6B
    hash = (hash ^ (hash >> 15)) &+ b &* 0xC2B2_AE35 &+ c &* 0x27D4_EB2F
    hash = (hash ^ (hash >> 15)) &* 0x2C1B_3C6D
    return hash ^ (hash >> 16)
  }
}
