/// What several captures of one site have in common, for each of them.
///
/// Captures are of one site where their addresses name one host, or, without addresses, where they share five lines that are no
/// sentences. Captures that share half of their running text are versions of one page, and count once: a text that was posted twice
/// repeats all of itself. A line without the form of a sentence is furniture where two captures and three tenths of the site's have
/// it; a line of running text only where three and half of them do, for ministries repeat their sentences.
package enum SiteRepetition {
  /// How many short lines two captures share that are of one site.
  private static let sharedAnchors = 5

  /// The lines that repeat on the site of each capture, in the order of `captures`; nil where nothing does. Linear in the
  /// lines of all captures.
  package static func find(_ captures: [(lines: PageLines, host: String?)]) -> [RepeatedLines?] {
    let sites = sites(captures)
    let versions = groups(captures.map(\.lines.prose)) { shared, one, other in
      shared >= 3 && shared * 2 >= Swift.min(captures[one].lines.prose.count, captures[other].lines.prose.count)
    }
    var members: [Int: [Int]] = [:]
    for (index, site) in sites.enumerated() { members[site, default: []].append(index) }
    var result = [RepeatedLines?](repeating: nil, count: captures.count)
    for indices in members.values where indices.count > 1 {
      let repeated = repeated(indices.map { captures[$0].lines }, versions: indices.map { versions[$0] })
      for index in indices where !repeated.isEmpty { result[index] = repeated }
    }
    return result
  }

  private static func sites(_ captures: [(lines: PageLines, host: String?)]) -> [Int] {
    let likely = groups(captures.map { $0.host == nil ? $0.lines.anchors : [] }) { shared, _, _ in
      shared >= sharedAnchors
    }
    var first: [String: Int] = [:]
    return captures.indices.map { index in
      guard let host = captures[index].host else { return likely[index] }
      if first[host] == nil { first[host] = index }
      return first[host] ?? index
    }
  }

  /// The lines that repeat in captures of one site.
  private static func repeated(_ pages: [PageLines], versions: [Int]) -> RepeatedLines {
    let count = Set(versions).count
    guard count > 1 else { return RepeatedLines(hashes: []) }
    let short = holders(pages.map(\.short), versions).filter { $0.value >= Swift.max(2, (count * 3 + 9) / 10) }
    let prose = holders(pages.map(\.prose), versions).filter { $0.value >= Swift.max(3, (count + 1) / 2) }
    return RepeatedLines(hashes: Set(short.keys).union(prose.keys))
  }

  /// In how many pages, versions of one counted once, each line stands.
  private static func holders(_ pages: [Set<UInt64>], _ versions: [Int]) -> [UInt64: Int] {
    var seen: [UInt64: Set<Int>] = [:]
    for (lines, version) in zip(pages, versions) { for line in lines { seen[line, default: []].insert(version) } }
    return seen.mapValues(\.count)
  }

  /// Groups of sets, each named by its first: joined are those of which `isJoined` says so of the number of elements they
  /// share. Only neighbours in the order of the holders of an element are compared, so that the work stays linear.
  private static func groups(_ sets: [Set<UInt64>], isJoined: (Int, Int, Int) -> Bool) -> [Int] {
    var last: [UInt64: Int] = [:]
    var group = Array(sets.indices)
    for (index, set) in sets.enumerated() {
      var shared: [Int: Int] = [:]
      for element in set {
        if let before = last[element] { shared[before, default: 0] += 1 }
        last[element] = index
      }
      for (before, count) in shared.sorted(by: { $0.key < $1.key }) where isJoined(count, before, index) {
        let (old, new) = (Swift.max(group[index], group[before]), Swift.min(group[index], group[before]))
        for other in 0...index where group[other] == old { group[other] = new }
      }
    }
    return group
  }
}
