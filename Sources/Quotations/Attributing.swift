import RecordTypes
import Speakers
import Texts

/// Says which person or body each source means, walking the quotations in the order of the text so that a pronoun can
/// mean the one quoted last.
struct Attributing {
  private let bytes: [UInt8]
  private let index: PersonIndex
  /// The ends of all mentions with their entries, in order: for `who`.
  private let mentions: [(end: Int, entry: Int)]
  private var lastSpeaker: Int?
  private var readings: [String: PersonIndex.Reading] = [:]

  /// Belief below this is no answer: the label alone is given.
  private static let least = 0.3

  init(bytes: [UInt8], index: PersonIndex) {
    self.bytes = bytes
    self.index = index
    mentions = index.entries.enumerated().flatMap { number, entry in
      entry.mentions.map { (end: $0.upperBound, entry: number) }
    }.sorted { ($0.end, $0.entry) < ($1.end, $1.entry) }
  }

  /// The speaker of a quotation; nil where it has no source.
  mutating func speaker(of quotation: Quotation) -> Attribution? {
    guard let source = quotation.source.first else { return nil }
    let label = trimmed(source)
    guard !label.isEmpty else { return nil }
    let found = candidate(for: label, at: source.lowerBound)
    guard let found, found.confidence >= Attributing.least, index.entries.indices.contains(found.entry) else {
      return Attribution(label: label)
    }
    lastSpeaker = found.entry
    return Attribution(label: label, name: index.entries[found.entry].name, confidence: found.confidence)
  }

  private mutating func candidate(for label: String, at offset: Int) -> PersonIndex.Candidate? {
    if label.utf8.count < 20, Attributing.relatives.contains(label.lowercased()) { return antecedent(at: offset) }
    if let found = named(label, at: offset) { return found }
    for part in Attributing.parts(of: label) {
      if let found = named(part, at: offset) { return found }
    }
    return nil
  }

  private mutating func named(_ label: String, at offset: Int) -> PersonIndex.Candidate? {
    let reading = readings[label] ?? index.reading(of: label)
    readings[label] = reading
    return index.candidates(for: reading, at: offset, lastSpeaker: lastSpeaker).first
  }

  /// Shorter forms of a label that nobody fits: `Ada Leek` of `Ada Leek, who leads the fleet`, `Harbour Ministry` of
  /// `Veldria’s Harbour Ministry`.
  private static func parts(of label: String) -> [String] {
    var parts: [String] = []
    if let comma = label.firstIndex(of: ",") { parts.append(String(label[..<comma])) }
    for mark in ["’s ", "'s "] where label.utf8.contains(0x73) {
      if let owner = label.firstRange(of: mark) { parts.append(String(label[owner.upperBound...])) }
    }
    return parts
  }

  /// The mention that ends nearest before `offset`, where it stands close enough to be meant by `who`.
  private func antecedent(at offset: Int) -> PersonIndex.Candidate? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset - mentions[low - 1].end < 60 else { return nil }
    return .init(entry: mentions[low - 1].entry, confidence: offset - mentions[low - 1].end < 4 ? 0.9 : 0.6)
  }

  private func trimmed(_ range: TextRange) -> String {
    var end = range.upperBound
    if range.count > 3, let (last, _) = Scalars.before(end, in: bytes), last == 0x2C || last == 0x3A { end -= 1 }
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  }

  private static let relatives: Set<String> = [
    "who", "which", "whom", "that", "qui", "der", "die", "que", "который", "которая",
  ]
}
