import Foundation
import RecordTypes

/// The lines of a capture that stand above the body and were read as its head: titles, bylines, offices.
enum PageHead {
  /// How much of one piece of a page's head is read, in bytes.
  private static let limit = 4000

  /// The lines of head furniture before the first block. O(their length).
  static func lines(of document: Document, in capture: Capture) -> [String] {
    guard let body = document.blocks.first?.origin.lowerBound else { return [] }
    let isText = capture.mediaType == .text
    let kinds: [Furniture.Kind] = isText ? [.header, .navigation] : [.header]
    var lines: [String] = []
    for part in document.furniture where kinds.contains(part.kind) && part.origin.upperBound <= body {
      let range = part.origin.clamped(to: 0..<capture.bytes.count)
      let bytes = isText ? Array(capture.bytes[range]) : plain(capture.bytes[range].prefix(limit))
      for line in bytes.split(separator: 0x0A) {
        lines.append(String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces))
      }
    }
    return lines
  }

  /// The text between tags; a bar between two pieces parts lines too.
  private static func plain(_ markup: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var isTag = false
    for byte in markup {
      switch byte {
      case 0x3C: isTag = true
      case 0x3E where isTag:
        isTag = false
        text.append(0x0A)
      case 0x7C where !isTag: text.append(0x0A)
      default: if !isTag { text.append(byte) }
      }
    }
    return text
  }
}
