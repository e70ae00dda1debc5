import Exchange
import QuothTesting
import Testing

struct FormFieldsTests {
  @Test(arguments: [
    ("q=ferry+agreement", "ferry agreement"), ("q=ferry%20agreement", "ferry agreement"), ("q=1%2B1", "1+1"),
    ("p=x&q=%C3%A9t%C3%A9", "été"), ("q=a=b", "a=b"), ("q", ""), ("", ""), ("&&q=x&q=y", "x"), ("q=100%", "100%"),
    ("q=%zz%4", "%zz%4"), ("%71=x", "x"),
  ])
  func `A field is read as browsers write it`(query: String, value: String) {
    let fields = FormFields(query.utf8)
    #expect(fields["q"] == value && fields.isValid)
  }

  @Test func `What is no UTF-8 is repaired, and said to be`() {
    let fields = FormFields("q=a%FFb".utf8)
    #expect(fields["q"] == "a\u{FFFD}b" && !fields.isValid)
  }

  @Test func `Any bytes are read to their end`() {
    var generator = SeededGenerator(seed: 11)
    let alphabet: [UInt8] = Array("&=+%0Fq".utf8) + [0xC3, 0x00]
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      _ = FormFields(bytes)["q"]
    }
  }
}
