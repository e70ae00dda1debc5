import Texts

/// Transcriber's notes: `(APPLAUSE)`, `(Laughter.)`, `[inaudible]`. They stand in nobody's mouth.
enum Notes {
  /// The notes of `bytes` with their brackets, in order. O(n).
  static func scan(_ bytes: [UInt8]) -> [Range<Int>] {
    var notes: [Range<Int>] = []
    var offset = 0
    while true {
      offset = nextBracket(bytes, from: offset)
      guard offset < bytes.count else { break }
      let open = bytes[offset]
      let close: UInt8 = open == 0x28 ? 0x29 : 0x5D
      let limit = min(bytes.count, offset + longest)
      guard let end = bytes[(offset + 1)..<limit].firstIndex(where: { $0 == close || $0 == open || $0 == 0x0A }),
        bytes[end] == close
      else {
        offset += 1
        continue
      }
      if isNote(bytes, (offset + 1)..<end, round: open == 0x28) { notes.append(offset..<(end + 1)) }
      offset = end + 1
    }
    return notes
  }

  /// Where the next bracket opens, or the end: eight bytes at a time, because few texts have many.
  private static func nextBracket(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var offset = start
      while offset + 8 <= bytes.count {
        let some = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if hasZero(some ^ (0x28 &* ones)) || hasZero(some ^ (0x5B &* ones)) { break }
        offset &+= 8
      }
      while offset < bytes.count, bytes[offset] != 0x28, bytes[offset] != 0x5B { offset += 1 }
      return offset
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Whether one of the eight bytes is 0 (Warren, "Hacker's Delight", 6-1).
  @inline(__always)
  private static func hasZero(_ bytes: UInt64) -> Bool { (bytes &- ones) & ~bytes & (ones << 7) != 0 }

  private static let longest = 48

  private static func isNote(_ bytes: [UInt8], _ range: Range<Int>, round: Bool) -> Bool {
    let words = Words.scan(bytes, in: range)
    guard let first = words.first, words.count <= 5 else { return false }
    if words.contains(where: { known.contains(Folding.fold(bytes, $0.range)) }) { return words.count <= 4 }
    // (CROSSTALK), (VIDEO PLAYS): in capitals, longer than an abbreviation such as (NATO).
    guard round, range.count >= 8, first.kind == .word else { return false }
    return bytes[range].allSatisfy { $0 == 0x20 || $0 &- 0x41 < 26 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }
  }

  private static let known: Set<[UInt8]> = Set(
    """
    applause laughter laughs laughing inaudible crosstalk unintelligible cheers cheering booing boos indiscernible \
    chuckles pause music singing chanting interruption interrupted translated interpreter audience off-mic
    """.split(separator: " ").map { Array($0.utf8) })
}
