package import Texts

/// A sample with markers that give the offsets, so that no test counts bytes.
///
///     let marked = MarkedText("①Mirel Tanos①: ②We are ready.②")
///     marked.text       // "Mirel Tanos: We are ready."
///     marked[1]         // 0..<11, UTF-8 bytes of `text`
///
/// The markers are the circled digits ① to ⑳. A marker that stands twice encloses a range; four times, two ranges
/// (`ranges(1)`), and so on. One that stands once marks a point, an empty range.
package struct MarkedText: Sendable {
  /// The sample without its markers.
  package let text: String
  private let offsets: [Int: [Int]]

  /// Reads the markers out of `marked`.
  package init(_ marked: String) {
    var text = ""
    var offsets: [Int: [Int]] = [:]
    for scalar in marked.unicodeScalars {
      if (0x2460..<0x2474).contains(scalar.value) {
        offsets[Int(scalar.value) - 0x245F, default: []].append(text.utf8.count)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// The sample as the text of a capture that is itself.
  package var source: SourceText { SourceText(text) }

  /// The first range of marker `number`; an empty range at 0 where the sample has no such marker.
  package subscript(number: Int) -> TextRange { ranges(number).first ?? 0..<0 }

  /// All ranges of marker `number`, in order.
  package func ranges(_ number: Int) -> [TextRange] {
    let points = offsets[number] ?? []
    if points.count == 1 { return [points[0]..<points[0]] }
    return stride(from: 0, to: points.count - 1, by: 2).map { points[$0]..<points[$0 + 1] }
  }
}
