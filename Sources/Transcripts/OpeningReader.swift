internal import RecordTypes
internal import Speakers
internal import Texts

/// Reads what stands before the first label: a statement in the speaker's own voice, or an editor's introduction.
enum OpeningReader {
  /// The opening statement; nil where the paragraphs before `end` are nobody's or an editor's.
  static func read(_ cutter: TurnCutter, until end: Int, title: TitleEvidence, interview: Bool) -> DraftTurn? {
    let start = bodyStart(cutter, until: end, title: title)
    guard start < end else { return nil }
    let voice = Voice(cutter.bytes, cutter.paragraphs[start..<end])
    guard voice.isOwn, !interview || (voice.greets && voice.words >= 60) else { return nil }
    let first = cutter.paragraphs[start].range.lowerBound
    let last = cutter.paragraphs[end - 1].range.upperBound
    let range = cutter.words(from: first, to: last, in: start..<end)
    guard !range.isEmpty else { return nil }
    return DraftTurn(speaker: title.speakers.first, range: range, paragraphs: start..<end)
  }

  /// The first paragraph that is words: behind headings, place and time lines, lists of subjects, notes of the editor.
  static func bodyStart(_ cutter: TurnCutter, until end: Int, title: TitleEvidence? = nil) -> Int {
    var index = 0
    while index < end,
      isHeader(cutter, index) || title?.isRepeated(cutter.bytes, cutter.paragraphs[index].range) ?? false
    {
      index += 1
    }
    return index
  }

  private static func isHeader(_ cutter: TurnCutter, _ index: Int) -> Bool {
    let paragraph = cutter.paragraphs[index]
    let bytes = cutter.bytes
    if paragraph.kind == .heading || !cutter.isWords(index) { return true }
    if Voice.isGreeting(bytes, paragraph.range) { return false }
    let first = bytes[paragraph.range.lowerBound]
    let last = bytes[paragraph.range.upperBound - 1]
    if (first == 0x28 && last == 0x29) || (first == 0x5B && last == 0x5D) { return true }
    guard paragraph.range.count <= 90 else { return false }
    if isApparatus(bytes, paragraph.range) { return true }
    if EndMatter.isSignature(bytes, paragraph.range) { return true }
    return ![0x2E, 0x21, 0x3F, 0x2C, 0x3A].contains(last) && last < 0x80 || isTime(bytes, paragraph.range)
  }

  /// `Cite:`, `Subjects: harbour, ferries.`
  private static func isApparatus(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard let colon = bytes[range].firstIndex(of: 0x3A), colon - range.lowerBound <= 24 else { return false }
    return LabelWords.isApparatus(
      String(decoding: Folding.fold(bytes, range.lowerBound..<colon), as: UTF8.self).trimmed)
  }

  /// `1:18 P.M. EDT`
  private static func isTime(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    bytes[range.lowerBound] &- 0x30 < 10 && range.count <= 40 && bytes[range].contains(0x3A)
  }
}
