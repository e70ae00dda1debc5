import RecordTypes
import Speakers
import Texts

/// Turns drafts into quotations: what follows from the ranges alone.
enum Finishing {
  /// The quotations of `drafts`, ordered by their first byte, with the persons meant. O(n log n) in the drafts.
  static func quotations(
    _ drafts: [Draft], bytes: [UInt8], paragraphs: [Paragraph], persons: @autoclosure () -> PersonIndex
  ) -> [Quotation] {
    var stretches: [QuotedStretch] = []
    stretches.reserveCapacity(paragraphs.reduce(0) { $0 + $1.stretches.count })
    for paragraph in paragraphs { stretches.append(contentsOf: paragraph.stretches) }
    var result: [Quotation] = []
    result.reserveCapacity(drafts.count)
    for draft in drafts {
      if let quotation = quotation(draft, bytes: bytes, stretches: stretches) { result.append(quotation) }
    }
    result.sort { first, second in
      let (a, b) = (first.content[0], second.content[0])
      return (a.lowerBound, b.upperBound) < (b.lowerBound, a.upperBound)
    }
    guard !result.isEmpty else { return [] }
    nest(&result)
    var attributing = Attributing(bytes: bytes, paragraphs: paragraphs, index: persons(), quotations: result)
    attributing.attribute(&result)
    Variants.pair(&result, bytes: bytes)
    return result
  }

  /// Sets `within` where a quotation and its cue stand in a range of another one's content. Quotations are ordered, so a
  /// stack of those that are still open is enough.
  private static func nest(_ quotations: inout [Quotation]) {
    var open: [(index: Int, range: TextRange)] = []
    for index in quotations.indices {
      var whole = quotations[index].content[0]
      for range in quotations[index].content { whole = whole.union(range) }
      for range in quotations[index].cue { whole = whole.union(range) }
      while let last = open.last, last.range.upperBound <= whole.lowerBound { open.removeLast() }
      if let holder = open.last(where: { $0.range.holds(whole) && $0.range != whole }) {
        quotations[index].within = holder.index
      }
      for range in quotations[index].content { open.append((index, range)) }
      if open.count > 32 { open.removeFirst(open.count - 32) }
    }
  }

  private static func quotation(_ draft: Draft, bytes: [UInt8], stretches: [QuotedStretch]) -> Quotation? {
    let content = normalised(draft.content, bytes)
    guard !content.isEmpty else { return nil }
    let quoted = draft.quoted ?? all(content) { parts(of: $0, in: stretches) }
    let own = draft.others.isEmpty ? quoted : quoted.filter { part in !draft.others.contains { $0.overlaps(part) } }
    return Quotation(
      kind: kind(content, quoted, bytes), content: content, quoted: own, cue: draft.cue, source: draft.source,
      reported: draft.reported, insertions: all(content) { EditorialMarks.insertions(bytes, in: $0) },
      omissions: all(content) { EditorialMarks.omissions(bytes, in: $0) }, confidence: draft.confidence)
  }

  /// What `body` finds in each of the ranges; most content is one range.
  @inline(__always)
  private static func all(_ ranges: [TextRange], _ body: (TextRange) -> [TextRange]) -> [TextRange] {
    ranges.count == 1 ? body(ranges[0]) : ranges.flatMap(body)
  }

  /// The ranges in order, trimmed, without overlap.
  private static func normalised(_ ranges: [TextRange], _ bytes: [UInt8]) -> [TextRange] {
    if ranges.count == 1 {
      guard let trimmed = Sentences.trim(bytes, ranges[0]) else { return [] }
      return trimmed == ranges[0] ? ranges : [trimmed]
    }
    var result: [TextRange] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let trimmed = Sentences.trim(bytes, range) else { continue }
      if let last = result.last, trimmed.lowerBound < last.upperBound {
        result[result.count - 1] = last.union(trimmed)
      } else {
        result.append(trimmed)
      }
    }
    return result
  }

  /// The words within quote marks in `range`, by binary search in the ordered `stretches`.
  private static func parts(of range: TextRange, in stretches: [QuotedStretch]) -> [TextRange] {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].outer.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var parts: [TextRange] = []
    while low < stretches.count, stretches[low].outer.lowerBound < range.upperBound {
      let part = stretches[low].inner.clamped(to: range)
      if !part.isEmpty { parts.append(part) }
      low += 1
    }
    return parts
  }

  private static func kind(_ content: [TextRange], _ quoted: [TextRange], _ bytes: [UInt8]) -> Quotation.Kind {
    guard !quoted.isEmpty else { return .indirect }
    var next = 0
    for range in content {
      var offset = range.lowerBound
      while next < quoted.count, quoted[next].lowerBound < range.upperBound {
        if hasWord(bytes, offset..<quoted[next].lowerBound) { return .mixed }
        offset = quoted[next].upperBound
        next += 1
      }
      if offset < range.upperBound, hasWord(bytes, offset..<range.upperBound) { return .mixed }
    }
    return .direct
  }

  private static func hasWord(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if !CharacterClass.of(scalar).isDisjoint(with: [.letter, .digit]) { return true }
      offset += length
    }
    return false
  }
}
