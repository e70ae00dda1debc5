import Foundation
import QuothTesting
import Testing

@testable import Texts

/// Every planted quotation of the example reports gets the verdict that is planted for it.
struct ExampleCheckTests {
  private static func checks(_ file: String) throws -> [JSONValue] {
    let run = try ExampleRecord.run(["check", "Examples/\(file)", "--json"])
    #expect(run.status == 0, "\(run.errors)")
    return try run.lines.map { try JSONReader.read(Array($0.utf8)) }
  }

  private static func planted(in example: Example) -> [JSONValue] { example.expected["quotations"]?.array ?? [] }

  /// The check of the planted quotation, found by its words.
  private static func check(of planted: JSONValue, in checks: [JSONValue]) -> JSONValue? {
    let words = Example.bare((planted["pieces"]?.array ?? []).compactMap(\.string).joined(separator: " "))
    return checks.first { Example.bare($0["quotation"]?.string ?? "") == words }
  }

  @Test(arguments: Example.reports)
  func `Verdict, outcome and sense are the planted ones`(_ example: Example) throws {
    for file in [example.file] + (example.expected["alsoAs"]?.array ?? []).compactMap(\.string) {
      let checks = try Self.checks(file)
      for planted in Self.planted(in: example) {
        let words = planted["pieces"]?.array?.first?.string ?? ""
        guard let check = Self.check(of: planted, in: checks) else {
          Issue.record("\(file): not found as one quotation: \(words)")
          continue
        }
        #expect(check["verdict"] == planted["verdict"], "\(file): \(words)")
        #expect(check["outcome"] == planted["outcome"], "\(file): \(words)")
        if let senses = planted["sense"]?.array {
          #expect(senses.contains(check["sense"] ?? .null), "\(file): \(words)")
        }
        #expect(check["kind"] == planted["kind"], "\(file): \(words)")
        if planted["agrees"]?.bool == false { #expect(check["speaker"]?["agrees"]?.bool == false, "\(file): \(words)") }
      }
    }
  }

  /// One kind is not yet read: a source inside reported speech ("he recalled that a deputy had called it …").
  @Test func `The speakers are the planted ones, but for one`() throws {
    var wrong: [String] = []
    for example in Example.reports {
      let checks = try Self.checks(example.file)
      for planted in Self.planted(in: example) {
        guard let check = Self.check(of: planted, in: checks) else { continue }
        if check["speaker"]?["asked"]?.string != planted["speaker"]?.string {
          wrong.append(check["quotation"]?.string ?? "")
        }
      }
    }
    #expect(wrong.count <= 1, "\(wrong)")
  }

  @Test(arguments: Example.reports)
  func `The passage is the planted one, and the differing words are named`(_ example: Example) throws {
    let checks = try Self.checks(example.file)
    for planted in Self.planted(in: example) {
      guard let check = Self.check(of: planted, in: checks) else { continue }
      let words = planted["pieces"]?.array?.first?.string ?? ""
      let passages = (check["passages"]?.array ?? []).map { Example.bare($0["text"]?.string ?? "") }
      let expected = (planted["passages"]?.array ?? []).map { Example.bare($0["text"]?.string ?? "") }
      let isExact = planted["verdict"]?.string != "reworded"
      if isExact {
        #expect(passages == expected, "\(words)")
      } else {
        #expect(
          zip(passages, expected).allSatisfy { $0.contains($1.suffix(24)) || $1.contains($0.prefix(24)) }, "\(words)")
      }
      let sources = (planted["sources"]?.array ?? []).compactMap {
        $0.string.map { ($0 as NSString).lastPathComponent }
      }
      for passage in check["passages"]?.array ?? [] {
        #expect(sources.contains(passage["origin"]?["name"]?.string ?? ""), "\(words)")
      }
      for differing in planted["differs"]?.array ?? [] { Self.expect(differing, in: check, words) }
    }
  }

  private static func expect(_ differing: JSONValue, in check: JSONValue, _ words: String) {
    let quotation = check["quotation"]?.string ?? ""
    let isNamed = (check["edits"]?.array ?? []).contains { edit in
      guard edit["op"]?.string != "equal" else { return false }
      let printed = Example.words(quotation, edit["quotation"])
      if let expected = differing["quotation"]?.string, !printed.contains(expected) { return false }
      if let flag = differing["flag"], !(edit["flags"]?.array ?? []).contains(flag) { return false }
      return true
    }
    #expect(isNamed, "\(words): \(differing.line) in \(check["edits"]?.line ?? "no edits")")
  }

  @Test func `Documents of one occasion are one event, and others are not`() throws {
    let run = try ExampleRecord.run(["list", "--json"])
    var events: [String: String] = [:]
    for line in run.lines {
      let document = try JSONReader.read(Array(line.utf8))
      let name = document["capture"]?["name"]?.string ?? ""
      events[name] = document["event"]?.string ?? "none of \(name)"
    }
    var seen: Set<String> = []
    for event in Example.all["events"]?.array ?? [] {
      let files = ((event["records"]?.array ?? []) + (event["reports"]?.array ?? [])).compactMap(\.string)
      let found = Set(files.compactMap { events[($0 as NSString).lastPathComponent] })
      #expect(found.count == 1, "\(files): \(found)")
      #expect(seen.isDisjoint(with: found), "\(files)")
      seen.formUnion(found)
    }
  }
}
