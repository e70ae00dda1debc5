import RecordTypes
import Texts

/// The headline of a transcript names its occasion: `Interview of …`, `Remarks with …`, `Pressekonferenz von …`.
///
/// Official pages set it among lines of the same form: the house, the department, the place, a trail of links. Above a
/// dialogue the longest line of the head that names an occasion is taken, where the line that its place would choose names
/// none, or is shorter and names no day.
enum TextOccasionTitle {
  /// How many lines of the head are looked at.
  private static let limit = 30

  /// The line; nil where the page is no dialogue or the head names no occasion. `chosen`: what the other rules chose.
  static func find(_ page: TextPage, before head: Int, chosen: Int?) -> Int? {
    guard page.isDialogue else { return nil }
    let end = Swift.min(Swift.max(head, (chosen ?? 0) + 1), Swift.min(limit, page.lines.count))
    var best: (index: Int, weight: Int)?
    for index in 0..<end {
      let weight = weight(page, index)
      if weight > (best?.weight ?? 0) { best = (index, weight) }
    }
    guard let best else { return nil }
    if let chosen, self.weight(page, chosen) >= best.weight { return nil }
    return best.index
  }

  /// 0: no headline of an occasion; else the more words, the more.
  private static func weight(_ page: TextPage, _ index: Int) -> Int {
    guard page.lines.indices.contains(index), page.roles[index] == .body || page.roles[index] == .furniture(.header)
    else { return 0 }
    let line = page.lines[index]
    guard (2...70).contains(line.words), line.words <= 30 || line.sentenceEnds < 2, line.lastScalar != 0x2E,
      line.lastScalar != 0x3A, line.firstScalar != 0x28,
      line.firstScalar != 0x5B, line.lastScalar != 0x2C, !CharacterClass.of(line.firstScalar).contains(.lower),
      !line.hasBullet, !isTrail(page, line), !isLabelled(page, line)
    else { return 0 }
    let bytes = page.source.bytes
    let named = Words.scan(bytes, in: line.range).contains { word in
      occasions.contains(Folding.hash(bytes, word.range)) || isCompound(bytes, word.range)
    }
    guard named else { return 0 }
    return line.words + (page.dates[index].isEmpty ? 0 : 4)
  }

  /// Links in a row: parted by marks or by wide space, or glued to each other.
  private static func isTrail(_ page: TextPage, _ line: TextLine) -> Bool {
    let bytes = page.source.bytes
    var marks = 0
    var glued = 0
    for offset in line.range where offset > line.range.lowerBound && offset + 1 < line.range.upperBound {
      let byte = bytes[offset]
      let before = bytes[offset - 1]
      let after = bytes[offset + 1]
      if byte == 0x7C || byte == 0x3E || (byte == 0x2F && before == 0x20 && after == 0x20) { marks += 1 }
      if byte == 0xBB && before == 0xC2 && after == 0x20 { marks += 1 }
      if byte == 0x20 && before == 0x20 { marks += 1 }
      if byte &- 0x41 < 26, before &- 0x61 < 26, after &- 0x61 < 26 { glued += 1 }
    }
    return marks >= 1 && line.lowerWords * 3 < line.words || marks >= 2 || glued >= 2
  }

  /// `Question: …` is speech.
  private static func isLabelled(_ page: TextPage, _ line: TextLine) -> Bool {
    let bytes = page.source.bytes
    guard let colon = bytes[line.range].prefix(40).firstIndex(of: 0x3A), line.endsSentence else { return false }
    return Words.scan(bytes, in: line.range.lowerBound..<colon).count <= 4
  }

  /// `Regierungspressekonferenz`.
  private static func isCompound(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count > 12 else { return false }
    let folded = Folding.fold(bytes, range)
    return ["konferenz", "interview", "ansprache", "erklarung"].contains {
      folded.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  private static let occasions = Set(TextKind.occasions).subtracting(
    TextBytes.hashes("press visit opening comment comments пресс")
  )
  .union(
    TextBytes.hashes(
      "availability gaggle stakeout doorstep hearing evidence sitting hansard testimony questions erklarungen erklarung verhandlung anhorung point rueda seance audition совещание заседание конференция пресс-конференция беседа встреча comparecencia sesion"
    ))
}
