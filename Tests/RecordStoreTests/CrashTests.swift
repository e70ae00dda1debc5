import Foundation
import RecordTypes
import Testing

@testable import RecordStore

/// What is left when a program dies in the middle: the files as they lie on the disk at that moment.
@Suite struct CrashTests {
  /// Copies the file and its log as they are now, without the shared-memory index, as after a kill.
  private func snapshot(_ path: String, to copy: String) throws {
    for suffix in ["", "-wal"] {
      try? FileManager.default.removeItem(atPath: copy + suffix)
      if FileManager.default.fileExists(atPath: path + suffix) {
        try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
      }
    }
    try? FileManager.default.removeItem(atPath: copy + "-shm")
  }

  private func add(_ seed: UInt8, _ writer: RecordWriter) throws {
    let added = try writer.add(Samples.imported(seed, Samples.document(["Words of page \(seed).", "More of them."])))
    try writer.add(
      Segment(
        level: 0, ordinals: added.ordinal...added.ordinal, documents: 1, words: 7,
        postings: [Posting(key: Int64(seed), block: [seed])]))
  }

  @Test func `a record whose writer died holds whole transactions, verifies, and goes on`() throws {
    try Samples.withPath { path in
      let copy = path + ".copy"
      let record = try Record.open(path, for: .writing)
      for seed in UInt8(1)...12 {
        // Within the transaction nothing of it is on the disk that a reader would see; the log may hold pages of it.
        try record.write { writer in
          try add(seed, writer)
          try snapshot(path, to: copy)
        }
        let left = try Record.open(copy, for: .writing)
        #expect(try left.read { try $0.stats().documents } == Int(seed) - 1)
        #expect(try Samples.faults(left) == [])
        try left.write { try add(seed, $0) }
        #expect(try left.read { try $0.stats().documents } == Int(seed))
        try left.close()
      }
      try record.close()
    }
  }

  @Test(arguments: [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95])
  func `a log that is cut off anywhere leaves whole transactions`(share: Double) throws {
    try Samples.withPath { path in
      let copy = path + ".copy"
      let record = try Record.open(path, for: .writing)
      for seed in UInt8(1)...8 { try record.write { try add(seed, $0) } }
      try snapshot(path, to: copy)
      let log = URL(fileURLWithPath: copy + "-wal")
      let bytes = try Data(contentsOf: log)
      try bytes.prefix(Int(Double(bytes.count) * share)).write(to: log)
      let left = try Record.open(copy, for: .writing)
      let stats = try left.read { try $0.stats() }
      #expect(stats.documents == stats.captures && stats.documents == stats.segments && stats.documents < 8)
      #expect(try Samples.faults(left) == [])
      try left.close()
      try record.close()
    }
  }

  @Test func `readers see one state while a writer works`() throws {
    try Samples.withRecord { record in
      try record.write { try add(1, $0) }
      try record.read { reader in
        let before = try reader.stats().documents
        let done = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
          try? record.write { try add(2, $0) }
          done.signal()
        }
        done.wait()
        #expect(try reader.stats().documents == before)
      }
      #expect(try record.read { try $0.stats().documents } == 2)
    }
  }
}
