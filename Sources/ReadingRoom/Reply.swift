import Exchange
import Hummingbird
import RecordTypes
import Texts

/// What every answer has in common: length, type, and headers that keep captured words harmless.
enum Reply {
  /// A page of the reading room.
  static func page(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    reply(bytes, type: "text/html; charset=utf-8", status: status)
  }

  /// One object of the contract.
  static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
    reply(line(value), type: "application/json; charset=utf-8", status: status)
  }

  /// Objects of the contract, one a line.
  static func lines(_ bytes: [UInt8]) -> Response {
    reply(bytes, type: "application/x-ndjson; charset=utf-8", status: .ok)
  }

  /// An Atom feed.
  static func feed(_ bytes: [UInt8]) -> Response {
    reply(bytes, type: "application/atom+xml; charset=utf-8", status: .ok)
  }

  /// An object on a line of its own.
  static func line(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    value.write(to: &bytes)
    bytes.append(0x0A)
    return bytes
  }

  /// The stylesheet; its address changes with it.
  static func stylesheet() -> Response {
    let bytes = Stylesheet.css.withUTF8Buffer { Array($0) }
    var response = reply(bytes, type: "text/css; charset=utf-8", status: .ok)
    response.headers[.cacheControl] = "max-age=86400"
    return response
  }

  /// A capture's bytes, as a file and never as a page.
  static func download(_ bytes: [UInt8], hash: ContentHash) -> Response {
    var response = reply(bytes, type: "application/octet-stream", status: .ok)
    // Should a browser show it all the same, it shows it as nobody's.
    response.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
    response.headers[.contentDisposition] = "attachment; filename=\"\(hash).bin\""
    return response
  }

  /// Leads the reader to `path`.
  static func redirect(to path: String) -> Response {
    var response = reply([], type: "text/plain; charset=utf-8", status: .found)
    response.headers[.location] = path
    return response
  }

  private static func reply(_ bytes: [UInt8], type: String, status: HTTPResponse.Status) -> Response {
    let headers: HTTPFields = [
      .contentType: type,
      .contentSecurityPolicy:
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      .xContentTypeOptions: "nosniff",
      .cacheControl: "no-cache",
    ]
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
