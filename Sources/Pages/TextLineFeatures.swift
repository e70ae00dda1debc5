import Texts

/// What `TextSegmentation` weighs of a line: its own form, its neighbours, its place on the page. Every value lies between 0 and 1.
struct TextLineFeatures {
  /// The names of the values, in their order: what the weights are listed under.
  static let names = [
    "bias", "logWords", "tenWords", "twentyFiveWords", "endsSentence", "lowerShare", "commas", "sentenceEnds", "prose",
    "bullet", "digitShare", "capitals", "phrase", "promotion", "pageWords", "credit", "shortDate", "colon", "ellipsis",
    "quote", "duplicate", "headlineLike", "proseBefore", "proseAfter", "prose4Before", "prose4After", "prose10Before",
    "prose10After", "logWords4Before", "logWords4After", "phrase2Before", "phrase2After", "beforeTitle", "closingSeen",
    "rightsSeen", "position", "fromTitle", "proseShareSeen", "listRun", "headingOfProse", "shortBetweenProse",
    "proseAfterClosing", "proseBeforeTitle", "noTitle", "byline", "blankBefore", "question",
  ]

  /// Running sums, so that each window costs the same however wide.
  private let prose: [Double]
  private let logWords: [Double]
  private let phrases: [Double]
  private let closing: [Int]
  private let rights: [Int]
  private let proseWords: [Double]
  private let counts: [UInt64: Int]
  private let page: TextPage

  init(_ page: TextPage) {
    self.page = page
    func sums(_ value: (Int) -> Double) -> [Double] {
      var total = 0.0
      return [0]
        + page.lines.indices.map {
          total += value($0); return total
        }
    }
    prose = sums { page.lines[$0].isProse ? 1 : 0 }
    logWords = sums { TextLineFeatures.log(page.lines[$0].words) }
    phrases = sums { TextLineFeatures.isPhrase(page, $0) ? 1 : 0 }
    proseWords = sums { page.lines[$0].isProse ? Double(page.lines[$0].words) : 0 }
    let start = page.titleLine ?? 0
    var seen = (closing: 0, rights: 0, prose: false)
    var closing: [Int] = []
    var rights: [Int] = []
    for index in page.lines.indices {
      closing.append(seen.closing)
      rights.append(seen.rights)
      guard index > start else { continue }
      if page.lines[index].isProse { seen.prose = true }
      if seen.prose, !page.lines[index].exact.isDisjoint(with: TextPhrases.closing) { seen.closing += 1 }
      if page.lines[index].inside.contains(.rights) { seen.rights += 1 }
    }
    self.closing = closing
    self.rights = rights
    var counts: [UInt64: Int] = [:]
    for line in page.lines { counts[line.hash, default: 0] += 1 }
    self.counts = counts
  }

  /// The values of one line, in the order of `names`. O(1).
  func values(_ index: Int) -> [Double] {
    var values: [Double] = []
    append(index, to: &values)
    return values
  }

  /// Appends the values of one line, in the order of `names`. O(1).
  func append(_ index: Int, to values: inout [Double]) {
    values.reserveCapacity(values.count + TextLineFeatures.names.count)
    appendOwn(index, to: &values)
    appendAround(index, to: &values)
    appendPlace(index, to: &values)
  }

  private func appendOwn(_ index: Int, to values: inout [Double]) {
    let line = page.lines[index]
    let words = Double(Swift.max(line.words, 1))
    let pageWords: TextPhrases = [.rights, .notice, .accounts, .comments]
    values.append(1)
    values.append(TextLineFeatures.log(line.words))
    values.append(flag(line.words >= 10))
    values.append(flag(line.words >= 25))
    values.append(flag(line.endsSentence))
    values.append(Double(line.lowerWords) / words)
    values.append(Double(Swift.min(line.commas, 3)) / 3)
    values.append(Double(Swift.min(line.sentenceEnds, 3)) / 3)
    values.append(flag(line.isProse))
    values.append(flag(line.hasBullet))
    values.append(Swift.min(Double(line.digits) / Double(Swift.max(line.length, 1)) * 2, 1))
    values.append(flag(line.upperLetters * 2 > line.letters))
    values.append(flag(TextLineFeatures.isPhrase(page, index)))
    values.append(flag(line.inside.contains(.promotion)))
    values.append(flag(!line.inside.isDisjoint(with: pageWords)))
    values.append(flag(line.inside.contains(.credit)))
    values.append(flag(line.words <= 12 && !page.dates[index].isEmpty))
    values.append(flag(line.lastScalar == 0x3A))
    values.append(flag(page.endsInEllipsis(index)))
    values.append(flag(page.hasQuote(index)))
    values.append(flag((counts[line.hash] ?? 0) > 1))
    values.append(flag(line.isHeadlineLike))
  }

  private func appendAround(_ index: Int, to values: inout [Double]) {
    values.append(mean(prose, index - 1, index))
    values.append(mean(prose, index + 1, index + 2))
    values.append(mean(prose, index - 4, index))
    values.append(mean(prose, index + 1, index + 5))
    values.append(mean(prose, index - 10, index))
    values.append(mean(prose, index + 1, index + 11))
    values.append(mean(logWords, index - 4, index))
    values.append(mean(logWords, index + 1, index + 5))
    values.append(mean(phrases, index - 2, index))
    values.append(mean(phrases, index + 1, index + 3))
  }

  private func appendPlace(_ index: Int, to values: inout [Double]) {
    let line = page.lines[index]
    let title = page.titleLine
    let isAfter = title.map { index > $0 } ?? false
    let seen = Double(Swift.min(closing[index], 3)) / 3
    let isListed =
      line.isHeadlineLike && index > 0 && index + 1 < page.lines.count && page.lines[index - 1].isHeadlineLike
      && page.lines[index + 1].isHeadlineLike
    let next = index + 1 < page.lines.count && page.lines[index + 1].isProse
    let previous = index > 0 && page.lines[index - 1].isProse
    let total = Swift.max(proseWords[page.lines.count], 1)
    values.append(flag(title != nil && !isAfter))
    values.append(seen)
    values.append(flag(rights[index] > 0))
    values.append(Double(index) / Double(Swift.max(page.lines.count, 1)))
    values.append(isAfter ? Swift.min(TextLineFeatures.log(index - (title ?? 0)), 1) : 0)
    values.append(proseWords[index] / total)
    values.append(flag(isListed))
    values.append(flag(line.isHeadlineLike && next))
    values.append(flag(line.words < 10 && next && previous))
    values.append(flag(line.isProse) * seen)
    values.append(flag(line.isProse && title != nil && !isAfter))
    values.append(flag(title == nil))
    values.append(flag(isByline(line)))
    values.append(flag(line.blanksBefore > 0))
    values.append(flag(line.lastScalar == 0x3F))
  }

  // MARK: - Small readings

  private func flag(_ value: Bool) -> Double { value ? 1 : 0 }

  private func mean(_ sums: [Double], _ from: Int, _ to: Int) -> Double {
    let low = Swift.max(from, 0)
    let high = Swift.min(to, page.lines.count)
    return low < high ? (sums[high] - sums[low]) / Double(to - from) : 0
  }

  /// log2(1 + n) / 8, at most 1, without a mathematics library: the position of the highest bit, and the rest linearly.
  private static func log(_ value: Int) -> Double {
    let number = Swift.max(value, 0) + 1
    let bits = Int.bitWidth - 1 - number.leadingZeroBitCount
    let rest = Double(number) / Double(1 << bits) - 1
    return Swift.min((Double(bits) + rest) / 8, 1)
  }

  private static func isPhrase(_ page: TextPage, _ index: Int) -> Bool {
    !page.lines[index].exact.isEmpty || page.isFurniture(index)
  }

  private func isByline(_ line: TextLine) -> Bool {
    line.words <= 12 && line.inside.contains(.byline) && !line.endsSentence
  }
}
