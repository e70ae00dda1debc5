/// Adds the weights of features to the sums of their nodes.
///
/// This is the innermost loop of reading quotations. Therefore it uses pointers, without bounds checks: rows are inside the
/// tables because every value is below its template's size (`FeatureCell` has the bounds) and a slot's number is masked;
/// nodes that a feature speaks to are at most `margin` outside of the sums. Nothing branches on whether a feature was
/// learned, for that cannot be foretold: what is not found adds an empty row.
struct WeightSink<Layout: FeatureLayout>: FeatureSink {
  private let rows: UnsafePointer<WeightRow.Wide>
  private let shifts: UnsafePointer<UInt16>
  private let slots: UnsafePointer<UInt64>
  private let one: WeightTables.HashedPlace
  private let two: WeightTables.HashedPlace
  private let three: WeightTables.HashedPlace
  private let sums: UnsafeMutablePointer<WeightRow.Wide>
  /// What was said of one node since the last `close`: kept out of memory, where each sum would wait for the one before.
  private var open = WeightRow.Wide.zero
  /// The value of the feature that `hashedAgain` was asked for last, and its row.
  private var last: (value: UInt32, row: Int)?

  init(
    rows: UnsafePointer<WeightRow.Wide>, shifts: UnsafePointer<UInt16>, slots: UnsafePointer<UInt64>,
    hashed: UnsafePointer<WeightTables.HashedPlace>, sums: UnsafeMutablePointer<WeightRow.Wide>
  ) {
    self.rows = rows
    self.shifts = shifts
    self.slots = slots
    (one, two, three) = (hashed[0], hashed[1], hashed[2])
    self.sums = sums
  }

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
  mutating func dense(_ template: Int, _ value: Int, roles: Int, at node: Int) {
    let row = Layout.base(of: template) &+ value &* roles
    guard roles > 1 else {
      if !Layout.isHeld(template, role: 0) { open &+= rows[row] }
      return
    }
    var role = 0
    while role < roles {
      if !Layout.isHeld(template, role: role) { sums[node &+ role] &+= rows[row &+ role] }
      role &+= 1
    }
  }

  @inline(__always)
  mutating func hashed(_ template: UInt32, _ value: UInt32, roles: Int, at node: Int) {
    look(FeatureKey.of(template, value), roles: roles, at: node)
  }

  @inline(__always)
  mutating func hashedAgain(_ template: UInt32, _ value: UInt32, at node: Int) {
    if last?.value != value {
      last = (value, one.rows &+ one.keys.row(of: FeatureKey.of(template, value), shifts, slots))
    }
    if let last { sums[node] &+= rows[last.row] }
  }

  @inline(__always)
  private func look(_ key: UInt32, roles: Int, at node: Int) {
    let place = roles == 1 ? one : roles == 2 ? two : three
    add(place.rows &+ place.keys.row(of: key, shifts, slots), roles: roles, at: node)
  }

  @inline(__always)
  mutating func word(_ cell: FeatureCell, roles: Int, at node: Int) {
    add(Int(cell.word) &* roles, roles: roles, at: node)
    guard cell.word < FeatureCell.outside else { return }
    let reach = SuffixFeature.roles(of: roles)
    look(SuffixFeature.key(cell.suffix, table: 0), roles: reach, at: node + (roles - reach) / 2)
  }

  @inline(__always)
  mutating func word(_ cell: FeatureCell, table: Int, role: Int, of roles: Int, at node: Int) {
    open &+= rows[(table &* FeatureCell.wordCount &+ Int(cell.word)) &* roles &+ role]
    guard cell.word < FeatureCell.outside, role == roles / 2 else { return }
    look(SuffixFeature.key(cell.suffix, table: table), roles: 1, at: node)
  }

  @inline(__always)
  mutating func close(_ node: Int) {
    sums[node] &+= open
    open = .zero
  }
}
