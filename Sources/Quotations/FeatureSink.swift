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
  /// The same for a feature of one role that is often asked for twice in a row.
  mutating func hashedAgain(_ template: UInt32, _ value: UInt32, at node: Int)
  /// What the word of `cell` says to the `roles` nodes from `node` on.
  mutating func word(_ cell: FeatureCell, roles: Int, at node: Int)
  /// The same for one role of one table alone.
  mutating func word(_ cell: FeatureCell, table: Int, role: Int, of roles: Int, at node: Int)
  /// Says that all features of one role since the last call were those of `node`.
  mutating func close(_ node: Int)
}

extension FeatureSink {
  @inline(__always)
  mutating func hashedAgain(_ template: UInt32, _ value: UInt32, at node: Int) {
    hashed(template, value, roles: 1, at: node)
  }
}

/// The size and the roles of a dense template.
struct DenseTemplate: Sendable {
  /// Values are below it.
  var size: Int
  /// Nodes that a feature speaks to.
  var roles: Int
  /// The template whose rows hold its own.
  var holder: Holder?

  /// A template whose values tell those of another one: reading asks it for both, since the rows of the other one are added
  /// to its own once.
  struct Holder: Sendable {
    /// Its number.
    var template: Int
    /// Its value, shifted so and cut to so many, is that of the other one.
    var shift: Int
    var mask: Int
    /// The other one's roles that are held, the first of them in role 0.
    var roles: ClosedRange<Int>
  }
}

/// Where the rows of dense templates begin and which of them are held by others, as constants: loops that add rows have no
/// time to look it up.
protocol FeatureLayout {
  /// The dense templates; those of words come first.
  static var dense: [DenseTemplate] { get }
  /// The first row of a template that is none of words.
  static func base(of template: Int) -> Int
  /// Whether the rows of a role are held by another template.
  static func isHeld(_ template: Int, role: Int) -> Bool
}

/// What a word's last letters say.
enum SuffixFeature {
  /// Of how many nodes around it they speak, where the word itself speaks of `roles`.
  @inline(__always)
  static func roles(of roles: Int) -> Int { roles > 3 ? 3 : 1 }

  /// Their key in a table of words.
  @inline(__always)
  static func key(_ suffix: UInt32, table: Int) -> UInt32 { FeatureKey.of(30 + UInt32(table), suffix) }
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
