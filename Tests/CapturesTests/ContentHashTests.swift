import RecordTypes
import Testing

@testable import Captures

struct ContentHashingTests {
  @Test func `The hash is SHA-256 as FIPS 180-4 gives it`() {
    #expect(
      ContentHash.sha256(of: Array("abc".utf8)).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      ContentHash.sha256(of: []).description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `Bytes fed piece by piece hash as in one piece`() {
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var hasher = ContentHasher()
    for start in stride(from: 0, to: bytes.count, by: 777) {
      hasher.update(bytes[start..<min(start + 777, bytes.count)])
    }
    #expect(hasher.finalize() == .sha256(of: bytes))
  }

  @Test(.enabled(if: SHA256Blocks.isAvailable))
  func `The processor's instructions and libsodium hash every length alike`() {
    for count in [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1_000, 4_097] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 31 + count) }
      for step in [1, 64, 333] {
        var fast = ContentHasher(usesInstructions: true)
        var plain = ContentHasher(usesInstructions: false)
        for start in stride(from: 0, to: count, by: step) {
          fast.update(bytes[start..<min(start + step, count)])
          plain.update(bytes[start..<min(start + step, count)])
        }
        #expect(fast.finalize() == plain.finalize())
      }
    }
  }
}
