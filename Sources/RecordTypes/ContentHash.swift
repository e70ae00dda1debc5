/// The SHA-256 (FIPS 180-4) of a capture's bytes: its name for ever.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
  /// The 32 bytes of the hash.
  public let bytes: [UInt8]

  /// A hash out of its 32 bytes; nil where there are not 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// A hash out of a digest, which has 32 bytes by its type.
  package init(digest: InlineArray<32, UInt8>) {
    bytes = digest.indices.map { digest[$0] }
  }

  /// A hash out of 64 hexadecimal digits; nil where there are not 64.
  public init?(hexadecimal: String) {
    let digits = Array(hexadecimal.utf8).map { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
      default: nil
      }
    }
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: 64, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// Eight bytes of a hash tell hashes apart; bytes one by one would cost more than looking up.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes.prefix(8).reduce(0) { UInt64($0) << 8 | UInt64($1) })
  }

  /// The 64 lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
