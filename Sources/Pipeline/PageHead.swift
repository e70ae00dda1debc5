import Foundation
import RecordTypes

/// The lines of a text capture that stand above the body and were read as its head: titles, bylines, offices.
enum PageHead {
  /// The lines of head furniture before the first block; none where the capture is mark-up. O(their length).
  static func lines(of document: Document, in capture: Capture) -> [String] {
    guard capture.mediaType == .text, let body = document.blocks.first?.origin.lowerBound else { return [] }
    var lines: [String] = []
    for part in document.furniture where [.header, .navigation].contains(part.kind) && part.origin.upperBound <= body {
      let range = part.origin.clamped(to: 0..<capture.bytes.count)
      for line in capture.bytes[range].split(separator: 0x0A) {
        lines.append(String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces))
      }
    }
    return lines
  }
}
