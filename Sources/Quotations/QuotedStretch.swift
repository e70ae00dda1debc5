import Texts

/// A stretch between quote marks.
struct QuotedStretch: Sendable, Hashable {
  /// The words, without the marks.
  var inner: TextRange
  /// The words with their marks; a side that lacks its mark ends where the words do.
  var outer: TextRange
  /// Whether it stands in marks that come in ones (‘ ’) outside of any that come in twos.
  var single: Bool
  /// Whether the paragraph ended before the mark that closes it.
  var unclosed: Bool
}

/// Finds what stands between quote marks, one paragraph at a time, so that a mark that never closes costs one paragraph.
///
/// Marks of all styles are taken as they are used, not as they should be: a closing mark at the start of a word opens,
/// straight marks are told apart by the spaces around them, `''` and doubled backquotes count as one mark, „…“ and »…«
/// close with what opens elsewhere. An apostrophe is no mark: it opens only before a letter that nothing is attached to.
enum QuoteScanner {
  private enum Style: UInt8 { case curly, straight, low, guillemet, reversed, corner }
  private enum Act { case open(Style), close(Style), none }

  /// The outermost stretches of `range`, in order, without overlap. O(n).
  static func scan(_ bytes: [UInt8], in range: TextRange) -> [QuotedStretch] {
    var found: [QuotedStretch] = []
    let marked = doubles(bytes, in: range, into: &found)
    guard marked else { return found }
    return merge(found, singles(bytes, in: range, outside: found))
  }

  /// Collects what stands in marks that come in twos; returns whether any mark that comes in ones was seen.
  private static func doubles(_ bytes: [UInt8], in range: TextRange, into found: inout [QuotedStretch]) -> Bool {
    var stack: [Style] = []
    var start = 0
    var outerStart = 0
    var single = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80, byte != 0x22 && byte != 0x27 && byte != 0x60 {
        offset = ByteSearch.firstMark(bytes, offset + 1..<range.upperBound)
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard QuoteMark.isQuote(scalar) else {
        offset += length
        continue
      }
      var width = length
      if scalar == 0x27 || scalar == 0x60, offset + 1 < range.upperBound, bytes[offset + 1] == byte { width = 2 }
      if width == length, QuoteMark.isSingle(scalar) { single = true }
      switch act(scalar, doubled: width > length, at: offset, width: width, bytes, range, stack) {
      case .open(let style) where !stack.contains(style):
        if stack.isEmpty {
          outerStart = offset
          start = offset + width
        }
        stack.append(style)
      case .close(let style) where !stack.isEmpty:
        if let index = stack.firstIndex(of: style) { stack.removeSubrange(index...) } else { stack.removeLast() }
        if stack.isEmpty, start < offset {
          found.append(
            QuotedStretch(
              inner: start..<offset, outer: outerStart..<(offset + width), single: false, unclosed: false))
        }
      default: break
      }
      offset += width
    }
    if !stack.isEmpty, start < range.upperBound {
      let end = Sentences.trim(bytes, start..<range.upperBound)?.upperBound ?? range.upperBound
      found.append(QuotedStretch(inner: start..<end, outer: outerStart..<end, single: false, unclosed: true))
    }
    return single
  }

  private static func act(
    _ scalar: UInt32, doubled: Bool, at offset: Int, width: Int, _ bytes: [UInt8], _ range: TextRange, _ stack: [Style]
  ) -> Act {
    switch scalar {
    case 0x22, 0xFF02: return straight(at: offset, width: width, bytes, range, stack)
    case 0x60 where doubled: return .open(.curly)
    case 0x201E: return .open(.low)
    case 0x201C, 0x201F, 0x301D: return stack.last == .low ? .close(.low) : .open(.curly)
    case 0x201D, 0x301E:
      if stack.last == .low { return .close(.low) }
      return stack.isEmpty && mayOpen(at: offset, bytes, range) ? .open(.curly) : .close(.curly)
    case 0x27 where doubled:
      return stack.isEmpty && mayOpen(at: offset, bytes, range) ? .open(.curly) : .close(.curly)
    case 0xAB: return stack.contains(.reversed) ? .close(.reversed) : .open(.guillemet)
    case 0xBB:
      if stack.contains(.guillemet) { return .close(.guillemet) }
      return stack.isEmpty && mayOpen(at: offset, bytes, range) ? .open(.reversed) : .close(.reversed)
    case 0x300C, 0x300E: return .open(.corner)
    case 0x300D, 0x300F: return .close(.corner)
    default: return .none
    }
  }

  private static func straight(
    at offset: Int, width: Int, _ bytes: [UInt8], _ range: TextRange, _ stack: [Style]
  ) -> Act {
    let before = mayOpen(at: offset, bytes, range)
    let after = mayClose(after: offset + width, bytes, range)
    if stack.contains(.straight) || (!stack.isEmpty && after && !before) {
      return before && !after ? .none : .close(.straight)
    }
    return after && !before ? .none : .open(.straight)
  }

  /// Whether what stands before `offset` lets a mark open there: nothing, a space, a bracket, a dash, another mark.
  private static func mayOpen(at offset: Int, _ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard offset > range.lowerBound, let (scalar, _) = Scalars.before(offset, in: bytes) else { return true }
    switch scalar {
    case 0x28, 0x5B, 0x2D, 0x2F, 0x27, 0x22, 0x2018, 0x201C, 0x2013, 0x2014: return true
    default: return CharacterClass.of(scalar).contains(.space)
    }
  }

  private static func mayClose(after offset: Int, _ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard offset < range.upperBound else { return true }
    let (scalar, _) = Scalars.decode(bytes, at: offset)
    switch scalar {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D, 0x2D, 0x2F, 0x27, 0x22, 0x2019, 0x201D, 0x2013, 0x2014:
      return true
    default: return CharacterClass.of(scalar).contains(.space)
    }
  }

  /// What stands in single marks outside of `taken`: an opener before a letter, a closer behind anything but a space.
  static func singles(_ bytes: [UInt8], in range: TextRange, outside taken: [QuotedStretch]) -> [QuotedStretch] {
    var found: [QuotedStretch] = []
    var next = 0
    var open: TextRange?
    var offset = range.lowerBound
    while offset < range.upperBound {
      if next < taken.count, offset >= taken[next].outer.lowerBound {
        offset = max(offset, taken[next].outer.upperBound)
        next += 1
        open = nil
        continue
      }
      let byte = bytes[offset]
      if byte < 0x80, byte != 0x27, byte != 0x60 {
        let end = next < taken.count ? Swift.min(taken[next].outer.lowerBound, range.upperBound) : range.upperBound
        offset = ByteSearch.firstMark(bytes, offset + 1..<Swift.max(end, offset + 1))
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let mark = offset..<(offset + length)
      offset += length
      guard QuoteMark.isSingle(scalar) else { continue }
      if let start = open, closesSingle(scalar, mark, bytes, range) {
        if mark.lowerBound - start.upperBound > 1 {
          found.append(
            QuotedStretch(
              inner: start.upperBound..<mark.lowerBound, outer: start.lowerBound..<mark.upperBound, single: true,
              unclosed: false))
        }
        open = nil
      } else if open == nil, opensSingle(scalar, mark, bytes, range) {
        open = mark
      }
    }
    return found
  }

  private static func opensSingle(_ scalar: UInt32, _ mark: TextRange, _ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard scalar == 0x2018 || scalar == 0x27 || scalar == 0x60 || scalar == 0x201A || scalar == 0x2039,
      mark.upperBound < range.upperBound,
      CharacterClass.of(Scalars.decode(bytes, at: mark.upperBound).scalar).contains(.letter)
    else { return false }
    guard mark.lowerBound > range.lowerBound, let (before, _) = Scalars.before(mark.lowerBound, in: bytes) else {
      return true
    }
    let kind = CharacterClass.of(before)
    return kind.isDisjoint(with: [.letter, .digit]) && !QuoteMark.isSingle(before)
  }

  private static func closesSingle(_ scalar: UInt32, _ mark: TextRange, _ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard scalar == 0x2019 || scalar == 0x27 || scalar == 0x2018 || scalar == 0x203A,
      let (before, _) = Scalars.before(mark.lowerBound, in: bytes), !CharacterClass.of(before).contains(.space)
    else { return false }
    guard mark.upperBound < range.upperBound else { return true }
    return CharacterClass.of(Scalars.decode(bytes, at: mark.upperBound).scalar).isDisjoint(with: [.letter, .digit])
  }

  private static func merge(_ first: [QuotedStretch], _ second: [QuotedStretch]) -> [QuotedStretch] {
    if second.isEmpty { return first }
    var result: [QuotedStretch] = []
    result.reserveCapacity(first.count + second.count)
    var other = 0
    for stretch in first {
      while other < second.count, second[other].outer.lowerBound < stretch.outer.lowerBound {
        result.append(second[other])
        other += 1
      }
      result.append(stretch)
    }
    result.append(contentsOf: second[other...])
    return result
  }
}
