package import Texts

/// Finds the names of persons, bodies and places in running text, by capitals, titles, appositions and recurrence.
package enum NameMentions {
  /// Names in `range`, in order. Where `splitsHeadlines` is set, lines in capitals hold only what the rest of the text or
  /// `others`, names that stand elsewhere, tell. O(n).
  package static func find(
    in bytes: [UInt8], range: TextRange, splitsHeadlines: Bool = false, beside others: [NameMention] = []
  ) -> [NameMention] {
    var reader = ClusterReader(bytes, range: range.clamped(to: 0..<bytes.count))
    return find(
      in: bytes, NameCluster.scan(bytes, in: reader.range), &reader, splitsHeadlines: splitsHeadlines, beside: others)
  }

  /// The name at `place` in what the reader reads; the others there are read only where they may confirm it.
  static func find(in bytes: [UInt8], at place: Int, _ reader: inout ClusterReader) -> [NameMention] {
    let clusters = NameCluster.scan(bytes, in: reader.range)
    guard let cluster = clusters.first(where: { $0.contains(place) }), let (mention, sure) = reader.read(cluster) else {
      return []
    }
    return sure ? [mention] : find(in: bytes, clusters, &reader)
  }

  private static func find(
    in bytes: [UInt8], _ clusters: [TextRange], _ reader: inout ClusterReader, splitsHeadlines: Bool = false,
    beside others: [NameMention] = []
  ) -> [NameMention] {
    var found: [NameMention] = []
    found.reserveCapacity(clusters.count)
    var doubtful: [NameMention] = []
    var titled: [TextRange] = []
    var lines = TitledLines(bytes)
    for cluster in clusters {
      if splitsHeadlines, lines.hold(cluster) {
        titled.append(cluster)
        continue
      }
      guard let (mention, sure) = reader.read(cluster) else { continue }
      if sure { found.append(mention) } else { doubtful.append(mention) }
    }
    guard !doubtful.isEmpty || !titled.isEmpty else { return found }
    let surnames = Set(found.compactMap { $0.person?.surnameSpelling.key })
    var confirmed = doubtful.filter { mention in
      mention.person.map { surnames.contains($0.surnameSpelling.key) } ?? false
    }
    if !titled.isEmpty {
      let known = TitledLines.names(in: found + doubtful + others)
      for cluster in titled {
        let parts = TitledLines.parts(of: cluster, bytes, known)
        for part in parts.isEmpty ? [cluster] : parts {
          if let (mention, _) = reader.read(part), !parts.isEmpty || TitledLines.isTold(mention) {
            confirmed.append(mention)
          }
        }
      }
    }
    guard !confirmed.isEmpty else { return found }
    found.append(contentsOf: confirmed)
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    return found
  }
}
