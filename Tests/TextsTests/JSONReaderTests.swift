import QuothTesting
import Testing

@testable import Texts

struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  @Test func `Values are read and written back the same`() throws {
    let line = #"{"a":[1,-2.5,true,false,null,"x\ny\"\\"],"b":{"c":""},"é":"😀"}"#
    #expect(try read(line).line == line)
  }

  @Test func `Escapes give their characters, lone surrogates the replacement character`() throws {
    #expect(try read(#""\u00e9\ud83d\ude00\/\ud800x""#).string == "é😀/\u{FFFD}x")
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\" 1}", "\"open", "nul", "1 2", "{1:2}", "\"\\q\"", "--1", "01x"])
  func `What is no JSON is refused with the place`(_ text: String) {
    #expect(throws: JSONReader.Fault.self) { try read(text) }
  }

  @Test func `Deep nesting is refused and does not overflow the stack`() {
    #expect(throws: JSONReader.Fault.self) { try read(String(repeating: "[", count: 1_000_000)) }
  }

  @Test func `Any mutation of a text is read or refused, never a crash`() {
    let sample = Array(#"{"a":[1,2.5e3,true,null,"x\u00e9\n"],"b":{"c":"d"}}"#.utf8)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      var bytes = sample
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? JSONReader.read(bytes)
    }
  }
}
