import RecordTypes

/// An HTTP response (RFC 9112) as a crawler kept it, its transfer and content codings taken off.
struct HTTPMessage {
  var status: Int
  var headers: [Retrieval.Header]
  /// The entity body: what hashes, origins and permalinks count from.
  var body: [UInt8]

  /// Why a response cannot be read.
  struct Fault: Error {
    var reason: String
  }

  /// The first value of the field `name`, given in lower case.
  func value(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }

  /// Reads a response. Bodies that are said to be coded and plainly are not are taken as they are: crawlers often keep
  /// them decoded beside the headers as served.
  init(_ bytes: [UInt8], limits: CaptureLimits) throws(Fault) {
    guard bytes.starts(with: "HTTP/".utf8) else { throw Fault(reason: "a response without an HTTP head") }
    guard let (lines, end) = HeaderFields.lines(bytes) else { throw Fault(reason: "an HTTP head without an end") }
    let words = String(decoding: (lines.first ?? []).prefix(64), as: UTF8.self).split(separator: " ")
    guard words.count >= 2, let status = Int(words[1]) else { throw Fault(reason: "an HTTP head without a status") }
    self.status = status
    headers = HeaderFields.parse(lines.dropFirst())
    body = Array(bytes[end...])
    guard (200..<300).contains(status) else { return }
    if let coding = value("transfer-encoding")?.lowercased(), coding.contains("chunked") {
      body = try HTTPMessage.unchunked(body)
    }
    let codings = (value("content-encoding") ?? "").lowercased().split { $0 == "," || $0 == " " }
    for coding in codings.reversed() { body = try HTTPMessage.decoded(body, coding: coding, limits: limits) }
  }

  /// Joins the chunks (RFC 9112, section 7.1); trailers are left out.
  private static func unchunked(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    while true {
      guard let line = ByteSearch.first([0x0A], in: bytes, from: offset) else {
        if offset == 0, !looksLikeSize(bytes[...]) { return bytes }
        throw Fault(reason: "a chunked body that ends too early")
      }
      guard let size = chunkSize(bytes[offset..<line]) else {
        if offset == 0, !looksLikeSize(bytes[..<line]) { return bytes }
        throw Fault(reason: "a chunk whose size is no number")
      }
      if size == 0 { return result }
      let start = line + 1
      guard size <= bytes.count - start else { throw Fault(reason: "a chunked body that ends too early") }
      result.append(contentsOf: bytes[start..<(start + size)])
      offset = start + size
      if offset < bytes.count, bytes[offset] == 0x0D { offset += 1 }
      if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
    }
  }

  private static func chunkSize(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix { $0 != 0x3B && $0 != 0x0D && $0 != 0x20 }
    guard (1...15).contains(digits.count) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { $0 >= 0 ? $0 : nil }
  }

  /// Whether a line may be meant as a chunk's size: one short word.
  private static func looksLikeSize(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.filter { $0 != 0x0D }
    let isWord = word.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    return (1...16).contains(word.count) && isWord
  }

  private static func decoded(
    _ bytes: [UInt8], coding: Substring, limits: CaptureLimits
  ) throws(Fault) -> [UInt8] {
    let limit = limits.inflatedBytes(of: bytes.count)
    do {
      switch coding {
      case "gzip", "x-gzip":
        return Signatures.matches(bytes, Signatures.gzip) ? try Compression.inflated(bytes, limit: limit) : bytes
      case "deflate": return try inflated(bytes, limit: limit)
      case "zstd":
        return Signatures.matches(bytes, Signatures.zstd)
          ? try Compression.zstdDecompressed(bytes, limit: limit) : bytes
      case "identity", "none", "utf-8": return bytes
      default: break
      }
    } catch {
      switch error.code {
      case .tooLarge: throw Fault(reason: "a body that inflates beyond \(limit) bytes")
      case .truncated: throw Fault(reason: "a \(coding) body that is cut short")
      case .damaged: throw Fault(reason: "a \(coding) body that is damaged")
      }
    }
    throw Fault(reason: "a content coding that is not read here (\(coding.prefix(24)))")
  }

  /// `deflate` means zlib, but some servers send raw deflate, and some crawlers keep the body decoded.
  private static func inflated(_ bytes: [UInt8], limit: Int) throws(Compression.Fault) -> [UInt8] {
    let isZlib = bytes.count > 1 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
    if isZlib { return try Compression.inflated(bytes, limit: limit) }
    do { return try Compression.rawInflated(bytes, limit: limit) } catch {
      guard error.code == .damaged, error.partial.isEmpty else { throw error }
      return bytes
    }
  }
}
