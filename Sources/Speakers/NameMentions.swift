package import Texts

/// Finds the names of persons, bodies and places in running text, by capitals, titles, appositions and recurrence.
package enum NameMentions {
  /// Names in `range`, in order. O(n).
  package static func find(in bytes: [UInt8], range: TextRange) -> [NameMention] {
    var reader = ClusterReader(bytes, range: range.clamped(to: 0..<bytes.count))
    return find(in: bytes, NameCluster.scan(bytes, in: reader.range), &reader)
  }

  /// The name at `place` in what the reader reads; the others there are read only where they may confirm it.
  static func find(in bytes: [UInt8], at place: Int, _ reader: inout ClusterReader) -> [NameMention] {
    let clusters = NameCluster.scan(bytes, in: reader.range)
    guard let cluster = clusters.first(where: { $0.contains(place) }), let (mention, sure) = reader.read(cluster) else {
      return []
    }
    return sure ? [mention] : find(in: bytes, clusters, &reader)
  }

  private static func find(in bytes: [UInt8], _ clusters: [TextRange], _ reader: inout ClusterReader) -> [NameMention] {
    var found: [NameMention] = []
    var doubtful: [NameMention] = []
    for cluster in clusters {
      guard let (mention, sure) = reader.read(cluster) else { continue }
      if sure { found.append(mention) } else { doubtful.append(mention) }
    }
    guard !doubtful.isEmpty else { return found }
    let surnames = Set(found.compactMap { $0.person?.surnameSpelling.key })
    let confirmed = doubtful.filter { mention in
      mention.person.map { surnames.contains($0.surnameSpelling.key) } ?? false
    }
    return confirmed.isEmpty ? found : merge(found, confirmed)
  }

  private static func merge(_ first: [NameMention], _ second: [NameMention]) -> [NameMention] {
    (first + second).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
