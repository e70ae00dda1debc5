internal import RecordTypes
internal import Speakers
internal import Texts

/// What reporters of courts and inquiries print between the turns: who examines (`BY MR. TANOS:`) and who testifies
/// (`MIREL TANOS, having been duly sworn`, `MS MIREL TANOS (affirmed)`). The letters Q and A stand for these two.
struct Examination {
  /// The paragraphs that say it: nobody's words.
  private(set) var lines: Set<Int> = []
  /// Who puts the questions, from a paragraph on, as printed.
  private(set) var examiners: [(paragraph: Int, name: String)] = []
  /// Who answers, from a paragraph on.
  private(set) var witnesses: [(paragraph: Int, name: String)] = []

  var isEmpty: Bool { lines.isEmpty }

  /// The lines of an examination; none where the document does not print questions and answers by their letters. O(n).
  static func read(_ bytes: [UInt8], _ paragraphs: [Paragraph], labels: [Label]) -> Examination {
    var examination = Examination()
    guard labels.count(where: { $0.part == .question && $0.name.utf8.count == 1 }) >= 2,
      labels.count(where: { $0.part == .answer && $0.name.utf8.count == 1 }) >= 2
    else { return examination }
    let turns = Set(
      labels.filter {
        $0.wordsStart < paragraphs[$0.paragraph].range.upperBound && ($0.style != .bare || $0.part != nil)
      }.map(\.paragraph))
    for index in paragraphs.indices where paragraphs[index].range.count <= 160 {
      if examination.lines.contains(index) { continue }
      let range = paragraphs[index].range
      if !turns.contains(index), let name = examiner(bytes, range) {
        examination.lines.insert(index)
        if let name { examination.examiners.append((index, name)) }
      } else if !turns.contains(index), let name = witness(bytes, range) {
        examination.witnesses.append((index, name))
        examination.take(index, bytes, paragraphs, turns)
      }
    }
    return examination
  }

  /// The lines from `index` on to the end of its sentence.
  private mutating func take(_ index: Int, _ bytes: [UInt8], _ paragraphs: [Paragraph], _ turns: Set<Int>) {
    for line in index..<Swift.min(index + 4, paragraphs.count) where line == index || !turns.contains(line) {
      lines.insert(line)
      if [0x2E, 0x3A, 0x29].contains(bytes[paragraphs[line].range.upperBound - 1]) { return }
    }
  }

  /// `BY MR. TANOS:`, `CROSS-EXAMINATION BY MS. KOLM`, `Questions from COUNSEL TO THE INQUIRY`, `DIRECT EXAMINATION`: the name,
  /// or an inner nil where the line names nobody; nil for another line.
  private static func examiner(_ bytes: [UInt8], _ range: TextRange) -> String?? {
    guard range.count <= 80 else { return nil }
    let folded = Folding.fold(bytes, range)
    let by = openingBy.open(folded)
    if !by, !openers.open(folded) {
      guard examinations.stand(in: folded), CharacterClass.areCapitals(bytes, range) || examinationsBy.stand(in: folded)
      else { return nil }
    }
    var tokens = String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    guard tokens.count <= 10 else { return nil }
    let binder = tokens.lastIndex { ["by", "from"].contains(Folding.fold(String($0))) }
    guard let binder else { return .some(nil) }
    tokens.removeFirst(binder + 1)
    while let last = tokens.last, last.allSatisfy({ !$0.isLetter }) { tokens.removeLast() }
    let name = tokens.joined(separator: " ").trimmingMarks
    guard let person = PersonName(name) else { return by ? nil : .some(nil) }
    return by && person.honorifics.isEmpty && !CharacterClass.areCapitals(bytes, range) ? nil : name
  }

  private static let openingBy = Phrases(["by "])
  private static let openers = Phrases([
    "questions from ", "questions by ", "questioned by ", "examined by ", "cross-examined by ",
  ])
  private static let examinations = Phrases(["examination"])
  private static let examinationsBy = Phrases(["examination by "])
  private static let oaths = Phrases([
    "sworn", "affirmed", "called as", "testified", "recalled", "a witness", "(called)",
  ])

  /// The name before `(sworn)`, `, called as a witness`; nil where the line says nothing of the kind.
  private static func witness(_ bytes: [UInt8], _ range: TextRange) -> String? {
    guard CharacterClass.of(Scalars.decode(bytes, at: range.lowerBound).scalar).contains(.upper),
      let stop = bytes[range].firstIndex(where: { $0 == 0x2C || $0 == 0x28 }), stop - range.lowerBound <= 60
    else { return nil }
    guard oaths.stand(in: Folding.fold(bytes, stop..<range.upperBound)) else { return nil }
    let name = String(decoding: bytes[range.lowerBound..<stop], as: UTF8.self).trimmed
    return PersonName(name) == nil ? nil : name
  }
}

extension String {
  /// Without colons and points at the end.
  fileprivate var trimmingMarks: String {
    var text = self[...]
    while let last = text.last, last == ":" || last == "." || last == "," { text = text.dropLast() }
    return String(text)
  }
}
