import RecordTypes
import Texts

/// Numbers in running text, with their values: `1,500`, `1.12 million`, `95 per cent`, `62`.
enum TextFigures {
  /// The figures of `range` that lie outside the ranges of `without` (dates, in order).
  static func find(in bytes: [UInt8], range: TextRange, without: [TextRange]) -> [Mention] {
    guard bytes[range].contains(where: TextBytes.isDigit) else { return [] }
    var mentions: [Mention] = []
    let words = Words.scan(bytes, in: range)
    var next = 0
    for (index, word) in words.enumerated() where word.kind == .number {
      while next < without.count, without[next].upperBound <= word.range.lowerBound { next += 1 }
      if next < without.count, without[next].lowerBound < word.range.upperBound { continue }
      guard let value = decimal(bytes, word.range) else { continue }
      let scale = index + 1 < words.count ? scale(bytes, words[index + 1], behind: word.range.upperBound) : nil
      let end = scale?.end ?? word.range.upperBound
      mentions.append(
        Mention(kind: .figure, range: word.range.lowerBound..<end, value: shifted(value, by: scale?.zeros ?? 0)))
    }
    return mentions
  }

  /// The digits of a number, and how many of them stand behind the point; nil for `2nd`, `1.2.3`.
  private static func decimal(_ bytes: [UInt8], _ range: TextRange) -> (digits: [UInt8], decimals: Int)? {
    var groups: [[UInt8]] = [[]]
    var marks: [UInt8] = []
    for byte in bytes[range] {
      if TextBytes.isDigit(byte) {
        groups[groups.count - 1].append(byte)
      } else if byte == 0x2C || byte == 0x2E {
        marks.append(byte)
        groups.append([])
      } else {
        return nil
      }
    }
    guard let last = groups.last, range.count <= 24 else { return nil }
    let isThousands = groups.dropFirst().allSatisfy { $0.count == 3 } && Set(marks).count <= 1
    if marks.isEmpty || (isThousands && (marks.count > 1 || (marks.first == 0x2C && groups[0] != [0x30]))) {
      return (groups.flatMap { $0 }, 0)
    }
    let inner = groups.dropFirst().dropLast()
    guard marks.count == 1 || (inner.allSatisfy { $0.count == 3 } && marks.last != marks.first) else { return nil }
    return (groups.flatMap { $0 }, last.count)
  }

  /// `thousand`, `million`, `billion` behind a number, by one space.
  private static func scale(_ bytes: [UInt8], _ word: Word, behind end: Int) -> (zeros: Int, end: Int)? {
    guard word.range.lowerBound - end <= 2, let zeros = scales[Folding.hash(bytes, word.range)] else { return nil }
    return (zeros, word.range.upperBound)
  }

  /// The number in plain digits, without zeros that mean nothing.
  private static func shifted(_ number: (digits: [UInt8], decimals: Int), by zeros: Int) -> String {
    var digits = number.digits
    var decimals = number.decimals
    for _ in 0..<zeros { if decimals > 0 { decimals -= 1 } else { digits.append(0x30) } }
    while decimals > 0, digits.last == 0x30 {
      digits.removeLast()
      decimals -= 1
    }
    while digits.count - decimals > 1, digits.first == 0x30 { digits.removeFirst() }
    if decimals > 0 { digits.insert(0x2E, at: digits.count - decimals) }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let scales: [UInt64: Int] = {
    var table: [UInt64: Int] = [:]
    let rows: [(Int, String)] = [
      (3, "thousand tausend mille mil тысяч тысячи tysiecy tysiace"),
      (6, "million millions mn millionen mio millones millon миллионов миллиона млн milionow miliony mln"),
      (9, "billion billions bn milliarden mrd milliards milliard миллиардов миллиарда млрд miliardow miliardy mld"),
      (12, "trillion trillions tn billionen триллионов bilionow"),
    ]
    for (zeros, words) in rows { for hash in TextBytes.hashes(words) { table[hash] = zeros } }
    return table
  }()
}
