import Testing

@testable import ReadingRoom

struct BaseAddressTests {
  @Test(arguments: ["localhost:8080", "127.0.0.1", "127.0.0.1:65535", "[::1]:8080", "LOCALHOST", "quoth.localhost:1"])
  func `A room of this machine answers under its names`(authority: String) {
    let address = BaseAddress(given: nil, host: "127.0.0.1")
    #expect(address.admits(authority) && address.base(authority) == "http://\(authority)")
  }

  @Test(arguments: [
    "evil.example", "evil.example:8080", "127.evil.example/@", "localhost:0", "localhost:99999", "a b", "[::1", "",
    "localhost.evil.example", "127.0.0.1.evil.example",
  ])
  func `A room of this machine answers under no other name`(authority: String) {
    #expect(!BaseAddress(given: nil, host: "127.0.0.1").admits(authority))
  }

  @Test func `A room that is open to others takes its name from the request, or from the keeper`() {
    let open = BaseAddress(given: nil, host: "0.0.0.0")
    #expect(open.admits("reader.example:80") && open.base("reader.example:80") == "http://reader.example:80")
    #expect(open.base("<b>") == nil && open.base(nil) == nil)
    let given = BaseAddress(given: "https://quoth.example/", host: "127.0.0.1")
    #expect(given.admits("whatever.example") && given.base("whatever.example") == "https://quoth.example")
  }

  @Test(arguments: [
    ("https://quoth.example", true), ("http://127.0.0.1:8080/", true), ("https://example.org/quoth", false),
    ("quoth.example", false), ("ftp://quoth.example", false), ("https://", false), ("https://a b", false),
    ("https://a/?q=1", false), ("https://a/\"", false),
  ])
  func `A base address is http or https and a host`(text: String, isUsable: Bool) {
    #expect(BaseAddress.isUsable(text) == isUsable)
  }
}
