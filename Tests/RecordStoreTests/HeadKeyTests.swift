import Testing

@testable import RecordStore

@Suite struct HeadKeyTests {
  /// The first test of RFC 8032, 7.1: an empty message.
  @Test func `signatures are those of the standard`() throws {
    let key = try #require(
      HeadKey(hexadecimal: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60\n"))
    #expect(key.publicKey == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    #expect(
      key.signature(of: [])
        == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
  }

  @Test func `a signature holds for its words and its key alone`() throws {
    let key = try #require(HeadKey.random())
    let signature = key.signature(of: [1, 2, 3])
    #expect(HeadKey.isValid(signature, of: [1, 2, 3], by: key.publicKey))
    #expect(!HeadKey.isValid(signature, of: [1, 2, 4], by: key.publicKey))
    #expect(!HeadKey.isValid(signature, of: [1, 2, 3], by: try #require(HeadKey.random()).publicKey))
    for broken in ["", "zz", signature + "00", String(signature.dropLast(2))] {
      #expect(!HeadKey.isValid(broken, of: [1, 2, 3], by: key.publicKey))
    }
    #expect(HeadKey(hexadecimal: key.hexadecimal) == key)
    #expect(HeadKey(hexadecimal: "12") == nil && HeadKey(hexadecimal: "") == nil)
  }
}
