import Hummingbird

/// Where the reading room is reached: what stands before `/c/…` in links that are to be copied out of it.
///
/// The keeper may say it (behind a proxy only the keeper knows); otherwise it is what the reader's browser asked for. A room
/// that listens on this machine alone answers under this machine's names only, so that no page elsewhere can read the
/// record by a name of its own that leads here (DNS rebinding).
struct BaseAddress: Sendable {
  /// As the keeper gave it, without a slash at its end.
  let given: String?
  /// Whether the room listens on this machine alone.
  let isLocal: Bool

  /// The base of a room that listens on `host`.
  init(given: String?, host: String) {
    self.given = given.map { String($0.reversed().drop { $0 == "/" }.reversed()) }
    isLocal = BaseAddress.isLoopback(host)
  }

  /// Whether the room answers a request that names it so.
  func admits(_ authority: String?) -> Bool {
    guard given == nil, isLocal, let authority else { return true }
    return BaseAddress.parts(of: authority).map { BaseAddress.isLoopback($0.host) } ?? false
  }

  /// The base for the links of an answer; nil where the request does not say how the room is reached.
  func base(_ authority: String?) -> String? {
    given ?? authority.flatMap { BaseAddress.parts(of: $0) == nil ? nil : "http://\($0)" }
  }

  /// Whether text is what `--base-url` takes: http or https and a host, nothing else. The pages' own links begin at the
  /// root, so that a room cannot stand under a path.
  static func isUsable(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return false }
    let rest = text.dropFirst(scheme.count)
    return parts(of: String(rest.hasSuffix("/") ? rest.dropLast() : rest)) != nil
  }

  /// A host and a port as they stand in an address; nil where they are none.
  private static func parts(of authority: String) -> (host: String, port: Int?)? {
    guard !authority.isEmpty, authority.utf8.count <= 255 else { return nil }
    var host = Substring(authority)
    var port: Int?
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
      guard let number = Int(authority[authority.index(after: colon)...]), (1...65535).contains(number) else {
        return nil
      }
      (host, port) = (authority[..<colon], number)
    }
    let isNumbers = host.hasPrefix("[") && host.hasSuffix("]")
    let inner = isNumbers ? host.dropFirst().dropLast() : host
    let allowed =
      isNumbers ? "0123456789abcdefABCDEF:." : "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-_"
    guard !inner.isEmpty, inner.utf8.allSatisfy({ allowed.utf8.contains($0) }) else { return nil }
    return (String(inner), port)
  }

  private static func isLoopback(_ host: String) -> Bool {
    let name = host.lowercased()
    return name == "localhost" || name.hasSuffix(".localhost") || name == "::1"
      || (name.hasPrefix("127.") && name.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) })
  }
}
