import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Captures

/// Whatever the bytes: a text comes of them, and every part of it knows where it came from.
struct DecodingPropertyTests {
  private static let charsets = [
    nil, "utf-8", "windows-1251", "koi8-u", "iso-8859-8", "utf-16le", "gb18030", "big5", "shift_jis", "euc-jp",
    "euc-kr",
    "iso-2022-jp", "x-user-defined", "no such charset",
  ]

  @Test(arguments: charsets)
  func `Any bytes decode to valid text with origins in bounds`(charset: String?) {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<60 {
      let count = Int.random(in: 0..<400, using: &generator)
      let low: UInt8 = round % 3 == 0 ? 0x80 : 0
      let sample = (0..<count).map { _ in UInt8.random(in: low...0xFF, using: &generator) }
      let decoded = CaptureDecoder.decode(capture(sample, type: round % 2 == 0 ? .html : .text, charset: charset))
      #expect(String(decoding: decoded.text.bytes, as: UTF8.self).utf8.elementsEqual(decoded.text.bytes))
      var end = 0
      for run in decoded.text.origins.runs {
        #expect(run.start == end && run.origin >= 0 && run.originEnd <= sample.count)
        end = run.end
      }
      #expect(end == decoded.text.bytes.count)
    }
  }

  @Test(arguments: ["windows-1251", "gb18030", "shift_jis", "utf-16be", "euc-kr"])
  func `Decoding the origin of a character gives the character`(charset: String) throws {
    var generator = SeededGenerator(seed: 11)
    let name = try #require(CharsetLabels.charset(of: charset))
    let sample = (0..<600).map { _ in UInt8.random(in: 1...0xFF, using: &generator) }
    var builder = try #require(Transcoding.decode(sample, from: 0, charset: name))
    let text = builder.finish()
    var offset = 0
    while offset < text.bytes.count {
      let (scalar, length) = Scalars.decode(text.bytes, at: offset)
      let origin = try #require(text.origin(of: offset..<(offset + length)))
      var again = try #require(Transcoding.decode(Array(sample[origin]), from: 0, charset: name))
      let single = again.finish()
      #expect(scalar == 0xFFFD || single.bytes == Array(text.bytes[offset..<(offset + length)]))
      offset += length
    }
  }
}
