import QuothTesting
import Testing

@testable import Texts

struct ByteSearchNeedleTests {
  @Test func `Several bytes are found where they first stand one behind the other`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in UInt8.random(in: 0x61..<0x64, using: &random)
      }
      let needle = (0..<Int.random(in: 2..<5, using: &random)).map { _ in UInt8.random(in: 0x61..<0x64, using: &random)
      }
      let low = Int.random(in: 0...bytes.count, using: &random)
      let range = low..<Int.random(in: low...bytes.count, using: &random)
      let naive = range.first {
        $0 + needle.count <= range.upperBound && Array(bytes[$0..<($0 + needle.count)]) == needle
      }
      #expect(ByteSearch.first(needle, in: bytes, range) == naive)
    }
  }
}
