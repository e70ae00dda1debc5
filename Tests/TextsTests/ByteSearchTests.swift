import Testing
import Texts

@Suite struct ByteSearchTests {
  @Test func `A mark is found wherever it stands, and what is none is passed over`() {
    let plain = [UInt8]("the ferry (of Vessa) left at 9, and came back".utf8)
    #expect(ByteSearch.firstMark(plain, 0..<plain.count) == plain.count)
    #expect(ByteSearch.firstMark(plain, 3..<3) == 3)
    for mark: UInt8 in [0x22, 0x27, 0x60, 0x80, 0xFF] {
      for place in plain.indices {
        var bytes = plain
        bytes[place] = mark
        #expect(ByteSearch.firstMark(bytes, 0..<bytes.count) == place)
        #expect(ByteSearch.firstMark(bytes, 0..<place) == place)
        #expect(ByteSearch.firstMark(bytes, (place + 1)..<bytes.count) == bytes.count)
      }
    }
  }

  @Test func `Letters before the first byte that is none are counted, whatever that byte is`() {
    for byte in UInt8.min...UInt8.max {
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      for place in 0..<8 {
        var bytes = [UInt8]("aZzAmMqQ".utf8)
        bytes[place] = byte
        let word = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
        #expect(ByteSearch.leadingLetters(word) == (isLetter ? 8 : place))
      }
    }
  }
}
