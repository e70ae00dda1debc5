package import RecordTypes
package import Texts

/// Writes WARC 1.1 (ISO 28500:2017), each record by itself: compressed, it is one gzip member, so that a reader can
/// start at any of them. The same input gives the same bytes: record identifiers are derived from what they name.
package struct WARCWriter {
  private let isCompressed: Bool

  /// A writer; `compressed` for `.warc.gz`.
  package init(compressed: Bool) { isCompressed = compressed }

  /// The bytes of the `warcinfo` record that a file begins with.
  package func info(software: String, date: PartialDate?) -> [UInt8] {
    let content = Array("software: \(software)\r\nformat: WARC File Format 1.1\r\n".utf8)
    return record(
      type: "warcinfo", url: nil, date: date, contentType: "application/warc-fields", content: content,
      digests: [])
  }

  /// The bytes of a `resource` record: a capture as it is, without what the server said.
  package func resource(_ capture: Capture) -> [UInt8] {
    let type = capture.mediaType.rawValue + (capture.charset.map { "; charset=\($0)" } ?? "")
    return record(
      type: "resource", url: WARCWriter.address(of: capture), date: capture.retrieval.retrieved,
      contentType: type, content: capture.bytes, digests: [("WARC-Block-Digest", capture.hash)])
  }

  /// The bytes of a `response` record: a capture behind an HTTP head, its own headers where it has some. Codings that
  /// were taken off are not named again, the length is that of the bytes.
  package func response(_ capture: Capture, status: Int = 200) -> [UInt8] {
    var headers = capture.retrieval.headers.filter { field in
      !["transfer-encoding", "content-encoding", "content-length"].contains(field.name.lowercased())
    }
    if !headers.contains(where: { $0.name.lowercased() == "content-type" }) {
      let type = capture.mediaType.rawValue + (capture.charset.map { "; charset=\($0)" } ?? "")
      headers.insert(.init(name: "Content-Type", value: type), at: 0)
    }
    headers.append(.init(name: "Content-Length", value: String(capture.bytes.count)))
    let head = "HTTP/1.1 \(status) \(status == 200 ? "OK" : "Status")\r\n" + WARCWriter.lines(headers) + "\r\n"
    let content = Array(head.utf8) + capture.bytes
    return record(
      type: "response", url: WARCWriter.address(of: capture), date: capture.retrieval.retrieved,
      contentType: "application/http; msgtype=response", content: content,
      digests: [("WARC-Block-Digest", .sha256(of: content)), ("WARC-Payload-Digest", capture.hash)])
  }

  private func record(
    type: String, url: String?, date: PartialDate?, contentType: String, content: [UInt8],
    digests: [(String, ContentHash)], further: [Retrieval.Header] = []
  ) -> [UInt8] {
    var fields: [Retrieval.Header] = [.init(name: "WARC-Type", value: type)]
    if let url { fields.append(.init(name: "WARC-Target-URI", value: url)) }
    fields.append(.init(name: "WARC-Date", value: WARCWriter.timestamp(date)))
    fields += further
    let identity = ContentHash.sha256(of: Array(WARCWriter.lines(fields).utf8) + content)
    fields.append(.init(name: "WARC-Record-ID", value: "<urn:uuid:\(WARCWriter.uuid(identity))>"))
    fields += digests.map { .init(name: $0.0, value: "sha256:\($0.1)") }
    fields.append(.init(name: "Content-Type", value: contentType))
    fields.append(.init(name: "Content-Length", value: String(content.count)))
    let head = "WARC/1.1\r\n" + WARCWriter.lines(fields) + "\r\n"
    let bytes = Array(head.utf8) + content + Array("\r\n\r\n".utf8)
    return isCompressed ? Compression.gzipCompressed(bytes) ?? bytes : bytes
  }

  /// Header lines; line ends inside a value would begin another field.
  private static func lines(_ fields: [Retrieval.Header]) -> String {
    fields.map { field in
      let value = field.value.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
      return "\(field.name): \(value)\r\n"
    }.joined()
  }

  /// The date at the precision that WARC 1.1 allows; the first second of the year 1 where none is known, since the
  /// field must be there.
  static func timestamp(_ date: PartialDate?) -> String {
    guard let date else { return "0001-01-01T00:00:00Z" }
    guard date.minutes != nil else { return "\(date.description)\(rests[date.description.utf8.count] ?? "")" }
    let clock = date.inUTC
    return clock.description.replacingZone(with: ":00Z")
  }

  /// What makes a year, month or day a whole point of time: readers of today want one, though WARC 1.1 does not.
  private static let rests = [4: "-01-01T00:00:00Z", 7: "-01T00:00:00Z", 10: "T00:00:00Z"]

  /// The date as the fourteen digits of an index.
  static func digits(_ date: PartialDate?) -> String { String(timestamp(date).filter(\.isNumber).prefix(14)) }

  /// The address of a capture; one by its hash where it was fetched from nowhere.
  static func address(of capture: Capture) -> String { capture.retrieval.url ?? "urn:sha256:\(capture.hash)" }

  /// The bytes of a `revisit` record: the same bytes fetched again, which are not kept twice.
  package func revisit(_ capture: Capture, of first: Capture) -> [UInt8] {
    var fields: [Retrieval.Header] = [
      .init(name: "WARC-Profile", value: "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"),
      .init(name: "WARC-Refers-To-Target-URI", value: WARCWriter.address(of: first)),
      .init(name: "WARC-Refers-To-Date", value: WARCWriter.timestamp(first.retrieval.retrieved)),
    ]
    fields.append(.init(name: "WARC-Payload-Digest", value: "sha256:\(capture.hash)"))
    return record(
      type: "revisit", url: WARCWriter.address(of: capture), date: capture.retrieval.retrieved,
      contentType: "application/http; msgtype=response", content: Array("HTTP/1.1 200 OK\r\n\r\n".utf8), digests: [],
      further: fields)
  }

  /// A name-based UUID (RFC 9562, version 8) out of a hash.
  private static func uuid(_ hash: ContentHash) -> String {
    var bytes = Array(hash.bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = String(ContentHash(bytes: bytes + bytes)?.description.prefix(32) ?? "")
    let cuts = [0, 8, 12, 16, 20, 32]
    return zip(cuts, cuts.dropFirst()).map { digits.dropFirst($0).prefix($1 - $0) }.joined(separator: "-")
  }
}

extension String {
  /// `2017-02-25T21:15Z` or `2017-02-25T21:15` with seconds and zone as WARC wants them.
  fileprivate func replacingZone(with suffix: String) -> String { String(prefix(16)) + suffix }
}
