import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Captures

/// Reads an archive out of memory, a few bytes a call, so that every seam is crossed.
func items(_ bytes: [UInt8], chunk: Int = 1000, limits: CaptureLimits = CaptureLimits()) throws -> [WebArchiveItem] {
  var offset = 0
  var reader = WebArchiveReader(name: "a.warc", limits: limits) { count in
    let end = min(offset + min(count, chunk), bytes.count)
    defer { offset = end }
    return Array(bytes[offset..<end])
  }
  var items: [WebArchiveItem] = []
  while let item = try reader.next() { items.append(item) }
  return items
}

extension WebArchiveItem {
  /// The item in a few words, for tests.
  var summary: String {
    switch self {
    case .capture(let capture): "capture \(capture.retrieval.url ?? "-")"
    case .revisit(let revisit): "revisit \(revisit.url ?? "-")"
    case .skipped(_, let reason): "skipped \(reason)"
    case .fault(let fault): "fault at \(fault.offset)"
    }
  }
}

struct WebArchiveTests {
  private func page(_ name: String) -> Capture {
    let bytes = Array("<!doctype html><title>\(name)</title><p>We are ready, said Mirel Tanos.</p>".utf8)
    return Capture(
      name: name, bytes: bytes, hash: .sha256(of: bytes), mediaType: .html,
      retrieval: Retrieval(url: "https://veldria.example/\(name)", retrieved: PartialDate("2017-02-25T21:15Z")))
  }

  private func archive(compressed: Bool) -> [UInt8] {
    let writer = WARCWriter(compressed: compressed)
    let date = PartialDate("2017-02-25T21:15Z") ?? page("a").retrieval.retrieved
    return (date.map { writer.info(software: "quoth", date: $0) } ?? []) + writer.response(page("a"))
      + writer.resource(page("b")) + writer.response(page("c"), status: 404)
  }

  private let expected = [
    "skipped a warcinfo record", "capture https://veldria.example/a", "capture https://veldria.example/b",
    "skipped status 404",
  ]

  @Test(arguments: [true, false]) func `What is written is read again`(compressed: Bool) throws {
    let bytes = archive(compressed: compressed)
    for chunk in [1, 7, 100_000] {
      let items = try items(bytes, chunk: chunk)
      #expect(items.map(\.summary) == expected)
      guard case .capture(let capture) = items[1] else { return }
      #expect(capture.hash == page("a").hash)
      #expect(capture.retrieval.retrieved?.description == "2017-02-25T21:15Z")
      #expect(capture.retrieval.headers.first?.name == "Content-Type")
      #expect(capture.retrieval.container?.hasPrefix("a.warc@") == true)
    }
  }

  @Test func `The place of a record leads to it again`() throws {
    let bytes = archive(compressed: true)
    guard case .capture(let capture) = try items(bytes)[2],
      let offset = capture.retrieval.container?.split(separator: "@").last.flatMap({ Int($0) })
    else {
      Issue.record("the second page should be a capture")
      return
    }
    #expect(try items(Array(bytes[offset...])).first?.summary == "capture https://veldria.example/b")
  }

  @Test func `Frames of zstd are read as members of gzip are`() throws {
    let writer = WARCWriter(compressed: false)
    let frames = try [writer.response(page("a")), writer.resource(page("b"))].flatMap {
      try #require(Compression.zstdCompressed($0))
    }
    #expect(try items(frames).map(\.summary) == Array(expected[1...2]))
  }

  @Test func `Frames that need a dictionary find it in front of the file`() throws {
    let dictionary = Array(
      "WARC/1.1\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nWARC-Target-URI: https://veldria.example/".utf8)
    // The record of https://veldria.example/z, which says "Peace", compressed by libzstd with that dictionary.
    let frame = bytes(
      "28B52FFD20831D0100B87A4C656E6774683A20350D0A0D0A50656163650D0A0D0A03002BDB64CB30C02C0504")
    let head: [UInt8] = [0x5D, 0x2A, 0x4D, 0x18, UInt8(dictionary.count), 0, 0, 0]
    #expect(try items(head + dictionary + frame).map(\.summary) == ["capture https://veldria.example/z"])
  }

  @Test(.timeLimit(.minutes(15))) func `Twenty thousand empty members are passed over`() throws {
    let empty = try #require(Compression.gzipCompressed([]))
    let bytes = [UInt8]((0..<20_000).map { _ in empty }.joined()) + WARCWriter(compressed: true).response(page("a"))
    #expect(try items(bytes, chunk: 1 << 18).map(\.summary) == [expected[1]])
  }

  @Test func `A damaged member is a fault and the records behind it are read`() throws {
    let writer = WARCWriter(compressed: true)
    var broken = writer.response(page("b"))
    broken[broken.count / 2] ^= 0x55
    let first = writer.response(page("a"))
    let read = try items(first + broken + writer.response(page("c")))
    #expect(
      read.map(\.summary) == [
        "capture https://veldria.example/a", "fault at \(first.count)", "capture https://veldria.example/c",
      ])
  }

  @Test func `A record of ARC is read`() throws {
    let body = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html><p>Peace</p></html>"
    let arc =
      "filedesc://a.arc 0.0.0.0 20120118000000 text/plain 20\n1 0 Test\nURL IP-ad\n\n"
      + "http://veldria.example/x 10.0.0.1 20120118101500 text/html \(body.utf8.count)\n\(body)\n"
    let read = try items(Array(arc.utf8))
    #expect(read.map(\.summary).last == "capture http://veldria.example/x")
    guard case .capture(let capture)? = read.last else { return }
    #expect(capture.retrieval.retrieved?.description == "2012-01-18T10:15Z")
  }

  @Test func `Any bytes end without a crash`() throws {
    var generator = SeededGenerator(seed: 3)
    for compressed in [true, false] {
      let sound = archive(compressed: compressed)
      for _ in 0..<150 {
        var bytes = sound
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let index = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<3, using: &generator) {
          case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
          case 1: bytes.removeSubrange(index..<min(bytes.count, index + 40))
          default: bytes.insert(contentsOf: [0x0D, 0x0A, 0x57, 0x41, 0x52, 0x43], at: index)
          }
        }
        for item in try items(bytes, chunk: 64) {
          if case .fault(let fault) = item { #expect((0...bytes.count).contains(fault.offset)) }
        }
      }
    }
  }
}
