internal import CSodium

/// SHA-256 (FIPS 180-4) by libsodium, for the record's log and its dictionaries.
struct SHA256 {
  private var state = crypto_hash_sha256_state()

  init() { crypto_hash_sha256_init(&state) }

  /// Takes further bytes in. O(n).
  mutating func add(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// The digest of what was taken in, as 64 hexadecimal digits.
  consuming func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&state, &digest)
    return Hexadecimal.text(digest)
  }
}
