import Speakers
import Texts

/// Names within a source that say whose it is.
extension Attributing {
  /// The person or body that a source names as its head: `Mirel Tanos` of `moderator Mirel Tanos, who sat beside`. What
  /// stands before the name must not part it from the source: no preposition, no comma. An owner may stand there: `Tanos’s
  /// aide Ada Leek`.
  func mention(in source: TextRange) -> (range: TextRange, entry: Int)? {
    let head = source.lowerBound..<(bytes[source].firstIndex(of: 0x2C) ?? source.upperBound)
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upperBound <= head.upperBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0, case let found = mentions[low - 1], found.range.upperBound == head.upperBound,
      found.range.lowerBound >= head.lowerBound
    else { return nil }
    if found.range == head { return found }
    guard index.entries[found.entry].kind == .person, !isParted(head.lowerBound..<found.range.lowerBound) else {
      return nil
    }
    return found
  }

  /// A person whom a source names first, and a phrase tells more of: `Mirel Tanos of Vessa, a friend of the mayor`.
  func leading(in source: TextRange) -> (range: TextRange, entry: Int)? {
    guard let found = Attributing.mentions(mentions, in: source).first, index.entries[found.entry].kind == .person,
      found.range.upperBound + 2 < source.upperBound, bytes[found.range.upperBound] == 0x20,
      !isParted(source.lowerBound..<found.range.lowerBound)
    else { return nil }
    let rest = Words.scan(bytes, in: found.range.upperBound..<Swift.min(source.upperBound, found.range.upperBound + 24))
    if bytes[found.range.upperBound + 1] == 0x28 { return found }
    guard let next = rest.first, SourceHead.going.contains(WordHash.of(bytes, next.range)) else { return nil }
    return found
  }

  /// A person named behind the first comma of a source: `another host, Mirel Tanos,`.
  func apposed(in source: TextRange) -> (range: TextRange, entry: Int)? {
    guard let comma = bytes[source].firstIndex(of: 0x2C), comma + 2 < source.upperBound else { return nil }
    let rest = comma + 2..<source.upperBound
    guard let found = mention(in: rest) ?? leading(in: rest), index.entries[found.entry].kind == .person else {
      return nil
    }
    return found
  }

  private func isParted(_ before: TextRange) -> Bool {
    Words.scan(bytes, in: before).contains { SourceHead.parting.contains(WordHash.of(bytes, $0.range)) }
  }

  /// A source without a possessive at its end: `Mirel Tanos` of `Mirel Tanos’s`.
  func withoutPossessive(_ range: TextRange) -> TextRange {
    guard range.count > 4, bytes[range.upperBound - 1] | 0x20 == 0x73 else { return range }
    switch bytes[range.upperBound - 2] {
    case 0x27: return range.lowerBound..<range.upperBound - 2
    case 0x99 where bytes[range.upperBound - 4] == 0xE2: return range.lowerBound..<range.upperBound - 4
    default: return range
    }
  }
}

/// Words beside names in sources.
private enum SourceHead {
  /// Words that part a name from what stands before it.
  static let parting = words(
    "of for by with to in at on from and or as about against than that who whose whom near under over")
  /// Words that open a phrase about the name before them.
  static let going = words("of in at from on with during after before when himself herself")

  private static func words(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { WordHash.of(String($0)) })
  }
}
