import RecordTypes
import Texts

/// Leaves out lines among the body's that are none of the document, on a positive sign only.
struct HTMLLineFilter {
  let page: HTMLPage
  /// The headline, folded.
  private let title: [UInt8]?

  init(page: HTMLPage, title: String?) {
    self.page = page
    self.title = title.map { Array(Folding.fold($0).utf8) }
  }

  /// A line with what the rules ask of it.
  struct Line {
    /// Its index.
    var index: Int
    /// Its words, folded.
    var folded: [UInt8]
    /// The level of a heading, 7 for a line that only looks like one; nil for text.
    var level: Int?
  }

  /// The lines that stay.
  func filter(_ lines: [Int]) -> [Int] {
    let all = (above(lines) + lines).map(line)
    let speakers = HTMLLinkedSpeakers.find(all, page)
    var kept = withoutSections(all).filter { speakers.contains($0.index) || !isFurniture($0) }
    dropHead(&kept)
    dropDuplicates(&kept)
    while let last = kept.last, last.level ?? 7 < 7 || kept.count > 1 && isAfterword(last) { kept.removeLast() }
    return kept.map(\.index)
  }

  /// The linked line right above the first one, where that line's words stand among the others: who speaks first.
  private func above(_ lines: [Int]) -> [Int] {
    guard let first = lines.first, first > 0 else { return [] }
    let index = first - 1
    guard HTMLLinkedSpeakers.isLinked(index, page) else { return [] }
    let words = page.text(index)
    return lines.contains { page.segments[$0].length == page.segments[index].length && page.text($0) == words }
      ? [index] : []
  }

  /// Whether the last line of a text is none of it.
  private func isAfterword(_ line: Line) -> Bool {
    HTMLInvitationRule.isInvitation(line, page) || HTMLCompanyRule.isAbout(line, page)
  }

  /// What sort of furniture a line is that did not stay.
  func kind(of index: Int) -> Furniture.Kind {
    let line = line(index)
    if HTMLPhotoLineRule.isCaption(line.folded) { return .caption }
    if HTMLPhrases.credit.match(line.folded) != nil { return .credit }
    if HTMLPhrases.promotion.match(line.folded) != nil { return .promotion }
    if HTMLPhrases.comments.match(line.folded) != nil { return .share }
    if HTMLPhrases.related.match(line.folded) != nil || page.segments[index].linkDensity > 0.5 { return .related }
    return page.tree.nodes[page.segments[index].container].tag == .h1 ? .header : .other
  }

  private func line(_ index: Int) -> Line {
    let segment = page.segments[index]
    let bytes = HTMLText.trimmedBytes(page.text(index))
    return Line(index: index, folded: Folding.fold(bytes, 0..<bytes.count), level: level(segment))
  }

  private func level(_ segment: HTMLSegment) -> Int? {
    var node = segment.container
    for _ in 0..<3 where node > 0 {
      if let level = page.tree.nodes[node].tag.headingLevel { return level }
      node = page.tree.parent(of: node)
    }
    return segment.words <= 8 && segment.length <= 60 && (segment.boldLength == segment.length || !segment.endsSentence)
      ? 7 : nil
  }

  /// Leaves out bylines and date lines above the first running text.
  private func dropHead(_ lines: inout [Line]) {
    var index = 0
    while index < min(5, lines.count), page.segments[lines[index].index].prose < 100 {
      if isHead(lines[index]) { lines.remove(at: index) } else { index += 1 }
    }
  }

  private func isHead(_ line: Line) -> Bool {
    let segment = page.segments[line.index]
    guard segment.words <= 20, line.level ?? 7 == 7, !segment.endsSentence || segment.words <= 8 else { return false }
    let text = page.text(line.index)
    if HTMLAuthors.isByline(HTMLText.trimmedBytes(text)) { return true }
    guard segment.hasDigit, let date = DateExpressions.find(in: text).first, date.date?.day != nil else { return false }
    let before = Folding.fold(text, 0..<date.range.lowerBound)
    if HTMLDateWords.isPublication(before) || HTMLDateWords.isUpdate(before) { return true }
    return date.range.count * 2 > text.count || segment.words <= 8
  }

  /// Leaves out sections whose heading says that they are none of the text: to the next heading of its level, or the end.
  private func withoutSections(_ lines: [Line]) -> [Line] {
    let total = lines.reduce(0) { $0 + page.segments[$1.index].prose }
    var result: [Line] = []
    var before = 0
    var index = 0
    var tries = 0
    while index < lines.count {
      let line = lines[index]
      guard tries < 16, let level = line.level, opensFurniture(line, after: before, of: total) else {
        before += page.segments[line.index].prose
        result.append(line)
        index += 1
        continue
      }
      var end = index + 1
      var dropped = 0
      while end < lines.count, !endsSection(lines[end], level) {
        dropped += page.segments[lines[end].index].prose
        end += 1
      }
      if dropped * 3 > total {
        tries += 1
        index += 1
        continue
      }
      index = end
    }
    return result
  }

  /// A section ends at the next heading of its level; one that has no real heading, at the next running text.
  private func endsSection(_ line: Line, _ level: Int) -> Bool {
    let segment = page.segments[line.index]
    if level == 7 { return segment.prose > 0 }
    return line.level ?? 9 < 7 && line.level ?? 9 <= level
  }

  private func opensFurniture(_ line: Line, after before: Int, of total: Int) -> Bool {
    let isLate = before * 10 > total * 6
    if HTMLPhrases.about.match(line.folded) != nil { return isLate && page.segments[line.index].words <= 8 }
    guard let level = line.level, level < 7 || isLate else { return false }
    return HTMLPhrases.related.match(line.folded) != nil || HTMLPhrases.comments.match(line.folded) != nil
  }

  private func isFurniture(_ line: Line) -> Bool {
    let segment = page.segments[line.index]
    if segment.linkLength * 10 > segment.length * 9, !segment.endsSentence { return true }
    if page.tree.nodes[segment.container].tag == .h1 { return true }
    if let title, segment.length < 300, line.folded == title { return true }
    if HTMLPhotoLineRule.isCaption(line.folded) { return true }
    if segment.length > 250 { return false }
    if let length = HTMLPhrases.related.match(line.folded) {
      if segment.linkLength > 0 || length + 2 >= line.folded.count || line.folded[length - 1] == 0x3A { return true }
      if length < line.folded.count, line.folded[length] == 0x3A { return true }
    }
    if let length = HTMLPhrases.promotion.match(line.folded) {
      if segment.linkLength > 0 || length + 2 >= line.folded.count || segment.words < 12 { return true }
    }
    if let length = HTMLPhrases.comments.match(line.folded), segment.words <= 6 || length + 2 >= line.folded.count {
      return true
    }
    if HTMLPhrases.credit.match(line.folded) != nil, segment.length < 160 { return true }
    return false
  }

  private func isPreformatted(_ line: Line) -> Bool {
    page.layout.pieces[page.segments[line.index].pieces].first?.style.contains(.preformatted) ?? false
  }

  /// Leaves out what stands there word for word a second time within three lines.
  private func dropDuplicates(_ lines: inout [Line]) {
    var recent: [[UInt8]] = []
    lines.removeAll { line in
      // Minutes in plain text say the same twice.
      guard line.folded.count > 60, !isPreformatted(line) else { return false }
      defer { recent = recent.suffix(2) + [line.folded] }
      return recent.contains(line.folded)
    }
  }
}
