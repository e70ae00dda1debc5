/// Counts one phrase in a passage without making words of the passage: where all its characters are ASCII, or marks that
/// only part words, its bytes tell the same.
///
/// Two neighbouring letters of the phrase's longest word are looked for, eight bytes a step; the words around are read only
/// where they stand.
struct PlainPhrase: Sendable {
  /// ` word word `, folded.
  private let needle: [UInt8]
  /// The longest word in `needle`.
  private let word: Range<Int>
  /// Where its two letters stand in it that are rarest, as letters go.
  private let pair: Int

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  /// How many of a thousand letters of English are this one.
  private static let shares: [Int] = [
    82, 15, 28, 43, 127, 22, 20, 61, 70, 2, 8, 40, 24, 67, 75, 19, 1, 60, 63, 91, 28, 10, 24, 2, 20, 1,
  ]

  /// Nil where `needle` is anything but ASCII words between single spaces, one of two letters at least.
  init?(_ needle: [UInt8]) {
    guard needle.count > 3, needle.first == 0x20, needle.last == 0x20, needle.allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    var longest = 0..<0
    var start = 1
    for (offset, byte) in needle.enumerated().dropFirst() where byte == 0x20 {
      if offset - start > longest.count { longest = start..<offset }
      start = offset + 1
    }
    guard longest.count > 1 else { return nil }
    self.needle = needle
    word = longest
    let letters = Array(needle[longest])
    pair = (0..<(letters.count - 1)).min { Self.share(letters, $0) < Self.share(letters, $1) } ?? 0
  }

  private static func share(_ letters: [UInt8], _ place: Int) -> Int {
    letters[place...(place + 1)].reduce(1) { product, letter in
      product * (letter &- 0x61 < 26 ? shares[Int(letter - 0x61)] : 10)
    }
  }

  /// How often the phrase stands in `text`, none twice in the same words; nil where the text has other characters. O(n).
  func times(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard Self.isPlain(text) else { return nil }
    var times = 0
    var end = 0
    var offset = 0
    while let found = next(in: text, from: offset) {
      offset = found + 1
      guard let range = phrase(around: found - pair, in: text), range.lowerBound >= end else { continue }
      times += 1
      end = range.upperBound
    }
    return times
  }

  /// The first place of the two letters, in either case; a few other bytes may be taken for them.
  private func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let (one, two) = (needle[word.lowerBound + pair], needle[word.lowerBound + pair + 1])
    let (ones, twos) = (Self.ones &* UInt64(one), Self.ones &* UInt64(two))
    let cases = Self.ones &* 0x20
    let bytes = UnsafeRawBufferPointer(text)
    var offset = start
    while offset + 9 <= bytes.count {
      let pairs =
        (bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) | cases) ^ ones
        | (bytes.loadUnaligned(fromByteOffset: offset + 1, as: UInt64.self) | cases) ^ twos
      let hits = (pairs &- Self.ones) & ~pairs & Self.highs
      // The lowest hit is one for certain.
      if hits != 0 { return offset + UInt64(littleEndian: hits).trailingZeroBitCount >> 3 }
      offset += 8
    }
    while offset + 2 <= bytes.count {
      if bytes[offset] | 0x20 == one, bytes[offset + 1] | 0x20 == two { return offset }
      offset += 1
    }
    return nil
  }

  /// The phrase whose longest word begins at `start`; nil where other words stand there.
  private func phrase(around start: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard start >= 0 else { return nil }
    var place = start
    var last = start
    for letter in needle[word.lowerBound...] {
      if letter == 0x20 {
        last = place
        while place < text.count, Self.folded(text[place]) == 0x20 { place += 1 }
        guard place > last || place == text.count else { return nil }
      } else {
        guard place < text.count, Self.folded(text[place]) == letter else { return nil }
        place += 1
      }
    }
    place = start
    var first = start
    for letter in needle[..<word.lowerBound].reversed() {
      if letter == 0x20 {
        first = place
        while place > 0, Self.folded(text[place - 1]) == 0x20 { place -= 1 }
        guard place < first || place == 0 else { return nil }
      } else {
        guard place > 0, Self.folded(text[place - 1]) == letter else { return nil }
        place -= 1
      }
    }
    return first..<last
  }

  /// An ASCII letter or digit in lower case; a space for all others.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    if byte &- 0x41 < 26 { return byte | 0x20 }
    return byte &- 0x61 < 26 || byte &- 0x30 < 10 ? byte : 0x20
  }

  /// Whether the text is ASCII but for dashes, quote marks and dots of ellipsis. O(n), eight bytes a step.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    var offset = 0
    while offset < bytes.count {
      if offset + 8 <= bytes.count, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & highs == 0 {
        offset += 8
        continue
      }
      guard bytes[offset] >= 0x80 else {
        offset += 1
        continue
      }
      guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80,
        [0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6].contains(bytes[offset + 2])
      else { return false }
      offset += 3
    }
    return true
  }
}
