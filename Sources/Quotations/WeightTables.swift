/// The weights of one model's features, laid out for look-up: a row of eight numbers holds a weight for each label.
///
/// The text form is characters (`WeightText`). For each dense template: how many values have weights (3 characters), then
/// for each of them the value (3) and, for each role, a weight for each label (1 each). Then the same for hashed features of
/// one, two and three roles, whose value is a key (5). Weights stand from -45 to 45.
struct WeightTables: Sendable {
  /// What one unit of weight is worth.
  let scale: Float
  /// First the words' rows, then those of the other dense templates, then hashed ones.
  private let rows: [WeightRow.Wide]
  /// What tells the slots of each group of keys, and the slots (`KeySlots`).
  private let shifts: [UInt16]
  private let slots: [UInt64]
  /// Where the rows of each dense template begin.
  private let bases: [Int]
  private let hashed: [HashedPlace]

  /// Where the hashed features of so many roles lie: their keys, and the rows, one for each role, the weightiest features
  /// first. Row 0 is empty, for what is not found.
  struct HashedPlace: Sendable {
    var keys = KeySlots()
    var rows = 0
  }

  /// Reads tables; nil where the text is none. O(its length).
  init?(_ text: UnsafeBufferPointer<UInt8>, layout: [DenseTemplate], classes: WordClasses, scale: Float) {
    var reader = WeightReader(text, layout: layout)
    guard reader.read() else { return nil }
    self.scale = scale
    let roles = layout[0].roles
    let tables = layout.prefix(while: { $0.roles == roles }).count / FeatureCell.wordTemplates
    var rows: [WeightRow.Wide] = []
    rows.reserveCapacity(reader.rows.count)
    reader.addWords(tables: tables, roles: roles, classes: classes, to: &rows)
    // What words, classes and last letters say stands in the words' rows; their own tables are not asked again.
    let rest =
      reader.bases.count > tables * FeatureCell.wordTemplates
      ? reader.bases[tables * FeatureCell.wordTemplates] : reader.hashed[0].rows
    let moved = rows.count - rest
    bases = reader.bases.map { $0 + moved }
    hashed = reader.hashed.map { HashedPlace(keys: $0.keys, rows: $0.rows + moved) }
    rows += reader.rows[rest...]
    self.rows = rows
    shifts = reader.shifts
    slots = reader.slots
  }

  /// Calls `body` with a sink that adds weights to `sums`, where node 0 is, with room for `WeightSink.margin` more nodes
  /// before the first and behind the last one.
  @inline(__always)
  func withSink(_ sums: UnsafeMutablePointer<WeightRow.Wide>, _ body: (inout WeightSink) -> Void) {
    rows.withUnsafeBufferPointer { rows in
      shifts.withUnsafeBufferPointer { shifts in
        slots.withUnsafeBufferPointer { slots in
          bases.withUnsafeBufferPointer { bases in
            hashed.withUnsafeBufferPointer { hashed in
              guard let rows = rows.baseAddress, let shifts = shifts.baseAddress, let slots = slots.baseAddress,
                let bases = bases.baseAddress, let hashed = hashed.baseAddress
              else { return }
              var sink = WeightSink(
                rows: rows, shifts: shifts, slots: slots, bases: bases, hashed: hashed, sums: sums)
              body(&sink)
            }
          }
        }
      }
    }
  }
}

/// Parses the text of weights.
private struct WeightReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let layout: [DenseTemplate]
  private(set) var rows: [WeightRow.Wide] = []
  private(set) var shifts: [UInt16] = []
  private(set) var slots: [UInt64] = []
  private(set) var bases: [Int] = []
  private(set) var hashed: [WeightTables.HashedPlace] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, layout: [DenseTemplate]) {
    self.bytes = bytes
    self.layout = layout
    // Growing would copy what is there again and again; a hashed feature takes eleven characters or more.
    rows.reserveCapacity(layout.reduce(bytes.count / 11) { $0 + $1.size * $1.roles })
  }

  /// Whether the text is whole.
  mutating func read() -> Bool {
    var at = 0
    for template in layout {
      guard readDense(template, &at) else { return false }
    }
    for roles in 1...3 {
      guard readHashed(roles, &at) else { return false }
    }
    return at == bytes.count
  }

  private mutating func readDense(_ template: DenseTemplate, _ at: inout Int) -> Bool {
    bases.append(rows.count)
    rows.append(contentsOf: repeatElement(.zero, count: template.size * template.roles))
    guard let base = bases.last, let count = count(&at, each: 3 + template.roles * Label.count) else { return false }
    for _ in 0..<count {
      let value = WeightText.number(bytes, at, count: 3)
      guard value < template.size else { return false }
      at += 3
      for role in 0..<template.roles { rows[base + value * template.roles + role] = row(&at) }
    }
    return true
  }

  private mutating func readHashed(_ roles: Int, _ at: inout Int) -> Bool {
    guard let count = count(&at, each: 5 + roles * Label.count), count <= KeySlots.most else { return false }
    let base = rows.count
    var keys: [UInt32] = []
    keys.reserveCapacity(count)
    rows.append(contentsOf: repeatElement(.zero, count: (count + 1) * roles))
    for number in 1..<(count + 1) {
      keys.append(UInt32(truncatingIfNeeded: WeightText.number(bytes, at, count: 5)))
      at += 5
      for role in 0..<roles { rows[base + number * roles + role] = row(&at) }
    }
    hashed.append(WeightTables.HashedPlace(keys: KeySlots(keys, roles: roles, &shifts, &slots), rows: base))
    return true
  }

  /// The number of entries, where so many of `each` characters follow.
  private func count(_ at: inout Int, each: Int) -> Int? {
    guard at + 3 <= bytes.count else { return nil }
    let count = WeightText.number(bytes, at, count: 3)
    at += 3
    return at + count * each <= bytes.count ? count : nil
  }

  private func row(_ at: inout Int) -> WeightRow.Wide {
    defer { at += Label.count }
    var weights = WeightRow.Wide.zero
    for label in 0..<Label.count { weights[label] = WeightReader.values[Int(bytes[at + label])] }
    return weights
  }

  /// The weight that each character stands for.
  private static let values: [Int16] = (UInt8.min...UInt8.max).map {
    Int16(truncatingIfNeeded: WeightText.value($0) - 45)
  }

  /// Appends, for each table, each word and each role, the sum of the weights of the word, of its classes and of its last
  /// letters.
  func addWords(tables: Int, roles: Int, classes: WordClasses, to sums: inout [WeightRow.Wide]) {
    sums.append(contentsOf: repeatElement(.zero, count: tables * FeatureCell.wordCount * roles))
    for table in 0..<tables {
      for word in 0..<(FeatureCell.knownBase + classes.count) {
        let found = FeatureCell.classes(ofWord: word, classes)
        for role in 0..<roles {
          let first = table * FeatureCell.wordTemplates
          var sum = dense(first, word, role, roles) &+ dense(first + 1, Int(found.coarse), role, roles)
          sum &+= dense(first + 2, Int(found.fine), role, roles)
          if word >= FeatureCell.knownBase {
            sum &+= dense(first + 3, classes.stem(at: word - FeatureCell.knownBase), role, roles)
            let suffix = classes.suffix(at: word - FeatureCell.knownBase)
            sum &+= self.suffix(suffix, table, role, roles)
          }
          sums[(table * FeatureCell.wordCount + word) * roles + role] = sum
        }
      }
    }
  }

  private func dense(_ template: Int, _ value: Int, _ role: Int, _ roles: Int) -> WeightRow.Wide {
    rows[bases[template] + value * roles + role]
  }

  private func suffix(_ suffix: UInt32, _ table: Int, _ role: Int, _ roles: Int) -> WeightRow.Wide {
    let reach = WeightSink.suffixRoles(of: roles)
    let place = role - (roles - reach) / 2
    guard place >= 0, place < reach else { return .zero }
    let key = WeightSink.suffixKey(suffix, table: table)
    let found = hashed[reach - 1]
    return shifts.withUnsafeBufferPointer { shifts in
      slots.withUnsafeBufferPointer { slots in
        guard let shifts = shifts.baseAddress, let slots = slots.baseAddress else { return .zero }
        return rows[found.rows + found.keys.row(of: key, shifts, slots) + place]
      }
    }
  }
}

/// Weights of all labels, and sums of them.
enum WeightRow {
  /// A number for each label and one to spare.
  typealias Wide = SIMD8<Int16>

  /// Sums of weights as scores.
  @inline(__always)
  static func scores(_ sums: Wide, scale: Float) -> SIMD8<Float> {
    // Two numbers of 16 bits lie in each of 32; adding 1.5 * 2^23 in the exponent's bits makes them floating point.
    let pairs = unsafeBitCast(sums, to: SIMD4<Int32>.self)
    var scores = SIMD8<Float>.zero
    scores.evenHalf = float((pairs &<< 16) &>> 16)
    scores.oddHalf = float(pairs &>> 16)
    return scores * scale
  }

  @inline(__always)
  private static func float(_ numbers: SIMD4<Int32>) -> SIMD4<Float> {
    unsafeBitCast(numbers &+ 0x4B40_0000, to: SIMD4<Float>.self) - 12_582_912
  }
}
