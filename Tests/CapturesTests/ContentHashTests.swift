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
}
