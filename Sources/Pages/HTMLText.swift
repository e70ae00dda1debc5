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
        offset += 1
      } else if byte == 0x26,
        let length = HTMLEntity.decode(bytes, at: offset, end: range.upperBound, attribute: attribute, into: &output)
      {
        offset += length
      } else {
        output.append(byte)
        offset += 1
      }
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
    Sentences.trim(bytes, 0..<bytes.count).map { Array(bytes[$0]) } ?? []
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
