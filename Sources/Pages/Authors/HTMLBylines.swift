import Texts

/// A line near the headline, or at the end of the text, that says "By Lena Orlan", "Text: Lena Orlan", "Ein Artikel von Lena
/// Orlan" names the authors; so does a short line below one that is the word "Author" alone.
enum HTMLBylines {
  /// The names and the line that says them; nil where none does.
  static func find(in page: HTMLPage, _ near: HTMLHeadLines) -> (names: [String], line: Int)? {
    for lines in [near.head, near.tail] {
      for line in lines where mayBeByline(page.segments[line]) {
        let text = spacedBytes(line, page)
        for part in parts(of: text) {
          let names = HTMLAuthorNames.introduced(text, part)
          if !names.isEmpty { return (names, line) }
        }
        let names = labelled(line, page)
        if !names.isEmpty { return (names, line) }
      }
    }
    return nil
  }

  private static func mayBeByline(_ segment: HTMLSegment) -> Bool {
    segment.length < 160 && segment.words <= 24 && (!segment.endsSentence || segment.words <= 8)
  }

  /// The names in a line below the word "Author".
  private static func labelled(_ line: Int, _ page: HTMLPage) -> [String] {
    guard line > 0, page.segments[line - 1].words <= 2, page.segments[line].words <= 6 else { return [] }
    let label = Folding.fold(page.string(line - 1))
    guard labels.contains(label.last == ":" ? String(label.dropLast()) : label) else { return [] }
    return HTMLAuthorNames.split(page.string(line)).filter { HTMLAuthorNames.grade($0) == .full }
  }

  private static let labels: Set<String> = [
    "author", "authors", "autor", "autoren", "autorin", "auteur", "auteurs", "auteur(s)", "author(s)", "autor/in",
    "written by",
    "von", "by", "text", "verfasst von", "autor*in", "автор",
  ]

  /// The parts of a line between bars, dots and dates, trimmed.
  static func parts(of line: [UInt8]) -> [TextRange] {
    var parts: [TextRange] = []
    var start = 0
    if line.contains(where: TextBytes.isDigit) {
      for date in DateExpressions.find(in: line) where date.date?.day != nil || date.isAmbiguous {
        parts.append(start..<date.range.lowerBound)
        start = date.range.upperBound
      }
    }
    parts.append(start..<line.count)
    if mayHoldMark(line) {
      for mark in marks { parts = parts.flatMap { HTMLTitle.parts(of: line, $0, at: mark) } }
    }
    return parts.compactMap { Sentences.trim(line, $0) }
  }

  private static let marks = [" | ", " • ", " · ", " - ", " – ", " — ", " / ", "----", " » "].map { Array($0.utf8) }

  /// Whether a bar, dot or stroke may stand behind a space, or two hyphens side by side.
  private static func mayHoldMark(_ line: [UInt8]) -> Bool {
    var last: UInt8 = 0
    for byte in line {
      switch byte {
      case 0x7C, 0x2F, 0xC2, 0xE2: if last == 0x20 { return true }
      case 0x2D: if last == 0x20 || last == 0x2D { return true }
      default: break
      }
      last = byte
    }
    return false
  }

  /// The words of a line, with a space wherever an element ends or begins.
  static func spaced(_ line: Int, _ page: HTMLPage) -> String {
    String(decoding: spacedBytes(line, page), as: UTF8.self)
  }

  /// The same as bytes.
  static func spacedBytes(_ line: Int, _ page: HTMLPage) -> [UInt8] {
    var output: [UInt8] = []
    for index in page.segments[line].pieces {
      let piece = page.layout.pieces[index]
      if let last = output.last, last != 0x20 { output.append(0x20) }
      HTMLText.append(page.tree.bytes, piece.range, to: &output)
    }
    return HTMLText.trimmedBytes(output)
  }
}
