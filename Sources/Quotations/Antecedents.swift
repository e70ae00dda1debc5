import Speakers
import Texts

/// What stands before a source and says whom it means, or that it means nobody with a name.
extension Attributing {
  /// The mention that ends nearest before `offset`, where it stands close enough to be meant by `who`. A person is not meant
  /// by what stands in an apposition of theirs: `Ada Leek, the head of the Harbour Board, who`; nor by another noun that
  /// stands between: `Ada Leek relied on advisers who`.
  func antecedent(at offset: Int, isPerson: Bool) -> PersonIndex.Candidate? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    for (range, entry) in mentions[..<low].suffix(3).reversed() {
      guard offset - range.upperBound < (isPerson ? 100 : 60) else { return nil }
      let between = bytes[range.upperBound..<offset]
      if isPerson, index.entries[entry].kind != .person || between.count > 60 && between.first != 0x2C { continue }
      guard between.count < 4 || isApposition(between) else { return nil }
      return .init(entry: entry, confidence: between.count < 4 ? 0.9 : 0.6)
    }
    return nil
  }

  /// Whether what stands between a name and a relative tells of the name: `, a friend of the mayor,`, ` of Vessa,`, ` (V) `.
  private func isApposition(_ between: ArraySlice<UInt8>) -> Bool {
    let words = Words.scan(bytes, in: between.indices)
    guard let first = words.first, let last = words.last else { return true }
    let isClosed = bytes[last.range.upperBound..<between.endIndex].contains { $0 == 0x2C || $0 == 0x29 }
    let opening = NominalWords.table.word(WordHash.of(bytes, first.range))
    if between.first == 0x2C { return isClosed || opening.opening != nil }
    return bytes[between.startIndex..<first.range.lowerBound].contains(0x28) || opening.endsPhrase && isClosed
      || opening.endsPhrase && words.allSatisfy { $0 == first || bytes[$0.range.lowerBound] &- 0x41 < 26 }
  }

  /// Whether the text spoke last of somebody without a name by the noun with that hash: `the woman` is `a young woman`.
  func isUnnamed(_ noun: UInt32, before offset: Int) -> Bool {
    var left = 600
    for paragraph in paragraphs.reversed() where paragraph.range.lowerBound < offset {
      let nodes = paragraph.nodes
      for place in nodes.indices.reversed() where nodes[place].start < offset {
        left -= 1
        guard left > 0 else { return false }
        guard nodes[place].hash == noun, !nodes[place].tag.isQuote, Int(nodes[place].end) < offset - 1 else { continue }
        if isNamed(at: Int(nodes[place].end)) { return false }
        guard let opening = opening(of: place, in: nodes) else { continue }
        if NominalWords.table.word(nodes[opening].hash).opening?.isIndefinite == true {
          return opening == 0 || !tells(nodes[opening - 1])
        }
      }
    }
    return false
  }

  /// The determiner of the noun phrase whose head is at `place`.
  private func opening(of place: Int, in nodes: [Node]) -> Int? {
    var opening = place
    while opening > 0, place - opening < 5, !nodes[opening].shape.contains(.first) {
      opening -= 1
      switch nodes[opening].tag {
      case .determiner: return opening
      case .other, .capitalised, .capitals, .role, .title, .number, .ing, .ed, .dash: continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether a noun phrase behind the node says what somebody is who was named: `Ada Leek, a woman`, `is a woman`.
  private func tells(_ node: Node) -> Bool {
    node.tag == .comma || node.tag == .be || node.tag == .dash || SourceOpening.equals.contains(node.hash)
  }

  /// Whether a name stands right behind `end`, or behind a comma there.
  private func isNamed(at end: Int) -> Bool {
    let gap = Attributing.mentions(mentions, in: end..<Swift.min(end + 4, bytes.count))
    return !gap.isEmpty
  }
}

private enum SourceOpening {
  static let equals = Set(["as", "like", "became", "become"].map { WordHash.of($0) })
}
