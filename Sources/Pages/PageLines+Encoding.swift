extension PageLines {
  /// Of longer pages only so many lines of each sort are kept: those of the smallest keys, so that two pages keep the same ones of
  /// what they share.
  private static let mostKept = 1024

  /// The lines as bytes that a record keeps: three times a number of keys and the keys, in order, eight bytes each, little
  /// end first: anchors, other short lines, running text.
  package var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for keys in [anchors, short.subtracting(anchors), prose] {
      let kept = keys.sorted().prefix(Self.mostKept)
      LineKeys.append(UInt64(kept.count), to: &bytes)
      for key in kept { LineKeys.append(key, to: &bytes) }
    }
    return bytes
  }

  /// Lines that were kept; nil where the bytes are none. O(n).
  package init?(encoded bytes: [UInt8]) {
    let numbers = LineKeys.decode(bytes)
    var sets: [Set<UInt64>] = []
    var next = 0
    while sets.count < 3 {
      guard next < numbers.count, numbers[next] <= UInt64(numbers.count - next - 1) else { return nil }
      let end = next + 1 + Int(numbers[next])
      sets.append(Set(numbers[(next + 1)..<end]))
      next = end
    }
    guard next == numbers.count, bytes.count == numbers.count * 8 else { return nil }
    self.init(short: sets[0].union(sets[1]), prose: sets[2], anchors: sets[0])
  }

  /// Those of the page's lines that repeat, in order: what of `repeated` concerns this page.
  package func keys(of repeated: RepeatedLines?) -> [UInt64] {
    guard let repeated else { return [] }
    return short.union(prose).filter(repeated.holds(key:)).sorted()
  }
}

/// Keys of lines as bytes, eight each, little end first.
package enum LineKeys {
  /// The keys' bytes.
  package static func encode(_ keys: [UInt64]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keys.count * 8)
    for key in keys { append(key, to: &bytes) }
    return bytes
  }

  /// The keys of `bytes`; what is left over at the end is dropped.
  package static func decode(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count / 8 * 8, by: 8).map { start in
      bytes[start..<(start + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  static func append(_ key: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: key >> shift)) }
  }
}
