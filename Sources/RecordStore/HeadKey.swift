internal import CSodium

/// A key that heads of the log are signed with (Ed25519, RFC 8032, by libsodium). It is kept as its seed: 64 hexadecimal
/// digits.
package struct HeadKey: Sendable, Hashable {
  private let seed: [UInt8]

  /// The key of a seed; nil where these are not 64 hexadecimal digits, white space around them aside.
  package init?(hexadecimal text: String) {
    guard let seed = Hexadecimal.bytes(text.filter { !$0.isWhitespace }), seed.count == Int(crypto_sign_SEEDBYTES)
    else {
      return nil
    }
    self.seed = seed
  }

  private init(seed: [UInt8]) { self.seed = seed }

  /// A key that nobody had; nil where the system gives no randomness.
  package static func random() -> HeadKey? {
    guard sodium_init() >= 0 else { return nil }
    var seed = [UInt8](repeating: 0, count: Int(crypto_sign_SEEDBYTES))
    randombytes_buf(&seed, seed.count)
    return HeadKey(seed: seed)
  }

  /// What is to be kept secret.
  package var hexadecimal: String { Hexadecimal.text(seed) }
  /// What who verifies must know.
  package var publicKey: String { Hexadecimal.text(pair.shared) }

  private var pair: (shared: [UInt8], secret: [UInt8]) {
    var shared = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    crypto_sign_seed_keypair(&shared, &secret, seed)
    return (shared, secret)
  }

  /// The signature of the bytes: 128 hexadecimal digits.
  package func signature(of bytes: [UInt8]) -> String {
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), pair.secret)
    return Hexadecimal.text(signature)
  }

  /// Whether the owner of `publicKey` signed the bytes.
  package static func isValid(_ signature: String, of bytes: [UInt8], by publicKey: String) -> Bool {
    guard let signature = Hexadecimal.bytes(signature), signature.count == Int(crypto_sign_BYTES),
      let key = Hexadecimal.bytes(publicKey), key.count == Int(crypto_sign_PUBLICKEYBYTES)
    else { return false }
    return crypto_sign_verify_detached(signature, bytes, UInt64(bytes.count), key) == 0
  }
}

/// Bytes as hexadecimal digits.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func bytes(_ text: String) -> [UInt8]? {
    let values = text.utf8.map { byte in
      digits.firstIndex(of: (0x41...0x46).contains(byte) ? byte | 0x20 : byte).map { UInt8($0) }
    }
    guard values.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: values.count, by: 2) {
      guard let high = values[index], let low = values[index + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}
