package import RecordTypes

/// Makes a capture out of one file or input line: compression around it is taken off, what it is is found out, its
/// bytes are hashed.
package enum CaptureReader {
  /// The capture that decoded text is: its bytes are UTF-8 whatever a page says of itself, and no compression is around
  /// it. Of `contentType` only the type counts; without it the text decides.
  package static func capture(
    name: String, text: [UInt8], contentType: String? = nil, retrieval: Retrieval = Retrieval(),
    limits: CaptureLimits = CaptureLimits()
  ) throws(CaptureError) -> Capture {
    try whole(name: name, body: text, type: contentType, charset: "utf-8", retrieval: retrieval, limits: limits)
  }

  /// The capture that `bytes` are. `contentType` is what the server or the input line says (`text/html;
  /// charset=koi8-r`); without it, and where it names no text or page, the bytes decide. Throws where they are no text.
  package static func capture(
    name: String, bytes: [UInt8], contentType: String? = nil, retrieval: Retrieval = Retrieval(),
    limits: CaptureLimits = CaptureLimits()
  ) throws(CaptureError) -> Capture {
    let body = try unwrapped(bytes, name: name, limits: limits)
    let charset = contentType.flatMap { ContentType($0).charset }
    return try whole(name: name, body: body, type: contentType, charset: charset, retrieval: retrieval, limits: limits)
  }

  private static func whole(
    name: String, body: [UInt8], type: String?, charset: String?, retrieval: Retrieval, limits: CaptureLimits
  ) throws(CaptureError) -> Capture {
    guard body.count <= limits.captureBytes else {
      throw CaptureError(
        code: .tooLarge, name: name, byte: limits.captureBytes,
        reason: "The capture goes on behind \(limits.captureBytes) bytes", advice: "Hand it in in parts.")
    }
    let sniffed = try MediaTypeSniffer.mediaType(of: body, name: name)
    return Capture(
      name: name, bytes: body, hash: .sha256(of: body),
      mediaType: mediaType(sniffed, declared: type.map(ContentType.init)), charset: charset, retrieval: retrieval)
  }

  /// What the server or the input line says counts where it names a type that is read here; else the bytes decide.
  private static func mediaType(_ sniffed: MediaType, declared: ContentType?) -> MediaType {
    switch declared?.essence {
    case MediaType.html.rawValue: .html
    case MediaType.xhtml.rawValue: .xhtml
    case MediaType.text.rawValue: .text
    default: sniffed
    }
  }

  private static func unwrapped(
    _ bytes: [UInt8], name: String, limits: CaptureLimits
  ) throws(CaptureError) -> [UInt8] {
    let isGzip = Signatures.matches(bytes, Signatures.gzip)
    guard isGzip || Signatures.matches(bytes, Signatures.zstd) else { return bytes }
    let limit = limits.inflatedBytes(of: bytes.count)
    do {
      if isGzip { return try Compression.inflated(bytes, limit: limit) }
      return try Compression.zstdDecompressed(bytes, limit: limit)
    } catch {
      throw captureError(error, name: name, limit: limit)
    }
  }

  private static func captureError(_ fault: Compression.Fault, name: String, limit: Int) -> CaptureError {
    switch fault.code {
    case .tooLarge:
      CaptureError(
        code: .tooLarge, name: name, byte: fault.byte,
        reason: "The compressed bytes grow beyond \(limit) bytes",
        advice: "If it is what it should be, decompress it first.")
    case .damaged, .truncated:
      CaptureError(
        code: .damaged, name: name, byte: fault.byte,
        reason: fault.code == .damaged ? "The compressed bytes are broken" : "The compressed bytes end too early",
        advice: "Fetch the page again.")
    }
  }
}
