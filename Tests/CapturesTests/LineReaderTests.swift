import RecordTypes
import Testing
import Texts

@testable import Captures

struct LineReaderTests {
  private func reader(_ bytes: [UInt8], chunk: Int = 50, limit: Int = 1000) -> LineReader {
    var offset = 0
    return LineReader(limit: limit) { count in
      let end = min(offset + min(count, chunk), bytes.count)
      defer { offset = end }
      return Array(bytes[offset..<end])
    }
  }

  private func lines(_ bytes: [UInt8]) throws -> [String] {
    var reader = reader(bytes)
    var lines: [String] = []
    while let line = try reader.next() { lines.append("\(line.number) \(String(decoding: line.bytes, as: UTF8.self))") }
    return lines
  }

  @Test func `Lines are the same, compressed or not`() throws {
    let text = Array("one\n\ntwo\r\n  \nthree".utf8)
    let expected = ["1 one", "3 two", "5 three"]
    #expect(try lines(text) == expected)
    #expect(try lines(#require(Compression.gzipCompressed(text))) == expected)
    #expect(try lines(#require(Compression.zstdCompressed(text))) == expected)
    #expect(try lines([]) == [])
  }

  @Test func `A line that is too long and a stream that is cut are faults`() throws {
    var long = reader([UInt8](repeating: 0x61, count: 5000), limit: 100)
    #expect(throws: LineReader.Fault.self) { while try long.next() != nil {} }
    let noise = (0..<4000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7 + 33) | 0x20 }
    let packed = try #require(Compression.gzipCompressed(noise))
    var cut = reader(Array(packed.dropLast(packed.count / 2)), limit: 100_000)
    #expect(throws: LineReader.Fault.self) { while try cut.next() != nil {} }
  }

  @Test func `Behind a line that is too long the next one is read, with its number`() throws {
    for chunk in [7, 50, 5000] {
      let text = Array("one\n".utf8) + [UInt8](repeating: 0x61, count: 1234) + Array("\nthree\n".utf8)
      var long = reader(text, chunk: chunk, limit: 100)
      #expect(try long.next()?.number == 1)
      #expect(throws: LineReader.Fault.self) { try long.next() }
      let last = try #require(try long.next())
      #expect(last.number == 3 && last.bytes == Array("three".utf8))
      #expect(try long.next() == nil)
    }
  }

  @Test func `Decoded text is UTF-8 whatever the page says`() throws {
    let page = Array("<html><meta charset=koi8-r><p>Königin</p>".utf8)
    let capture = try CaptureReader.capture(name: "a", text: page, contentType: nil)
    #expect(capture.mediaType == .html)
    #expect(CaptureDecoder.decode(capture).text.string.hasSuffix("<p>Königin</p>"))
  }
}
