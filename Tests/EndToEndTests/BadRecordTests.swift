import Foundation
import GRDB
import QuothTesting
import Testing

/// Records that cannot be used, and places where none can be: status 3 and a message that names the file.
struct BadRecordTests {
  private static let commands = [
    ["list"], ["verify"], ["stats"], ["search", "pier"], ["check", "--quote", "pier"], ["show", "x"],
  ]

  /// A record of one page, and the identifier of its document; made once.
  private static let original: (scratch: Scratch, id: String)? = {
    guard let scratch = try? Scratch() else { return nil }
    try? Data(InventedCaptures.release(1).utf8).write(to: scratch.folder.appending(path: "good.txt"))
    let record = ["--record", scratch.path("r.sqlite")]
    guard (try? Program.run(["import", scratch.path("good.txt")] + record))?.status == 0 else { return nil }
    // The file alone is copied: what stands in the log is folded in first.
    let queue = try? DatabaseQueue(path: scratch.path("r.sqlite"))
    _ = try? queue?.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try? queue?.close()
    let list = try? Program.run(["list", "--json"] + record)
    return list?.output.firstMatch(of: /"id":"([^"]+)"/).map { (scratch, String($0.output.1)) }
  }()

  /// A copy of that record in a folder of its own.
  private static func made() throws -> (scratch: Scratch, path: String, id: String) {
    let original = try #require(original)
    let scratch = try Scratch()
    for name in ["good.txt", "r.sqlite"] {
      try FileManager.default.copyItem(atPath: original.scratch.path(name), toPath: scratch.path(name))
    }
    return (scratch, scratch.path("r.sqlite"), original.id)
  }

  @Test(arguments: commands)
  func `A record that is not there, or is something else, is said to be so`(command: [String]) throws {
    let scratch = try Scratch()
    let letter = scratch.path("letter.txt")
    try Data("Dear Mirel, the ferry is late.".utf8).write(to: URL(filePath: letter))
    let other = scratch.path("other.sqlite")
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE cats (name TEXT)") }
    for (path, says) in [
      (scratch.path("none.sqlite"), "no record at"), (letter, "no SQLite file"), (other, "another program"),
    ] {
      let run = try Program.run(command + ["--record", path])
      #expect(run.status == 3 && run.errors.contains(path) && run.errors.contains(says), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("none.sqlite")))
  }

  @Test func `A record of a newer schema is left as it is`() throws {
    let (scratch, path, _) = try Self.made()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let before = try Data(contentsOf: URL(filePath: path))
    for command in Self.commands + [["import", scratch.path("good.txt")]] {
      let run = try Program.run(command + ["--record", path])
      #expect(run.status == 3 && run.errors.contains("newer version") && run.errors.contains(path), "\(run.errors)")
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `A damaged record is said to be damaged by whatever command meets it, and none dies of it`() throws {
    let (scratch, path, id) = try Self.made()
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var found = 0
    for share in [0.01, 0.3, 0.6, 0.9] {
      var damaged = bytes
      let start = Int(Double(bytes.count) * share)
      for place in start..<min(start + 3_000, bytes.count) { damaged[place] = 0xA5 }
      let copy = scratch.path("copy.sqlite")
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + suffix) }
      try Data(damaged).write(to: URL(filePath: copy))
      let verify = try Program.run(["verify", "--record", copy])
      // Pages that hold nothing may be overwritten without a loss.
      #expect([0, 1, 3].contains(verify.status), "\(share): \(verify)")
      found += verify.status == 0 ? 0 : 1
      for command in [["show", id], ["search", "pier"], ["import", scratch.path("good.txt")]] {
        let run = try Program.run(command + ["--record", copy])
        #expect([0, 1, 3].contains(run.status), "\(command) \(share): \(run)")
      }
    }
    #expect(found >= 3)
  }

  /// Values that no import writes, put into the rows behind the program's back.
  @Test(arguments: [
    "UPDATE turns SET end_byte = 999999999", "UPDATE turns SET start_byte = -5",
    "UPDATE turns SET start_byte = end_byte + 9",
    "UPDATE blocks SET end_byte = 4611686018427387904", "UPDATE blocks SET start_byte = -1, origin_start = -7",
    "UPDATE turns SET notes = '3-1 8-99999'",
    "UPDATE texts SET origins = x'FFFFFFFFFF7F00'", "UPDATE texts SET size = -1", "UPDATE turns SET answers = 77",
    "UPDATE captures SET size = -9", "UPDATE captures SET bytes = x'00', encoding = 'zstd'", "DELETE FROM blocks",
    "UPDATE postings SET block = x'FFFFFFFFFFFFFFFFFF7F'",
    "UPDATE texts SET origins = x'00FEFFFFFF1F020000'",
    "UPDATE documents SET turns = 99999999, blocks = -3", "DELETE FROM texts",
  ])
  func `Rows that were changed by hand are found and kill nothing`(sql: String) throws {
    let (scratch, path, id) = try Self.made()
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    let verify = try Program.run(["verify", "--record", path])
    #expect(verify.status == 1 || verify.status == 3, "\(verify)")
    try Self.expectNoDeath(path: path, id: id, scratch)
  }

  /// What is derived from other rows is not weighed by verify; it kills nothing either.
  @Test(arguments: [
    "UPDATE quotation_rows SET content = '9-1', quoted = '5-99999999999'",
    "UPDATE quotation_rows SET confidence = -7, speaker_confidence = 4611686018427387904, kind = 77",
    "UPDATE quotation_rows SET voice = 4611686018427387904", "UPDATE voice_counts SET role = 9, count = -1",
    "UPDATE event_features SET features = x'FFFFFFFFFFFFFFFFFF'",
    "UPDATE segments SET words = -1, documents = 0, level = 99",
  ])
  func `Derived rows that were changed by hand kill nothing`(sql: String) throws {
    let (scratch, path, id) = try Self.made()
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    #expect([0, 1, 3].contains(try Program.run(["verify", "--record", path]).status))
    try Self.expectNoDeath(path: path, id: id, scratch)
  }

  private static func expectNoDeath(path: String, id: String, _ scratch: Scratch) throws {
    let calls = [
      ["show", id, "--json"], ["check", "--quote", "none of them was ours", "--speaker", "Mirel Tanos"],
      ["search", "barrels", "--json"], ["import", scratch.path("good.txt")],
    ]
    for call in calls {
      let run = try Program.run(call + ["--record", path])
      #expect([0, 1, 3].contains(run.status), "\(call): \(run)")
    }
  }
}
