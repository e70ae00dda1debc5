import Texts

/// Reads what the names in elements' attributes say. Pages repeat their names, row for row and card for card: what a value says is
/// kept in a small table and read once.
struct HTMLMarkReader {
  private let tree: HTMLTree
  private let table = HTMLMarkWords.table
  private var known = [Known](repeating: Known(low: 0, count: 0, marks: []), count: slots)

  /// How many values are kept; a power of two.
  private static let slots = 512

  /// A value of the page and what it says; of no bytes where there is none.
  private struct Known {
    var low: UInt32
    var count: UInt32
    var marks: HTMLMarks
  }

  private init(_ tree: HTMLTree) { self.tree = tree }

  /// The marks of every node that holds a part of a line; none of the others, about which no rule asks. O(bytes of the attributes).
  static func marks(of tree: HTMLTree, _ layout: HTMLLayout) -> [HTMLMarks] {
    var reader = HTMLMarkReader(tree)
    let bytes = tree.bytes
    let (nodes, pieces) = (tree.nodes, layout.pieces)
    var result = [HTMLMarks](repeating: [], count: nodes.count)
    var index = 0
    var piece = 0
    while index < nodes.count {
      while piece < pieces.count, Int(pieces[piece].node) < index { piece += 1 }
      guard piece < pieces.count else { break }
      let node = nodes[index]
      if pieces[piece].node >= node.end {
        index = Int(node.end)
        continue
      }
      if !node.names.isDisjoint(with: told) { result[index] = reader.marks(of: node, bytes.span) }
      index += 1
    }
    return result
  }

  /// The attributes that say something.
  private static let told: HTMLAttribute.Names = [
    .class, .id, .role, .itemprop, .testIdentifier, .component, .property, .ariaLabel, .hidden, .style, .ariaHidden,
  ]

  /// The marks of a node: the words of its `class`, `id`, `role`, `itemprop`, and pairs of neighbouring words.
  private mutating func marks(of node: HTMLNode, _ bytes: borrowing Span<UInt8>) -> HTMLMarks {
    var marks: HTMLMarks = []
    let first = Int(node.firstAttribute)
    for index in first..<(first + Int(node.attributeCount)) {
      let attribute = tree.attributes[index]
      switch attribute.name {
      case .class, .id, .role, .itemprop, .testIdentifier, .component, .property, .ariaLabel:
        marks.formUnion(named(attribute.value, bytes))
      case .hidden: marks.insert(.hidden)
      case .style: if hides(attribute.value, bytes) { marks.insert(.hidden) }
      case .ariaHidden: if isTrue(node) { marks.insert(.unseen) }
      default: break
      }
    }
    return marks
  }

  /// Whether the first `aria-hidden` of a node is true.
  private func isTrue(_ node: HTMLNode) -> Bool {
    let first = Int(node.firstAttribute)
    for index in first..<(first + Int(node.attributeCount)) where tree.attributes[index].name == .ariaHidden {
      return HTMLText.isWord(tree.bytes, tree.attributes[index].value, "true")
    }
    return false
  }

  /// The marks of a value, read once where it repeats.
  private mutating func named(_ range: TextRange, _ bytes: borrowing Span<UInt8>) -> HTMLMarks {
    guard range.count >= 4 else { return read(range, bytes) }
    let slot = HTMLMarkReader.slot(range, bytes)
    let entry = known[slot]
    if entry.count == range.count, isSame(Int(entry.low), range, bytes) { return entry.marks }
    let marks = read(range, bytes)
    known[slot] = Known(
      low: UInt32(truncatingIfNeeded: range.lowerBound), count: UInt32(truncatingIfNeeded: range.count), marks: marks)
    return marks
  }

  /// The slot of a value: its first and last bytes, and its length.
  private static func slot(_ range: TextRange, _ bytes: borrowing Span<UInt8>) -> Int {
    let raw = bytes.bytes
    let first = raw.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt32.self)
    let last = raw.unsafeLoadUnaligned(fromByteOffset: range.upperBound - 4, as: UInt32.self)
    let mixed = (UInt64(first) << 32 | UInt64(last)) &+ UInt64(range.count) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 48) & (slots - 1)
  }

  private func isSame(_ low: Int, _ range: TextRange, _ bytes: borrowing Span<UInt8>) -> Bool {
    for distance in 0..<range.count where bytes[low + distance] != bytes[range.lowerBound + distance] { return false }
    return true
  }

  /// The marks of the words in a value.
  private func read(_ range: TextRange, _ bytes: borrowing Span<UInt8>) -> HTMLMarks {
    var words = HTMLMarkWordScan()
    for offset in range { words.take(bytes[offset], table) }
    return words.finish(table)
  }

  /// Whether an inline style hides the element.
  private func hides(_ range: TextRange, _ bytes: borrowing Span<UInt8>) -> Bool {
    var squeezed: [UInt8] = []
    squeezed.reserveCapacity(Swift.min(range.count, 200))
    for offset in range.prefix(200) where bytes[offset] > 0x20 { squeezed.append(bytes[offset] | 0x20) }
    return HTMLMarkReader.contains(squeezed, "display:none") || HTMLMarkReader.contains(squeezed, "visibility:hidden")
  }

  private static func contains(_ bytes: [UInt8], _ words: StaticString) -> Bool {
    words.withUTF8Buffer { words in
      guard bytes.count >= words.count else { return false }
      for start in 0...(bytes.count - words.count) {
        var index = 0
        while index < words.count, bytes[start + index] == words[index] | 0x20 { index += 1 }
        if index == words.count { return true }
      }
      return false
    }
  }
}

extension HTMLMarks {
  /// The marks of the words in `bytes[range]`, parted at other characters than letters and at inner capitals.
  static func of(_ bytes: [UInt8], _ range: TextRange) -> HTMLMarks {
    let table = HTMLMarkWords.table
    var words = HTMLMarkWordScan()
    for offset in range { words.take(bytes[offset], table) }
    return words.finish(table)
  }
}

/// Cuts names into words while it reads them byte by byte, and gathers what words, pairs of words and whole names say.
private struct HTMLMarkWordScan {
  private var marks: HTMLMarks = []
  private var previous: UInt64 = 0
  private var pair = HTMLName.seed
  private var whole = HTMLName.seed
  private var word = HTMLName.seed
  private var length = 0
  private var lastWasLower = false

  private mutating func close(_ table: borrowing HashTable<HTMLMarks>) {
    guard length > 0 else { return }
    if let found = table.value(of: word) { marks.formUnion(found.subtracting(.hidden)) }
    if previous != 0, let found = table.value(of: pair) { marks.formUnion(found) }
  }

  private mutating func begin() {
    previous = word
    pair = word
    word = HTMLName.seed
    length = 0
  }

  @inline(__always)
  mutating func take(_ byte: UInt8, _ table: borrowing HashTable<HTMLMarks>) {
    let letter = byte | 0x20
    guard letter &- 0x61 < 26 else { return part(at: byte, table) }
    let isLower = byte >= 0x61
    if !isLower, lastWasLower {
      close(table)
      begin()
    }
    word = HTMLName.hash(word, adding: letter)
    pair = HTMLName.hash(pair, adding: letter)
    whole = HTMLName.hash(whole, adding: letter)
    length += 1
    lastWasLower = isLower
  }

  private mutating func part(at byte: UInt8, _ table: borrowing HashTable<HTMLMarks>) {
    close(table)
    if length > 0 { begin() }
    if byte <= 0x20 {
      if let found = table.value(of: whole) { marks.formUnion(found) }
      whole = HTMLName.seed
      previous = 0
    }
    lastWasLower = false
  }

  mutating func finish(_ table: borrowing HashTable<HTMLMarks>) -> HTMLMarks {
    close(table)
    if let found = table.value(of: whole) { marks.formUnion(found) }
    return marks
  }
}
