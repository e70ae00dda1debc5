import Foundation
import FoundationXML
import Logging
import QuothTesting
import RecordStore
import Testing
import Texts

@testable import ReadingRoom

struct ServerTests {
  @Test(arguments: [
    "/", "/check", "/events", "/people", "/search?q=ferry", "/nothing", "/documents/none", "/style.css",
    "/outlets", "/feed.atom", "/api/v1/stats", "/events?page=7",
  ])
  func `Every answer forbids scripts, frames and guessing of types`(path: String) async throws {
    let answer = try await LiveRoom.ask(path)
    let policy = answer.headers["content-security-policy"] ?? ""
    #expect(policy.hasPrefix("default-src 'none'; style-src 'self'"))
    #expect(!policy.contains("unsafe") && !policy.contains("script-src"))
    #expect(answer.headers["x-content-type-options"] == "nosniff")
    #expect(!answer.text.contains(" style=") && !answer.text.contains("<script"))
  }

  @Test func `Captured mark-up is shown and never served as mark-up`() async throws {
    let report = try await LiveRoom.document("report")
    for path in ["/", "/documents/\(report)", "/search?q=harbour", "/check?text=%3Cimg+src%3Dx%3E+the+harbour"] {
      let answer = try await LiveRoom.ask(path)
      #expect(answer.status == 200)
      for forbidden in ["<script", "<img", "<b>", "\"onload=\""] {
        #expect(!answer.text.contains(forbidden), "\(forbidden) in \(path)")
      }
    }
    let page = try await LiveRoom.ask("/documents/\(report)").text
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("&lt;/article&gt;&lt;/main&gt;"))
  }

  @Test func `A report shows each quotation with its outcome and a link that lights the words`() async throws {
    let page = try await LiveRoom.ask("/documents/\(try await LiveRoom.document("report"))").text
    #expect(page.contains("Sense changed"))
    let link = try #require(page.firstMatch(of: /href="(\/c\/[0-9a-f]{64}\/[0-9]+-[0-9]+)#lit"/)?.1)
    let transcript = try await LiveRoom.ask(String(link)).text
    let lit = try #require(transcript.firstMatch(of: /<mark id="lit">(.*?)<\/mark>/)?.1)
    #expect(lit.hasPrefix("We are ready to open the ferry line") && lit.hasSuffix("nobody explains to us"))
  }

  @Test func `What a person decided stands beside the machine's verdict, not in its place`() async throws {
    let page = try await LiveRoom.ask("/documents/\(try await LiveRoom.document("report"))").text
    let judged = "<strong>&lt;b&gt;Desk&lt;/b&gt;: Wording differs</strong> (a slip of the pen, 2021-04-15)"
    #expect(page.contains(judged) && page.contains("<strong class=\"outcome\">Sense changed</strong>"))
  }

  @Test func `A capture is downloaded as the bytes that its hash names`() async throws {
    let hash = try #require(try await LiveRoom.documents().first?["capture"]?["sha256"]?.string)
    let answer = try await LiveRoom.ask("/c/\(hash.prefix(12))/bytes")
    #expect(answer.headers["content-type"] == "application/octet-stream")
    #expect(answer.headers["content-security-policy"]?.hasPrefix("sandbox;") == true)
    #expect(answer.headers["x-content-type-options"] == "nosniff")
    #expect(answer.headers["content-disposition"] == "attachment; filename=\"\(hash).bin\"")
    let room = try await LiveRoom.shared.value
    let files = try ["interview.txt", "story.html"].map { try Data(contentsOf: URL(filePath: room.scratch.path($0))) }
    #expect(files.contains(answer.body))
  }

  @Test(arguments: [
    ("/nothing", 404),
    ("/documents/none", 404), ("/events/none", 404), ("/people/none", 404), ("/outlets/none", 404),
    ("/c/12", 404),
    ("/c/zzzz", 404), ("/c/00000000", 404), ("/check?text=words&published=yesterday", 400), ("/%FF%FE", 404),
  ])
  func `What cannot be had is a page that says so`(path: String, status: Int) async throws {
    let answer = try await LiveRoom.ask(path)
    #expect(answer.status == status)
    #expect(answer.headers["content-type"] == "text/html; charset=utf-8" && answer.text.contains("<h1>"))
  }

  @Test(arguments: ["0-0", "5-2", "-1-5", "a-b", "1", "1-2-3", "99999999999999999999-1"])
  func `A range that names no bytes is told so`(range: String) async throws {
    let hash = try #require(try await LiveRoom.documents().first?["capture"]?["sha256"]?.string)
    #expect(try await LiveRoom.ask("/c/\(hash)/\(range)").status == 404)
  }

  @Test func `Bytes outside of a document's text are shown as they are`() async throws {
    let documents = try await LiveRoom.documents()
    let hash = try #require(documents.first { $0["use"]?.string == "report" }?["capture"]?["sha256"]?.string)
    let page = try await LiveRoom.ask("/c/\(hash)/0-15").text
    #expect(page.contains("<mark id=\"lit\">&lt;!doctype html&gt;</mark>"))
  }

  @Test func `HEAD has the headers and no body, and nothing can be written`() async throws {
    let head = try await LiveRoom.ask("/", method: "HEAD")
    #expect(head.status == 200 && head.body.isEmpty && head.headers["content-type"] == "text/html; charset=utf-8")
    #expect(try await LiveRoom.ask("/nothing", method: "HEAD").status == 404)
    for method in ["DELETE", "PUT", "POST"] {
      let answer = try await LiveRoom.ask("/", method: method)
      #expect(answer.status == 405 && answer.headers["allow"] == "GET, HEAD")
    }
  }

  @Test func `A quotation is checked by form and by address alike`() async throws {
    let words = "ships+will+wait+in+our+own+waters+until+reason+returns"
    let posted = try await LiveRoom.ask(
      "/check", method: "POST", form: "as=quotation&speaker=Mirel+Tanos&text=%22\(words)%22")
    let asked = try await LiveRoom.ask("/check?speaker=Mirel%20Tanos&text=\(words)")
    for answer in [posted, asked] {
      #expect(answer.status == 200 && answer.text.contains("<strong class=\"outcome\">Faithful</strong>"))
    }
  }

  @Test func `Every quotation of a pasted text is checked beside its words`() async throws {
    let text = "Tanos+said%3A+%22The+ships+will+wait+in+our+own+waters+until+reason+returns%22+on+Monday."
    let answer = try await LiveRoom.ask("/check", method: "POST", form: "as=report&text=\(text)")
    #expect(answer.text.contains("id=\"q1\"") && answer.text.contains("id=\"t1\""))
    let none = try await LiveRoom.ask("/check", method: "POST", form: "as=report&text=Nothing+is+quoted+here.")
    #expect(none.text.contains("No quotation was found"))
  }

  @Test func `A whole text that is checked as one quotation is told what to do`() async throws {
    let text =
      "Tanos+said+on+Monday%3A+%22The+ships+will+wait+in+our+own+waters%22.+" + "He+said+no+more.+".repeated(12)
    let answer = try await LiveRoom.ask("/check", method: "POST", form: "as=quotation&text=\(text)")
    #expect(answer.text.contains("This looks like a text that quotes"))
    let short = try await LiveRoom.ask("/check", method: "POST", form: "as=quotation&text=%22The+ships+will+wait%22")
    #expect(!short.text.contains("This looks like a text that quotes"))
  }

  @Test func `An empty form and one that is too long are told what to do`() async throws {
    #expect(
      try await LiveRoom.ask("/check", method: "POST", form: "as=quotation&text=+").text.contains("role=\"alert\""))
    let long = try await LiveRoom.ask(
      "/check", method: "POST", form: "text=" + String(repeating: "a", count: ReadingRoom.longestPaste))
    #expect(long.status == 413 && long.text.contains("quoth check FILE"))
  }

  @Test func `A port that is taken is an error, not a crash`() async throws {
    let room = try await LiveRoom.shared.value
    let record = try Record.open(room.scratch.path("record.sqlite"), for: .reading)
    await #expect(throws: (any Error).self) {
      try await ReadingRoom(record).run(host: "127.0.0.1", port: room.port, logger: Logger(label: "test"))
    }
  }

  @Test func `The latest documents are a feed whose entries can be followed`() async throws {
    let room = try await LiveRoom.shared.value
    let answer = try await LiveRoom.ask("/feed.atom")
    #expect(answer.headers["content-type"] == "application/atom+xml; charset=utf-8")
    let parser = XMLParser(data: answer.body)
    #expect(parser.parse(), "the feed is no XML: \(answer.text)")
    let id = try await LiveRoom.document("report")
    #expect(answer.text.contains("<link href=\"http://127.0.0.1:\(room.port)/documents/\(id)\"/>"))
    #expect(answer.text.contains("&lt;script&gt;") && !answer.text.contains("<script"))
    #expect(try await LiveRoom.ask("/").text.contains("type=\"application/atom+xml\""))
  }

  @Test func `A search lights the words that were asked for, not their paragraph`() async throws {
    let found = try await LiveRoom.ask("/search?q=%22until+reason+returns%22").text
    let link = try #require(found.firstMatch(of: /href="(\/c\/[0-9a-f]{64}\/[0-9]+-[0-9]+\?lit=[0-9,-]+)#lit"/)?.1)
    let page = try await LiveRoom.ask(String(link)).text
    #expect(page.matches(of: /<mark[^>]*>(.*?)<\/mark>/).map { String($0.1) } == ["until reason returns"])
  }

  @Test(arguments: ["1-2", "0-99999999", "9-3", "x", "-", ",,,", "1-2,".repeated(200)])
  func `Words to light that are not in the passage light the whole`(lit: String) async throws {
    let found = try await LiveRoom.ask("/search?q=%22until+reason+returns%22").text
    let link = try #require(found.firstMatch(of: /href="(\/c\/[0-9a-f]{64}\/[0-9]+-[0-9]+)\?/)?.1)
    let answer = try await LiveRoom.ask("\(link)?lit=\(lit)")
    #expect(answer.status == 200 && answer.text.contains("Then the ships will wait"))
  }

  @Test func `A sentence to copy has a link that leads back here`() async throws {
    let room = try await LiveRoom.shared.value
    let page = try await LiveRoom.ask("/check?text=ships+will+wait+in+our+own+waters").text
    let sentence = try #require(page.firstMatch(of: /<textarea class="sentence"[^>]*>(.*?)<\/textarea>/)?.1)
    let link = try #require(sentence.firstMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+(\/c\/[0-9a-f]{64}\/[0-9]+-[0-9]+)$/))
    #expect(link.0.contains(":\(room.port)/"))
    #expect(
      try await LiveRoom.ask(String(link.1)).text.contains("<mark id=\"lit\">ships will wait in our own waters</mark>"))
  }

  @Test func `A page elsewhere cannot read the room under a name of its own`() async throws {
    #expect(try await LiveRoom.ask("/", host: "evil.example").status == 421)
    let answer = try await LiveRoom.ask("/api/v1/documents", host: "evil.example:80")
    #expect(answer.status == 421)
    #expect(try answer.lines.first?["error"]?["code"]?.string == "misdirected")
    #expect(try await LiveRoom.ask("/", host: "localhost").status == 200)
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
