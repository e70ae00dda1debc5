import Texts

/// Cuts a paragraph into nodes: one pass over its bytes, words hashed on the way.
///
/// `’s` is a node of its own; hyphens, points inside abbreviations (`U.S.`, `Mr.`) and numbers are part of the word.
struct Tokenizer {
  private let bytes: [UInt8]
  private let lexicon: Lexicon

  init(_ bytes: [UInt8], lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
  }

  /// The nodes of the paragraph at `range`.
  func paragraph(_ range: TextRange, isHeading: Bool) -> Paragraph {
    let stretches = QuoteScanner.scan(bytes, in: range).filter { !isMarkup($0) }
    return paragraph(range, stretches: stretches, isHeading: isHeading)
  }

  /// Whether the marks are those of mark-up that was left in the text, not of speech: `href="…"`, an address.
  private func isMarkup(_ stretch: QuotedStretch) -> Bool {
    let start = stretch.outer.lowerBound
    if start > 0, bytes[start - 1] == 0x3D { return true }
    let scheme = stretch.inner.prefix(10).dropLast(2)
    return scheme.contains { bytes[$0] == 0x3A && bytes[$0 + 1] == 0x2F && bytes[$0 + 2] == 0x2F }
      && !bytes[stretch.inner].contains(0x20)
  }

  /// The nodes of the text at `range` with the stretches that were found in it.
  func paragraph(_ range: TextRange, stretches: [QuotedStretch], isHeading: Bool) -> Paragraph {
    var result = Paragraph(range: range, nodes: [], stretches: stretches, isHeading: isHeading, words: [])
    result.nodes.reserveCapacity(range.count / 5 + 4)
    var offset = range.lowerBound
    for (index, stretch) in stretches.enumerated() {
      words(offset..<stretch.outer.lowerBound, into: &result.nodes)
      appendStretch(stretch, index: index, to: &result)
      offset = stretch.outer.upperBound
    }
    words(offset..<range.upperBound, into: &result.nodes)
    markSentences(&result.nodes)
    return result
  }

  private func appendStretch(_ stretch: QuotedStretch, index: Int, to paragraph: inout Paragraph) {
    var inner: [Node] = []
    inner.reserveCapacity(stretch.inner.count / 5 + 4)
    words(stretch.inner, into: &inner)
    let isWord: (Node) -> Bool = { $0.tag.rawValue < Tag.comma.rawValue }
    var (count, long, titled) = (0, 0, 0)
    var ends: (first: Node, last: Node)?
    for node in inner where isWord(node) {
      count += 1
      ends = (ends?.first ?? node, node)
      guard node.end - node.start > 3 else { continue }
      long += 1
      if node.shape.contains(.capital) || node.tag == .number { titled += 1 }
    }
    var shape: Node.Shape = []
    if ends?.first.shape.contains(.capital) == true { shape.insert(.capital) }
    if long > 0, long == titled { shape.insert(.titled) }
    if let last = inner.last, !isWord(last) {
      shape.insert(.pointed)
      if last.tag == .comma { shape.insert(.comma) }
      if last.tag == .stop || last.tag == .question || last.tag == .ellipsis { shape.insert(.ends) }
    }
    if stretch.single || stretch.unclosed { shape.insert(.unusual) }
    if isSpaced(stretch.outer.lowerBound) { shape.insert(.spaced) }
    paragraph.words.append(Int32(count))
    paragraph.nodes.append(
      Node(
        start: Int32(truncatingIfNeeded: stretch.outer.lowerBound),
        end: Int32(truncatingIfNeeded: stretch.outer.upperBound),
        hash: ends?.first.hash ?? 0, suffix: ends?.last.hash ?? 0,
        stretch: Int32(truncatingIfNeeded: index),
        tag: count < 4 ? .quoteShort : count < 9 ? .quoteMiddle : .quoteLong, shape: shape))
  }

  private func isSpaced(_ offset: Int) -> Bool {
    guard let (scalar, _) = Scalars.before(offset, in: bytes) else { return true }
    return CharacterClass.of(scalar).contains(.space)
  }

  /// Appends the words and marks of `range`.
  func words(_ range: TextRange, into nodes: inout [Node]) {
    let range = range.clamped(to: 0..<bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      if let first = buffer.baseAddress { words(first, range, into: &nodes) }
    }
  }

  private func words(_ first: UnsafePointer<UInt8>, _ range: TextRange, into nodes: inout [Node]) {
    var offset = range.lowerBound
    var spaced = true
    while offset < range.upperBound {
      let byte = first[offset]
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        spaced = true
        offset += 1
        continue
      }
      if byte | 0x20 &- 0x61 < 26, let end = appendPlain(first, offset, range.upperBound, spaced: spaced, to: &nodes) {
        offset = end
        spaced = false
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let kind = CharacterClass.of(scalar)
      if !kind.isDisjoint(with: [.letter, .digit]) {
        let end = endOfWord(from: offset, to: range.upperBound)
        append(first, offset..<end, kind: kind, spaced: spaced, to: &nodes)
        offset = end
        spaced = false
      } else if kind.contains(.space) || Words.isInvisible(scalar) {
        spaced = spaced || kind.contains(.space)
        offset += length
      } else {
        var end = Swift.min(offset + length, range.upperBound)
        if !spaced, QuoteMark.isApostrophe(scalar), isClitic(at: end, range.upperBound) { end += 1 }
        appendMark(scalar, offset..<end, spaced: spaced, to: &nodes)
        offset = end
        spaced = false
      }
    }
  }

  /// Appends a word of ASCII letters and returns its end; nil where what follows may belong to it. Most words are such: one
  /// pass finds the end and the hash. Not checked: `first` is the text's first byte, and the places are within it.
  @inline(__always)
  private func appendPlain(
    _ first: UnsafePointer<UInt8>, _ start: Int, _ limit: Int, spaced: Bool, to nodes: inout [Node]
  ) -> Int? {
    var hash = WordHash.seed
    var end = start
    if start &+ 8 <= limit {
      var word = UInt64(
        littleEndian: UnsafeRawPointer(first).loadUnaligned(fromByteOffset: start, as: UInt64.self))
      end &+= ByteSearch.leadingLetters(word)
      for _ in start..<end {
        hash = WordHash.adding(UInt8(truncatingIfNeeded: word) | 0x20, to: hash)
        word &>>= 8
      }
    }
    while end < limit, first[end] | 0x20 &- 0x61 < 26 {
      hash = WordHash.adding(first[end] | 0x20, to: hash)
      end &+= 1
    }
    if end < limit {
      let next = first[end]
      guard next == 0x20 || next == 0x2C || next == 0x0A || next == 0x3B || next == 0x3A else { return nil }
    }
    var suffix = WordHash.seed
    for place in Swift.max(start, end &- 3)..<end { suffix = WordHash.adding(first[place] | 0x20, to: suffix) }
    let isCapital = first[start] & 0x20 == 0
    append(first, start..<end, kind: isCapital ? [.letter, .upper] : .letter, spaced: spaced, hash, suffix, to: &nodes)
    return end
  }

  private func endOfWord(from start: Int, to limit: Int) -> Int {
    var offset = start
    var hasPoint = false
    while offset < limit {
      let byte = bytes[offset]
      if byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 {
        offset += 1
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if !CharacterClass.of(scalar).isDisjoint(with: [.letter, .digit]) || scalar == 0xAD {
        offset += length
        continue
      }
      let after = offset + length
      guard after <= limit, offset > start else { break }
      let next = after < limit ? Scalars.decode(bytes, at: after).scalar : 0x20
      let joins = !CharacterClass.of(next).isDisjoint(with: [.letter, .digit])
      if scalar == 0x2E {
        let single = isLetterAlone(before: offset, from: start, hasPoint: hasPoint)
        if single || (joins && bytes[offset - 1] &- 0x30 < 10) {
          hasPoint = hasPoint || single
          offset = after
          continue
        }
        if after < limit, next == 0x20, lexicon.isAbbreviation(bytes, start..<offset) { offset = after }
        break
      }
      guard joins else { break }
      if scalar == 0x2D || (scalar == 0x2C && bytes[offset - 1] &- 0x30 < 10 && (0x30...0x39).contains(next)) {
        offset = after
      } else if QuoteMark.isApostrophe(scalar) && !isClitic(at: after, limit) {
        offset = after
      } else {
        break
      }
    }
    return Swift.min(offset, limit)
  }

  /// Whether a point at `offset` follows one letter that begins the word or follows a point: `U.S.`, `J.`
  private func isLetterAlone(before offset: Int, from start: Int, hasPoint: Bool) -> Bool {
    guard let (scalar, length) = Scalars.before(offset, in: bytes) else { return false }
    let kind = CharacterClass.of(scalar)
    if offset - length == start { return kind.contains(.upper) && scalar != 0x49 }
    return hasPoint && kind.contains(.letter) && bytes[offset - length - 1] == 0x2E
  }

  /// Whether an `s` alone stands at `offset`: the possessive.
  private func isClitic(at offset: Int, _ limit: Int) -> Bool {
    guard offset < limit, bytes[offset] | 0x20 == 0x73 else { return false }
    guard offset + 1 < limit else { return true }
    return CharacterClass.of(Scalars.decode(bytes, at: offset + 1).scalar).isDisjoint(with: [.letter, .digit])
  }

  private func append(
    _ first: UnsafePointer<UInt8>, _ range: TextRange, kind: CharacterClass, spaced: Bool, to nodes: inout [Node]
  ) {
    append(
      first, range, kind: kind, spaced: spaced, WordHash.of(bytes, range), WordHash.suffix(of: bytes, range), to: &nodes
    )
  }

  @inline(__always)
  private func append(
    _ first: UnsafePointer<UInt8>, _ range: TextRange, kind: CharacterClass, spaced: Bool, _ hash: UInt32,
    _ suffix: UInt32, to nodes: inout [Node]
  ) {
    var shape: Node.Shape = kind.contains(.upper) ? .capital : []
    if spaced { shape.insert(.spaced) }
    var tag = lexicon.tag(of: hash)
    if tag == .other { tag = Tokenizer.shapeTag(first, range, kind: kind) }
    nodes.append(
      Node(
        start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
        hash: hash, suffix: suffix, stretch: -1, tag: tag, shape: shape))
  }

  @inline(__always)
  private static func shapeTag(_ first: UnsafePointer<UInt8>, _ range: TextRange, kind: CharacterClass) -> Tag {
    if kind.contains(.digit) { return .number }
    if kind.contains(.upper) {
      let second = first[Swift.min(range.lowerBound + 1, range.upperBound - 1)]
      return range.count > 1 && second &- 0x41 < 26 ? .capitals : .capitalised
    }
    let count = range.count
    guard count > 4 else { return .other }
    let (last, third) = (first[range.upperBound - 1], first[range.upperBound - 3])
    let middle = first[range.upperBound - 2]
    if third == 0x69, middle == 0x6E, last == 0x67 { return .ing }
    if middle == 0x65, last == 0x64 { return .ed }
    if middle == 0x6C, last == 0x79 { return .ly }
    return .other
  }

  private func appendMark(_ scalar: UInt32, _ range: TextRange, spaced: Bool, to nodes: inout [Node]) {
    let tag: Tag
    switch scalar {
    case 0x2C, 0xFF0C, 0x3001: tag = .comma
    case 0x2E, 0x21, 0x3002, 0xFF01: tag = .stop
    case 0x3F, 0xFF1F: tag = .question
    case 0x3A, 0xFF1A: tag = .colon
    case 0x3B: tag = .semicolon
    case 0x2026: tag = .ellipsis
    case 0x28, 0x5B: tag = .open
    case 0x29, 0x5D: tag = .close
    default:
      if CharacterClass.of(scalar).contains(.dash) {
        tag = .dash
      } else if QuoteMark.isApostrophe(scalar), !spaced {
        tag = .possessive
      } else {
        tag = .symbol
      }
    }
    // A run of points is one ellipsis; the possessive takes its s.
    if tag == .stop, let last = nodes.last, Int(last.end) == range.lowerBound,
      last.tag == .stop || last.tag == .ellipsis, bytes[Int(last.end) - 1] == 0x2E, scalar == 0x2E
    {
      nodes[nodes.count - 1].end = Int32(truncatingIfNeeded: range.upperBound)
      nodes[nodes.count - 1].tag = .ellipsis
      return
    }
    nodes.append(
      Node(
        start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
        hash: scalar &* 0x9E37_79B1, suffix: 0, stretch: -1, tag: tag, shape: spaced ? .spaced : []))
  }

  /// Marks which nodes begin and end sentences.
  private func markSentences(_ nodes: inout [Node]) {
    var begins = true
    for index in nodes.indices {
      if begins {
        nodes[index].shape.insert(.first)
        begins = false
      }
      switch nodes[index].tag {
      case .stop, .question, .ellipsis:
        let next = index + 1 < nodes.count ? nodes[index + 1] : nil
        if next.map({ $0.shape.contains(.capital) || $0.tag.isQuote || $0.tag == .number }) ?? true {
          nodes[index].shape.insert(.ends)
          begins = true
        }
      case .quoteShort, .quoteMiddle, .quoteLong:
        if nodes[index].shape.contains(.ends) {
          let next = index + 1 < nodes.count ? nodes[index + 1] : nil
          let goesOn = next.map { !($0.shape.contains(.capital) || $0.tag.isQuote) } ?? false
          if goesOn { nodes[index].shape.remove(.ends) } else { begins = true }
        }
      default: break
      }
    }
  }
}

/// A 32-bit hash of a folded word; the same on every machine, since weights are stored under it.
enum WordHash {
  /// The hash of no bytes.
  static let seed: UInt32 = 0x811C_9DC5

  /// The hash of one folded byte more.
  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  /// FNV-1a over the word with ASCII case folded and any apostrophe as `'`; other scalars folded as `Folding` does.
  @inline(__always)
  static func of(_ bytes: [UInt8], _ range: TextRange) -> UInt32 {
    var hash = seed
    for offset in range {
      let byte = bytes[offset]
      if byte >= 0x80 { return folded(bytes, range) }
      hash = adding(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
    }
    return hash
  }

  /// A hash of the last three bytes of a word.
  @inline(__always)
  static func suffix(of bytes: [UInt8], _ range: TextRange) -> UInt32 {
    of(bytes, Swift.max(range.lowerBound, range.upperBound - 3)..<range.upperBound)
  }

  /// The hash of a word of a list.
  static func of(_ word: String) -> UInt32 {
    let bytes = Array(word.utf8)
    return of(bytes, 0..<bytes.count)
  }

  private static func folded(_ bytes: [UInt8], _ range: TextRange) -> UInt32 {
    Folding.fold(bytes, range).reduce(seed) { adding($1, to: $0) }
  }
}
