import Foundation
import RecordTypes
import Speakers
import Texts

@testable import Quotations

/// What each component contributes: reads articles with one of them left out at a time.
///
///     train ablation ARTICLES.jsonl FOLDER
///
/// writes a file of quotations for each of them, in the form that the evaluator reads.
enum Ablation {
  private static let ways: [(name: String, reader: LearnedReader?)] = [
    ("rules", nil), ("whole", reader { _ in }), ("without-rest", reader { $0.parts.remove(.rest) }),
    ("without-subject", reader { $0.parts.remove(.subject) }),
    ("without-windows", reader { $0.parts.remove(.windows) }), ("without-bias", reader { $0.cueBias = 0 }),
    ("without-spoken", reader { $0.spoken = nil }),
  ]

  static func reader(_ change: (inout LearnedReader) -> Void) -> LearnedReader? {
    guard var reader = LearnedReader.reader(for: "en") else { return nil }
    change(&reader)
    return reader
  }

  static func run(_ path: String, folder: String) throws {
    let articles = try GoldArticle.load(path)
    for (name, reader) in ways {
      let lines = articles.map { article in line(article, read(article.bytes, reader)) }
      try lines.joined().write(toFile: "\(folder)/\(name).jsonl", atomically: true, encoding: .utf8)
    }
  }

  static func read(_ bytes: [UInt8], _ reader: LearnedReader?) -> [Quotation] {
    guard let reader else { return QuotationReader.read(bytes, method: .rules) }
    let paragraphs = Paragraphs.scan(bytes, in: 0..<bytes.count, lexicon: .english)
    return Finishing.quotations(
      reader.read(paragraphs), bytes: bytes, paragraphs: paragraphs, persons: PersonIndex(bytes: [], range: 0..<0))
  }

  static func line(_ article: GoldArticle, _ quotations: [Quotation]) -> String {
    var points = [0]
    for byte in article.bytes { points.append(points[points.count - 1] + (byte & 0xC0 == 0x80 ? 0 : 1)) }
    // The byte behind a code point's first one belongs to it still.
    let start = { (offset: Int) in
      offset < article.bytes.count && article.bytes[offset] & 0xC0 == 0x80 ? points[offset] - 1 : points[offset]
    }
    func value(_ ranges: [TextRange]) -> JSONValue {
      .array(ranges.map { .array([.integer(start($0.lowerBound)), .integer(start($0.upperBound))]) })
    }
    let items = quotations.map { quotation -> JSONValue in
      var fields = [
        JSONMember("content", value(quotation.content)), JSONMember("cue", value(quotation.cue)),
        JSONMember("source", value(quotation.source)),
      ]
      if let within = quotation.within { fields.append(JSONMember("within", .integer(within))) }
      return .object(fields)
    }
    return JSONValue.object([JSONMember("id", .string(article.id)), JSONMember("quotations", .array(items))]).line
      + "\n"
  }
}
