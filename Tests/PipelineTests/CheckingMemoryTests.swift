import Foundation
import QuothTesting
import RecordStore
import RecordTypes
import Testing

@testable import Pipeline

/// What checks of one record keep at hand never makes an answer old.
struct CheckingMemoryTests {
  @Test func `A check sees what was imported since the check before it`() throws {
    let scratch = try Scratch()
    let record = try Sample.imported(in: scratch).record
    let checking = Checking(record)
    let question = Question(pieces: ["Nobody asked the lighthouse keepers whether timber arrives by night"])
    let known = Question(pieces: ["Then the ships will wait in our own waters until reason returns"])
    // Twice, so that the second answer comes out of what is kept.
    for _ in 0..<2 {
      #expect(try checking.check(question).verdict != .verbatim)
      #expect(try checking.check(known).verdict == .verbatim)
    }
    let interview = """
      PRESS RELEASES

      03.05.2021

      Interview of Foreign Minister Mirel Tanos with the Kaldera Herald newspaper, Porto Veda, May 3, 2021

      Question: Was the timber seen in the harbour?

      Mirel Tanos: Nobody asked the lighthouse keepers whether timber arrives by night. We shall ask them in the summer.
      """
    try Data(interview.utf8).write(to: scratch.folder.appending(path: "second.txt"))
    _ = try Ingestion(jobs: 1).run([scratch.path("second.txt")], into: record)
    let after = try checking.check(question)
    #expect(after.verdict == .verbatim)
    #expect(after == (try Checking(record).check(question)))
    #expect(try checking.check(known) == (try Checking(record).check(known)))
  }

  @Test func `Blocks that are kept never pass their bound`() {
    var known = KnownBlocks(mostBytes: 4_096)
    for key in 0..<200 {
      let blocks = [[UInt8](repeating: UInt8(key), count: key * 7 % 900), [UInt8](repeating: 1, count: 40)]
      known.keep(blocks, Int64(key))
      #expect(known[Int64(key)] == blocks)
      #expect(known.size <= 4_096)
    }
    // The bound put the first out; the last are there.
    #expect(known[0] == nil)
    #expect(known[199] != nil)
    // What is larger by itself is not kept, and puts nothing out.
    known.keep([[UInt8](repeating: 0, count: 5_000)], 1_000)
    #expect(known[1_000] == nil)
    #expect(known[199] != nil)
  }

  @Test func `Blocks that are kept twice are counted once`() {
    var known = KnownBlocks(mostBytes: 4_096)
    known.keep([[1, 2, 3]], 7)
    let size = known.size
    known.keep([[1, 2, 3]], 7)
    #expect(known.size == size)
  }
}
