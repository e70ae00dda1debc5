import RecordStore
import RecordTypes
import Texts

/// What a quotation waits for, and by what a document that may settle it is found: the rarest words of the quotation, and
/// the surname of the speaker.
enum WaitKeys {
  /// So many of a quotation's words are kept.
  private static let mostWords = 5
  /// Words were said at most so many days before they were printed.
  private static let window = 14

  /// What the quotation of a question waits for that nothing settled, and the keys that it is found by.
  static func wait(
    _ check: Check, _ question: Question, of quotation: QuotationID, event: EventID?, in reader: RecordReader
  ) throws -> (wait: Wait, keys: [String])? {
    guard check.verdict == .absent || check.verdict == .uncovered else { return nil }
    let words = try rarest(question.text, in: reader)
    let wait = Wait(
      quotation: quotation, verdict: check.verdict, speaker: question.speaker,
      since: question.published?.dateOnly.adding(days: -window), until: question.published?.dateOnly, event: event,
      words: words, finding: check.findings.first?.category)
    let speaker = surname(question.speaker).map { ["speaker \($0)"] } ?? []
    return (wait, words.map { "word \($0)" } + speaker)
  }

  /// The keys of a document's words and speakers.
  static func keys(of document: Document) -> Set<String> {
    var keys: Set<String> = []
    let bytes = document.text.bytes
    for word in Words.scan(bytes, in: 0..<bytes.count) {
      keys.insert("word \(String(decoding: Folding.fold(bytes, word.range), as: UTF8.self))")
    }
    let speakers = document.turns.compactMap(\.speaker) + document.missing.compactMap(\.speaker)
    for speaker in speakers {
      if let surname = surname(speaker.name ?? speaker.label) { keys.insert("speaker \(surname)") }
    }
    return keys
  }

  /// Fewer rare words stand anywhere: a quotation of a word or two is told only of its speaker or at its event.
  private static let fewWords = 3

  /// Whether a document with these keys and of that day may settle it: the speaker speaks in it within the days, or it
  /// holds three quarters of the rare words, as a passage must that is the quotation's source.
  static func mayBeSettled(_ wait: Wait, by keys: Set<String>, day: PartialDate?) -> Bool {
    let found = wait.words.count { keys.contains("word \($0)") }
    if wait.words.count >= fewWords, found * 4 >= wait.words.count * 3 { return true }
    guard let name = surname(wait.speaker), keys.contains("speaker \(name)") else { return false }
    guard let day, let since = wait.since, let until = wait.until else { return true }
    return (since.dayNumber...max(since.dayNumber, until.dayNumber + 1)).contains(day.dayNumber)
  }

  /// The last word of a name, folded.
  static func surname(_ name: String?) -> String? {
    let bytes = Array((name ?? "").utf8)
    guard let last = Words.scan(bytes, in: 0..<bytes.count).last else { return nil }
    return String(decoding: Folding.fold(bytes, last.range), as: UTF8.self)
  }

  /// The words of a quotation that the fewest passages have; of equally rare ones the longer.
  private static func rarest(_ text: String, in reader: RecordReader) throws -> [String] {
    let bytes = Array(text.utf8)
    var counts: [String: Int] = [:]
    for word in Words.scan(bytes, in: 0..<bytes.count) where word.range.count > 3 {
      let folded = String(decoding: Folding.fold(bytes, word.range), as: UTF8.self)
      if counts[folded] == nil { counts[folded] = try reader.passages(with: folded) }
    }
    return counts.sorted { one, other in
      (one.value, -one.key.utf8.count, one.key) < (other.value, -other.key.utf8.count, other.key)
    }.prefix(mostWords).map(\.key)
  }
}
