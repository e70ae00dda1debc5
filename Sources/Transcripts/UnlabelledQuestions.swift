internal import RecordTypes
internal import Speakers
internal import Texts

/// Questions above labelled answers: a page that labels who answers and nobody else.
///
///     When will that end?
///     MT: In May.
///
/// Each label is an answer's, and what stands right above it asks.
enum UnlabelledQuestions {
  /// The longest question, in bytes.
  private static let longest = 900

  /// Labels of answers among the finds: names, letters, initials of which most stand right below a paragraph that asks and has
  /// no label; none where fewer than three do. O(n).
  static func labels(_ found: [Label], _ cutter: TurnCutter) -> [Label] {
    let opened = Set(found.map(\.paragraph))
    var below: [String: Int] = [:]
    var total: [String: Int] = [:]
    for label in found where label.style != .line && (label.part == nil || label.part == .answer) && !label.opensSmall {
      total[label.key, default: 0] += 1
      let above = label.paragraph - 1
      if above >= 0, !opened.contains(above), cutter.isWords(above), cutter.endsAsking(above) {
        below[label.key, default: 0] += 1
      }
    }
    let keys = Set(total.filter { (below[$0.key] ?? 0) * 10 >= $0.value * 6 }.keys)
    guard keys.reduce(0, { $0 + (below[$1] ?? 0) }) >= 3, keys.count <= 4,
      keys.contains(where: { (below[$0] ?? 0) >= 2 })
    else { return [] }
    return found.filter { $0.style != .line && keys.contains($0.key) }
  }

  /// The stretches, each cut before the question at its end, where nobody but those who answer has a label. O(n).
  static func split(_ drafts: [DraftTurn], _ cutter: TurnCutter) -> [DraftTurn] {
    guard drafts.count >= 2, !drafts.contains(where: { $0.part == .question || $0.part == .moderator }),
      drafts.allSatisfy({ $0.label != nil })
    else { return drafts }
    let places = drafts.map { question(of: $0, cutter, tacit: false) }
    let asked = places.dropLast().count { $0 != nil }
    let keys = Set(drafts.compactMap { $0.label?.key })
    guard asked >= 2, asked * 10 >= (drafts.count - 1) * 6, keys.count * 2 <= drafts.count + 1 else { return drafts }
    // Two who take turns ask each other.
    let changes = zip(drafts, drafts.dropFirst()).count { $0.label?.key != $1.label?.key }
    guard changes * 2 < drafts.count else { return drafts }
    var result: [DraftTurn] = []
    let first = drafts[0].paragraphs.lowerBound
    if let start = run(endingAt: first - 1, after: -1, cutter) {
      result.append(
        DraftTurn(
          part: .question,
          range: cutter.paragraphs[start].range.lowerBound..<cutter.paragraphs[first - 1].range.upperBound,
          paragraphs: start..<first))
    }
    for (index, draft) in drafts.enumerated() {
      let isLast = index + 1 == drafts.count
      guard let place = places[index] ?? (isLast ? nil : question(of: draft, cutter, tacit: true)) else {
        result.append(draft)
        continue
      }
      result += cut(draft, at: place, cutter)
    }
    return result
  }

  /// The first paragraph of the question at the end of a stretch.
  private static func question(of draft: DraftTurn, _ cutter: TurnCutter, tacit: Bool) -> Int? {
    let words = draft.paragraphs.filter { cutter.isWords($0) }
    guard words.count >= 2, let last = words.last else { return nil }
    if tacit, cutter.paragraphs[last].range.count <= 400, cutter.isPut(last) { return last }
    return run(endingAt: last, after: words[0], cutter)
  }

  /// The first of the paragraphs up to `last` that all ask; nil where that one does not.
  private static func run(endingAt last: Int, after first: Int, _ cutter: TurnCutter) -> Int? {
    guard last > first, last >= 0, cutter.isWords(last), cutter.endsAsking(last),
      cutter.paragraphs[last].range.count <= longest
    else { return nil }
    var start = last
    while start - 1 > first, cutter.isWords(start - 1), cutter.endsAsking(start - 1) { start -= 1 }
    return start
  }

  private static func cut(_ draft: DraftTurn, at place: Int, _ cutter: TurnCutter) -> [DraftTurn] {
    var answer = draft
    answer.paragraphs = draft.paragraphs.lowerBound..<place
    answer.range = cutter.words(
      from: draft.range.lowerBound, to: cutter.paragraphs[place].range.lowerBound, in: answer.paragraphs)
    let last = draft.paragraphs.last { cutter.isWords($0) } ?? place
    guard !answer.range.isEmpty else { return [draft] }
    let question = DraftTurn(
      part: .question,
      range: cutter.paragraphs[place].range.lowerBound..<cutter.paragraphs[last].range.upperBound,
      paragraphs: place..<draft.paragraphs.upperBound)
    return [answer, question]
  }
}
