import Exchange
import Foundation
import Pipeline
import RecordStore
import RecordTypes
import Texts

extension FuzzTarget {
  /// Any query: it means something, and never an error of SQL.
  static let search = FuzzTarget(
    "search",
    seeds: [
      "treatment border", "\"special treatment\" OR railway -gift",
      "speaker:Tanos kind:interview before:2017 after:2016-12-01",
      "rail*", "outlet:\"Meridian Wire\" use:record event:x", "* - \" ( ) NEAR(a b) {text}: ^a", "speaker:", "-\"",
      "OR OR",
    ],
    words: [
      "speaker:", "outlet:", "kind:", "use:", "event:", "before:", "after:", " OR ", "\"", "-", "*", "NEAR", "AND",
      "\u{0}",
    ]
  ) { bytes in
    guard let record = SampleRecord.shared?.record else { return [] }
    do {
      let found = try record.read { try $0.search(String(decoding: bytes, as: UTF8.self), limit: 5) }
      return found.passages.flatMap { passage in
        DocumentFaults.ranges(passage.matched, in: 0..<passage.text.utf8.count, "highlight", ordered: true)
          + DocumentFaults.ranges([passage.snippet], in: 0..<passage.text.utf8.count, "snippet")
      }
    } catch {
      return ["\(error)"]
    }
  }

  /// A record of which some bytes were changed: each four bytes of the input are a place and what is mixed into it.
  static let record = FuzzTarget(
    "record", bytes: [[], [0, 0, 16, 255], [0, 0, 60, 1, 0, 16, 9, 7], Array("0123456789abcdef".utf8)]
  ) { bytes in
    guard let sample = SampleRecord.shared else { return [] }
    var damaged = sample.bytes
    for start in stride(from: 0, to: bytes.count - 3, by: 4) {
      let place = bytes[start..<(start + 3)].reduce(0) { $0 << 8 | Int($1) }
      damaged[place % damaged.count] ^= bytes[start + 3]
    }
    return SampleRecord.faults(ofFile: damaged, folder: sample.folder)
  }
}

extension FuzzTarget {
  /// Proof files: the verdict is derived again from whatever the file says.
  static let proofs = FuzzTarget(
    "proofs", bytes: [SampleRecord.shared?.proof ?? []],
    words: ["\"verdict\":", "\"passages\":", "\"range\":[", "\"bytes\":", "\"pieces\":", "altered", "verbatim"]
  ) { bytes in
    let report = ProofVerification.verify(bytes)
    if report.faults.isEmpty, bytes != SampleRecord.shared?.proof, report.proof == nil {
      return ["a proof of nothing that holds"]
    }
    return report.faults.map(\.name).contains("") ? ["a fault without a name"] : []
  }
}

/// A record of three invented pages in a folder of its own.
final class SampleRecord: Sendable {
  let record: Record
  let bytes: [UInt8]
  let folder: URL
  /// A proof of a quotation that the record holds with another word.
  let proof: [UInt8]

  /// Made at first use; nil where the disk refuses.
  static let shared: SampleRecord? = try? SampleRecord()

  private init() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "quoth-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let pages = ["a.txt": InventedWords.conference, "b.txt": InventedWords.story, "c.html": InventedWords.page]
    for (name, text) in pages { try Data(text.utf8).write(to: folder.appending(path: name)) }
    let path = folder.appending(path: "record.sqlite").path
    let made = try Record.open(path, for: .writing)
    _ = try Ingestion(jobs: 1).run(pages.keys.sorted().map { folder.appending(path: $0).path }, into: made)
    try made.close()
    bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    record = try Record.open(path, for: .reading)
    self.folder = folder
    let question = Question(
      pieces: ["We have always asked for special treatment at the border"], speaker: "Mirel Tanos")
    let checking = Checking(record)
    proof = try checking.proof(checking.check(question), of: question)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a damaged file does beside being refused: every error must be one that the program can explain.
  static func faults(ofFile bytes: [UInt8], folder: URL) -> [String] {
    let path = folder.appending(path: "damaged.sqlite").path
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    guard (try? Data(bytes).write(to: URL(filePath: path))) != nil else { return [] }
    var faults: [String] = []
    func attempt(_ step: String, _ body: () throws -> Void) {
      do { try body() } catch is RecordError { return } catch { faults.append("\(step): \(type(of: error)) \(error)") }
    }
    attempt("reading") {
      let record = try Record.open(path, for: .reading)
      attempt("verifying") { _ = try Verification.verify(record) }
      attempt("searching") { _ = try record.read { try $0.search("treatment \"the railway\" speaker:Tanos") } }
      attempt("checking") {
        let checking = Checking(record)
        _ = try checking.check(Question(pieces: ["We have never asked for special treatment"], speaker: "Mirel Tanos"))
        try record.read { reader in
          for summary in try reader.summaries() {
            guard let stored = try reader.document(summary.id) else { continue }
            let checks = try checking.check(
              stored.document, capture: stored.summary.capture, indirect: true, in: reader)
            _ = try ShownDocument.value(stored, checks: checks, in: reader)
          }
        }
      }
      attempt("counting") { _ = try record.read { try $0.stats() } }
      try record.close()
    }
    attempt("handing out") {
      let record = try Record.open(path, for: .reading)
      for format in RecordExport.Format.allCases {
        attempt("exporting") { _ = try RecordExport.write(format, query: "", of: record) { _ in } }
      }
      let merged = folder.appending(path: "merged.sqlite").path
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: merged + suffix) }
      let target = try Record.open(merged, for: .writing)
      attempt("merging") { _ = try RecordMerge(into: target, jobs: 1).run(record) }
      try target.close()
      try record.close()
    }
    attempt("importing") {
      let record = try Record.open(path, for: .writing)
      defer { try? record.close() }
      let page = folder.appending(path: "b.txt").path
      _ = try Ingestion(use: .record, jobs: 1).run([page, folder.appending(path: "c.html").path], into: record)
      _ = try Rebuilding(record, jobs: 1).run()
    }
    return faults
  }
}
