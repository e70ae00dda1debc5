/// The weights of one model's features, laid out for look-up: a row of eight bytes holds a weight for each label.
///
/// The text form is characters (`WeightText`). For each dense template: how many values have weights (3 characters), then
/// for each of them the value (3) and, for each role, a weight for each label (1 each). Then the same for hashed features of
/// one, two and three roles, whose value is a key (5). Weights stand from -45 to 45.
struct WeightTables: Sendable {
  /// What one unit of weight is worth.
  let scale: Float
  /// Rows and prints: first the words' rows (two words of memory each), then dense rows, then hashed ones.
  private let memory: [UInt64]
  /// Where the rows of each dense template begin.
  private let bases: [Int]
  private let hashed: [HashedPlace]
  private let wordRoles: Int

  /// Where the hashed features of so many roles lie: buckets of four prints of 16 bits, and four times as many rows for
  /// each role, the first of them empty for what is not found.
  struct HashedPlace: Sendable {
    var prints = 0
    var rows = 0
    var empty = 0
    var mask: UInt32 = 0
  }

  /// Reads tables; nil where the text is none. O(its length).
  init?(_ text: UnsafeBufferPointer<UInt8>, layout: [DenseTemplate], classes: WordClasses, scale: Float) {
    var reader = WeightReader(text, layout: layout)
    guard reader.read() else { return nil }
    self.scale = scale
    wordRoles = layout[0].roles
    let tables = layout.prefix(while: { $0.roles == layout[0].roles }).count / 3
    var memory = reader.words(tables: tables, roles: wordRoles, classes: classes)
    bases = reader.bases.map { $0 + memory.count }
    hashed = reader.hashed.map { place in
      HashedPlace(
        prints: place.prints + memory.count, rows: place.rows + memory.count, empty: place.empty + memory.count,
        mask: place.mask)
    }
    memory += reader.memory
    self.memory = memory
  }

  /// Calls `body` with a sink that adds weights to `sums`, where node 0 is, with room for `WeightSink.margin` more nodes
  /// before the first and behind the last one.
  @inline(__always)
  func withSink(_ sums: UnsafeMutablePointer<SIMD8<Int16>>, _ body: (inout WeightSink) -> Void) {
    memory.withUnsafeBytes { memory in
      bases.withUnsafeBufferPointer { bases in
        guard let memory = memory.baseAddress, let bases = bases.baseAddress else { return }
        var sink = WeightSink(
          memory: memory, bases: bases, one: hashed[0], two: hashed[1], three: hashed[2], wordRoles: wordRoles,
          sums: sums)
        body(&sink)
      }
    }
  }
}

/// Parses the text of weights.
private struct WeightReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let layout: [DenseTemplate]
  private(set) var memory: [UInt64] = []
  private(set) var bases: [Int] = []
  private(set) var hashed: [WeightTables.HashedPlace] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, layout: [DenseTemplate]) {
    self.bytes = bytes
    self.layout = layout
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
    bases.append(memory.count)
    memory.append(contentsOf: repeatElement(0, count: template.size * template.roles))
    guard let base = bases.last, let count = count(&at, each: 3 + template.roles * Label.count) else { return false }
    for _ in 0..<count {
      let value = WeightText.number(bytes, at, count: 3)
      guard value < template.size else { return false }
      at += 3
      for role in 0..<template.roles { memory[base + value * template.roles + role] = row(&at) }
    }
    return true
  }

  private mutating func readHashed(_ roles: Int, _ at: inout Int) -> Bool {
    guard let count = count(&at, each: 5 + roles * Label.count) else { return false }
    var buckets = 16
    while buckets * 2 < count { buckets *= 2 }
    let prints = memory.count
    let rows = prints + buckets
    memory.append(contentsOf: repeatElement(0, count: buckets + buckets * 4 * roles + roles))
    hashed.append(
      .init(prints: prints, rows: rows, empty: rows + buckets * 4 * roles, mask: UInt32(buckets - 1)))
    for _ in 0..<count {
      let key = UInt32(truncatingIfNeeded: WeightText.number(bytes, at, count: 5))
      at += 5
      let bucket = Int(key) & (buckets - 1)
      let used = (64 - memory[prints + bucket].leadingZeroBitCount + 15) / 16
      // The text begins with the weightiest; what finds its bucket full is left out.
      let isFull = used >= 4
      if !isFull { memory[prints + bucket] |= UInt64(WeightSink.print(of: key)) << UInt64(16 * used) }
      for role in 0..<roles {
        let row = row(&at)
        if !isFull { memory[rows + (bucket * 4 + used) * roles + role] = row }
      }
    }
    return true
  }

  /// The number of entries, where so many of `each` characters follow.
  private func count(_ at: inout Int, each: Int) -> Int? {
    guard at + 3 <= bytes.count else { return nil }
    let count = WeightText.number(bytes, at, count: 3)
    at += 3
    return at + count * each <= bytes.count ? count : nil
  }

  private func row(_ at: inout Int) -> UInt64 {
    var weights = SIMD8<Int8>.zero
    for label in 0..<Label.count { weights[label] = Int8(WeightText.value(bytes[at + label]) - 45) }
    at += Label.count
    return WeightRow.packed(weights)
  }

  /// For each table, each word and each role the sum of the weights of the word, of its classes and of its last letters:
  /// two words of memory.
  func words(tables: Int, roles: Int, classes: WordClasses) -> [UInt64] {
    var sums = [UInt64](repeating: 0, count: tables * FeatureCell.wordCount * roles * 2)
    for table in 0..<tables {
      for word in 0..<(FeatureCell.knownBase + classes.count) {
        let found = FeatureCell.classes(ofWord: word, classes)
        for role in 0..<roles {
          var sum = dense(table * 3, word, role, roles) &+ dense(table * 3 + 1, Int(found.coarse), role, roles)
          sum &+= dense(table * 3 + 2, Int(found.fine), role, roles)
          if word >= FeatureCell.knownBase {
            let suffix = classes.suffix(at: word - FeatureCell.knownBase)
            sum &+= self.suffix(suffix, table, role, roles)
          }
          let at = ((table * FeatureCell.wordCount + word) * roles + role) * 2
          let halves = unsafeBitCast(sum, to: SIMD2<UInt64>.self)
          sums[at] = halves[0]
          sums[at + 1] = halves[1]
        }
      }
    }
    return sums
  }

  private func dense(_ template: Int, _ value: Int, _ role: Int, _ roles: Int) -> SIMD8<Int16> {
    WeightRow.wide(memory[bases[template] + value * roles + role])
  }

  private func suffix(_ suffix: UInt32, _ table: Int, _ role: Int, _ roles: Int) -> SIMD8<Int16> {
    let reach = WeightSink.suffixRoles(of: roles)
    let place = role - (roles - reach) / 2
    guard place >= 0, place < reach else { return .zero }
    let key = WeightSink.suffixKey(suffix, table: table)
    let found = hashed[reach - 1]
    let lanes = memory[found.prints + Int(key & found.mask)]
    for lane in 0..<4 where UInt16(truncatingIfNeeded: lanes >> UInt64(16 * lane)) == WeightSink.print(of: key) {
      return WeightRow.wide(memory[found.rows + (Int(key & found.mask) * 4 + lane) * reach + place])
    }
    return .zero
  }
}

/// Eight weights of one byte in a word of memory: the first four in its even bytes, the others in its odd ones, so that two
/// shifts make all of them wide.
enum WeightRow {
  /// The word that holds `weights`.
  static func packed(_ weights: SIMD8<Int8>) -> UInt64 {
    (0..<8).reduce(0) { row, lane in
      row | UInt64(UInt8(bitPattern: weights[lane])) << UInt64(16 * (lane & 3) + (lane > 3 ? 8 : 0))
    }
  }

  /// The weights of `row`, each in 16 bits.
  @inline(__always)
  static func wide(_ row: UInt64) -> SIMD8<Int16> {
    unsafeBitCast(SIMD2<UInt64>(row &<< 8, row), to: SIMD8<Int16>.self) &>> SIMD8<Int16>(repeating: 8)
  }

  /// Sums of weights as scores.
  @inline(__always)
  static func scores(_ sums: SIMD8<Int16>, scale: Float) -> SIMD8<Float> {
    SIMD8<Float>(
      Float(sums[0]), Float(sums[1]), Float(sums[2]), Float(sums[3]), Float(sums[4]), Float(sums[5]), Float(sums[6]),
      Float(sums[7])) * scale
  }
}
