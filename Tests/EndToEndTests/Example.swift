import Foundation
import QuothTesting
import Testing

@testable import Texts

/// What Examples/expected.json says of one file.
struct Example: Sendable, CustomTestStringConvertible {
  let file: String
  let expected: JSONValue
  var testDescription: String { file }

  static let folder = Program.root.appending(path: "Examples")

  static let all: JSONValue = {
    let data = try? Data(contentsOf: folder.appending(path: "expected.json"))
    return data.flatMap { try? JSONReader.read(Array($0)) } ?? .null
  }()

  static let documents = (all["documents"]?.array ?? []).map { Example(file: $0["file"]?.string ?? "", expected: $0) }
  static let reports = (all["reports"]?.array ?? []).map { Example(file: $0["file"]?.string ?? "", expected: $0) }

  /// The words of `value` at `range` (code points), white space folded.
  static func words(_ text: String, _ range: JSONValue?) -> String {
    guard let bounds = range?.array?.compactMap(\.int), bounds.count == 2 else { return "" }
    let scalars = Array(text.unicodeScalars)
    guard bounds[0] >= 0, bounds[0] <= bounds[1], bounds[1] <= scalars.count else { return "(outside)" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[bounds[0]..<bounds[1]])
    return String(view)
  }

  /// `text` without white space at its ends and with single spaces inside.
  static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `text` without the punctuation that an outlet may put at the ends of a quotation.
  static func bare(_ text: String) -> String {
    folded(text).trimmingCharacters(in: .punctuationCharacters.union(.whitespaces))
  }
}

/// The record of all example pages, made once for all tests.
enum ExampleRecord {
  static let scratch = try? Scratch()
  static let path = scratch?.path("examples.sqlite") ?? ""

  /// What importing everything said.
  static let imported: Program.Run? = {
    try? Program.run(["import", "Examples/captures", "Examples/html", "--record", path])
  }()

  /// Runs a command against the record.
  static func run(_ arguments: [String], input: String = "") throws -> Program.Run {
    _ = try #require(imported)
    return try Program.run(arguments + ["--record", path], input: input)
  }
}
