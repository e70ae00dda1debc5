import Testing

@testable import Texts

@Suite struct Base64Tests {
  @Test func `What is encoded comes back, wherever white space stands and however it is padded`() throws {
    var state: UInt64 = 5
    for count in 0..<70 {
      var bytes: [UInt8] = []
      for _ in 0..<count {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      let text = Base64.encode(bytes)
      #expect(try Base64.decode(text) == bytes)
      #expect(try Base64.decode(Array(text.prefix { $0 != 0x3D })) == bytes)
      var spaced: [UInt8] = []
      for (index, byte) in text.enumerated() { spaced += index % 5 == 3 ? [0x0A, byte] : [byte] }
      #expect(try Base64.decode(spaced) == bytes)
    }
  }

  @Test func `A byte that cannot stand there is named by its place`() {
    for (text, offset) in [("QUJD?UJD", 4), ("QUJDQ", 5), ("QUJD=A", 5), ("Q!JD", 1)] {
      #expect(throws: Base64.Fault(offset: offset)) { try Base64.decode(Array(text.utf8)) }
    }
  }

  @Test func `The alphabet for addresses is read, too`() throws {
    #expect(try Base64.decode(Array("-_-_".utf8)) == Base64.decode(Array("+/+/".utf8)))
  }
}
