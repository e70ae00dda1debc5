import Foundation
import GRDB
import QuothTesting
import Testing

/// `quoth verify` passes on what was imported and names what was changed behind its back.
struct VerifyTests {
  private static func record(in scratch: Scratch) throws -> String {
    let path = scratch.path("record.sqlite")
    let run = try Program.run(["import", "Examples/captures", "Examples/captures.warc.gz", "--record", path])
    #expect(run.status == 0)
    return path
  }

  /// Changes the record behind the program's back, as any SQLite tool could.
  private static func change(_ record: String, _ sql: String) throws {
    try DatabaseQueue(path: record).write { try $0.execute(sql: sql) }
  }

  @Test func `A fresh record verifies`() throws {
    let scratch = try Scratch()
    let run = try Program.run(["verify", "--record", Self.record(in: scratch)])
    #expect(run.status == 0 && run.output.contains("everything holds"))
  }

  @Test(arguments: [
    ("turns", "UPDATE turns SET start_byte = start_byte + 1 WHERE document = 1 AND position = 0"),
    ("blocks", "UPDATE blocks SET origin_end = origin_end - 1 WHERE number = (SELECT max(number) FROM blocks)"),
    ("quotations", "UPDATE quotation_rows SET content = '1-2' WHERE position = 0"),
  ])
  func `One derived range that was changed is named`(_ table: String, _ sql: String) throws {
    let scratch = try Scratch()
    let record = try Self.record(in: scratch)
    try Self.change(record, sql)
    let run = try Program.run(["verify", "--record", record])
    #expect(run.status == 1 && run.output.contains("FAULT"), "\(table)")
  }

  @Test func `A signed head proves that nothing before it was altered, and who says so`() throws {
    let scratch = try Scratch()
    let record = try Self.record(in: scratch)
    let (key, kept) = (scratch.path("key"), scratch.path("head.json"))
    let head = try Program.run(["verify", "--head", "--json", "--sign", key, "--record", record])
    #expect(head.status == 0 && head.errors.contains("public half"))
    try Data(head.output.utf8).write(to: URL(filePath: kept))
    #expect(try Program.run(["verify", "--head", "--json", "--sign", key, "--record", record]).output == head.output)
    let digits = head.output.components(separatedBy: "\"key\":\"")[1].prefix(64)
    #expect(try Program.run(["verify", "--since", kept, "--key", String(digits), "--record", record]).status == 0)
    let other = String(repeating: "0", count: 64)
    #expect(try Program.run(["verify", "--since", kept, "--key", other, "--record", record]).status == 1)
    // Another number of documents, under the same signature.
    let forged = head.output.replacingOccurrences(of: "\"documents\":", with: "\"documents\":1")
    try Data(forged.utf8).write(to: URL(filePath: kept))
    let run = try Program.run(["verify", "--since", kept, "--record", record])
    #expect(run.status == 1 && run.output.contains("signature"))
  }

  @Test func `One byte of a capture that was changed is named with its hash`() throws {
    let scratch = try Scratch()
    let record = try Self.record(in: scratch)
    let flip =
      "UPDATE captures SET bytes = CAST(substr(bytes, 1, 99) || x'FF' || substr(bytes, 101) AS BLOB) WHERE number = 1"
    try Self.change(record, flip)
    let run = try Program.run(["verify", "--record", record])
    #expect(run.status == 1 && run.output.contains("FAULT") && run.output.contains("capture"))
  }
}
