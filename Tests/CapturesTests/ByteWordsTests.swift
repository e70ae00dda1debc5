import Testing

@testable import Captures

@Suite struct ByteWordsTests {
  @Test func `Eight bytes at a time find what one at a time finds`() {
    var state: UInt64 = 9
    for _ in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var bytes = [UInt8](repeating: 0x61, count: Int(state >> 40) % 40)
      for index in bytes.indices where (state >> UInt64(index)) & 7 == 0 {
        bytes[index] = [0, 1, 0x1F, 0x20, 0x7F, 0x80, 0xC3, 0xFF][Int(state >> UInt64(20 + index % 20)) & 7]
      }
      let census = UTF8Sequences.census(bytes, from: 0)
      #expect(census.nuls == bytes.count { $0 == 0 })
      let plain = ByteWords.skip(bytes, from: 0) { ByteWords.isASCII($0) && !ByteWords.holdsByte($0, below: 0x20) }
      #expect(bytes[..<plain].allSatisfy { (0x20..<0x80).contains($0) })
      #expect(plain + 8 > bytes.count || !bytes[plain..<(plain + 8)].allSatisfy { (0x20..<0x80).contains($0) })
    }
  }
}
