/// The places of all words whose keys begin alike, as bytes: a row of a segment.
///
/// `group*`, ordered by key, where a group is: the rest of the key (big-endian, its length given by the level), the
/// length of the places (varint), the places. Places: for each document, ascending, `ordinal delta * 2 + more` (varint);
/// with `more`, the number of cells (varint); then the cells as deltas (varint). A cell is eight words.
package struct PostingBlock: Sendable, Hashable {
  /// The level and the common beginning of the keys.
  package let key: Int64
  /// The groups.
  package let bytes: [UInt8]

  package init(key: Int64, bytes: [UInt8]) {
    self.key = key
    self.bytes = bytes
  }
}

/// What is wrong with the bytes of a block.
package enum PostingError: Error, Hashable, Sendable {
  /// The block ends inside a number, or its level is none.
  case damaged(key: Int64)
}

/// A place of a word: a document and a cell of eight words in it.
struct Posting: Sendable, Hashable {
  var document: Int
  var cell: Int

  /// How many words a cell has, as a shift.
  static let cellShift = 3

  /// A place as one number: the document above, 28 bits of the cell below.
  @inline(__always)
  static func packed(_ document: Int, _ cell: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: document) << 28 | UInt64(truncatingIfNeeded: cell) & 0xFFF_FFFF
  }

  /// The document of a packed place.
  @inline(__always)
  static func document(_ packed: UInt64) -> Int { Int(packed >> 28) }

  /// The cell of a packed place.
  @inline(__always)
  static func cell(_ packed: UInt64) -> Int { Int(packed & 0xFFF_FFFF) }

  static func precedes(_ first: Posting, _ second: Posting) -> Bool {
    first.document != second.document ? first.document < second.document : first.cell < second.cell
  }
}

enum PostingCoding {
  /// Appends the places, which are ordered and unique.
  static func encode(_ places: ArraySlice<Posting>, to bytes: inout [UInt8]) {
    var previous = 0
    var index = places.startIndex
    while index < places.endIndex {
      let document = places[index].document
      var end = index + 1
      while end < places.endIndex, places[end].document == document { end += 1 }
      let more = end - index > 1
      Varint.append((document - previous) << 1 | (more ? 1 : 0), to: &bytes)
      if more { Varint.append(end - index, to: &bytes) }
      var cell = 0
      for place in places[index..<end] {
        Varint.append(place.cell - cell, to: &bytes)
        cell = place.cell
      }
      previous = document
      index = end
    }
  }

  /// Calls `body` with each place in `range`; stops at damage (false). O(places).
  @inline(__always)
  static func decode(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ body: (_ document: Int, _ cell: Int) -> Void
  ) -> Bool {
    var offset = range.lowerBound
    var document = 0
    while offset < range.upperBound {
      guard let head = Varint.read(bytes, at: &offset) else { return false }
      document += head >> 1
      var count = 1
      if head & 1 == 1 {
        guard let more = Varint.read(bytes, at: &offset) else { return false }
        count = more
      }
      var cell = 0
      while count > 0, offset < range.upperBound {
        guard let delta = Varint.read(bytes, at: &offset) else { return false }
        cell += delta
        body(document, cell)
        count -= 1
      }
      if count > 0 { return false }
    }
    return offset == range.upperBound
  }

  /// The places of the group with `suffix` in a block; nil where there is none. O(groups).
  static func group(_ bytes: borrowing Span<UInt8>, suffix: UInt32, suffixBytes: Int) -> Range<Int>? {
    var offset = 0
    while offset + suffixBytes < bytes.count {
      guard let found = group(bytes, at: offset, suffixBytes) else { return nil }
      if found.suffix == suffix { return found.places }
      if found.suffix > suffix { return nil }
      offset = found.places.upperBound
    }
    return nil
  }

  /// The group that begins at `offset`; nil where the bytes are damaged.
  @inline(__always)
  static func group(
    _ bytes: borrowing Span<UInt8>, at offset: Int, _ suffixBytes: Int
  ) -> (suffix: UInt32, places: Range<Int>)? {
    guard offset + suffixBytes < bytes.count else { return nil }
    var suffix: UInt32 = 0
    for index in 0..<suffixBytes { suffix = suffix << 8 | UInt32(bytes[offset + index]) }
    var start = offset + suffixBytes
    guard let length = Varint.read(bytes, at: &start), length <= bytes.count - start else { return nil }
    return (suffix, start..<(start + length))
  }
}
