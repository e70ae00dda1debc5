import Speakers
import Texts

/// Who is `I` outside of quote marks: the author, where the text says who that is.
///
/// A byline at the top names them (`By Mirel Tanos`), or a note at the end that begins with the name of somebody of whom the
/// text has not spoken before: `Mirel Tanos is a writer in Vessa.`
enum FirstPerson {
  /// Whether a label stands for whoever writes or speaks.
  static func isMeant(by label: String) -> Bool { label.utf8.count < 9 && words.contains(label.lowercased()) }

  private static let words: Set<String> = [
    "i", "me", "my", "myself", "we", "ich", "wir", "je", "nous", "yo", "nosotros", "я", "мы",
  ]

  /// The entry of the author; nil where the text does not say. `mentions` are those of `index`, in order.
  static func author(
    _ bytes: [UInt8], _ paragraphs: [Paragraph], _ index: PersonIndex, _ mentions: [(range: TextRange, entry: Int)]
  ) -> Int? {
    for paragraph in paragraphs.prefix(6) {
      guard let by = paragraph.nodes.first, bylines.contains(by.hash), paragraph.range.count < 100 else { continue }
      let named = persons(in: paragraph.range, index, mentions)
      if named.count == 1 { return named[0].entry }
    }
    for paragraph in paragraphs.suffix(3) where paragraphs.count > 3 {
      let named = persons(in: paragraph.range, index, mentions)
      guard let first = named.first, first.range.lowerBound == paragraph.range.lowerBound,
        index.entries[first.entry].mentions.first == first.range, index.entries[first.entry].name.utf8.contains(0x20)
      else { continue }
      let isName = first.range.upperBound + 1 >= paragraph.range.upperBound
      let next = paragraph.nodes.first { Int($0.start) >= first.range.upperBound }
      if isName || next.map({ presents.contains($0.hash) }) == true { return first.entry }
    }
    return nil
  }

  private static func persons(
    in range: TextRange, _ index: PersonIndex, _ mentions: [(range: TextRange, entry: Int)]
  ) -> [(range: TextRange, entry: Int)] {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return mentions[low...].prefix { $0.range.upperBound <= range.upperBound }
      .filter { index.entries[$0.entry].kind == .person }
  }

  private static let bylines = Set(["by", "byline", "von", "par", "por"].map { WordHash.of($0) })
  private static let presents = Set(
    "is was writes teaches lives works serves reports covers directs , — – -".split(separator: " ")
      .map { WordHash.of(String($0)) })
}
