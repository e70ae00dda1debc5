import Foundation

/// HTTP/1.1 to a port of this machine over a plain blocking socket, for a test's own thread: a connection for each request,
/// and a limit on every wait. No proxy and no session state can come between.
struct LoopbackHTTP {
  let port: UInt16
  /// A wait for the other side ends after so many seconds.
  var limit = 30

  /// The body of the answer.
  func ask(_ method: String, _ path: String, body: String? = nil) throws -> [UInt8] {
    let socket = try connected()
    defer { close(socket) }
    var request = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    if let body {
      request += "Content-Type: application/json; charset=utf-8\r\nContent-Length: \(body.utf8.count)\r\n"
    }
    try send(Array((request + "\r\n" + (body ?? "")).utf8), to: socket)
    return try answer(from: socket, "\(method) \(path)")
  }

  private func connected() throws -> Int32 {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard handle >= 0 else { throw BrowserFailure("no socket: errno \(errno)") }
    var wait = timeval(tv_sec: limit, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(handle, SOL_SOCKET, option, &wait, socklen_t(MemoryLayout<timeval>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(handle)
      throw BrowserFailure("no connection to port \(port): errno \(errno)")
    }
    return handle
  }

  private func send(_ bytes: [UInt8], to socket: Int32) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw BrowserFailure("could not send: errno \(errno)") }
      sent += count
    }
  }

  private func answer(from socket: Int32, _ asked: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var end: Int?
    while end.map({ bytes.count < $0 }) ?? true {
      let count = recv(socket, &chunk, chunk.count, 0)
      if count == 0 { break }
      guard count > 0 else { throw BrowserFailure("no answer to \(asked) within \(limit) seconds") }
      bytes += chunk[..<count]
      if end == nil, let (head, length) = LoopbackHTTP.head(of: bytes) { end = head + length }
    }
    guard let (head, _) = LoopbackHTTP.head(of: bytes) else { throw BrowserFailure("no answer to \(asked)") }
    return Array(bytes[head...])
  }

  /// Where the body begins and how long it is said to be; nil before the head is there.
  private static func head(of bytes: [UInt8]) -> (end: Int, length: Int)? {
    guard let range = Data(bytes.prefix(1 << 14)).range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).lowercased().split(separator: "\r\n")
    let length = lines.first { $0.hasPrefix("content-length:") }?.split(separator: ":").last
    return (range.upperBound, length.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) } ?? Int.max >> 1)
  }
}

/// What went wrong between a test and its browser.
package struct BrowserFailure: Error, CustomStringConvertible {
  package let description: String
  init(_ description: String) { self.description = description }
}
