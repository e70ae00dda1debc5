/// Adds the weights of features to the sums of their nodes.
///
/// This is the innermost loop of reading quotations. Therefore it uses pointers, without bounds checks: rows are inside the
/// tables because every value is below its template's size (`FeatureCell` has the bounds) and a bucket's number is masked;
/// nodes that a feature speaks to are at most `margin` outside of the sums. Nothing branches on whether a feature was
/// learned, for that cannot be foretold: what is not found adds an empty row.
struct WeightSink: FeatureSink {
  /// Sums that there must be room for before the first and behind the last node.
  static let margin = 8

  private let rows: UnsafePointer<WeightRow.Wide>
  private let prints: UnsafePointer<UInt64>
  private let bases: UnsafePointer<Int>
  private let one: WeightTables.HashedPlace
  private let two: WeightTables.HashedPlace
  private let three: WeightTables.HashedPlace
  private let sums: UnsafeMutablePointer<WeightRow.Wide>
  /// What was said of one node since the last `close`: kept out of memory, where each sum would wait for the one before.
  private var open = WeightRow.Wide.zero

  init(
    rows: UnsafePointer<WeightRow.Wide>, prints: UnsafePointer<UInt64>, bases: UnsafePointer<Int>,
    hashed: UnsafePointer<WeightTables.HashedPlace>, sums: UnsafeMutablePointer<WeightRow.Wide>
  ) {
    self.rows = rows
    self.prints = prints
    self.bases = bases
    (one, two, three) = (hashed[0], hashed[1], hashed[2])
    self.sums = sums
  }

  /// The print of a key: 16 bits, not 0.
  @inline(__always)
  static func print(of key: UInt32) -> UInt16 {
    let high = key &>> 16
    return UInt16(truncatingIfNeeded: high | (high &- 1) &>> 31)
  }

  /// Of how many nodes around it a word's last letters speak, where the word itself speaks of `roles`.
  @inline(__always)
  static func suffixRoles(of roles: Int) -> Int { roles > 3 ? 3 : 1 }

  /// The key of a word's last letters in a table of words.
  @inline(__always)
  static func suffixKey(_ suffix: UInt32, table: Int) -> UInt32 { FeatureKey.of(30 + UInt32(table), suffix) }

  /// Adds `roles` rows from `row` on to the sums of as many nodes.
  @inline(__always)
  private func add(_ row: Int, roles: Int, at node: Int) {
    var role = 0
    while role < roles {
      sums[node &+ role] &+= rows[row &+ role]
      role &+= 1
    }
  }

  @inline(__always)
  private func find(_ key: UInt32, _ place: WeightTables.HashedPlace, roles: Int) -> Int {
    let bucket = Int(key & place.mask)
    // A lane that is 0 after this is the key's; the lowest lane found is exact (Mycroft's test for a zero byte).
    let lanes = prints[place.prints &+ bucket] ^ (UInt64(WeightSink.print(of: key)) &* 0x0001_0001_0001_0001)
    let hits = (lanes &- 0x0001_0001_0001_0001) & ~lanes & 0x8000_8000_8000_8000
    // Lane 4 is no hit, and row 0 empty. The mask is looked up: of a choice the compiler would make a branch.
    let lane = hits.trailingZeroBitCount &>> 4
    let number = prints[place.numbers &+ bucket] &>> UInt64(truncatingIfNeeded: lane &<< 4) & prints[lane]
    return place.rows &+ Int(truncatingIfNeeded: number) &* roles
  }

  @inline(__always)
  mutating func dense(_ template: Int, _ value: Int, roles: Int, at node: Int) {
    guard roles > 1 else { return open &+= rows[bases[template] &+ value] }
    add(bases[template] &+ value &* roles, roles: roles, at: node)
  }

  @inline(__always)
  mutating func hashed(_ template: UInt32, _ value: UInt32, roles: Int, at node: Int) {
    look(FeatureKey.of(template, value), roles: roles, at: node)
  }

  @inline(__always)
  private func look(_ key: UInt32, roles: Int, at node: Int) {
    add(find(key, roles == 1 ? one : roles == 2 ? two : three, roles: roles), roles: roles, at: node)
  }

  @inline(__always)
  mutating func word(_ cell: FeatureCell, roles: Int, at node: Int) {
    add(Int(cell.word) &* roles, roles: roles, at: node)
    guard cell.word < FeatureCell.outside else { return }
    let reach = WeightSink.suffixRoles(of: roles)
    look(WeightSink.suffixKey(cell.suffix, table: 0), roles: reach, at: node + (roles - reach) / 2)
  }

  @inline(__always)
  mutating func word(_ cell: FeatureCell, table: Int, role: Int, of roles: Int, at node: Int) {
    open &+= rows[(table &* FeatureCell.wordCount &+ Int(cell.word)) &* roles &+ role]
    guard cell.word < FeatureCell.outside, role == roles / 2 else { return }
    look(WeightSink.suffixKey(cell.suffix, table: table), roles: 1, at: node)
  }

  @inline(__always)
  mutating func close(_ node: Int) {
    sums[node] &+= open
    open = .zero
  }
}
