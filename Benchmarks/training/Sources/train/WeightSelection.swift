@testable import Quotations

/// Which of the learned features are kept: those of little evidence do harm, and small tables are fast.
struct WeightSelection {
  /// A value of a template or a hash, with all its roles.
  struct Entry {
    var value: UInt32
    var weight: Float
    /// A row for each role.
    var rows: [LabelChain.Row]
  }
  /// For each dense template its entries, the weightiest first; then for hashed ones of one, two and three roles.
  private(set) var dense: [[Entry]]
  private(set) var hashed: [[Entry]]
  /// What a unit of weight is worth.
  private(set) var scale: Float

  /// Features of nodes that are kept at first.
  private static let most = 190_000

  /// The weightiest features of `model`, no more than `mostHashed` hashes of each number of roles. A feature weighs what its
  /// greatest weight moves, times how much evidence it had.
  init(_ model: TrainingModel, _ index: FeatureIndex, _ templates: [DenseTemplate], mostHashed: Int) {
    let learned = model.row.indices.filter { model.row[$0] >= 0 }.map {
      feature -> (feature: Int, row: Int, weight: Float) in
      let row = Int(model.row[feature])
      let moved = model.states[row] * model.stateGradients[row].squareRoot()
      return (feature, row, max(moved.max(), -moved.min()))
    }
    let kept = learned.sorted { ($0.weight, $1.feature) > ($1.weight, $0.feature) }.prefix(WeightSelection.most)
    let sizes = kept.flatMap { kept in
      let row = model.states[kept.row]
      return (0..<Label.count).map { abs(row[$0]) }.filter { $0 > 0 }
    }.sorted()
    scale = (sizes.isEmpty ? 1 : sizes[Int(Double(sizes.count - 1) * 0.9995)]) / 45
    var dense = [[UInt32: Entry]](repeating: [:], count: templates.count)
    var hashed = [[UInt32: Entry]](repeating: [:], count: 3)
    for (feature, row, weight) in kept {
      let origin = Feature(key: index.keys[feature])
      let empty = Entry(
        value: origin.value, weight: weight, rows: [LabelChain.Row](repeating: .zero, count: origin.roles))
      func put(_ entry: inout Entry) {
        entry.rows[origin.role] = model.states[row]
      }
      if let template = origin.template {
        put(&dense[template][origin.value, default: empty])
      } else {
        put(&hashed[origin.roles - 1][origin.value, default: empty])
      }
    }
    func ordered(_ entries: [UInt32: Entry], _ most: Int) -> [Entry] {
      Array(entries.values.sorted { ($0.weight, $0.value) > ($1.weight, $1.value) }.prefix(most))
    }
    self.dense = dense.map { ordered($0, .max) }
    self.hashed = hashed.map { ordered($0, mostHashed) }
  }
}
