import Texts

/// A word of ASCII letters as a number, whatever its case: what most words are remembered by, without folding them first.
struct PlainWord {
  /// Up to eight letters as they are, in lower case; of longer words a hash, told from letters by its highest bit.
  let key: UInt64
  /// Whether it begins with a capital, or with two.
  let capitals: Token.Traits

  /// The word in `range`; nil where something else than ASCII letters is in it.
  @inline(__always)
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let count = range.count
    guard count > 0, count <= 16 else { return nil }
    let found = bytes.withUnsafeBytes { bytes -> (key: UInt64, first: UInt64)? in
      guard range.lowerBound + 8 <= bytes.count else { return Self.atEnd(bytes, range) }
      let first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
      guard ByteSearch.leadingLetters(first) >= min(count, 8) else { return nil }
      let lower = (first | Self.lower) & (.max >> UInt64(8 * max(0, 8 - count)))
      if count <= 8 { return (lower, first) }
      let last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: range.upperBound - 8, as: UInt64.self))
      guard ByteSearch.leadingLetters(last) == 8 else { return nil }
      return (Self.hash(lower, last | Self.lower, count), first)
    }
    guard let found else { return nil }
    key = found.key
    // An ASCII capital lacks the bit of the lower case.
    capitals =
      found.first & 0x20 != 0 ? [] : count > 1 && found.first & 0x2000 == 0 ? [.capital, .shouted] : .capital
  }

  private static let lower: UInt64 = 0x2020_2020_2020_2020

  @inline(__always)
  private static func hash(_ first: UInt64, _ last: UInt64, _ count: Int) -> UInt64 {
    let mixed = (first &* 0x9e37_79b9_7f4a_7c15) ^ (first >> 32)
    return WordHash.mix(mixed &+ last &* 0xff51_afd7_ed55_8ccd &+ UInt64(truncatingIfNeeded: count)) | 1 << 63
  }

  /// A word of less than eight bytes before the end of the text.
  private static func atEnd(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> (key: UInt64, first: UInt64)? {
    var first: UInt64 = 0
    for (index, offset) in range.enumerated() { first |= UInt64(bytes[offset]) << UInt64(8 * index) }
    guard ByteSearch.leadingLetters(first) >= range.count else { return nil }
    return ((first | lower) & (.max >> UInt64(8 * (8 - range.count))), first)
  }
}
