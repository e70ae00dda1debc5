import RecordTypes
import Testing

struct ContentHashTests {
  @Test func `A hash is read from and written as 64 hexadecimal digits`() {
    let text = String(repeating: "0f9C", count: 16)
    #expect(ContentHash(hexadecimal: text)?.description == text.lowercased())
    #expect(ContentHash(hexadecimal: String(text.dropLast())) == nil)
    #expect(ContentHash(hexadecimal: "g" + text.dropFirst()) == nil)
  }

  @Test func `The permalink of words is their capture's hash and byte range`() throws {
    let hash = try #require(ContentHash(hexadecimal: String(repeating: "ab", count: 32)))
    #expect(Address(capture: hash, range: 901..<1020).permalink == "/c/\(hash)/901-1020")
  }
}
