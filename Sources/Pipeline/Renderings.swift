import RecordStore
import RecordTypes
import Texts

/// Keeps the renderings of one passage together: what other reports of the record make of it, in whatever words. Known from
/// their own checks; so it is told where a quotation is asked for, and is no part of what is kept of a check.
enum Renderings {
  /// So many are shown.
  private static let most = 8
  /// So many quotations of a passage are looked at.
  private static let looked = 64

  /// Other reports' quotations that rest on the passages of `check`, one for each report. `excluded` are captures of the
  /// report that is checked.
  static func of(_ check: Check, excluded: Set<ContentHash>, in reader: RecordReader) throws -> [Passage] {
    var known = Set(check.alsoReported.map(\.document))
    var found: [Passage] = []
    for passage in check.passages {
      let resting = try reader.quotations(restingOn: passage.range, of: passage.document, limit: looked)
      for (quotation, words, score) in resting where isSame(words, passage.range) && found.count < most {
        guard let place = try reader.quotation(quotation), known.insert(place.document).inserted,
          let stored = try reader.document(place.document), !excluded.contains(stored.summary.capture)
        else { continue }
        if let rendering = rendering(place.index, of: stored, score: score) { found.append(rendering) }
      }
    }
    return found
  }

  /// Whether the two share half of the shorter.
  private static func isSame(_ first: TextRange, _ second: TextRange) -> Bool {
    first.clamped(to: second).count * 2 >= min(first.count, second.count)
  }

  private static func rendering(_ index: Int, of stored: StoredDocument, score: Double) -> Passage? {
    let document = stored.document
    guard document.quotations.indices.contains(index), let first = document.quotations[index].content.first,
      let last = document.quotations[index].content.last, first.lowerBound < last.upperBound
    else { return nil }
    let range = first.lowerBound..<last.upperBound
    guard let origin = document.text.origin(of: range) else { return nil }
    return Passage(
      document: stored.summary.id, turn: nil, range: range, text: document.text[range], said: stored.summary.said,
      title: stored.summary.title, standing: stored.summary.standing,
      address: Address(capture: stored.summary.capture, range: origin), captureName: stored.summary.name,
      speaker: document.quotations[index].speaker.map { Speaker(label: $0.label, name: $0.name) }, role: nil,
      score: score)
  }
}
