import Foundation
import Texts

/// An annotated article; ranges in UTF-8 bytes.
struct GoldArticle {
  /// An annotated quotation.
  struct Quotation {
    var content: [TextRange]
    var cue: [TextRange]
    var source: [TextRange]
  }
  var id: String
  var bytes: [UInt8]
  var quotations: [Quotation]
  /// Page furniture that the annotators left out.
  var ignored: [TextRange]

  /// The articles of a file of JSON lines whose ranges count code points.
  static func load(_ path: String) throws -> [GoldArticle] {
    try Data(contentsOf: URL(filePath: path)).split(separator: 10).compactMap { line in
      let value = try JSONReader.read([UInt8](line))
      guard let id = value["id"]?.string, let text = value["text"]?.string else { return nil }
      let bytes = Array(text.utf8)
      let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
      func ranges(_ value: JSONValue?) -> [TextRange] {
        (value?.array ?? []).compactMap { pair in
          guard let pair = pair.array, pair.count == 2, let start = pair[0].int, let end = pair[1].int else {
            return nil
          }
          return starts[start]..<starts[end]
        }
      }
      let quotations = (value["quotations"]?.array ?? []).map {
        Quotation(content: ranges($0["content"]), cue: ranges($0["cue"]), source: ranges($0["source"]))
      }
      return GoldArticle(id: id, bytes: bytes, quotations: quotations, ignored: ranges(value["ignore"]))
    }
  }
}
