import Hummingbird
import RecordTypes

/// What every answer has in common: length, type, and headers that keep captured words harmless.
enum Reply {
  /// A page of the reading room.
  static func page(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    reply(bytes, type: "text/html; charset=utf-8", status: status)
  }

  /// The contract's JSON, one object a line.
  static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    reply(bytes, type: "application/json; charset=utf-8", status: status)
  }

  /// The stylesheet.
  static func stylesheet() -> Response {
    let bytes = Stylesheet.css.withUTF8Buffer { Array($0) }
    var response = reply(bytes, type: "text/css; charset=utf-8", status: .ok)
    response.headers[.cacheControl] = "max-age=3600"
    return response
  }

  /// A capture's bytes, as a file and never as a page.
  static func download(_ bytes: [UInt8], hash: ContentHash) -> Response {
    var response = reply(bytes, type: "application/octet-stream", status: .ok)
    response.headers[.contentDisposition] = "attachment; filename=\"\(hash).bin\""
    return response
  }

  /// Leads the reader to `path`.
  static func redirect(to path: String) -> Response {
    Response(status: .found, headers: [.location: path])
  }

  private static func reply(_ bytes: [UInt8], type: String, status: HTTPResponse.Status) -> Response {
    let headers: HTTPFields = [
      .contentType: type,
      .contentSecurityPolicy:
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      .xContentTypeOptions: "nosniff",
    ]
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
