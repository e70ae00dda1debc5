internal import Texts

/// Finds, among paragraphs that no label and no layout tells apart, the questions that end in no question mark: a remark
/// that is put to somebody (`You were against it. They say so in Porto Veda.`), and the editor's summary in brackets.
enum TacitQuestions {
  /// `marked` and the paragraphs between two answers that are put to somebody, in order. O(n).
  static func find(_ cutter: TurnCutter, from start: Int, marked: [Int]) -> [Int] {
    guard marked.count >= 3 else { return marked }
    let known = Set(marked)
    var found = marked
    for index in start..<Swift.max(start, cutter.endOfWords) where !known.contains(index) && cutter.isWords(index) {
      if isSummary(cutter, index) || isPutToSomebody(cutter, index, known) { found.append(index) }
    }
    return found.sorted()
  }

  /// `[The journalist asks about the number of inspectors.]`
  private static func isSummary(_ cutter: TurnCutter, _ index: Int) -> Bool {
    let range = cutter.paragraphs[index].range
    guard range.count <= 300, let first = cutter.bytes[range].first, let last = cutter.bytes[range].last,
      first == 0x5B && last == 0x5D || first == 0x28 && last == 0x29
    else { return false }
    return voices(cutter, index).count >= 5 && NoteScanner.scan(cutter.bytes, in: range).isEmpty
  }

  /// A short paragraph in the second person and without the first, between paragraphs that are no questions, the next of
  /// which speaks of itself.
  private static func isPutToSomebody(_ cutter: TurnCutter, _ index: Int, _ known: Set<Int>) -> Bool {
    let range = cutter.paragraphs[index].range
    guard range.count <= 400, !known.contains(index - 1), !known.contains(index + 1), index + 1 < cutter.endOfWords,
      !voices(cutter, index).contains(where: TranscriptWords.firstPerson.contains)
    else { return false }
    if voices(cutter, index).contains(where: TranscriptWords.secondPerson.contains) { return true }
    // An answer that takes up what was said: `I know what they are saying`.
    let next = voices(cutter, index + 1).prefix(4)
    return range.count <= 200 && next.first.map { TranscriptWords.openers.contains($0) } ?? false
  }

  private static func voices(_ cutter: TurnCutter, _ index: Int) -> [String] {
    Words.scan(cutter.bytes, in: cutter.paragraphs[index].range).map {
      String(decoding: Folding.fold(cutter.bytes, $0.range), as: UTF8.self)
    }
  }
}
