import Foundation
import QuothTesting
import Testing

@testable import Texts

/// Turns, roles, addressees and speakers on pages of all house styles, written for this test before the code was.
///
/// Not every page is read without a fault yet: `Tests/HouseStyles/faults.tsv` lists how many each has, and none may have
/// more. A page that is not in it has none.
@Suite struct HouseStyleTests {
  @Test(arguments: HouseStyle.all)
  func `a page of a house's style is read with no more faults than are known`(_ page: HouseStyle) throws {
    let document = try #require(HouseStyleReading.documents[page.file])
    let faults = HouseStyleReading.faults(of: page, in: document)
    let known = HouseStyleReading.known[page.name] ?? 0
    #expect(faults.count <= known, "\(faults.count) faults, \(known) known:\n\(faults.joined(separator: "\n"))")
  }

  @Test func `no style is without pages`() {
    #expect(HouseStyle.all.count >= 91)
    #expect(HouseStyle.all.allSatisfy { !$0.turns.isEmpty && !$0.capture.contains("⟦") })
  }
}

/// What the program makes of the pages, and where it differs from what is marked in them.
enum HouseStyleReading {
  /// The documents of all pages, read by one run of the program.
  static let documents: [String: JSONValue] = {
    guard let scratch = try? Scratch() else { return [:] }
    for page in HouseStyle.all { try? Data(page.capture.utf8).write(to: URL(filePath: scratch.path(page.file))) }
    let files = HouseStyle.all.map { scratch.path($0.file) }
    guard let run = try? Program.run(["extract"] + files + ["--json"]) else { return [:] }
    var documents: [String: JSONValue] = [:]
    for line in run.output.split(separator: "\n") {
      guard let document = try? JSONReader.read(Array(line.utf8)), let name = document["capture"]?["name"]?.string
      else {
        continue
      }
      documents[URL(filePath: name).lastPathComponent] = document
    }
    return documents
  }()

  /// Faults that are known, by page.
  static let known: [String: Int] = {
    let list = try? String(contentsOf: HouseStyle.folder.appending(path: "faults.tsv"), encoding: .utf8)
    var known: [String: Int] = [:]
    for line in (list ?? "").split(separator: "\n") {
      let fields = line.split(separator: "\t")
      if fields.count == 2 { known[String(fields[0])] = Int(fields[1]) }
    }
    return known
  }()

  /// A line for each turn that is missing or too many, each wrong role, speaker, addressee and kind.
  static func faults(of page: HouseStyle, in document: JSONValue) -> [String] {
    let text = document["text"]?.string ?? ""
    var turns = (document["turns"]?.array ?? []).map { (words(Example.words(text, $0["range"]), markup: false), $0) }
    var faults: [String] = []
    for expected in page.turns {
      let parts = expected.parts.map { words($0, markup: page.name.hasSuffix(".html")) }
      let first = parts.first?.prefix(4).joined(separator: " ") ?? ""
      guard let place = turns.firstIndex(where: { matches($0.0, parts) }) else {
        faults.append("not found: \(first)")
        continue
      }
      let turn = turns.remove(at: place).1
      if turn["role"]?.string != roles[expected.role] { faults.append("role: \(first)") }
      if !expected.speaker.isEmpty, !same(name(turn["speaker"]), expected.speaker) {
        faults.append("speaker: \(first)")
      }
      if !same(name(turn["addressee"]), expected.addressee) { faults.append("addressee: \(first)") }
    }
    faults += turns.map { "no turn: \($0.0.prefix(4).joined(separator: " "))" }
    if let kind = page.kind, document["kind"]?.string != kind {
      faults.append("kind: \(document["kind"]?.string ?? "")")
    }
    let missing = (document["missing"]?.array ?? []).map { "\($0["role"]?.string ?? "")|\(name($0["speaker"]))" }
    faults += page.missing.filter { !missing.contains($0) }.map { "missing: \($0)" }
    return faults
  }

  /// Equal words; of a turn that a heading interrupts, the same beginning and end.
  private static func matches(_ words: [String], _ parts: [[String]]) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    if parts.count == 1 { return words == first }
    return words.starts(with: first.prefix(5)) && words.reversed().starts(with: last.suffix(5).reversed())
      || words == parts.flatMap(\.self)
  }

  /// The same name, whichever of its parts stands first.
  private static func same(_ a: String, _ b: String) -> Bool {
    a.split(separator: " ").sorted() == b.split(separator: " ").sorted()
  }

  private static let roles = ["Q": "question", "A": "answer", "S": "statement"]

  private static func name(_ speaker: JSONValue?) -> String {
    speaker?["name"]?.string ?? speaker?["label"]?.string ?? ""
  }

  private static let entities = [
    "&nbsp;": " ", "&quot;": "\"", "&lt;": "<", "&gt;": ">", "&rsquo;": "’", "&lsquo;": "‘", "&ldquo;": "“",
    "&rdquo;": "”",
    "&ndash;": "–", "&mdash;": "—", "&hellip;": "…", "&#8217;": "’", "&#8216;": "‘", "&#8220;": "“", "&#8221;": "”",
    "&#39;": "'", "&laquo;": "«", "&raquo;": "»", "&middot;": "·", "&amp;": "&",
  ]

  private static func words(_ text: String, markup: Bool) -> [String] {
    var text = text
    if markup {
      text = text.replacing(/<[^>]*>/, with: " ")
      for (entity, character) in entities { text = text.replacing(entity, with: character) }
    }
    return text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
