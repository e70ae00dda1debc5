import Testing
import Texts

@testable import Exchange

struct InputLineTests {
  @Test func `A capture line gives text or bytes`() throws {
    let text = try CaptureLine.parse(
      Array(#"{"id": "a1", "text": "Мир", "url": "https://x.example/", "retrieved": "2017-02-25T21:15:00Z"}"#.utf8))
    #expect(text.bytes == Array("Мир".utf8) && text.isDecodedText)
    #expect(text.retrieved?.description == "2017-02-25T21:15Z")
    let bytes = try CaptureLine.parse(
      Array(#"{"id": "a2", "mediaType": "text/html; charset=koi8-r", "base64": "7cnS"}"#.utf8))
    #expect(bytes.bytes == [0xED, 0xC9, 0xD2] && !bytes.isDecodedText)
    #expect(bytes.contentType == "text/html; charset=koi8-r")
  }

  @Test(arguments: [
    ("{", "invalidJSON", nil as String?), ("[1]", "invalidJSON", nil), (#"{"text": "a"}"#, "missingMember", nil),
    (#"{"id": "a"}"#, "missingMember", "a"), (#"{"id": "a", "text": 5}"#, "invalidMember", "a"),
    (#"{"id": "a", "text": "a", "base64": "YQ=="}"#, "missingMember", "a"),
    (#"{"id": "a", "base64": "Y!"}"#, "invalidBase64", "a"),
    (#"{"id": "a", "text": "a", "mediaType": "image/png"}"#, "invalidMember", "a"),
    (#"{"id": "a", "text": "a", "retrieved": "yesterday"}"#, "invalidMember", "a"),
  ])
  func `A line that cannot be used says why and whose it is`(line: String, code: String, id: String?) {
    let error = #expect(throws: LineError.self) { try CaptureLine.parse(Array(line.utf8)) }
    #expect(error?.code == code)
    #expect(error?.id == id)
  }

  @Test func `An error is a line of the contract`() {
    let error = LineError(id: "a", code: "notText", message: "This is a PDF document.")
    #expect(error.json.line == #"{"id":"a","error":{"code":"notText","message":"This is a PDF document."}}"#)
    #expect(LineError(id: nil, code: "c", message: "m").json.line == #"{"error":{"code":"c","message":"m"}}"#)
  }

  @Test func `A check line asks for a speaker only where it names one`() throws {
    let line = try CheckLine.parse(
      Array(#"{"id": 7, "quotation": "We are ready.", "speaker": "", "published": "2016-12", "label": 1}"#.utf8))
    #expect(line == CheckLine(id: "7", quotation: "We are ready.", speaker: nil, published: PartialDate("2016-12")))
  }

  @Test func `Base 64 goes there and back`() throws {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
      #expect(try Base64.decode(Base64.encode(bytes)) == bytes)
    }
    #expect(try Base64.decode(Array("TWly\r\nZWw".utf8)) == Array("Mirel".utf8))
    #expect(String(decoding: Base64.encode(Array("Mire".utf8)), as: UTF8.self) == "TWlyZQ==")
    #expect(throws: Base64.Fault.self) { try Base64.decode(Array("TWlyZ".utf8)) }
    #expect(throws: Base64.Fault.self) { try Base64.decode(Array("TQ==x".utf8)) }
  }
}
