import Texts

/// A line near the headline, or at the end of the text, that says "By Lena Orlan", "Text: Lena Orlan", "Ein Artikel von Lena
/// Orlan" names the authors; so does a short line below one that is the word "Author" alone.
enum HTMLBylines {
  /// The names and the line that says them; nil where none does.
  static func find(in page: HTMLPage, _ near: HTMLHeadLines) -> (names: [String], line: Int)? {
    for lines in [near.head, near.tail] {
      for line in lines where mayBeByline(page.segments[line]) {
        for part in parts(of: spaced(line, page)) {
          let names = HTMLAuthorNames.introduced(part)
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

  /// The parts of a line between bars, dots and dates.
  static func parts(of line: String) -> [String] {
    let bytes = Array(line.utf8)
    var parts: [String] = []
    var start = 0
    if bytes.contains(where: TextBytes.isDigit) {
      for date in DateExpressions.find(in: bytes) where date.date?.day != nil || date.isAmbiguous {
        parts.append(String(decoding: bytes[start..<date.range.lowerBound], as: UTF8.self))
        start = date.range.upperBound
      }
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    if bytes.contains(where: { $0 >= 0x80 || $0 == 0x7C || $0 == 0x2D || $0 == 0x2F }) {
      for mark in [" | ", " • ", " · ", " - ", " – ", " — ", " / ", "----", " » "] {
        parts = parts.flatMap { HTMLTitle.parts(of: $0, at: mark) }
      }
    }
    return parts.map { HTMLText.trimmed(Array($0.utf8)) }.filter { !$0.isEmpty }
  }

  /// The words of a line, with a space wherever an element ends or begins.
  static func spaced(_ line: Int, _ page: HTMLPage) -> String {
    var output: [UInt8] = []
    for piece in page.layout.pieces[page.segments[line].pieces] {
      if let last = output.last, last != 0x20 { output.append(0x20) }
      HTMLText.append(page.tree.bytes, piece.range, to: &output)
    }
    return HTMLText.trimmed(output)
  }
}
