import Texts

/// A line near the headline that holds a date, perhaps a time, and two capitalized words names the author by
/// them: `04.02.2022 | 13:10 Uhr | Lena Orlan`.
enum HTMLDatedBylines {
  static func names(in page: HTMLPage, _ near: HTMLHeadLines) -> [String] {
    for line in near.head where page.segments[line].words <= 14 && !page.segments[line].endsSentence {
      guard page.segments[line].hasDigit else { continue }
      let text = HTMLBylines.spacedBytes(line, page)
      guard DateExpressions.find(in: text).contains(where: { $0.date?.day != nil }) else { continue }
      let parts = HTMLBylines.parts(of: text).filter { part in
        Words.scan(text, in: part).contains { $0.kind == .word && !isTime(text, $0) }
      }
      guard parts.count == 1 else { continue }
      let part = String(decoding: text[parts[0]], as: UTF8.self)
      guard isPerson(part), isOnePiece(part, line, page) else { continue }
      let names = HTMLAuthorNames.split(part)
      if names == [part] { return names }
    }
    return []
  }

  /// Whether the words stand in one piece of text that is no link: keywords are links of one word each.
  private static func isOnePiece(_ words: String, _ line: Int, _ page: HTMLPage) -> Bool {
    page.layout.pieces[page.segments[line].pieces].contains { piece in
      !piece.style.contains(.link) && HTMLText.string(page.tree.bytes, piece.range).contains(words)
    }
  }

  private static func isTime(_ bytes: [UInt8], _ word: Word) -> Bool {
    word.range.count <= 4 && times.contains(Folding.hash(bytes, word.range))
  }

  private static let times = TextBytes.hashes("uhr h am pm min um at a las o clock")

  /// Two words, each with a capital and more than one letter.
  private static func isPerson(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let words = Words.scan(bytes, in: 0..<bytes.count)
    return words.count == 2
      && words.allSatisfy {
        $0.kind == .word && $0.range.count > 1
          && CharacterClass.of(Scalars.decode(bytes, at: $0.range.lowerBound).scalar).contains(.upper)
      }
  }
}
