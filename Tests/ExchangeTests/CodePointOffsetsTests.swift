import QuothTesting
import Testing
import Texts

@testable import Exchange

struct CodePointOffsetsTests {
  @Test func `Bytes and code points are converted both ways`() {
    let marked = MarkedText("“①Peace①,” said ②Министр②. ③🙂③")
    let offsets = CodePointOffsets(Array(marked.text.utf8))
    #expect(offsets.codePoints(marked[1]) == 1..<6)
    #expect(offsets.codePoints(marked[2]) == 14..<21)
    #expect(offsets.codePoints(marked[3]) == 23..<24)
    #expect(offsets.bytes(14..<21) == marked[2])
    #expect(offsets.count == 24)
  }

  @Test func `ASCII counts itself and bounds are cut off`() {
    let offsets = CodePointOffsets(Array("Peace".utf8))
    #expect(offsets.codePoints(1..<9) == 1..<5)
    #expect(offsets.byte(at: -1) == 0)
    #expect(CodePointOffsets([]).codePoints(0..<0) == 0..<0)
  }

  @Test func `Every boundary of a long text makes the round trip`() {
    let text = String(repeating: "Veldria’s envoy — “Мир” 🙂 … ", count: 120)
    let offsets = CodePointOffsets(Array(text.utf8))
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.codePoint(at: byte) == index && offsets.byte(at: index) == byte)
      byte += String(scalar).utf8.count
    }
    #expect(offsets.codePoint(at: byte) == text.unicodeScalars.count)
    #expect(offsets.byte(at: text.unicodeScalars.count) == byte)
  }
}
