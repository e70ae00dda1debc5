import RecordTypes
import Texts

/// What a line of a text capture is taken for.
enum TextRole: Sendable, Equatable {
  /// Nothing is known against it: it stays in the body.
  case body
  /// The headline.
  case title
  /// A date, byline or the like: read into the metadata.
  case metadata
  /// The date and place line under the text.
  case signature
  /// Part of the page, not of the document.
  case furniture(Furniture.Kind)

  /// Whether the line is kept in the body.
  var isBody: Bool { self == .body || self == .signature }
}

/// A text capture while its rules work on it: its lines, what each is taken for, and the document that grows.
struct TextPage {
  /// The capture's text.
  let source: SourceText
  /// The lines that hold anything.
  var lines: [TextLine]
  /// What each line is taken for.
  var roles: [TextRole]
  /// The dates of each line that is short enough to be a date line, a feed item or a headline.
  let dates: [[DateExpression]]
  /// The document, filled as rules find its parts.
  var document = Document()
  /// Whether every line of the page was numbered.
  let isNumbered: Bool
  /// Whether the page lists other pages.
  var isListing = false
  /// The line of the headline, where one was found.
  var titleLine: Int?
  /// Whether the first line is the headline with the site's name, as browsers show it above a page.
  var isTitleRepeated = false
  /// The words that lines of other captures of the site repeat.
  let repeated: RepeatedLines?

  /// A page; `isBody` where it is the head and the tail of a body that was found already: then phrases are looked for in lines only that
  /// may be one as a whole, and dates in lines that may be a signature.
  init(_ source: SourceText, repeated: RepeatedLines?, isBody: Bool = false) {
    self.source = source
    self.repeated = repeated
    let bytes = source.bytes
    var lines = TextLines.scan(bytes, wholePhrasesOnly: isBody)
    let unnumbered = TextLineNumbers.strip(&lines, bytes)
    if unnumbered.isEmpty, !isBody { TextWrap.join(&lines, bytes, from: TextFrontMatterRule.end(lines, bytes)) }
    self.lines = lines
    roles = Array(repeating: .body, count: lines.count)
    for index in unnumbered { roles[index] = .furniture(.other) }
    isNumbered = !unnumbered.isEmpty
    let longest = isBody ? TextSignatureRule.words : 40
    dates = lines.map {
      $0.words <= longest && $0.length <= 300 ? DateExpressions.find(in: bytes, range: $0.range) : []
    }
  }

  /// The text of a range.
  func string(_ range: TextRange) -> String { source[range] }

  /// The bytes of the capture behind a range of the text.
  func origin(_ range: TextRange) -> OriginRange { source.origin(of: range) ?? 0..<0 }

  /// The bytes of the capture behind lines.
  func origin(ofLines range: ClosedRange<Int>) -> OriginRange {
    origin(lines[range.lowerBound].range.lowerBound..<lines[range.upperBound].range.upperBound)
  }

  /// Marks a line that nothing was known of as furniture.
  mutating func mark(_ index: Int, _ kind: Furniture.Kind) {
    if roles[index] == .body { roles[index] = .furniture(kind) }
  }

  /// Whether a line is marked as furniture.
  func isFurniture(_ index: Int) -> Bool {
    guard lines.indices.contains(index), case .furniture = roles[index] else { return false }
    return true
  }

  /// Whether a line is still open and could be running text.
  func isOpenProse(_ index: Int) -> Bool { roles[index] == .body && lines[index].isProse }

  /// The first line that is running text and open; the number of lines where there is none.
  var firstProse: Int { lines.indices.first { isOpenProse($0) } ?? lines.count }

  /// The last line that is running text and open; -1 where there is none.
  var lastProse: Int { lines.indices.last { isOpenProse($0) } ?? -1 }

  /// The date that is all of a line.
  func wholeDate(_ index: Int) -> DateExpression? {
    guard dates[index].count == 1, let date = dates[index].first, date.date?.day != nil || date.isAmbiguous,
      date.isWholeLine(source.bytes, lines[index].range)
    else { return nil }
    return date
  }

  /// Whether paragraphs are parted by empty lines as a rule.
  var hasBlankLines: Bool {
    let prose = lines.indices.filter { lines[$0].isProse }
    let parted = lines.count { $0.blanksBefore > 0 }
    return prose.count { lines[$0].blanksBefore > 0 } * 2 > prose.count || parted * 3 >= lines.count
  }

  /// Whether a quotation mark stands in a line.
  func hasQuote(_ index: Int) -> Bool { lines[index].hasQuote }

  /// Whether a line is cut with three points, as teasers are.
  func endsInEllipsis(_ index: Int) -> Bool {
    let line = lines[index]
    if line.lastScalar == 0x2026 { return true }
    return line.range.count >= 3 && source.bytes[line.range].suffix(3).allSatisfy { $0 == 0x2E }
  }
}
