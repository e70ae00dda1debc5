@testable import Quotations

/// Collects the numbers of features, node by node.
struct KeySink: FeatureSink {
  /// For each node from the first on, its features.
  private(set) var features: [[Int32]]
  private let index: FeatureIndex
  private let first: Int
  private let classes: WordClasses

  /// Room for the nodes of `range`; what is said to others is dropped.
  init(_ range: Range<Int>, index: FeatureIndex, classes: WordClasses) {
    self.index = index
    self.classes = classes
    first = range.lowerBound
    features = [[Int32]](repeating: [], count: range.count)
    for node in features.indices { features[node].reserveCapacity(100) }
  }

  private mutating func add(_ template: Int?, _ value: UInt32, roles: Int, role: Int, to node: Int) {
    guard features.indices.contains(node - first) else { return }
    let key = Feature(template: template, value: value, roles: roles, role: role).key
    features[node - first].append(index.number(of: key))
  }

  mutating func dense(_ template: Int, _ value: Int, roles: Int, at node: Int) {
    for role in 0..<roles { add(template, UInt32(value), roles: roles, role: role, to: node + role) }
  }

  mutating func hashed(_ template: UInt32, _ value: UInt32, roles: Int, at node: Int) {
    look(FeatureKey.of(template, value), roles: roles, at: node)
  }

  private mutating func look(_ key: UInt32, roles: Int, at node: Int) {
    for role in 0..<roles { add(nil, key, roles: roles, role: role, to: node + role) }
  }

  mutating func word(_ cell: FeatureCell, roles: Int, at node: Int) {
    dense(0, Int(cell.word), roles: roles, at: node)
    dense(1, Int(cell.coarse), roles: roles, at: node)
    dense(2, Int(cell.fine), roles: roles, at: node)
    if let stem = stem(of: cell) { dense(3, stem, roles: roles, at: node) }
    guard cell.word != FeatureCell.outside else { return }
    let reach = SuffixFeature.roles(of: roles)
    look(SuffixFeature.key(cell.suffix, table: 0), roles: reach, at: node + (roles - reach) / 2)
  }

  mutating func word(_ cell: FeatureCell, table: Int, role: Int, of roles: Int, at node: Int) {
    let first = table * FeatureCell.wordTemplates
    add(first, UInt32(cell.word), roles: roles, role: role, to: node)
    add(first + 1, UInt32(cell.coarse), roles: roles, role: role, to: node)
    add(first + 2, UInt32(cell.fine), roles: roles, role: role, to: node)
    if let stem = stem(of: cell) { add(first + 3, UInt32(stem), roles: roles, role: role, to: node) }
    guard cell.word != FeatureCell.outside, role == roles / 2 else { return }
    look(SuffixFeature.key(cell.suffix, table: table), roles: 1, at: node)
  }

  private func stem(of cell: FeatureCell) -> Int? {
    let number = Int(cell.word) - FeatureCell.knownBase
    return number >= 0 ? classes.stem(at: number) : nil
  }

  /// Features are kept by node as they come.
  mutating func close(_ node: Int) {}
}
