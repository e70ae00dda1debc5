import RecordTypes
import Testing
import Texts

@testable import Captures

/// Bytes that nobody should serve: each gives a text or a clear error, in bounded time and memory.
struct BadInputTests {
  private func archive(_ http: [UInt8]) -> [UInt8] {
    let head = """
      WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://veldria.example/a\r\nWARC-Date: 2017-02-25T21:15:00Z\r
      WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http;msgtype=response\r
      Content-Length: \(http.count)\r\n\r\n
      """
    return Array(head.utf8) + http + Array("\r\n\r\n".utf8)
  }

  private func response(_ body: [UInt8]) -> [UInt8] {
    Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".utf8) + body
  }

  @Test(.timeLimit(.minutes(1))) func `A bomb in the content encoding is a fault, and the archive goes on`() throws {
    let bomb = try #require(Compression.gzipCompressed([UInt8](repeating: 0x61, count: 40 << 20)))
    let page = try #require(Compression.gzipCompressed(Array("<p>We are ready, said Mirel Tanos.</p>".utf8)))
    let found = try items(archive(response(bomb)) + archive(response(page))).map(\.summary)
    #expect(found.count == 2 && found[0].hasPrefix("fault"), "\(found)")
    #expect(found.last == "capture https://veldria.example/a")
  }

  @Test func `A page that changes its charset half-way keeps its first half and says what is lost`() {
    let first = Array("<html><head><meta charset=utf-8></head><p>Мир близок, сказал министр.</p>".utf8)
    let second = Array("<p>".utf8) + bytes("CCE8F020E1EBE8E7EEEA") + Array("</p><p>The end.</p>".utf8)
    let decoded = CaptureDecoder.decode(capture(first + second, type: .html))
    #expect(decoded.text.string.contains("сказал министр") && decoded.text.string.hasSuffix("<p>The end.</p>"))
    #expect(!decoded.findings.isEmpty)
  }

  @Test func `A page in UTF-16 without a mark is read, whatever it says of itself`() {
    let page = "<html><head><meta charset=\"windows-1251\"></head><p>Мир близок, said Mirel Tanos.</p></html>"
    for isLittle in [true, false] {
      let sample = page.utf16.flatMap { unit in
        isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
      #expect(CaptureDecoder.decode(capture(sample, type: .html)).text.string == page)
    }
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["utf-8", "utf-16le", "gb18030", "iso-2022-jp", "windows-1251", "nonsense"])
  func `A megabyte of nothing in particular is decoded in bounded time`(charset: String) {
    var state: UInt64 = 7
    var sample: [UInt8] = []
    for _ in 0..<(1 << 17) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for shift in stride(from: UInt64(0), to: 64, by: 8) { sample.append(UInt8(truncatingIfNeeded: state >> shift)) }
    }
    let decoded = CaptureDecoder.decode(capture(sample, charset: charset))
    #expect(decoded.text.bytes.count <= 4 << 20)
  }
}
