import Captures
import Foundation
import Pipeline
import RecordTypes
import Texts

extension FuzzTarget {
  /// WARC and ARC, plain and compressed, read in pieces. The first byte says how large the pieces are.
  static let archives = FuzzTarget(
    "archives",
    bytes: [
      [255] + Array(warc.utf8), [7] + Array(arc.utf8), [64] + (Compression.zstdCompressed(Array(warc.utf8)) ?? []),
      [3] + Array((warc + warc).utf8),
    ],
    words: [
      "WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: 0\r\n", "\r\n\r\n", "HTTP/1.1 200 OK\r\n",
      "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "filedesc://", "WARC-Segment-Number: 2\r\n",
      "WARC-Target-URI: ", "Content-Length: 99999999999999999999\r\n", "\r\nffffffffffffffff\r\n",
    ]
  ) { input in
    guard let first = input.first else { return [] }
    let bytes = Array(input.dropFirst())
    var offset = 0
    var limits = CaptureLimits()
    limits.captureBytes = 1 << 20
    var reader = WebArchiveReader(name: "pages.warc", limits: limits) { count in
      let end = min(bytes.count, offset + max(1, min(count, Int(first) * 4)))
      defer { offset = end }
      return Array(bytes[offset..<end])
    }
    var faults: [String] = []
    var items = 0
    while let item = try? reader.next() {
      items += 1
      if items > bytes.count + 8 { return ["more items than bytes"] }
      switch item {
      case .capture(let capture):
        if capture.hash != .sha256(of: capture.bytes) { faults.append("another hash") }
        if capture.bytes.count > limits.captureBytes { faults.append("a capture beyond the limit") }
      case .fault(let fault): faults += place(fault.offset, bytes.count)
      case .skipped(let offset, _): faults += place(offset, bytes.count)
      case .revisit(let revisit): faults += place(revisit.offset, bytes.count)
      }
    }
    return faults
  }

  /// WACZ packages: the directory, the files it names, the archives in them.
  static let packages = FuzzTarget(
    "packages", bytes: [waczPackage], words: ["PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "archive/", ".warc.gz"]
  ) { input in
    guard let folder = SampleRecord.shared?.folder else { return [] }
    let path = folder.appending(path: "package.wacz").path
    guard (try? Data(input).write(to: URL(filePath: path))) != nil else { return [] }
    var faults: [String] = []
    CaptureFiles([path]).forEach { item in
      if case .capture(let capture) = item, capture.hash != .sha256(of: capture.bytes) {
        faults.append("another hash")
      }
    }
    return faults
  }

  /// A package of one page, as this program writes it.
  private static var waczPackage: [UInt8] {
    let page = Array("<p>We have never asked for special treatment.</p>".utf8)
    var writer = WACZWriter(software: "fuzz", created: PartialDate(year: 2017, month: 1, day: 2))
    var retrieval = Retrieval()
    retrieval.url = "http://meridian.example/a"
    let capture = Capture(
      name: "a.html", bytes: page, hash: .sha256(of: page), mediaType: .html, retrieval: retrieval)
    return writer.begin() + writer.add(capture, title: "A page") + writer.finish()
  }

  /// Capture lines, plain and compressed: every line, its number, its place.
  static let lines = FuzzTarget(
    "lines",
    bytes: [
      Array("{\"id\":\"a\",\"text\":\"b\"}\n\n{\"id\":1}\r\nrest".utf8),
      Compression.zstdCompressed(Array("one\ntwo\n".utf8)) ?? [],
    ]
  ) { input in
    var offset = 0
    var reader = LineReader(limit: 4096) { count in
      let end = min(input.count, offset + max(1, min(count, 61)))
      defer { offset = end }
      return Array(input[offset..<end])
    }
    var last = 0
    var steps = 0
    while steps < input.count + 8 {
      steps += 1
      do {
        guard let line = try reader.next() else { return [] }
        if line.number <= last { return ["line \(line.number) behind \(last)"] }
        if line.bytes.contains(0x0A) { return ["a line with a line end inside"] }
        last = line.number
      } catch {
        continue
      }
    }
    return input.count > 16 && input.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) ? [] : endless(steps, input)
  }

  /// A compressed stream may hold more lines than bytes; a plain one may not.
  private static func endless(_ steps: Int, _ input: [UInt8]) -> [String] {
    input.starts(with: [0x1F, 0x8B]) ? [] : ["\(steps) lines in \(input.count) bytes"]
  }

  private static func place(_ offset: Int, _ count: Int) -> [String] {
    (0...count).contains(offset) ? [] : ["a place at byte \(offset) of \(count)"]
  }

  private static let warc = """
    WARC/1.0\r
    WARC-Type: response\r
    WARC-Target-URI: http://meridian.example/a\r
    WARC-Date: 2017-01-02T03:04:05Z\r
    WARC-Record-ID: <urn:uuid:1>\r
    Content-Type: application/http; msgtype=response\r
    Content-Length: 95\r
    \r
    HTTP/1.1 200 OK\r
    Content-Type: text/html\r
    Transfer-Encoding: chunked\r
    \r
    5\r
    <p>Hi\r
    0\r
    \r
    \r
    \r

    """

  private static let arc = """
    filedesc://a.arc 0.0.0.0 20170102030405 text/plain 20
    1 0 Meridian
    URL IP D
    http://meridian.example/a 10.0.0.1 20170102030405 text/html 50
    HTTP/1.0 200 OK\r
    Content-Type: text/html\r
    \r
    <p>Hi

    """
}
