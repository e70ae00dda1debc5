import Matching
import RecordStore
import RecordTypes
import Speakers
import Synchronization
import Texts

/// A document of the record made ready for matching. An object, because a check asks for it dozens of times.
final class PreparedText: Sendable {
  /// Its words, as Matching reads them.
  let matchable: MatchableText
  /// The different speakers of its turns; Matching knows them by their place in this list.
  let speakers: [Speaker]
  private let shown = Mutex<ShownText?>(nil)

  /// Prepares a document as the record gives it.
  init(_ words: StoredWords) { (matchable, speakers) = PreparedText.matchable(of: words) }

  /// What a reader is shown of it, read once; nil where the document is no longer live.
  func shown(_ ordinal: Int, from reader: RecordReader) throws -> ShownText? {
    if let known = shown.withLock(\.self) { return known }
    guard let frame = try reader.frame(ordinal: ordinal) else { return nil }
    let text = ShownText(self, frame)
    shown.withLock { $0 = text }
    return text
  }

  /// The words of a document with their turns, and the speakers that the turns number.
  static func matchable(of words: StoredWords) -> (text: MatchableText, speakers: [Speaker]) {
    var speakers: [Speaker] = []
    let numbers = words.voices.map { PreparedText.number(of: $0, in: &speakers) }
    let turns = words.turns.map { turn in
      MatchableTurn(range: turn.range, speaker: turn.voice.map { numbers[$0] }, role: turn.role, answers: turn.answers)
    }
    let skipped = words.turns.flatMap { turn in (turn.labelRange.map { [$0] } ?? []) + turn.notes }
    return (MatchableText(words.bytes, turns: turns, skipped: skipped), speakers)
  }

  /// What is transparent to matching: labels of turns and the transcriber's notes.
  static func skipped(in document: Document) -> [TextRange] {
    document.turns.flatMap { turn in (turn.labelRange.map { [$0] } ?? []) + turn.notes }
  }

  private static func number(of speaker: Speaker, in speakers: inout [Speaker]) -> Int {
    if let known = speakers.firstIndex(where: { ($0.name ?? $0.label) == (speaker.name ?? speaker.label) }) {
      return known
    }
    speakers.append(speaker)
    return speakers.count - 1
  }
}

/// What is shown of a prepared document: few of those that are looked through come to that.
final class ShownText: Sendable {
  /// Its text with the origin of every byte.
  let text: SourceText
  /// Its turns, as Matching reads them.
  let turns: [MatchableTurn]
  /// The different speakers of its turns.
  let speakers: [Speaker]
  /// What the record says of it.
  let summary: DocumentSummary
  /// The identifiers of its turns.
  let turnIDs: [TurnID]
  /// Whose words are a document's without turns: the one person whom a statement or speech is known to be of.
  let author: Speaker?

  fileprivate init(_ prepared: PreparedText, _ frame: StoredFrame) {
    text = SourceText(bytes: prepared.matchable.bytes, origins: frame.origins)
    turns = prepared.matchable.turns
    speakers = prepared.speakers
    summary = frame.summary
    turnIDs = frame.turns
    author = turns.isEmpty && summary.use == .record ? ShownText.author(of: summary) : nil
  }

  /// A statement without turns is its title's person's, where the title begins with one.
  private static func author(of summary: DocumentSummary) -> Speaker? {
    guard let title = summary.title else { return nil }
    let bytes = Array(title.utf8)
    let persons = NameMentions.find(in: bytes, range: 0..<bytes.count).filter { $0.kind == .person }
    guard let first = persons.first, persons.count == 1 else { return nil }
    return Speaker(label: first.name, name: first.name, office: first.office)
  }
}

/// Keeps prepared documents at hand, up to a bound on their words; safe to share between threads.
final class PreparedTexts: Sendable {
  private struct State {
    var texts: [Int: PreparedText] = [:]
    var words = 0
  }
  private let state = Mutex(State())
  /// Some 500 MB at 60 bytes a word.
  private let mostWords = 8_000_000

  /// The document with that ordinal, where it is at hand.
  func known(_ ordinal: Int) -> PreparedText? { state.withLock { $0.texts[ordinal] } }

  /// The document with that ordinal; nil where it is no longer live.
  func text(_ ordinal: Int, from reader: RecordReader) throws -> PreparedText? {
    if let known = state.withLock({ $0.texts[ordinal] }) { return known }
    guard let stored = try reader.words(ordinal: ordinal) else { return nil }
    let prepared = PreparedText(stored)
    state.withLock { state in
      if state.words + prepared.matchable.count > mostWords { state = State() }
      if state.texts.updateValue(prepared, forKey: ordinal) == nil { state.words += prepared.matchable.count }
    }
    return prepared
  }
}
