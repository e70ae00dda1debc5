import Texts

/// A quotation made ready: its words, its marks, and how much each word says.
struct PreparedQuery {
  /// What stands between two words of the quotation and owns up to a gap.
  enum Mark: UInt8, Sendable {
    case none, ellipsis, interruption
  }
  let text: MatchableText
  /// The words, those of the editor's brackets marked as such.
  var tokens: [Token]
  /// What stands before each word; one more than there are words.
  let marks: [Mark]
  /// How much each word says, in bits.
  var bits: [Float]

  /// Words beyond this many are not looked at: no quotation is that long, a hostile one may be.
  static let longest = 20_000

  init(_ query: MatchQuery) {
    let bytes = Array(query.text.utf8)
    text = MatchableText(bytes)
    var tokens = Array(text.tokens.prefix(Self.longest))
    for range in query.insertions {
      for index in tokens.indices where range.overlaps(tokens[index].range) { tokens[index].traits.insert(.editorial) }
    }
    let offsets = Ellipses.scan(bytes) + query.omissions.map(\.lowerBound)
    var marks = [Mark](repeating: .none, count: tokens.count + 1)
    func set(_ mark: Mark, at offset: Int) {
      var low = 0
      var high = tokens.count
      while low < high {
        let middle = (low + high) / 2
        if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
      }
      marks[low] = mark
    }
    for offset in query.interruptions { set(.interruption, at: offset) }
    for offset in offsets { set(.ellipsis, at: offset) }
    self.marks = marks
    self.tokens = tokens
    bits = tokens.map { $0.traits.contains(.common) ? 4 : 10 }
  }
}

/// Marks for words left out: `…`, `...`, `. . .`, `[...]`, `<…>`.
enum Ellipses {
  /// Where they begin. O(n).
  static func scan(_ bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0xA6 {
        found.append(offset)
        offset += 3
      } else if bytes[offset] == 0x2E {
        let (points, end) = run(bytes, from: offset)
        if points >= 3 { found.append(offset) }
        offset = end
      } else if bytes[offset] == 0x2A, offset + 2 < bytes.count, bytes[offset + 1] == 0x2A, bytes[offset + 2] == 0x2A {
        found.append(offset)
        offset += 3
      } else {
        offset += 1
      }
    }
    return found
  }

  /// How many points stand here, with at most one space between, and where they end.
  private static func run(_ bytes: [UInt8], from start: Int) -> (Int, Int) {
    var points = 0
    var offset = start
    var end = start
    while offset < bytes.count {
      if bytes[offset] == 0x2E {
        points += 1
        offset += 1
        end = offset
      } else if bytes[offset] == 0x20, offset + 1 < bytes.count, bytes[offset + 1] == 0x2E {
        offset += 1
      } else if bytes[offset] == 0xC2, offset + 2 < bytes.count, bytes[offset + 1] == 0xA0, bytes[offset + 2] == 0x2E {
        offset += 2
      } else {
        break
      }
    }
    return (points, end)
  }
}
