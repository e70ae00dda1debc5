import Foundation
import QuothTesting
import Testing

/// Input that is none, or not what it seems: a message that names file and place and says what to do, the right exit
/// status, nothing lost, and the rest of the batch done.
struct BadInputTests {
  /// A folder with `files` and one good capture.
  private static func folder(_ files: [String: [UInt8]] = [:]) throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("in"), withIntermediateDirectories: true)
    try Data(InventedCaptures.release(1).utf8).write(to: scratch.folder.appending(path: "in/good.txt"))
    for (name, bytes) in files { try Data(bytes).write(to: scratch.folder.appending(path: "in/\(name)")) }
    return scratch
  }

  private static func importing(_ scratch: Scratch, _ more: [String] = []) throws -> Program.Run {
    try Program.run(["import", scratch.path("in"), "--record", scratch.path("r.sqlite")] + more)
  }

  /// That the good capture is in the record and the record holds.
  private static func expectGoodOne(_ scratch: Scratch, documents: Int = 1) throws {
    let list = try Program.run(["list", "--json", "--record", scratch.path("r.sqlite")])
    #expect(list.lines.count == documents && list.output.contains("pier number 1"))
    let verify = try Program.run(["verify", "--record", scratch.path("r.sqlite")])
    #expect(verify.status == 0, "\(verify.output)")
  }

  @Test(
    arguments: [
      ("empty.txt", [UInt8](), "no bytes"),
      ("picture.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46, 0] as [UInt8], "byte"),
      ("noise.txt", (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 / 7) }, "byte"),
      ("nul.txt", Array("words\0\0\0words".utf8), "byte 5"),
      ("broken.txt.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0xFF, 0xFF] as [UInt8], "byte"),
      (
        "broken.warc", Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nHTTP/1.1 200 OK".utf8),
        "byte 0"
      ),
      ("lines.ndjson", Array("{\"id\":\"a\",\"text\":\n".utf8), "line 1"),
      ("lines.jsonl", Array("{\"id\":\"a\",\"base64\":\"%%%\"}\n[]\n{}\n".utf8), "base64"),
    ] as [(String, [UInt8], String)])
  func `What is no capture is named with its place, and the rest is imported`(
    name: String, bytes: [UInt8], place: String
  ) throws {
    let scratch = try Self.folder([name: bytes])
    let run = try Self.importing(scratch)
    #expect(run.status == 1)
    #expect(run.errors.contains(name) || run.errors.contains("quoth: a:"), "\(run.errors)")
    #expect(run.errors.contains(place), "\(run.errors)")
    try Self.expectGoodOne(scratch)
  }

  @Test func `A page by another name than its sort is read all the same`() throws {
    let page = Array("<html><title>The pier</title><p>It is open, she said.</p></html>".utf8)
    let scratch = try Self.folder(["page.ndjson": page, "page.warc": page, "page.bin": page])
    let run = try Self.importing(scratch)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func `A page whose lines break inside a sentence verifies`() throws {
    let page = "<html><title>The pier</title><p>The ferry\nis late\ttoday,\r\nsaid&#10;the harbour master.</p></html>"
    let scratch = try Self.folder(["page.html": Array(page.utf8)])
    let run = try Self.importing(scratch)
    #expect(run.status == 0, "\(run.errors)")
    try Self.expectGoodOne(scratch, documents: 2)
  }

  @Test func `Nothing at all is said so, and no record is made`() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("in/.git"), withIntermediateDirectories: true)
    try Data("x".utf8).write(to: scratch.folder.appending(path: "in/.hidden"))
    let run = try Self.importing(scratch)
    #expect(run.status == 1 && run.errors.contains("nothing to import") && run.errors.contains(scratch.path("in")))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("r.sqlite")))
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 is read, with its mark and without, and points back to its bytes`(encoding: String.Encoding) throws {
    let scratch = try Scratch()
    let page = try #require(InventedCaptures.release(1).data(using: encoding))
    try page.write(to: scratch.folder.appending(path: "page.txt"))
    let run = try Program.run(["import", scratch.path("page.txt"), "--record", scratch.path("r.sqlite")])
    #expect(run.status == 0, "\(run.errors)")
    try Self.expectGoodOne(scratch)
    let words = "none of them was ours"
    let check = try Program.run(["check", "--quote", words, "--json", "--record", scratch.path("r.sqlite")])
    #expect(check.output.contains("\"verdict\":\"verbatim\""))
    // The address is bytes of the capture: cut out of the file they are the words.
    let place = try #require(check.output.firstMatch(of: /\/c\/[0-9a-f]+\/(\d+)-(\d+)/))
    let range = try #require(Int(place.output.1))..<(try #require(Int(place.output.2)))
    let plain: String.Encoding = encoding == .utf16 ? .utf16LittleEndian : encoding
    #expect(String(data: page[range], encoding: plain) == words)
  }

  @Test func `A page that nests a hundred thousand elements is read`() throws {
    let deep = String(repeating: "<div>", count: 100_000) + "<p>The ferry is late, she said.</p>"
    let bold = String(repeating: "<p><b>", count: 50_000) + "The ferry is late."
    let lists =
      String(repeating: "<ul><li>", count: 50_000) + "The ferry is late." + String(repeating: "<table>", count: 9)
    let scratch = try Self.folder(["a.html": Array(deep.utf8), "b.html": Array(bold.utf8), "c.html": Array(lists.utf8)])
    let run = try Self.importing(scratch)
    #expect(run.status == 0, "\(run.errors)")
    try Self.expectGoodOne(scratch, documents: 4)
  }

  @Test func `A quote mark that never closes ends with its paragraph's words`() throws {
    let text = "He said, \"we never close\n\n" + String(repeating: "The ferry is late today.\n\n", count: 3_000)
    let scratch = try Self.folder(["open.txt": Array(text.utf8)])
    let run = try Self.importing(scratch)
    #expect(run.status == 0)
    let marks = "“‘«„\"'" + String(repeating: "“", count: 5_000)
    let more = try Program.run(
      ["quotations", "-", "--json"], input: "{\"id\":1,\"text\":\"\(marks.replacing("\"", with: "\\\""))\"}\n")
    #expect(more.status == 0 && more.lines.count == 1)
  }

  @Test func `Characters that cannot be are replaced, not passed on`() throws {
    let page =
      Array("<p>A&#xD800;b &#55357;&#56832; &#0; &#x110000; &#xFFFFFFFFFFF; ferry.</p>".utf8) + [
        0xED, 0xA0, 0x80, 0xFF,
      ]
    let scratch = try Scratch()
    try Data(page).write(to: scratch.folder.appending(path: "page.html"))
    let run = try Program.run(["extract", scratch.path("page.html"), "--json"])
    #expect(run.status == 0 && run.output.contains("ferry") && run.output.contains("\u{FFFD}"))
    let line = "{\"id\":\"s\",\"text\":\"lone \\ud800 and \\udc00 and \\ud83d\\ude00, said he\"}\n"
    let stream = try Program.run(["extract", "-", "--json"], input: line)
    #expect(stream.status == 0 && stream.output.contains("😀"))
  }

  @Test func `A large text takes time and memory in proportion`() throws {
    let size: UInt64 = ProcessInfo.processInfo.environment["QUOTH_TORTURE"] == nil ? 200_000 : 200 << 20
    let scratch = try Scratch()
    let file = scratch.path("large.txt")
    _ = FileManager.default.createFile(atPath: file, contents: nil)
    let handle = try #require(FileHandle(forWritingAtPath: file))
    var index = 0
    while try handle.offset() < size {
      let part = (index..<(index + 500)).map { InventedCaptures.release($0) }.joined(separator: "\n\n")
      try handle.write(contentsOf: Data(part.utf8))
      index += 500
    }
    try handle.close()
    let run = try Program.run(["import", file, "--record", scratch.path("r.sqlite")])
    #expect(run.status == 0, "\(run.errors)")
    let verify = try Program.run(["verify", "--record", scratch.path("r.sqlite")])
    #expect(verify.status == 0, "\(verify.output)")
  }

  @Test func `What is no file does not hold the import up`() throws {
    let scratch = try Self.folder()
    #expect(mkfifo(scratch.path("in/pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: scratch.path("in/self"), withDestinationPath: "self")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("in/zero"), withDestinationPath: "/dev/zero")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("in/up"), withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("in/gone"), withDestinationPath: "nowhere")
    let run = try Self.importing(scratch)
    #expect(run.status == 1)
    for name in ["pipe", "self", "zero", "gone"] { #expect(run.errors.contains("in/\(name):"), "\(run.errors)") }
    #expect(!run.errors.contains("in/up"))
    try Self.expectGoodOne(scratch)
    #expect(try Program.run(["extract", "/dev/zero", scratch.path("in/pipe")]).status == 1)
  }

  @Test func `A file that vanishes is named, and the rest goes on`() throws {
    let scratch = try Self.folder()
    let run = try Program.run([
      "import", scratch.path("in/lost.txt"), scratch.path("in"), "--record", scratch.path("r.sqlite"),
    ])
    #expect(run.status == 1 && run.errors.contains("lost.txt: no such file"))
    try Self.expectGoodOne(scratch)
  }

  @Test func `The record that lies in the folder is no capture`() throws {
    let scratch = try Self.folder()
    for _ in 0..<2 {
      let run = try Program.run(["import", "."], in: scratch.folder.appending(path: "in"))
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test(
    arguments: [
      (["imprt", "x"], "Did you mean `quoth import`?"), (["frobnicate"], "the commands are"), (["import"], "paths"),
      (["import", "-"], ".ndjson"), (["import", ""], "empty"), (["extract", "-", "-"], "stands alone"),
      (["check", "--quote", " "], "no words"), (["search", ""], "empty"),
      (["check", "--published", "soon", "--quote", "x"], "2016-12-29"),
      (["import", "--jobs", "0", "x"], "from 1"), (["import", "--recrod", "x", "y"], "--record"),
      (["list", "--json", "now"], "now"),
      (["import", "--as", "rekord", "x"], "record or report"),
    ] as [([String], String)])
  func `A wrong call says what is right, with status 2`(arguments: [String], says: String) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2 && run.errors.contains(says) && run.output.isEmpty, "\(run.errors)")
  }

  @Test func `Arguments of any length are answered`() throws {
    let long = String(repeating: "We counted barrels on the pier. ", count: 3_000)
    let scratch = try Self.folder()
    _ = try Self.importing(scratch)
    let record = ["--record", scratch.path("r.sqlite")]
    #expect(try Program.run(["check", "--quote", long, "--speaker", String(long.prefix(9_000))] + record).status == 0)
    #expect(try Program.run(["search", long] + record).status == 0)
    #expect(try Program.run(["show", String(long.prefix(9_000))] + record).status == 1)
    #expect(try Program.run(["import", String(repeating: "x", count: 5_000)] + record).status == 1)
  }
}
