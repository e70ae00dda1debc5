import Foundation
import QuothTesting
import Testing

/// Imports that come twice, at once, or are killed: the record holds the same in the end.
struct ImportTwiceTests {
  @Test func `Importing the same thing twice changes nothing`() throws {
    let scratch = try Scratch()
    let path = scratch.path("r.sqlite")
    let call = ["import", "Examples/captures", "Examples/html", "Examples/captures.warc.gz", "--record", path]
    #expect(try Program.run(call).status == 0)
    let first = try RecordContent(path)
    let again = try Program.run(call)
    #expect(again.status == 0 && again.output.contains("0 new documents"))
    #expect(try RecordContent(path).differences(from: first) == [])
  }

  @Test func `Two imports at once both end well, and together make the record that one would`() throws {
    let scratch = try Scratch()
    try InventedCaptures.writeLines(0..<200, to: scratch.path("one.ndjson"))
    try InventedCaptures.writeLines(100..<300, to: scratch.path("two.ndjson"))
    let path = scratch.path("r.sqlite")
    let first = try RunningProgram(["import", scratch.path("one.ndjson"), "--record", path])
    let second = try RunningProgram(["import", scratch.path("two.ndjson"), "--record", path])
    // Who had to wait too long is told so and loses nothing: the same call goes on.
    for (running, file) in [(first, "one"), (second, "two")] where running.wait() != 0 {
      #expect(running.errors.contains("Another program is writing"), "\(running.errors)")
      let again = try Program.run(["import", scratch.path("\(file).ndjson"), "--record", path])
      #expect(again.status == 0, "\(again.errors)")
    }
    let list = try Program.run(["list", "--json", "--record", path])
    #expect(list.lines.count == 300)
    #expect(try Program.run(["verify", "--record", path]).status == 0)
  }

  @Test func `Who reads is never held up by an import, and sees what it has added`() throws {
    let scratch = try Scratch()
    try InventedCaptures.writeLines(0..<30, to: scratch.path("one.ndjson"))
    try InventedCaptures.writeLines(0..<500, to: scratch.path("two.ndjson"))
    let path = scratch.path("r.sqlite")
    #expect(try Program.run(["import", scratch.path("one.ndjson"), "--record", path]).status == 0)
    let server = try RunningProgram(["serve", "--port", "0", "--record", path])
    let isOpen = server.waits(upTo: 30) { $0.output.contains("http://") }
    #expect(isOpen, "\(server.errors)")
    let port = try #require(server.output.firstMatch(of: #/:(\d+) \(/#).flatMap { Int($0.output.1) })
    let importing = try RunningProgram(["import", scratch.path("two.ndjson"), "--record", path])
    var asked = 0
    while importing.isRunning {
      #expect(try Self.search(port).contains("barrels"))
      asked += 1
    }
    #expect(importing.wait() == 0 && asked > 2, "\(asked) asked, \(importing.errors)")
    let documents = try String(
      contentsOf: #require(URL(string: "http://127.0.0.1:\(port)/api/v1/documents")), encoding: .utf8)
    #expect(documents.contains("release-499") || documents.contains("pier number 499"), "\(documents.prefix(300))")
    server.kill(SIGTERM)
  }

  private static func search(_ port: Int) throws -> String {
    let url = try #require(URL(string: "http://127.0.0.1:\(port)/api/v1/search?q=barrels"))
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// How many kills: four, or as many as `QUOTH_KILLS` says (`make torture` says 1,000).
  private static let kills = ProcessInfo.processInfo.environment["QUOTH_KILLS"].flatMap(Int.init) ?? 4

  @Test func `An import killed at any moment leaves a record that verifies and goes on`() throws {
    let scratch = try Scratch()
    let lines = scratch.path("releases.ndjson")
    try InventedCaptures.writeLines(0..<(Self.kills > 4 ? 400 : 60), to: lines)
    let undisturbed = scratch.path("undisturbed.sqlite")
    let start = Date()
    #expect(try Program.run(["import", lines, "--record", undisturbed]).status == 0)
    let whole = Date().timeIntervalSince(start)
    let expected = try RecordContent(undisturbed)
    var generator = SeededGenerator(seed: 9)
    var path = scratch.path("killed-0.sqlite")
    for kill in 0..<Self.kills {
      let importing = try RunningProgram(["import", lines, "--record", path])
      // At any moment of the import, wherever it goes on; later and later, as it has ever less to do.
      Thread.sleep(forTimeInterval: Double.random(in: 0...(whole * 0.9), using: &generator))
      importing.kill(SIGKILL)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let verify = try Program.run(["verify", "--record", path])
      // A kill before the first commit leaves a file without tables: as good as none.
      #expect(verify.status == 0 || verify.errors.contains("the file is empty"), "kill \(kill): \(verify)")
      guard kill % 4 == 3 || kill == Self.kills - 1 else { continue }
      let last = try Program.run(["import", lines, "--record", path])
      #expect(last.status == 0, "\(last)")
      let differences = try RecordContent(path).differences(from: expected)
      #expect(differences == [], "after kill \(kill)")
      path = scratch.path("killed-\(kill + 1).sqlite")
    }
  }
}
