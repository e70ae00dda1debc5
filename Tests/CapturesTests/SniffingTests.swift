import RecordTypes
import Testing

@testable import Captures

struct SniffingTests {
  @Test(arguments: [
    ("<!DOCTYPE html><title>x</title>", MediaType.html), ("\n <HTML lang=en>", .html),
    ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", .xhtml), ("<div><p>One</p></div>", .html),
    ("Mirel Tanos: We are ready.", .text), ("<…> he said", .text), ("{\"a\": 1}", .text),
  ])
  func `Pages and texts are told apart`(sample: String, type: MediaType) throws {
    #expect(try MediaTypeSniffer.mediaType(of: Array(sample.utf8), name: "a") == type)
  }

  @Test func `A page in UTF-16 is a page`() throws {
    let sample: [UInt8] = [0xFF, 0xFE] + "<!doctype html><p>a</p>".utf8.flatMap { [$0, UInt8(0)] }
    #expect(try MediaTypeSniffer.mediaType(of: sample, name: "a") == .html)
  }

  @Test(arguments: [
    ("%PDF-1.7\n", CaptureError.Code.notText), ("GIF89a....", .notText), ("PK\u{3}\u{4}....", .notText),
    ("WARC/1.0\r\n", .isArchive), ("", .empty), ("a\u{1}b\u{2}c\u{3}", .notText),
  ])
  func `What is no text is refused by name`(sample: String, code: CaptureError.Code) throws {
    let error = #expect(throws: CaptureError.self) {
      try MediaTypeSniffer.mediaType(of: Array(sample.utf8), name: "file.bin")
    }
    #expect(error?.code == code)
    #expect(error?.description.hasPrefix("file.bin: ") == true)
  }

  @Test func `The error says at which byte the text stops being one`() {
    let sample = Array("Peace ".utf8) + [0x01, 0x02, 0x03]
    let error = #expect(throws: CaptureError.self) { try MediaTypeSniffer.mediaType(of: sample, name: "a") }
    #expect(error?.byte == 6)
  }

  @Test func `A compressed page is captured as what it holds`() throws {
    let page = Array("<!doctype html><p>Peace.</p>".utf8)
    let packed = try #require(Compression.gzipCompressed(page))
    let capture = try CaptureReader.capture(name: "a.html.gz", bytes: packed)
    #expect(capture.bytes == page)
    #expect(capture.hash == .sha256(of: page))
    #expect(capture.mediaType == .html)
  }

  @Test func `A bomb is refused before it goes off`() throws {
    let packed = try #require(Compression.gzipCompressed([UInt8](repeating: 0x61, count: 40 << 20)))
    let error = #expect(throws: CaptureError.self) { try CaptureReader.capture(name: "a.gz", bytes: packed) }
    #expect(error?.code == .tooLarge)
  }

  @Test func `What the server says about the type counts, its charset too`() throws {
    let capture = try CaptureReader.capture(
      name: "a", bytes: Array("<p>Peace.</p>".utf8), contentType: "Text/Plain; charset=\"KOI8-R\"")
    #expect(capture.mediaType == .text)
    #expect(capture.charset == "KOI8-R")
  }

  @Test func `Inputs are told apart by name and first bytes`() throws {
    #expect(InputKind.of(name: "a.warc", head: Array("WARC/1.0\r\n".utf8)) == .webArchive)
    let packed = try #require(Compression.gzipCompressed(Array("WARC/1.1\r\n".utf8)))
    #expect(InputKind.of(name: "a.gz", head: packed) == .webArchive)
    #expect(InputKind.of(name: "a.ndjson.gz", head: []) == .captureLines)
    #expect(InputKind.of(name: "a.txt", head: Array("Mirel".utf8)) == .capture)
    #expect(InputKind.of(name: "a.warc", head: Array("<html>".utf8)) == .capture)
  }
}
