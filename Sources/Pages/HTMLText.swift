import Texts

/// Takes text out of mark-up: entities decoded, white space folded.
enum HTMLText {
  /// The text at `range` as a string, trimmed. O(n).
  static func string(_ bytes: [UInt8], _ range: TextRange, attribute: Bool = false) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    append(bytes, range, attribute: attribute, to: &output)
    return trimmed(output)
  }

  /// Appends the text at `range`; a run of white space becomes one space, none at the start of `output`.
  static func append(_ bytes: [UInt8], _ range: TextRange, attribute: Bool = false, to output: inout [UInt8]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte <= 0x20 {
        if let last = output.last, last != 0x20 { output.append(0x20) }
        repeat { offset += 1 } while offset < range.upperBound && bytes[offset] <= 0x20
      } else if byte == 0x26,
        let length = HTMLEntity.decode(bytes, at: offset, end: range.upperBound, attribute: attribute, into: &output)
      {
        offset += length
      } else {
        let end = endOfPlain(bytes.span, from: offset, to: range.upperBound)
        bytes.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[offset..<end])) }
        offset = end
      }
    }
  }

  /// The end of a stretch that begins at `offset` with any byte and needs no change: words with one space between them.
  static func endOfPlain(_ bytes: borrowing Span<UInt8>, from offset: Int, to limit: Int) -> Int {
    var end = offset + 1
    while end < limit {
      let byte = bytes[end]
      if byte == 0x26 || byte < 0x20 { return end }
      if byte == 0x20, end + 1 >= limit || bytes[end + 1] <= 0x20 { return end }
      end += 1
    }
    return end
  }

  /// Whether `bytes[range]` is `word`, without case.
  static func isWord(_ bytes: [UInt8], _ range: TextRange, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      for index in word.indices where bytes[range.lowerBound + index] | 0x20 != word[index] | 0x20 { return false }
      return true
    }
  }

  /// Whether `word` stands in `bytes` at `offset`, from which on there are as many bytes at least.
  static func holds(_ bytes: [UInt8], _ word: StaticString, at offset: Int) -> Bool {
    word.withUTF8Buffer { word in
      for index in word.indices where bytes[offset + index] != word[index] { return false }
      return true
    }
  }

  /// Whether `word` stands anywhere in `bytes`.
  static func holds(_ bytes: [UInt8], _ word: StaticString) -> Bool {
    guard bytes.count >= word.utf8CodeUnitCount else { return false }
    return (0...(bytes.count - word.utf8CodeUnitCount)).contains { holds(bytes, word, at: $0) }
  }

  /// `bytes` without white space at the ends, U+00A0 included, as a string.
  static func trimmed(_ bytes: [UInt8]) -> String {
    Sentences.trim(bytes, 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
  }

  /// `bytes` without white space at the ends, U+00A0 included.
  static func trimmedBytes(_ bytes: [UInt8]) -> [UInt8] {
    Sentences.trim(bytes, 0..<bytes.count).map { $0.count == bytes.count ? bytes : Array(bytes[$0]) } ?? []
  }

  /// The text of a node and its descendants, scripts and styles apart; a space where a block or a line begins.
  static func string(of node: Int, in tree: HTMLTree) -> String {
    var output: [UInt8] = []
    append(node, in: tree, to: &output)
    return trimmed(output)
  }

  /// Appends the text of a node and its descendants.
  static func append(_ node: Int, in tree: HTMLTree, to output: inout [UInt8]) {
    var index = node
    let end = Int(tree.nodes[node].end)
    while index < end {
      let tag = tree.nodes[index].tag
      switch tag {
      case .text: append(tree.bytes, tree.range(of: index), to: &output)
      case .script, .style, .template, .noscript, .iframe, .svg:
        index = Int(tree.nodes[index].end)
        continue
      default: if tag.isBlock || tag == .br, let last = output.last, last != 0x20 { output.append(0x20) }
      }
      index += 1
    }
  }
}
