/// Folds words so that what a reader takes for the same word compares equal: case, diacritics, apostrophes, soft
/// hyphens. Misprints, spelling variants and inflection are for the modules above.
package enum Folding {
  /// Appends the folded form of `bytes[range]` to `folded`. O(n), allocates nothing but the growth of `folded`.
  package static func fold(_ bytes: [UInt8], _ range: TextRange, into folded: inout [UInt8]) {
    let table = table
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = endOfASCII(bytes.span, from: offset, to: range.upperBound)
      if end > offset {
        appendLowered(bytes, offset..<end, to: &folded)
        offset = end
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset += length
      if scalar < 0x590 {
        table[Int(scalar)].forEach { folded.append($0) }
      } else {
        append(scalar, to: &folded)
      }
    }
  }

  /// The end of the ASCII characters that begin at `offset`.
  @inline(__always)
  private static func endOfASCII(_ bytes: borrowing Span<UInt8>, from offset: Int, to limit: Int) -> Int {
    var end = offset
    while end < limit, bytes[end] < 0x80 { end += 1 }
    return end
  }

  /// Appends ASCII, capitals as small letters: copied in one piece, then changed in place.
  @inline(__always)
  private static func appendLowered(_ bytes: [UInt8], _ range: TextRange, to folded: inout [UInt8]) {
    let start = folded.count
    bytes.withUnsafeBufferPointer { folded.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    folded.withUnsafeMutableBufferPointer { folded in
      for index in start..<folded.count {
        let byte = folded[index]
        folded[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
    }
  }

  /// The folded form of `bytes[range]`.
  package static func fold(_ bytes: [UInt8], _ range: TextRange) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    fold(bytes, range, into: &folded)
    return folded
  }

  /// The folded form of `string`.
  package static func fold(_ string: String) -> String {
    var string = string
    let plain = string.withUTF8 { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { buffer in
        for place in bytes.indices {
          let byte = bytes[place]
          buffer[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
        return bytes.count
      }
    }
    if let plain { return plain }
    let bytes = Array(string.utf8)
    return String(decoding: fold(bytes, 0..<bytes.count), as: UTF8.self)
  }

  /// A 64-bit FNV-1a hash of `bytes[range]` after folding; the same on every machine and in every version.
  package static func hash(_ bytes: [UInt8], _ range: TextRange) -> UInt64 {
    var hash = emptyHash
    for offset in range {
      let byte = bytes[offset]
      if byte >= 0x80 { return self.hash(bytes, offset..<range.upperBound, after: hash) }
      hash = adding(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
    }
    return hash
  }

  /// The hash of no bytes.
  @inlinable @inline(__always)
  package static var emptyHash: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The hash of one folded byte more.
  @inlinable @inline(__always)
  package static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// The hash of bytes that are not all ASCII and stand behind those with that hash.
  private static func hash(_ bytes: [UInt8], _ range: TextRange, after first: UInt64) -> UInt64 {
    var hash = first
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        hash = adding(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
        offset += 1
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset += length
      if scalar < 0x590 {
        table[Int(scalar)].forEach { hash = adding($0, to: hash) }
      } else {
        var folded: [UInt8] = []
        append(scalar, to: &folded)
        for byte in folded { hash = adding(byte, to: hash) }
      }
    }
    return hash
  }

  /// Appends the folded form of one scalar from U+0590 on; combining marks and invisible characters fold to nothing.
  private static func append(_ scalar: UInt32, to folded: inout [UInt8]) {
    if QuoteMark.isApostrophe(scalar) { return folded.append(0x27) }
    if Words.isInvisible(scalar) { return }
    guard let value = Unicode.Scalar(scalar) else { return Scalars.append(scalar, to: &folded) }
    folded.append(contentsOf: value.properties.lowercaseMapping.utf8)
  }

  /// A folded form of up to seven bytes in one word: the first byte lowest, how many there are highest.
  private struct Form {
    private var bytes: UInt64

    init(_ form: [UInt8]) {
      bytes = UInt64(form.count) << 56
      for (index, byte) in form.prefix(7).enumerated() { bytes |= UInt64(byte) << UInt64(8 * index) }
    }

    @inline(__always)
    func forEach(_ body: (UInt8) -> Void) {
      var rest = bytes
      for _ in 0..<(bytes >> 56) {
        body(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
  }

  /// Folded forms below U+0590: Latin, Greek, Cyrillic, Armenian.
  private static let table: [Form] = {
    var plain: [String: String] = expansions
    for (base, variants) in letters { for variant in variants { plain[String(variant)] = base } }
    return (UInt32(0)..<0x590).map { value in
      if QuoteMark.isApostrophe(value) { return Form([0x27]) }
      guard !Words.isInvisible(value), !(0x300..<0x370).contains(value), let scalar = Unicode.Scalar(value) else {
        return Form([])
      }
      let lower = scalar.properties.lowercaseMapping
      return Form(Array((plain[lower] ?? lower).utf8))
    }
  }()

  private static let expansions = [
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ø": "o", "ł": "l", "đ": "d",
    "ё": "е",  // is written so
    "i\u{307}": "i",  // İ
  ]

  private static let letters: KeyValuePairs<String, String> = [
    "a": "àáâãäåāăąǎǟǡǻȁȃȧ", "c": "çćĉċč", "d": "ď", "e": "èéêëēĕėęěȅȇȩ", "g": "ĝğġģǧǵ", "h": "ĥħȟ",
    "i": "ìíîïĩīĭįıǐȉȋ",
    "j": "ĵǰ", "k": "ķǩ", "l": "ĺļľŀ", "n": "ñńņňŉǹ", "o": "òóôõöōŏőơǒǫǭȍȏȫȭȯȱ", "r": "ŕŗřȑȓ", "s": "śŝşšș",
    "t": "ţťŧț", "u": "ùúûüũūŭůűųưǔȕȗ", "w": "ŵ", "y": "ýÿŷȳ", "z": "źżž",
  ]
}
