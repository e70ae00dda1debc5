import Foundation
import RecordTypes
import Texts

/// The lines of a capture that stand above the body and were read as its head: titles, bylines, offices.
enum PageHead {
  /// How much of one piece of a page's head is read, in bytes.
  private static let limit = 4000

  /// How many bytes of a page's markup are searched for its description.
  private static let head = 20000

  /// The lines of head furniture before the first block; of a page with markup also its description and the lines under its
  /// pictures, which name in full who speaks. O(their length).
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
    guard !isText else { return lines }
    for part in document.furniture.filter({ $0.kind == .caption }).prefix(8) {
      let range = part.origin.clamped(to: 0..<capture.bytes.count)
      lines.append(spaced(plain(capture.bytes[range].prefix(limit))))
    }
    if let description = description(capture.bytes) { lines.append(description) }
    return lines
  }

  /// What the page says of itself to those who list it. Bytes, for a page's head is long.
  private static func description(_ markup: [UInt8]) -> String? {
    let end = min(markup.count, head)
    for name in descriptions {
      guard let place = ByteSearch.first(name, in: markup, 0..<end) else { continue }
      let behind = place + name.count
      guard let value = ByteSearch.first(content, in: markup, behind..<min(end, behind + 40)) else { continue }
      let start = value + content.count
      guard let close = ByteSearch.first(0x22, in: markup, start..<min(end, start + 1000)) else { continue }
      return spaced(Array(markup[start..<close]))
    }
    return nil
  }

  private static let descriptions = [Array("name=\"description\"".utf8), Array("property=\"og:description\"".utf8)]
  private static let content = Array("content=\"".utf8)

  /// One line with its full stop, for it is no heading; with spaces for those that do not break.
  private static func spaced(_ text: [UInt8]) -> String {
    let line = String(decoding: text, as: UTF8.self).replacingOccurrences(of: "&nbsp;", with: " ")
      .replacingOccurrences(of: "\n", with: " ").trimmingCharacters(in: .whitespaces)
    return line.hasSuffix(".") ? line : line + "."
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
