import Texts

/// One token of mark-up. Comments, doctypes and processing instructions are skipped.
struct HTMLToken {
  /// What sort of token it is.
  enum Kind {
    case text, start, end
  }
  /// What sort of token it is.
  var kind: Kind
  /// Where it stands in the source, brackets included.
  var range: TextRange
  /// The element that a tag names.
  var tag: HTMLTag = .text
  /// The hash of the tag's name: tells unknown elements apart.
  var name: UInt64 = 0
  /// Which attributes it has.
  var names = HTMLAttribute.Names()
  /// Its attributes in the tokenizer's list.
  var attributes: Range<Int> = 0..<0
  /// Whether a start tag closes itself (`<x/>`).
  var closesItself = false
}

/// Cuts a page into tags and text: the states of the HTML standard (13.2.5) that matter for reading, on UTF-8 bytes, in
/// one pass. Entities are left as they stand; they are decoded where text is taken out, so that every byte keeps its origin.
///
/// Every step is given the source's bytes as a span: its bounds stand in registers where an array's would be read anew for each byte.
struct HTMLTokenizer {
  /// The attributes of all start tags so far.
  private(set) var attributes: [HTMLAttribute] = []
  private var offset = 0
  /// The element whose content is read as text next.
  private var raw: HTMLTag?
  /// The tables, fetched once a page.
  private let tags = HTMLTag.byName
  private let names = HTMLAttribute.names
  /// The attributes of the tag that is being read.
  private var found = HTMLAttribute.Names()

  /// The next token; nil at the end of the source. O(length of the token).
  mutating func next(_ bytes: borrowing Span<UInt8>) -> HTMLToken? {
    if let tag = raw {
      raw = nil
      if let token = rawText(of: tag, bytes) { return token }
    }
    while offset < bytes.count {
      let start = offset
      skip(to: 0x3C, bytes)
      while offset < bytes.count, !beginsMarkup(offset, bytes) {
        offset += 1
        skip(to: 0x3C, bytes)
      }
      if offset > start { return HTMLToken(kind: .text, range: start..<offset) }
      if let token = markup(bytes) { return token }
    }
    return nil
  }

  /// Goes on to the next `byte`, or to the end; eight bytes at a time.
  @inline(__always)
  private mutating func skip(to byte: UInt8, _ bytes: borrowing Span<UInt8>) {
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    let raw = bytes.bytes
    var index = offset
    while index + 8 <= raw.byteCount {
      let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ pattern
      let found = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if found != 0 {
        // The lowest mark is a true one; those above it may stand for a borrow.
        offset = index + found.trailingZeroBitCount / 8
        return
      }
      index += 8
    }
    while index < bytes.count, bytes[index] != byte { index += 1 }
    offset = index
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func beginsMarkup(_ offset: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    let next = bytes[offset + 1]
    return isLetter(next) || next == 0x21 || next == 0x3F || next == 0x2F && offset + 2 < bytes.count
  }

  /// Reads what begins with `<`; nil for comments and their like.
  private mutating func markup(_ bytes: borrowing Span<UInt8>) -> HTMLToken? {
    let start = offset
    switch bytes[start + 1] {
    case 0x21:
      skipDeclaration(bytes)
      return nil
    case 0x3F:
      skip(to: 0x3E, bytes)
      offset = min(offset + 1, bytes.count)
      return nil
    case 0x2F:
      guard isLetter(bytes[start + 2]) else {
        skip(to: 0x3E, bytes)
        offset = min(offset + 1, bytes.count)
        return nil
      }
      offset = start + 2
      return tag(.end, from: start, bytes)
    default:
      offset = start + 1
      return tag(.start, from: start, bytes)
    }
  }

  /// Skips a comment, doctype or `<![…` section that begins at `offset`.
  private mutating func skipDeclaration(_ bytes: borrowing Span<UInt8>) {
    guard offset + 3 < bytes.count, bytes[offset + 2] == 0x2D, bytes[offset + 3] == 0x2D else {
      skip(to: 0x3E, bytes)
      offset = min(offset + 1, bytes.count)
      return
    }
    offset += 4
    if offset < bytes.count, bytes[offset] == 0x3E {  // <!-->
      offset += 1
      return
    }
    offset -= 2  // <!---> closes itself
    while offset < bytes.count {
      skip(to: 0x2D, bytes)
      var dashes = offset
      while dashes < bytes.count, bytes[dashes] == 0x2D { dashes += 1 }
      let count = dashes - offset
      offset = dashes
      if count >= 2, offset < bytes.count {
        if bytes[offset] == 0x3E {
          offset += 1
          return
        }
        if bytes[offset] == 0x21, offset + 1 < bytes.count, bytes[offset + 1] == 0x3E {
          offset += 2
          return
        }
      }
    }
  }

  private mutating func tag(
    _ kind: HTMLToken.Kind, from start: Int, _ bytes: borrowing Span<UInt8>
  ) -> HTMLToken {
    var key = HTMLName.Key()
    var offset = self.offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte <= 0x20 || byte == 0x3E || byte == 0x2F { break }
      key.take(byte)
      offset += 1
    }
    let name = key.value
    self.offset = offset
    let first = attributes.count
    found = HTMLAttribute.Names()
    let closesItself = readAttributes(keep: kind == .start, bytes)
    let tag = tags.value(of: name) ?? .unknown
    if kind == .start, tag.isRawText, !closesItself || tag == .script { raw = tag }
    if tag == .plaintext { raw = .plaintext }
    return HTMLToken(
      kind: kind, range: start..<self.offset, tag: tag, name: name, names: found, attributes: first..<attributes.count,
      closesItself: closesItself)
  }

  /// Reads attributes up to and with `>`; returns whether a solidus stood before it.
  private mutating func readAttributes(keep: Bool, _ bytes: borrowing Span<UInt8>) -> Bool {
    var closesItself = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x3E {
        offset += 1
        return closesItself
      }
      if byte <= 0x20 || byte == 0x2F {
        closesItself = byte == 0x2F
        offset += 1
        continue
      }
      closesItself = false
      readAttribute(keep: keep, bytes)
    }
    return closesItself
  }

  private mutating func readAttribute(keep: Bool, _ bytes: borrowing Span<UInt8>) {
    var key = HTMLName.Key()
    let start = self.offset
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte <= 0x20 || byte == 0x3E || byte == 0x2F || byte == 0x3D && offset > start { break }
      key.take(byte)
      offset += 1
    }
    self.offset = offset
    let end = offset
    skipSpace(bytes)
    var value = end..<end
    if self.offset < bytes.count, bytes[self.offset] == 0x3D {
      self.offset += 1
      skipSpace(bytes)
      value = attributeValue(bytes)
    }
    if keep, let name = names.value(of: key.value) {
      attributes.append(HTMLAttribute(name: name, value: value))
      found.insert(name)
    }
  }

  private mutating func attributeValue(_ bytes: borrowing Span<UInt8>) -> TextRange {
    guard offset < bytes.count else { return offset..<offset }
    let quote = bytes[offset]
    if quote == 0x22 || quote == 0x27 {
      offset += 1
      let start = offset
      skip(to: quote, bytes)
      let value = start..<offset
      offset = min(offset + 1, bytes.count)
      return value
    }
    let start = offset
    while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] != 0x3E { offset += 1 }
    return start..<offset
  }

  private mutating func skipSpace(_ bytes: borrowing Span<UInt8>) {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }

  /// The content of a raw text element up to its end tag, or to the end of the source; nil where it is empty.
  private mutating func rawText(of tag: HTMLTag, _ bytes: borrowing Span<UInt8>) -> HTMLToken? {
    let start = offset
    let name = tag.name
    while offset < bytes.count {
      skip(to: 0x3C, bytes)
      if tag != .plaintext, closes(name, at: offset, bytes) { break }
      offset = min(offset + 1, bytes.count)
    }
    return offset > start ? HTMLToken(kind: .text, range: start..<offset) : nil
  }

  /// Whether `</name` and a boundary stand at `offset`.
  private func closes(_ name: [UInt8], at offset: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    let end = offset + 2 + name.count
    guard end <= bytes.count, bytes[offset] == 0x3C, bytes[offset + 1] == 0x2F else { return false }
    for index in name.indices where bytes[offset + 2 + index] | 0x20 != name[index] { return false }
    return end == bytes.count || bytes[end] <= 0x20 || bytes[end] == 0x3E || bytes[end] == 0x2F
  }
}
