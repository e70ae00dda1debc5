import RecordTypes
import Texts

/// Between headline and text: the date of publication, the byline.
///
/// A date in a short line that is no sentence is believed too. Only lines that are a date line or begin as a byline does (`By First Last`) are taken; they lie within eight lines below the headline,
/// or, for dates, directly above it. A date on top that a label (`Date:`, `Published`) introduces is taken where no other is
/// found.
enum TextHeadRule {
  static func apply(_ page: inout TextPage) {
    guard let title = page.titleLine else { return }
    for index in Swift.max(0, title - 3)..<title where !page.isFurniture(index) || page.lines[index].exact.isEmpty {
      guard let published = TextPublication.read(page, line: index) else { continue }
      TextPublication.take(published, line: index, &page)
    }
    let end = Swift.min(title + 9, page.lines.count)
    for index in (title + 1)..<Swift.max(end, title + 1) where page.roles[index] == .body {
      if page.lines[index].isProse { break }
      if let published = TextPublication.read(page, line: index) {
        TextPublication.take(published, line: index, &page)
      } else if let authors = authors(page, index) {
        page.roles[index] = .metadata
        page.document.authors.append(contentsOf: authors)
      }
    }
    if page.document.published == nil { takeLabelledDate(&page, above: title) }
    if page.document.published == nil { takeDateBeside(&page, title) }
  }

  /// A date in a short line beside the headline that is no sentence: `Arne Vik, Sund Press | June 27, 2019 18:40`. The line
  /// itself is left to be judged with the others.
  private static func takeDateBeside(_ page: inout TextPage, _ title: Int) {
    let near = Array(title + 1..<title + 9) + [title - 1, title - 2]
    for index in near where page.lines.indices.contains(index) {
      let line = page.lines[index]
      if line.isProse, index > title { break }
      guard line.words <= 20, !line.endsSentence, page.roles[index] != .furniture(.feed),
        let date = page.dates[index].first(where: { $0.date?.day != nil }), let value = date.date
      else { continue }
      page.document.published = Metadatum(value, origin: page.origin(date.range))
      return
    }
  }

  /// `date 2016-12-29 …`: a date that a word introduces, in the head of the page.
  private static func takeLabelledDate(_ page: inout TextPage, above title: Int) {
    let bytes = page.source.bytes
    for index in 0..<title where page.lines[index].words <= 12 {
      guard let date = page.dates[index].first(where: { $0.date?.day != nil }) else { continue }
      let before = Words.scan(bytes, in: page.lines[index].range.lowerBound..<date.range.lowerBound)
      guard !before.isEmpty, !TextLexicon.scan(bytes, before).exact.isDisjoint(with: [.published]) else { continue }
      page.document.published = date.date.map { Metadatum($0, origin: page.origin(date.range)) }
      return
    }
  }

  /// The names of a byline.
  private static func authors(_ page: TextPage, _ index: Int) -> [String]? {
    let bytes = page.source.bytes
    let line = page.lines[index]
    let words = Words.scan(bytes, in: line.range)
    guard (3...12).contains(words.count), !line.endsSentence, line.digits == 0 else { return nil }
    guard TextLexicon.scan(bytes, [words[0]]).exact.contains(.byline) else { return nil }
    var names: [[String]] = [[]]
    for word in words.dropFirst() {
      let text = page.string(word.range)
      if ["and", "und", "et", "y", "i", "и"].contains(text.lowercased()) || startsName(bytes, word, line.range) {
        names.append([])
      }
      guard CharacterClass.of(Scalars.decode(bytes, at: word.range.lowerBound).scalar).contains(.upper) else {
        continue
      }
      names[names.count - 1].append(text)
    }
    let result = names.filter { (2...4).contains($0.count) }.map { $0.joined(separator: " ") }
    return result.isEmpty ? nil : result
  }

  /// Whether a comma stands before a word.
  private static func startsName(_ bytes: [UInt8], _ word: Word, _ line: TextRange) -> Bool {
    var offset = word.range.lowerBound
    while offset > line.lowerBound, bytes[offset - 1] == 0x20 { offset -= 1 }
    return offset > line.lowerBound && bytes[offset - 1] == 0x2C
  }
}
