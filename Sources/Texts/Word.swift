/// A word, a number or a mark of punctuation in a text.
package struct Word: Sendable, Hashable {
  /// What sort of token it is.
  package enum Kind: UInt8, Sendable {
    /// Letters, with apostrophes inside (`don’t`).
    case word
    /// Digits, with points and commas inside (`1.12`, `660,000`) and letters behind (`2nd`).
    case number
    /// One mark that is neither letter, digit nor space.
    case punctuation
  }
  /// Where it stands: UTF-8 bytes of the text.
  package var range: TextRange
  /// What sort of token it is.
  package var kind: Kind

  package init(range: TextRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// Cuts text into words. Hyphens part words, apostrophes inside do not; an ideograph is a word of its own.
package enum Words {
  /// The tokens of `range`, in order; marks of punctuation only where asked for. O(n), one pass.
  package static func scan(_ bytes: [UInt8], in range: TextRange, punctuation: Bool = false) -> [Word] {
    var words: [Word] = []
    // Most words take six bytes with the space behind them, those of speech five.
    words.reserveCapacity(range.count / 4 + 2)
    var offset = range.lowerBound
    while offset < range.upperBound {
      offset = bytes.withUnsafeBytes { plainWords($0, from: offset, to: range.upperBound, into: &words) }
      guard offset < range.upperBound else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let kind = CharacterClass.of(scalar)
      if !kind.isDisjoint(with: [.letter, .digit]) {
        let end = endOfWord(bytes, from: offset, to: range.upperBound)
        words.append(Word(range: offset..<end, kind: kind.contains(.digit) ? .number : .word))
        offset = end
      } else {
        let end = Swift.min(offset + length, range.upperBound)
        if punctuation, !kind.contains(.space), !isInvisible(scalar) {
          words.append(Word(range: offset..<end, kind: .punctuation))
        }
        offset = end
      }
    }
    return words
  }

  /// Appends words of ASCII letters as long as nothing but spaces parts them; returns where something else begins.
  @inline(__always)
  private static func plainWords(
    _ bytes: UnsafeRawBufferPointer, from start: Int, to limit: Int, into words: inout [Word]
  ) -> Int {
    guard let first = bytes.baseAddress else { return limit }
    var offset = start
    while offset < limit {
      let byte = first.load(fromByteOffset: offset, as: UInt8.self)
      if byte == 0x20 {
        offset &+= 1
        continue
      }
      guard byte | 0x20 &- 0x61 < 26 else { return offset }
      var end = offset &+ 1
      while true {
        if end &+ 8 <= limit {
          let letters = ByteSearch.leadingLetters(
            UInt64(littleEndian: first.loadUnaligned(fromByteOffset: end, as: UInt64.self)))
          end &+= letters
          if letters == 8 { continue }
        } else {
          while end < limit, first.load(fromByteOffset: end, as: UInt8.self) | 0x20 &- 0x61 < 26 { end &+= 1 }
        }
        break
      }
      if end < limit, !partsWords(first.load(fromByteOffset: end, as: UInt8.self)) { return offset }
      words.append(Word(range: offset..<end, kind: .word))
      offset = end
    }
    return offset
  }

  /// Whether a byte ends a word of ASCII letters for sure.
  @inline(__always)
  private static func partsWords(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != 0x27 && byte != 0x60 && byte &- 0x30 >= 10
  }

  /// The first word or number that begins at `offset` or behind it; nil where none does before `end`. O(its distance).
  package static func next(_ bytes: [UInt8], from offset: Int, to end: Int) -> Word? {
    var offset = offset
    while offset < end {
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte | 0x20 &- 0x61 < 26, let stop = endOfPlainWord(bytes, from: offset, to: end) {
          return Word(range: offset..<stop, kind: .word)
        }
        if byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 {
          return Word(
            range: offset..<endOfWord(bytes, from: offset, to: end), kind: byte &- 0x30 < 10 ? .number : .word)
        }
        offset += 1
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let kind = CharacterClass.of(scalar)
      if !kind.isDisjoint(with: [.letter, .digit]) {
        return Word(
          range: offset..<endOfWord(bytes, from: offset, to: end), kind: kind.contains(.digit) ? .number : .word)
      }
      offset += length
    }
    return nil
  }

  /// The words of the whole of `text`, without punctuation.
  package static func scan(_ text: SourceText) -> [Word] { scan(text.bytes, in: text.range) }

  /// Soft hyphens, joiners, directional marks: of no width and no meaning here.
  package static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFE00...0xFE0F: true
    default: false
    }
  }

  /// The end of a word of ASCII letters; nil where what follows may belong to it.
  @inline(__always)
  private static func endOfPlainWord(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
    var end = start + 1
    bytes.withUnsafeBytes { buffer in
      while end + 8 <= limit {
        let letters = ByteSearch.leadingLetters(
          UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: end, as: UInt64.self)))
        end += letters
        if letters < 8 { return }
      }
      while end < limit, buffer[end] | 0x20 &- 0x61 < 26 { end += 1 }
    }
    guard end < limit else { return end }
    return partsWords(bytes[end]) ? end : nil
  }

  private static func endOfWord(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var offset = start
    var previous: CharacterClass = []
    while offset < end {
      if bytes[offset] | 0x20 &- 0x61 < 26 {
        previous = .letter
        offset += 1
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let kind = CharacterClass.of(scalar)
      if !kind.isDisjoint(with: [.letter, .digit]) {
        if kind.contains(.unspaced) { return offset == start ? Swift.min(offset + length, end) : offset }
        previous = kind
        offset += length
        continue
      }
      guard offset > start, offset + length < end else { break }
      if scalar == 0xAD {  // a soft hyphen is part of the word it may break
        offset += length
        continue
      }
      let next = CharacterClass.of(Scalars.decode(bytes, at: offset + length).scalar)
      let joinsLetters = QuoteMark.isApostrophe(scalar) && previous.contains(.letter) && next.contains(.letter)
      let joinsDigits = (scalar == 0x2E || scalar == 0x2C) && previous.contains(.digit) && next.contains(.digit)
      guard joinsLetters || joinsDigits, !next.contains(.unspaced) else { break }
      offset += length
    }
    return Swift.min(offset, end)
  }
}
