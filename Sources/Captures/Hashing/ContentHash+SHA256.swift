import CSodium
package import RecordTypes

extension ContentHash {
  /// The SHA-256 of `bytes`. O(n).
  package static func sha256(of bytes: [UInt8]) -> ContentHash {
    var hasher = ContentHasher()
    hasher.update(bytes)
    return hasher.finalize()
  }
}

/// A SHA-256 that is fed piece by piece.
package struct ContentHasher {
  private var state = crypto_hash_sha256_state()

  /// A hasher that has seen nothing.
  package init() { crypto_hash_sha256_init(&state) }

  /// Takes in the next bytes.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let isFed = bytes.withContiguousStorageIfAvailable { buffer in
      feed(buffer)
      return true
    }
    if isFed == nil { Array(bytes).withUnsafeBufferPointer { feed($0) } }
  }

  private mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    crypto_hash_sha256_update(&state, bytes.baseAddress, UInt64(bytes.count))
  }

  /// The hash of everything taken in.
  package consuming func finalize() -> ContentHash {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&state, &digest)
    return ContentHash(digest: InlineArray { digest[$0] })
  }
}
