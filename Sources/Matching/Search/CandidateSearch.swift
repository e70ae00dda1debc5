/// A stretch of a document in which words of the quotation stand close together.
struct Region: Hashable {
  var ordinal: Int
  /// Token indices.
  var range: Range<Int>
  /// The bits of the quotation's words that the index places there.
  var weight: Float
}

/// Adds up, for stretches of the record, how much of the quotation stands in them.
///
/// As sequence aligners seed (Li, "Minimap2", 2018), but with cells of words in place of diagonals: rarest words first,
/// until a bound of places is reached.
struct CandidateSearch {
  /// How many places are read at most.
  static let mostPlaces = 16_000

  /// How many places are enough, once three quarters of what the words say is read.
  static let enoughPlaces = 4_000

  /// So many places, once half of what the words say is read, say where to look: the words that follow only add to those.
  static let openingPlaces = 1_000

  /// How many regions of reports are looked at.
  static let mostReported = 8

  private let shift: Int
  private var table: BinTable

  /// The best regions for the words of `range`. `event` documents are kept apart so that they cannot be crowded out.
  static func regions(
    _ seeds: [Seed], length: Int, limit: Int, event: Set<Int>, standing: (Int) -> DocumentStanding,
    places: KnownPlaces? = nil
  ) -> [Region] {
    var search = CandidateSearch(seeds, length: length)
    search.fill(seeds, known: places)
    return search.best(limit: limit, event: event, standing: standing)
  }

  /// The regions that hold enough of the quotation to be its source word for word: three tenths of what its words say, and
  /// half of what the best region holds. The others can only be its source in other words.
  static func worthAligning(_ regions: [Region], _ seeds: [Seed], event: Set<Int>) -> [Region] {
    let all = seeds.reduce(Float(0)) { $0 + $1.bits }
    let most = regions.first?.weight ?? 0
    return regions.filter {
      $0.weight >= 0.3 * all && $0.weight >= 0.5 * most || event.contains($0.ordinal) && $0.weight >= 0.2 * all
    }
  }

  private init(_ seeds: [Seed], length: Int) {
    var shift = 5
    while 1 << shift < length, shift < 14 { shift += 1 }
    self.shift = shift - Posting.cellShift
    let bytes = seeds.reduce(0) { $0 + $1.length }
    table = BinTable(expecting: min(bytes / 3, Self.enoughPlaces) + 16)
  }

  private mutating func fill(_ seeds: [Seed], known: KnownPlaces?) {
    var places = 0
    var read: Float = 0
    let all = seeds.reduce(Float(0)) { $0 + $1.bits }
    for (index, seed) in seeds.enumerated() {
      if index >= 2, places + seed.length / 3 > Self.mostPlaces { break }
      // The rarest words have said where to look: common ones would only cost.
      if read > 0.75 * all, places > Self.enoughPlaces { break }
      let opening = read < 0.5 * all || places < Self.openingPlaces
      read += seed.bits
      let found = known?.places(seed.key) { Self.places(seed) } ?? Self.places(seed)
      let keys = [UInt64](unsafeUninitializedCapacity: found.count) { keys, count in
        // Places stand in order: those of one stretch follow each other.
        var last = UInt64.max
        for place in found.prefix(max(0, 8 * Self.mostPlaces - places)) {
          let key = BinTable.key(Posting.document(place), Posting.cell(place) >> shift)
          keys[count] = key
          count += key == last ? 0 : 1
          last = key
        }
      }
      places += found.count
      table.add(seed.bits, to: keys, seed: Int32(truncatingIfNeeded: index), opening: opening)
    }
  }

  /// The places of a word, packed.
  private static func places(_ seed: Seed) -> [UInt64] {
    // A place takes a byte at least.
    [UInt64](unsafeUninitializedCapacity: seed.length) { places, count in
      for group in seed.groups {
        _ = PostingCoding.decode(group.block.span, group.range) { document, cell in
          guard count < seed.length else { return }
          places[count] = Posting.packed(document, cell)
          count += 1
        }
      }
    }
  }

  private func best(limit: Int, event: Set<Int>, standing: (Int) -> DocumentStanding) -> [Region] {
    let most = table.most
    var kept = TopRegions(limit: limit)
    var ofEvent = TopRegions(limit: event.isEmpty ? 0 : limit)
    // Reports print the very words; a few are enough to show, and none may crowd out a record.
    var reported = TopRegions(limit: min(limit, Self.mostReported))
    for bin in table.bins {
      let document = bin.document
      let inEvent = !event.isEmpty && event.contains(document)
      guard bin.weight >= most * 0.2 || inEvent else { continue }
      let pair = bin.weight + table.weight(document: document, bin: bin.bin + 1)
      let least = min(kept.floor, reported.floor)
      guard pair > least || inEvent && pair > ofEvent.floor else { continue }
      let standing = standing(document)
      guard standing != .ignored else { continue }
      let start = bin.bin << (shift + Posting.cellShift)
      let region = Region(
        ordinal: document, range: start..<(start + 2 << (shift + Posting.cellShift)), weight: pair)
      if standing == .record { kept.offer(region) } else { reported.offer(region) }
      if inEvent { ofEvent.offer(region) }
    }
    var regions = kept.sorted + reported.sorted
    for region in ofEvent.sorted where !regions.contains(region) { regions.append(region) }
    return regions
  }
}

/// The best few of many regions.
private struct TopRegions {
  private let limit: Int
  private var regions: [Region] = []
  private(set) var floor: Float = 0

  init(limit: Int) { self.limit = limit }

  mutating func offer(_ region: Region) {
    guard limit > 0, region.weight > floor else { return }
    regions.append(region)
    if regions.count >= limit * 4 { cut() }
  }

  private mutating func cut() {
    regions = sorted
    floor = regions.count == limit ? regions[limit - 1].weight : 0
  }

  var sorted: [Region] {
    let order = regions.sorted {
      $0.weight != $1.weight
        ? $0.weight > $1.weight : ($0.ordinal, $0.range.lowerBound) < ($1.ordinal, $1.range.lowerBound)
    }
    return Array(order.prefix(limit))
  }
}
