internal import RecordTypes
internal import Texts

/// What is numbered within a document, by an ordinal that is never given twice: `9f2c51aa03be-t4`.
enum Numbered: String {
  case turn, quotation

  var table: String { "\(rawValue)s" }
  /// The column that holds the document's next ordinal.
  var column: String { "next_\(rawValue)" }
  private var mark: String { self == .turn ? "-t" : "-q" }

  func id(_ ordinal: Int, in document: DocumentID) -> String { "\(document.value)\(mark)\(ordinal)" }

  /// The document and the ordinal that an identifier is made of; nil where it is none of this sort.
  func parts(of id: String) -> (document: DocumentID, ordinal: Int)? {
    let bytes = Array(id.utf8)
    guard let dash = bytes.lastIndex(of: 0x2D), bytes[dash...].starts(with: mark.utf8),
      let ordinal = Int(String(decoding: bytes[(dash + 2)...], as: UTF8.self)), ordinal >= 0
    else { return nil }
    return (DocumentID(String(decoding: bytes[..<dash], as: UTF8.self)), ordinal)
  }

  /// The words of each turn or quotation, where they stand, and who says them: what is held against those of another
  /// version.
  func elements(_ document: Document) -> [NumberedWords] {
    switch self {
    case .turn:
      document.turns.map {
        NumberedWords(
          words: document.text[$0.range], origin: document.text.origin(of: $0.range), role: $0.role.rawValue)
      }
    case .quotation:
      document.quotations.map { quotation in
        let words = quotation.content.map { document.text[$0] }.joined(separator: " ")
        let whole = quotation.content.first.map { $0.lowerBound..<(quotation.content.last ?? $0).upperBound }
        return NumberedWords(
          words: words, origin: whole.flatMap { document.text.origin(of: $0) }, role: quotation.kind.rawValue)
      }
    }
  }
}

/// The words of a turn or a quotation in one version.
struct NumberedWords: Hashable {
  var words: String
  /// Where they stand in the capture.
  var origin: OriginRange?
  var role: String
}

/// Hands the ordinals of one version's turns or quotations on to the next one's: first to those with the same words, in
/// order; then, between two that were handed on, to those most alike that stand in the same order.
struct OrdinalAlignment {
  /// The share of runs of two words that must be common.
  private static let alike = 0.4

  /// The old element that each new one takes its ordinal from; nil where it is new. O(n + m), but for the stretches
  /// that changed: O(a * b) of their elements, at most 4,096 pairs a stretch.
  static func sources(_ old: [NumberedWords], _ new: [NumberedWords]) -> [Int?] {
    var sources = exact(old, new)
    // What is anchored out of order ties nothing together.
    var last = -1
    var anchors: [(new: Int, old: Int)] = []
    for (index, source) in sources.enumerated() {
      if let source, source > last {
        anchors.append((index, source))
        last = source
      }
    }
    anchors.append((new.count, old.count))
    let taken = Set(sources.compactMap(\.self))
    var start = (new: 0, old: 0)
    for anchor in anchors {
      let waiting = (start.new..<max(start.new, anchor.new)).filter { sources[$0] == nil }
      let free = (start.old..<max(start.old, anchor.old)).filter { !taken.contains($0) }
      for (index, source) in pairs(waiting, free, old, new) { sources[index] = source }
      start = (anchor.new + 1, anchor.old + 1)
    }
    return sources
  }

  private static func exact(_ old: [NumberedWords], _ new: [NumberedWords]) -> [Int?] {
    var waiting: [String: [Int]] = [:]
    for index in old.indices.reversed() { waiting[old[index].words, default: []].append(index) }
    return new.map { waiting[$0.words]?.popLast() }
  }

  private static func pairs(
    _ waiting: [Int], _ free: [Int], _ old: [NumberedWords], _ new: [NumberedWords]
  ) -> [(Int, Int)] {
    guard !waiting.isEmpty, !free.isEmpty, waiting.count * free.count <= 4096 else { return [] }
    let theirs = free.map { runs(old[$0].words) }
    var pairs: [(Int, Int)] = []
    var next = 0
    for index in waiting {
      let mine = runs(new[index].words)
      var best: (place: Int, share: Double)?
      for place in next..<free.count where old[free[place]].role == new[index].role {
        let share = Shingles.resemblance(mine, theirs[place])
        if share >= alike, share > best?.share ?? 0 { best = (place, share) }
      }
      guard let best else { continue }
      pairs.append((index, free[best.place]))
      next = best.place + 1
      if next == free.count { break }
    }
    return pairs
  }

  private static func runs(_ words: String) -> Set<UInt64> {
    let bytes = Array(words.utf8)
    return Set(Shingles.scan(bytes, Words.scan(bytes, in: 0..<bytes.count), size: 2))
  }
}
