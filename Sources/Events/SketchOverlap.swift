/// Which documents share runs of words, found by the runs: most pairs of candidates share none, and to find that out
/// by holding two sketches against each other took as long as all the rest of the comparison.
struct SketchOverlap: Sendable {
  /// The hash in the upper half, the document's place in the lower one; rising.
  private let entries: [UInt64]
  /// For each hash of each document, document by document, where in `entries` it stands.
  private let places: [Int]
  /// Where a document's hashes begin in `places`; one more than there are documents.
  private let starts: [Int]
  private let sketches: [ShingleSketch]
  /// Whether the document asked for last shares a run with each behind it.
  private var shares: [Bool]
  private var touched: [Int] = []

  /// O(hashes log hashes).
  init(_ sketches: [ShingleSketch]) {
    self.sketches = sketches
    var starts = [0]
    var sources: [(entry: UInt64, index: Int)] = []
    for (place, sketch) in sketches.enumerated() {
      for hash in sketch.hashes { sources.append((UInt64(hash) << 32 | UInt64(place), sources.count)) }
      starts.append(sources.count)
    }
    sources.sort { $0.entry < $1.entry }
    var places = Array(repeating: 0, count: sources.count)
    for (place, source) in sources.enumerated() { places[source.index] = place }
    entries = sources.map(\.entry)
    self.places = places
    self.starts = starts
    shares = Array(repeating: false, count: sketches.count)
  }

  /// The share of the smaller sample that the other document has too, as ``ShingleSketch/containment(_:)``, for each of
  /// `others`, which stand behind `one`. O(documents that share a run with it, for each run), or, if that is less,
  /// O(hashes of all these documents).
  mutating func containments(of one: Int, in others: some Collection<Int>) -> [Double] {
    guard look(one, atMost: others.count * 256) else {
      return others.map { sketches[one].containment(sketches[$0]) }
    }
    defer { forget() }
    return others.map { shares[$0] ? sketches[one].containment(sketches[$0]) : 0 }
  }

  private mutating func forget() {
    for place in touched { shares[place] = false }
    touched.removeAll(keepingCapacity: true)
  }

  /// Looks what documents share a run with `one`; false where that takes more than `most` steps.
  private mutating func look(_ one: Int, atMost most: Int) -> Bool {
    var steps = 0
    for index in starts[one]..<starts[one + 1] {
      var place = places[index] + 1
      let hash = entries[places[index]] >> 32
      while place < entries.count, entries[place] >> 32 == hash {
        let other = Int(entries[place] & 0xFFFF_FFFF)
        if !shares[other] { touched.append(other) }
        shares[other] = true
        place += 1
        steps += 1
      }
      guard steps <= most else {
        forget()
        return false
      }
    }
    return true
  }
}
