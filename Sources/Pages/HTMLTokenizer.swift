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
  /// Its attributes in the tokenizer's list.
  var attributes: Range<Int> = 0..<0
  /// Whether a start tag closes itself (`<x/>`).
  var closesItself = false
}

/// Cuts a page into tags and text: the states of the HTML standard (13.2.5) that matter for reading, on UTF-8 bytes, in
/// one pass. Entities are left as they stand; they are decoded where text is taken out, so that every byte keeps its origin.
struct HTMLTokenizer {
  /// The source.
  let bytes: [UInt8]
  /// The attributes of all start tags so far.
  private(set) var attributes: [HTMLAttribute] = []
  private var offset = 0
  /// The element whose content is read as text next.
  private var raw: HTMLTag?

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next token; nil at the end of the source. O(length of the token).
  mutating func next() -> HTMLToken? {
    if let tag = raw {
      raw = nil
      if let token = rawText(of: tag) { return token }
    }
    while offset < bytes.count {
      let start = offset
      skip(to: 0x3C)
      while offset < bytes.count, !beginsMarkup(offset) {
        offset += 1
        skip(to: 0x3C)
      }
      if offset > start { return HTMLToken(kind: .text, range: start..<offset) }
      if let token = markup() { return token }
    }
    return nil
  }

  @inline(__always)
  private mutating func skip(to byte: UInt8) {
    while offset < bytes.count, bytes[offset] != byte { offset += 1 }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func beginsMarkup(_ offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    let next = bytes[offset + 1]
    return isLetter(next) || next == 0x21 || next == 0x3F || next == 0x2F && offset + 2 < bytes.count
  }

  /// Reads what begins with `<`; nil for comments and their like.
  private mutating func markup() -> HTMLToken? {
    let start = offset
    switch bytes[start + 1] {
    case 0x21:
      skipDeclaration()
      return nil
    case 0x3F:
      skip(to: 0x3E)
      offset = min(offset + 1, bytes.count)
      return nil
    case 0x2F:
      guard isLetter(bytes[start + 2]) else {
        skip(to: 0x3E)
        offset = min(offset + 1, bytes.count)
        return nil
      }
      offset = start + 2
      return tag(.end, from: start)
    default:
      offset = start + 1
      return tag(.start, from: start)
    }
  }

  /// Skips a comment, doctype or `<![…` section that begins at `offset`.
  private mutating func skipDeclaration() {
    guard bytes[offset...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) else {
      skip(to: 0x3E)
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
      skip(to: 0x2D)
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

  private mutating func tag(_ kind: HTMLToken.Kind, from start: Int) -> HTMLToken {
    var name = HTMLName.seed
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte <= 0x20 || byte == 0x3E || byte == 0x2F { break }
      name = HTMLName.hash(name, adding: byte &- 0x41 < 26 ? byte | 0x20 : byte)
      offset += 1
    }
    let first = attributes.count
    let closesItself = readAttributes(keep: kind == .start)
    let tag = HTMLTag.named(name)
    if kind == .start, tag.isRawText, !closesItself || tag == .script { raw = tag }
    if tag == .plaintext { raw = .plaintext }
    return HTMLToken(
      kind: kind, range: start..<offset, tag: tag, name: name, attributes: first..<attributes.count,
      closesItself: closesItself)
  }

  /// Reads attributes up to and with `>`; returns whether a solidus stood before it.
  private mutating func readAttributes(keep: Bool) -> Bool {
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
      readAttribute(keep: keep)
    }
    return closesItself
  }

  private mutating func readAttribute(keep: Bool) {
    var hash = HTMLName.seed
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte <= 0x20 || byte == 0x3E || byte == 0x2F || byte == 0x3D && offset > start { break }
      hash = HTMLName.hash(hash, adding: byte &- 0x41 < 26 ? byte | 0x20 : byte)
      offset += 1
    }
    let end = offset
    skipSpace()
    var value = end..<end
    if offset < bytes.count, bytes[offset] == 0x3D {
      offset += 1
      skipSpace()
      value = attributeValue()
    }
    if keep, let name = HTMLAttribute.names.value(of: hash) {
      attributes.append(HTMLAttribute(name: name, value: value))
    }
  }

  private mutating func attributeValue() -> TextRange {
    guard offset < bytes.count else { return offset..<offset }
    let quote = bytes[offset]
    if quote == 0x22 || quote == 0x27 {
      offset += 1
      let start = offset
      skip(to: quote)
      let value = start..<offset
      offset = min(offset + 1, bytes.count)
      return value
    }
    let start = offset
    while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] != 0x3E { offset += 1 }
    return start..<offset
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }

  /// The content of a raw text element up to its end tag, or to the end of the source; nil where it is empty.
  private mutating func rawText(of tag: HTMLTag) -> HTMLToken? {
    let start = offset
    let name = tag.name
    while offset < bytes.count {
      skip(to: 0x3C)
      if tag != .plaintext, closes(name, at: offset) { break }
      offset = min(offset + 1, bytes.count)
    }
    return offset > start ? HTMLToken(kind: .text, range: start..<offset) : nil
  }

  /// Whether `</name` and a boundary stand at `offset`.
  private func closes(_ name: [UInt8], at offset: Int) -> Bool {
    let end = offset + 2 + name.count
    guard end <= bytes.count, bytes[offset] == 0x3C, bytes[offset + 1] == 0x2F else { return false }
    for index in name.indices where bytes[offset + 2 + index] | 0x20 != name[index] { return false }
    return end == bytes.count || bytes[end] <= 0x20 || bytes[end] == 0x3E || bytes[end] == 0x2F
  }
}
