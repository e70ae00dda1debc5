import RecordTypes
import Testing

@testable import RecordStore

@Suite struct LogTests {
  private func digest(_ text: String) -> String {
    var hash = SHA256()
    hash.add(Array(text.utf8))
    return hash.hexadecimal()
  }

  @Test func `the digest is SHA-256`() {
    #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      digest(String(repeating: "a", count: 1000)) == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
  }

  private func grown(_ body: (Record, String) throws -> Void) throws {
    try Samples.withRecord { record in
      _ = try record.write { try $0.add(Samples.imported(1, Samples.interview())) }
      let head = try #require(try record.read { try $0.logHead() })
      #expect(head.entry == 1 && head.captures == 1 && head.documents == 1)
      _ = try record.write { try $0.add(Samples.imported(2, Samples.document(["More."]))) }
      try record.write { try $0.add(.use(capture: Samples.hash(2), .record)) }
      try record.write { _ in }
      #expect(try record.read { try $0.logHead()?.entry } == 3)
      try body(record, head.head)
    }
  }

  private func faults(_ record: Record, since head: String) throws -> [RecordFault] {
    var faults: [RecordFault] = []
    _ = try record.read { try $0.verifyLog(since: head) { faults.append($0) } }
    return faults
  }

  @Test func `a head that was kept proves that nothing before it was altered`() throws {
    try grown { record, head in
      let found = try faults(record, since: head)
      #expect(found == [])
    }
  }

  @Test(arguments: [
    "UPDATE retrievals SET url = 'https://other.example/' WHERE number = 1",
    "UPDATE captures SET size = 3 WHERE number = 1", "UPDATE documents SET id = 'x' WHERE number = 1",
    "UPDATE log SET made = '2031-01-01T00:00Z' WHERE number = 1", "DELETE FROM log WHERE number = 1",
    "UPDATE log SET head = 'abc' WHERE number = 1",
  ])
  func `what was altered before a head is found`(sql: String) throws {
    try grown { record, head in
      try record.write { try $0.connection.script(sql) }
      #expect(try faults(record, since: head).count == 2)
    }
  }

  @Test func `what was altered behind a head is found, and the head still holds`() throws {
    try grown { record, head in
      try record.write { try $0.connection.script("UPDATE corrections SET value = 'report'") }
      #expect(try faults(record, since: head).count == 1)
      #expect(try faults(record, since: "00").count == 2)
    }
  }
}
