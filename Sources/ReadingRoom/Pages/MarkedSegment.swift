import Pipeline
import RecordTypes
import Texts

/// A stretch of a document that its page marks.
struct Mark: Hashable {
  /// Where, in the document's text.
  var range: TextRange
  /// The number of the check that it leads to; nil for the words that a permalink names.
  var number: Int?
  /// What the check says.
  var outcome: Outcome?
}

/// A part of a mark that no other mark covers: where marks overlap, the one that began last has the words, so that a
/// quotation inside a quotation is marked on its own and links never nest.
struct MarkedSegment: Hashable {
  /// Where, in the document's text.
  var range: TextRange
  /// Whose part it is.
  var mark: Mark
  /// Whether this is the first part of all marks with this number.
  var isFirst: Bool
  /// Whether this is the last part of its mark.
  var isLast: Bool

  /// The parts of `marks` in the order of the text, none overlapping. O(n log n + n * depth).
  static func segments(of marks: [Mark]) -> [MarkedSegment] {
    let marks = marks.filter { !$0.range.isEmpty }.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var segments: [MarkedSegment] = []
    var open: [Mark] = []
    var offset = 0
    func advance(to end: Int) {
      while let top = open.last, offset < end {
        let stop = min(end, top.range.upperBound)
        if stop > offset {
          segments.append(MarkedSegment(range: offset..<stop, mark: top, isFirst: false, isLast: false))
          offset = stop
        }
        if top.range.upperBound <= offset { open.removeLast() }
      }
      offset = max(offset, end)
    }
    for mark in marks {
      advance(to: mark.range.lowerBound)
      open.removeAll { $0.range.upperBound <= offset }
      open.append(mark)
    }
    advance(to: open.map(\.range.upperBound).max() ?? 0)
    return labelled(segments)
  }

  private static func labelled(_ segments: [MarkedSegment]) -> [MarkedSegment] {
    var segments = segments
    var numbers: Set<Int?> = []
    for index in segments.indices { segments[index].isFirst = numbers.insert(segments[index].mark.number).inserted }
    var marks: Set<Mark> = []
    for index in segments.indices.reversed() { segments[index].isLast = marks.insert(segments[index].mark).inserted }
    return segments
  }

  /// Writes `part` of the segment.
  func write(_ part: TextRange, of bytes: [UInt8], to page: inout HTMLWriter) {
    let opens = isFirst && part.lowerBound == range.lowerBound
    guard let number = mark.number, let outcome = mark.outcome else {
      return page.element("mark", ["id": opens ? "lit" : nil]) { $0.text(bytes[part]) }
    }
    page.element(
      "a", ["class": "said \(outcome.rawValue)", "href": "#q\(number)", "id": opens ? "t\(number)" : nil]
    ) { page in
      page.text(bytes[part])
      if isLast, part.upperBound == range.upperBound { page.element("sup", text: "\(number)") }
    }
  }
}
