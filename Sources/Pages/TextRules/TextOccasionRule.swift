import RecordTypes
import Texts

/// When and where the words were said, as the headline, the signature, the text or the file's name tell it.
///
/// The headline's tail (`…, Porto Veda, December 29, 2016`) comes first, then the signature under the text, then a weekday
/// beside a verb of saying in the first paragraphs, counted back from the date of publication. A place is read from the tail of a
/// headline that names an occasion (an interview, talks, a press conference): before the date, or behind `in`, where the words there
/// are not those of the occasion themselves (`in Joint Press Conference`). A dateline
/// and the country of a newspaper are no places of the occasion. A file's name is believed only where the text tells
/// nothing, and a finding says so.
enum TextOccasionRule {
  static func apply(_ page: inout TextPage, name: String) {
    readTitle(&page)
    readWeekday(&page)
    if page.document.title == nil || page.document.said == nil { readName(&page, name) }
  }

  // MARK: - The headline

  private static func readTitle(_ page: inout TextPage) {
    guard let title = page.titleLine else { return }
    let range = page.lines[title].range
    let bytes = page.source.bytes
    let dates = DateExpressions.find(in: bytes, range: range)
    var tail = range.upperBound
    if let date = dates.last, let value = date.date, value.day != nil,
      Words.scan(bytes, in: date.range.upperBound..<range.upperBound).isEmpty
    {
      page.document.said = Metadatum(value.dateOnly, origin: page.origin(date.range))
      tail = date.range.lowerBound
      if let place = placeBefore(page, range.lowerBound..<tail) {
        page.document.place = Metadatum(page.string(place), origin: page.origin(place))
        return
      }
    }
    guard namesOccasion(page, range), let place = placeBehindIn(page, range.lowerBound..<tail) else { return }
    page.document.place = Metadatum(page.string(place), origin: page.origin(place))
  }

  /// `…, Porto Veda, ` before a date: one to three capitalised words between commas.
  private static func placeBefore(_ page: TextPage, _ range: TextRange) -> TextRange? {
    let bytes = page.source.bytes
    guard let text = Sentences.trim(bytes, range), bytes[text.upperBound - 1] == 0x2C else { return nil }
    let body = text.lowerBound..<(text.upperBound - 1)
    guard let comma = bytes[body].lastIndex(of: 0x2C), let place = Sentences.trim(bytes, (comma + 1)..<body.upperBound)
    else { return nil }
    return isName(page, place) && !namesOccasion(page, place) ? place : nil
  }

  /// `… in Porto Veda` at the end.
  private static func placeBehindIn(_ page: TextPage, _ range: TextRange) -> TextRange? {
    let words = Words.scan(page.source.bytes, in: range)
    guard let preposition = words.lastIndex(where: { ["in", "à", "en", "в", "w"].contains(page.string($0.range)) }),
      preposition + 1 < words.count, let last = words.last
    else { return nil }
    let place = words[preposition + 1].range.lowerBound..<last.range.upperBound
    return isName(page, place) && !namesOccasion(page, place) ? place : nil
  }

  private static func isName(_ page: TextPage, _ range: TextRange) -> Bool {
    let bytes = page.source.bytes
    let words = Words.scan(bytes, in: range, punctuation: true)
    return (1...4).contains(words.count)
      && words.allSatisfy {
        $0.kind == .word
          && CharacterClass.of(Scalars.decode(bytes, at: $0.range.lowerBound).scalar).contains(.upper)
      }
  }

  private static func namesOccasion(_ page: TextPage, _ range: TextRange) -> Bool {
    let bytes = page.source.bytes
    return Words.scan(bytes, in: range).contains { TextKind.occasions.contains(Folding.hash(bytes, $0.range)) }
  }

  // MARK: - The text

  /// `said Thursday`, `said on Thursday` in the first paragraphs.
  private static func readWeekday(_ page: inout TextPage) {
    guard page.document.said == nil, let published = page.document.published?.value, published.day != nil else {
      return
    }
    let bytes = page.source.bytes
    let lead = page.lines.indices.filter { page.roles[$0] == .body && page.lines[$0].isProse }.prefix(3)
    for index in lead {
      let range = page.lines[index].range
      for date in DateExpressions.find(in: bytes, range: range)
      where (date.form == .weekday && date.direction == nil) || date.days.map({ $0 <= 0 }) == true {
        guard followsSaying(page, range.lowerBound..<date.range.lowerBound),
          let span = date.resolve(relativeTo: published.dateOnly), span.first == span.last
        else { continue }
        page.document.said = Metadatum(span.first, origin: page.origin(date.range))
        return
      }
    }
  }

  /// Whether one of the last two words is a verb of saying.
  private static func followsSaying(_ page: TextPage, _ range: TextRange) -> Bool {
    let bytes = page.source.bytes
    let near = Swift.max(range.lowerBound, range.upperBound - 40)..<range.upperBound
    return Words.scan(bytes, in: near).suffix(2).contains { sayings.contains(Folding.hash(bytes, $0.range)) }
  }

  private static let sayings = TextBytes.hashes(
    "said told announced stated declared sagte erklarte teilte declare dit affirme dijo declaro afirmo сказал сказала заявил заявила powiedzial powiedziala oswiadczyl"
  )

  // MARK: - The file's name

  /// `2017-05-06 19.00.00 (Partial, As spoken) Interview with Mirel Tanos.txt`.
  private static func readName(_ page: inout TextPage, _ name: String) {
    let bytes = name.utf8.split(separator: 0x2F).last.map { Array($0) } ?? Array(name.utf8)
    guard let date = DateExpressions.find(in: bytes).first, let value = date.date, value.day != nil,
      date.range.lowerBound == 0
    else { return }
    if page.document.said == nil, page.document.published == nil {
      page.document.said = Metadatum(value.dateOnly)
      page.document.findings.append(
        Finding(category: "saidFromName", message: "The text has no date; \(value.dateOnly) is from the file's name."))
    }
    guard page.document.title == nil else { return }
    let rest = titleInName(bytes, from: date.range.upperBound)
    guard rest.words >= 2 else { return }
    page.document.title = Metadatum(rest.title)
    page.document.findings.append(
      Finding(category: "titleFromName", message: "The text has no headline; the title is from the file's name."))
    if rest.isPartial, !page.document.completeness.because.contains(.excerpt) {
      page.document.completeness.because.append(.excerpt)
    }
  }

  /// What is left of a name without time, brackets and ending.
  private static func titleInName(_ bytes: [UInt8], from start: Int) -> (title: String, words: Int, isPartial: Bool) {
    var end = bytes.count
    if let point = bytes.lastIndex(of: 0x2E), bytes.count - point <= 6, point > start { end = point }
    var offset = start
    while offset < end, !TextBytes.isLetter(bytes[offset]), bytes[offset] != 0x28 { offset += 1 }
    var isPartial = false
    if offset < end, bytes[offset] == 0x28, let close = bytes[offset..<end].firstIndex(of: 0x29) {
      isPartial = Words.scan(bytes, in: offset..<close).contains {
        Folding.fold(String(decoding: bytes[$0.range], as: UTF8.self)) == "partial"
      }
      offset = close + 1
    }
    guard let range = Sentences.trim(bytes, offset..<Swift.max(end, offset)) else { return ("", 0, isPartial) }
    let words = Words.scan(bytes, in: range).count { $0.kind == .word && $0.range.count > 1 }
    let isSlug = !bytes[range].contains(0x20)
    return (String(decoding: bytes[range], as: UTF8.self), isSlug ? 0 : words, isPartial)
  }
}
