import RecordTypes
import Texts

/// Pairs renderings of one saying within one text: a report that gives the same words twice in two translations must not
/// have either called false.
///
/// Words are compared by their first five letters, and only those count that few of the text's quotations share: names and
/// topics of the whole text say nothing. Two quotations of one speaker are renderings of one saying where half of the
/// shorter one's words stand in the other one, at least two of them rare; for a short phrase beside its neighbour one rare
/// word is enough.
enum Variants {
  private struct Known {
    var index: Int
    /// Sorted.
    var stems: [UInt32]
  }

  /// Quotations of one speaker that are compared with each other at most.
  private static let most = 200
  /// How many quotations may share a rare word.
  private static let rare = 3
  /// The same for the one word that a short phrase shares with the quotation right before it.
  private static let rareBeside = 6

  /// Sets `variantOf` of each quotation in marks that renders an earlier one in other words. O(q^2) in the quotations of
  /// one speaker, bounded by `most`.
  static func pair(_ quotations: inout [Quotation], bytes: [UInt8]) {
    let all = quotations.indices.filter { quotations[$0].kind != .indirect && quotations[$0].within == nil }
      .map { Known(index: $0, stems: stems(quotations[$0], bytes)) }
    var counts: [UInt32: Int]?
    var bySpeaker: [String: [Known]] = [:]
    for known in all {
      let speaker = quotations[known.index].speaker
      guard let name = speaker?.name ?? speaker?.label, !known.stems.isEmpty else { continue }
      let earlier = bySpeaker[name, default: []]
      guard earlier.count < most else { continue }
      if let match = best(known, earlier, all, &counts) {
        quotations[known.index].variantOf = quotations[match].variantOf ?? match
      }
      bySpeaker[name, default: []].append(known)
    }
  }

  /// The earlier quotation that `known` renders, if any. `counts` says how many of `all` hold each stem; it is made where it
  /// is first needed.
  private static func best(
    _ known: Known, _ earlier: [Known], _ all: [Known], _ counts: inout [UInt32: Int]?
  ) -> Int? {
    var found: (index: Int, share: Double)?
    for other in earlier {
      let smaller = Swift.min(known.stems.count, other.stems.count)
      let shared = shared(known.stems, other.stems)
      let share = Double(shared.count) / Double(smaller)
      guard share >= 0.5 else { continue }
      let held = counts ?? counted(all)
      counts = held
      let rareOnes = shared.reduce(0) { $0 + ((held[$1] ?? 0) <= rare ? 1 : 0) }
      let isNeighbour = other.index == earlier.last?.index && smaller <= 3
      let isBeside = isNeighbour && shared.contains { (held[$0] ?? 0) <= rareBeside }
      guard rareOnes >= 2 || isBeside else { continue }
      if share > found?.share ?? 0 { found = (other.index, share) }
    }
    return found?.index
  }

  private static func counted(_ all: [Known]) -> [UInt32: Int] {
    all.reduce(into: [:]) { counts, known in
      for stem in known.stems { counts[stem, default: 0] += 1 }
    }
  }

  /// What two sorted lists share; nothing where it is less than half of the shorter one.
  private static func shared(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var count = 0
    meet(a, b) { _ in count += 1 }
    guard 2 * count >= Swift.min(a.count, b.count) else { return [] }
    var shared: [UInt32] = []
    meet(a, b) { shared.append($0) }
    return shared
  }

  @inline(__always)
  private static func meet(_ a: [UInt32], _ b: [UInt32], _ body: (UInt32) -> Void) {
    var (first, second) = (0, 0)
    while first < a.count, second < b.count {
      if a[first] < b[second] {
        first += 1
      } else if b[second] < a[first] {
        second += 1
      } else {
        body(a[first])
        first += 1
        second += 1
      }
    }
  }

  /// Hashes of the first five letters of the longer words said, sorted.
  private static func stems(_ quotation: Quotation, _ bytes: [UInt8]) -> [UInt32] {
    let ranges = quotation.quoted.isEmpty ? quotation.content : quotation.quoted
    var stems: [UInt32] = []
    for range in ranges {
      for word in Words.scan(bytes, in: range) where word.range.count > 4 || word.kind == .number {
        stems.append(
          WordHash.of(bytes, word.range.lowerBound..<Swift.min(word.range.lowerBound + 5, word.range.upperBound)))
      }
    }
    stems.sort()
    var kept: [UInt32] = []
    for stem in stems where stem != kept.last { kept.append(stem) }
    return kept
  }
}
