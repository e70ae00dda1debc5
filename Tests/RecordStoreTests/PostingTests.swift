import RecordTypes
import Testing

@testable import RecordStore

@Suite struct PostingTests {
  private func segment(_ ordinals: ClosedRange<Int>, _ keys: [Int64]) -> Segment {
    Segment(
      level: 2, ordinals: ordinals, documents: ordinals.count, words: 10,
      postings: keys.map { Posting(key: $0, block: [UInt8(ordinals.lowerBound), UInt8(truncatingIfNeeded: $0)]) })
  }

  @Test func `a key's blocks come in the order of the segments`() throws {
    try Samples.withRecord { record in
      try record.write { writer in
        try writer.add(segment(1...2, [0, 3, 8, 1 << 38 - 1]))
        try writer.add(segment(3...3, [8]))
      }
      try record.read { reader in
        #expect(try reader.postings(8) == [[1, 8], [3, 8]])
        #expect(try reader.postings(0) == [[1, 0]])
        #expect(try reader.postings(-1) == [] && reader.postings(1 << 38) == [])
        #expect(try reader.postings(9) == [])
        var seen: [[UInt8]] = []
        try reader.forEachPosting(8) { seen.append(Array($0)) }
        #expect(seen == [[1, 8], [3, 8]])
        #expect(try reader.segments().map(\.ordinals) == [1...2, 3...3])
        #expect(try reader.postings(ofSegment: 1, limit: 9).map(\.key) == [0, 3, 8, 1 << 38 - 1])
        #expect(try reader.postings(ofSegment: 1, from: 3, limit: 2).map(\.key) == [3, 8])
      }
    }
  }

  @Test func `a merged segment takes the place of its parts`() throws {
    try Samples.withRecord { record in
      try record.write { writer in
        try writer.add(segment(1...2, [1, 8]))
        try writer.add(segment(3...3, [8]))
      }
      try record.write { writer in
        let merged = segment(1...3, [1, 8])
        try writer.replaceSegments([1, 2], with: merged.summary) { add in
          for posting in merged.postings { try add([posting]) }
        }
      }
      #expect(try record.read { try $0.postings(8) } == [[1, 8]])
      #expect(try record.read { try $0.segments().map(\.number) } == [3])
      #expect(try Samples.faults(record) == [])
    }
  }

  @Test func `a transaction that throws leaves nothing`() throws {
    struct Stop: Error {}
    try Samples.withRecord { record in
      #expect(throws: Stop.self) {
        try record.write { writer in
          _ = try writer.add(Samples.imported(1, Samples.interview()))
          try writer.add(segment(1...1, [1]))
          throw Stop()
        }
      }
      let stats = try record.read { try $0.stats() }
      #expect(stats.documents == 0 && stats.captures == 0 && stats.segments == 0)
      #expect(try record.write { try $0.add(Samples.imported(1, Samples.interview())).ordinal } >= 1)
      #expect(try Samples.faults(record) == [])
    }
  }
}
