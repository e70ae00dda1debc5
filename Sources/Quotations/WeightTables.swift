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
  private let hashed: [HashedPlace]

  /// Where the hashed features of so many roles lie: their keys, and the rows, one for each role, the weightiest features
  /// first. Row 0 is empty, for what is not found.
  struct HashedPlace: Sendable {
    var keys = KeySlots()
    var rows = 0
  }

  /// Reads tables; nil where the text is none. O(its length).
  init?(_ text: UnsafeBufferPointer<UInt8>, layout: [DenseTemplate], classes: WordClasses, scale: Float) {
    guard let reader = WeightReader(text, layout: layout) else { return nil }
    self.scale = scale
    let bases = WeightTables.bases(layout)
    let (roles, tables) = (layout[0].roles, WeightTables.tables(layout))
    var count = bases[layout.count]
    var (shifts, slots, hashed) = ([UInt16](), [UInt64](), [HashedPlace]())
    KeySlots.reserve(reader.hashed.map(\.count), &shifts, &slots)
    for section in reader.hashed {
      let keys = KeySlots(reader.keys(of: section), roles: section.roles, &shifts, &slots)
      hashed.append(HashedPlace(keys: keys, rows: count))
      count += (section.count + 1) * section.roles
    }
    (self.shifts, self.slots, self.hashed) = (shifts, slots, hashed)
    var isWhole = true
    rows = [WeightRow.Wide](unsafeUninitializedCapacity: count) { rows, filled in
      guard let first = rows.baseAddress else { return }
      filled = count
      first.initialize(repeating: .zero, count: count)
      for template in layout.indices.dropFirst(tables * FeatureCell.wordTemplates) {
        isWhole = reader.fill(reader.dense[template], first + bases[template]) && isWhole
      }
      for template in layout.indices { WeightTables.hold(template, layout, bases, first) }
      for (section, place) in zip(reader.hashed, hashed) { reader.fillHashed(section, first + place.rows) }
      let suffixes = SuffixRows(rows: first, shifts: shifts, slots: slots, hashed: hashed)
      for table in 0..<tables {
        let words = first + table * FeatureCell.wordCount * roles
        isWhole = reader.addWords(table: table, roles: roles, classes, suffixes, to: words) && isWhole
      }
    }
    guard isWhole else { return nil }
  }

  /// How many tables of words the templates begin with.
  private static func tables(_ layout: [DenseTemplate]) -> Int {
    layout.prefix(while: { $0.roles == layout[0].roles }).count / FeatureCell.wordTemplates
  }

  /// Where the rows of each dense template begin, and where the last of them end. What words, classes and last letters say is
  /// added up in the words' rows, which come first; their own tables are not asked again and have none.
  static func bases(_ layout: [DenseTemplate]) -> [Int] {
    let tables = tables(layout)
    var bases = [Int](repeating: 0, count: tables * FeatureCell.wordTemplates)
    bases.append(tables * FeatureCell.wordCount * layout[0].roles)
    for template in layout.dropFirst(bases.count - 1) {
      bases.append(bases[bases.count - 1] + template.size * template.roles)
    }
    return bases
  }

  /// Adds the rows of a template to those of the one that holds it.
  private static func hold(
    _ template: Int, _ layout: [DenseTemplate], _ bases: [Int], _ rows: UnsafeMutablePointer<WeightRow.Wide>
  ) {
    guard let holder = layout[template].holder else { return }
    let (held, own) = (rows + bases[template], rows + bases[holder.template])
    let (roles, wide) = (layout[template].roles, layout[holder.template].roles)
    for value in 0..<layout[holder.template].size {
      for (place, role) in holder.roles.enumerated() {
        own[value * wide + place] &+= held[(value >> holder.shift & holder.mask) * roles + role]
      }
    }
  }

  /// Sums that there must be room for before the first and behind the last node.
  static let margin = 8

  /// Calls `body` with a sink that adds weights to `sums`, where node 0 is, with room for `margin` more nodes before the first
  /// and behind the last one. The tables were read with the templates of `layout`.
  @inline(__always)
  func withSink<Layout: FeatureLayout>(
    _ layout: Layout.Type, _ sums: UnsafeMutablePointer<WeightRow.Wide>, _ body: (inout WeightSink<Layout>) -> Void
  ) {
    rows.withUnsafeBufferPointer { rows in
      shifts.withUnsafeBufferPointer { shifts in
        slots.withUnsafeBufferPointer { slots in
          hashed.withUnsafeBufferPointer { hashed in
            guard let rows = rows.baseAddress, let shifts = shifts.baseAddress, let slots = slots.baseAddress,
              let hashed = hashed.baseAddress
            else { return }
            var sink = WeightSink<Layout>(rows: rows, shifts: shifts, slots: slots, hashed: hashed, sums: sums)
            body(&sink)
          }
        }
      }
    }
  }
}

/// Parses the text of weights.
private struct WeightReader {
  /// The entries of one template, or of the hashed features of so many roles.
  struct Section {
    /// Where the first entry begins.
    var start: Int
    /// How many there are.
    var count: Int
    /// How many rows each has.
    var roles: Int
    /// Values are below it.
    var size: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each dense template stands.
  private(set) var dense: [Section] = []
  /// Where the hashed features of one, two and three roles stand.
  private(set) var hashed: [Section] = []

  /// Characters of the value of a dense feature, and of the key of a hashed one.
  private static let (denseValue, hashedValue) = (3, 5)

  /// Finds the parts of the text; nil where it is not whole.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, layout: [DenseTemplate]) {
    self.bytes = bytes
    var at = 0
    for template in layout {
      guard let section = section(&at, WeightReader.denseValue, template.roles, template.size) else { return nil }
      dense.append(section)
    }
    for roles in 1...3 {
      guard let section = section(&at, WeightReader.hashedValue, roles, .max), section.count <= KeySlots.most else {
        return nil
      }
      hashed.append(section)
    }
    guard at == bytes.count else { return nil }
  }

  private func section(_ at: inout Int, _ value: Int, _ roles: Int, _ size: Int) -> Section? {
    guard at + 3 <= bytes.count else { return nil }
    let found = Section(start: at + 3, count: WeightText.number(bytes, at, count: 3), roles: roles, size: size)
    at = found.start + found.count * (value + roles * Label.count)
    return at <= bytes.count ? found : nil
  }

  /// The keys of hashed features, in order.
  func keys(of section: Section) -> [UInt32] {
    let length = WeightReader.hashedValue + section.roles * Label.count
    return (0..<section.count).map { number in
      UInt32(truncatingIfNeeded: WeightText.number(bytes, section.start + number * length, count: 5))
    }
  }

  /// Writes the rows of hashed features behind an empty one for each role.
  func fillHashed(_ section: Section, _ rows: UnsafeMutablePointer<WeightRow.Wide>) {
    var at = section.start
    var row = section.roles
    for _ in 0..<section.count {
      at += WeightReader.hashedValue
      for _ in 0..<section.roles {
        rows[row] = PackedWeights.wide(packed(&at), of: 1)
        row += 1
      }
    }
  }

  /// Writes the rows of a dense template; false where a value is out of bounds.
  func fill(_ section: Section, _ rows: UnsafeMutablePointer<WeightRow.Wide>) -> Bool {
    forEach(section) { row, packed in rows[row] = PackedWeights.wide(packed, of: 1) }
  }

  /// Calls `body` with each row of a dense template and its place; false where a value is out of bounds.
  @inline(__always)
  private func forEach(_ section: Section, _ body: (Int, UInt64) -> Void) -> Bool {
    var at = section.start
    for _ in 0..<section.count {
      let value = WeightText.number(bytes, at, count: WeightReader.denseValue)
      guard value < section.size else { return false }
      at += WeightReader.denseValue
      for role in 0..<section.roles { body(value * section.roles + role, packed(&at)) }
    }
    return true
  }

  /// The weights of one row.
  @inline(__always)
  private func packed(_ at: inout Int) -> UInt64 {
    defer { at += Label.count }
    var letters: UInt64 = 0
    if at + 8 <= bytes.count {
      letters = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
    } else {
      for label in 0..<Label.count { letters |= UInt64(bytes[at + label]) << UInt64(8 * label) }
    }
    return PackedWeights.of(letters)
  }

  /// Writes, for each word and each role, the sum of the weights of the word, of its classes, of its stem and of its last
  /// letters in one table; false where a value is out of bounds.
  func addWords(
    table: Int, roles: Int, _ classes: WordClasses, _ suffixes: SuffixRows,
    to sums: UnsafeMutablePointer<WeightRow.Wide>
  ) -> Bool {
    let sections = dense[(table * FeatureCell.wordTemplates)..<((table + 1) * FeatureCell.wordTemplates)]
    let places = sections.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.size * roles) }
    let reach = SuffixFeature.roles(of: roles)
    let outer = (roles - reach) / 2
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: places[sections.count]) { rows in
      guard let rows = rows.baseAddress else { return false }
      rows.initialize(repeating: PackedWeights.none, count: places[sections.count])
      for (section, place) in zip(sections, places) {
        guard forEach(section, { row, packed in rows[place + row] = packed }) else { return false }
      }
      let (coarse, fine, stem) = (rows + places[1], rows + places[2], rows + places[3])
      for word in 0..<(FeatureCell.knownBase + classes.count) {
        let found = FeatureCell.classes(ofWord: word, classes)
        let number = word - FeatureCell.knownBase
        let root = number < 0 ? nil : stem + classes.stem(at: number) * roles
        let suffix = number < 0 ? nil : suffixes.rows(of: classes.suffix(at: number), table: table, roles: reach)
        for role in 0..<roles {
          // Two rows are added in bytes, where no sum of two exceeds one.
          let own = rows[word * roles + role] &+ coarse[Int(found.coarse) * roles + role]
          let shared = fine[Int(found.fine) * roles + role] &+ (root?[role] ?? PackedWeights.none)
          var sum = PackedWeights.wide(own, of: 2) &+ PackedWeights.wide(shared, of: 2)
          if let suffix, role >= outer, role < outer + reach { sum &+= suffix[role - outer] }
          sums[word * roles + role] = sum
        }
      }
      return true
    }
  }
}

/// The rows of words' last letters.
private struct SuffixRows {
  let rows: UnsafePointer<WeightRow.Wide>
  let shifts: [UInt16]
  let slots: [UInt64]
  let hashed: [WeightTables.HashedPlace]

  init(
    rows: UnsafeMutablePointer<WeightRow.Wide>, shifts: [UInt16], slots: [UInt64], hashed: [WeightTables.HashedPlace]
  ) {
    self.rows = UnsafePointer(rows)
    (self.shifts, self.slots, self.hashed) = (shifts, slots, hashed)
  }

  /// Where the rows of some last letters in a table of words begin; empty ones where there are none.
  func rows(of suffix: UInt32, table: Int, roles: Int) -> UnsafePointer<WeightRow.Wide> {
    let place = hashed[roles - 1]
    return shifts.withUnsafeBufferPointer { shifts in
      slots.withUnsafeBufferPointer { slots in
        guard let shifts = shifts.baseAddress, let slots = slots.baseAddress else { return rows + place.rows }
        return rows + place.rows + place.keys.row(of: SuffixFeature.key(suffix, table: table), shifts, slots)
      }
    }
  }
}

/// Weights as they stand in the text, one byte for each label: 45 more than the weight. Eight are worked on at once.
private enum PackedWeights {
  /// A row of nothing.
  static let none: UInt64 = 0x2D2D_2D2D_2D2D_2D2D

  /// The weights that seven characters stand for, as `WeightText.value` reads them; the eighth is taken for 0.
  @inline(__always)
  static func of(_ letters: UInt64) -> UInt64 {
    // The high bit of a byte says that its character stands behind the backslash.
    let behind = ((letters & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x2323_2323_2323_2323) &>> 7 & 0x0101_0101_0101_0101
    let values = letters &- 0x2323_2323_2323_2323 &- behind
    return values & 0x00FF_FFFF_FFFF_FFFF | 0x2D00_0000_0000_0000
  }

  /// The sums of `count` rows, which were added as bytes, as numbers of 16 bits.
  @inline(__always)
  static func wide(_ sum: UInt64, of count: Int16) -> WeightRow.Wide {
    let halves = SIMD2(spread(sum & 0xFFFF_FFFF), spread(sum &>> 32))
    return unsafeBitCast(halves, to: WeightRow.Wide.self) &- WeightRow.Wide(repeating: 45 &* count)
  }

  /// Four bytes in four numbers of 16 bits.
  @inline(__always)
  private static func spread(_ bytes: UInt64) -> UInt64 {
    let pairs = (bytes | bytes &<< 16) & 0x0000_FFFF_0000_FFFF
    return (pairs | pairs &<< 8) & 0x00FF_00FF_00FF_00FF
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
