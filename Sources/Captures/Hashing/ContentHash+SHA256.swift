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

/// A SHA-256 that is fed piece by piece: by the processor's own instructions, else by libsodium.
package struct ContentHasher {
  private enum State {
    case blocks(SHA256Blocks)
    case sodium(crypto_hash_sha256_state)
  }

  private var state: State

  /// A hasher that has seen nothing.
  package init() { self.init(usesInstructions: SHA256Blocks.isAvailable) }

  /// A hasher of one of the two sorts.
  init(usesInstructions: Bool) {
    if usesInstructions {
      state = .blocks(SHA256Blocks())
    } else {
      var sodium = crypto_hash_sha256_state()
      crypto_hash_sha256_init(&sodium)
      state = .sodium(sodium)
    }
  }

  /// Takes in the next bytes.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let isFed = bytes.withContiguousStorageIfAvailable { buffer in
      feed(buffer)
      return true
    }
    if isFed == nil { Array(bytes).withUnsafeBufferPointer { feed($0) } }
  }

  private mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch state {
    case .blocks(var blocks):
      blocks.update(bytes)
      state = .blocks(blocks)
    case .sodium(var sodium):
      crypto_hash_sha256_update(&sodium, bytes.baseAddress, UInt64(bytes.count))
      state = .sodium(sodium)
    }
  }

  /// The hash of everything taken in.
  package consuming func finalize() -> ContentHash {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    switch state {
    case .blocks(let blocks): digest = blocks.digest()
    case .sodium(var sodium): crypto_hash_sha256_final(&sodium, &digest)
    }
    return ContentHash(digest: InlineArray { digest[$0] })
  }
}
