import Foundation
import GRDB
import QuothTesting
import Testing
import Texts

/// What other programs read of what we write: warcio, and the checker of py-wacz, where Python has them.
enum ArchiveTools {
  /// A Python that has the module; nil where there is none. `QUOTH_PYTHON` names another than `python3`.
  static func python(with module: String) -> [String]? {
    let python = ProcessInfo.processInfo.environment["QUOTH_PYTHON"] ?? "python3"
    return (try? run([python, "-c", "import \(module)"]))?.status == 0 ? [python] : nil
  }

  static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

struct ArchiveExportTests {
  /// A record of the examples, with one page fetched twice and one with the headers of its server.
  private static func record(in scratch: Scratch) throws -> String {
    let record = scratch.path("record.sqlite")
    _ = try Program.run(["import", "Examples/captures", "Examples/html", "--no-check", "--record", record])
    let lines = ["2031-05-04T08:30Z", "2031-05-05T08:30Z"].map { time in
      #"{"id": "twice", "mediaType": "text/plain", "url": "https://mfa.example/twice", "retrieved": "\#(time)", "text": "The ferry will sail in June."}"#
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: scratch.folder.appending(path: "twice.ndjson"))
    _ = try Program.run(["import", scratch.path("twice.ndjson"), "--no-check", "--record", record])
    return record
  }

  private static func documents(_ record: String) throws -> [String] {
    try Program.run(["list", "--json", "--record", record]).lines.map { line in
      let listed = try JSONReader.read(Array(line.utf8))
      return "\(listed["id"]?.string ?? "") \(listed["capture"]?["sha256"]?.string ?? "")"
    }.sorted()
  }

  @Test(arguments: ["warc", "warc.gz", "wacz", "captures"])
  func `What is exported is imported again, byte for byte`(_ format: String) throws {
    let scratch = try Scratch()
    let record = try Self.record(in: scratch)
    let file = scratch.path("export.\(format == "captures" ? "ndjson" : format)")
    #expect(try Program.run(["export", "--format", format, "--out", file, "--record", record]).status == 0)
    let copy = scratch.path("copy.sqlite")
    let run = try Program.run(["import", file, "--no-check", "--record", copy])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Self.documents(copy) == Self.documents(record))
    // A page fetched twice is one capture with two retrievals again; WACZ says so by its second record.
    if format != "captures" {
      let twice = try DatabaseQueue(path: copy).read { database in
        try String.fetchAll(
          database, sql: "SELECT retrieved FROM retrievals WHERE url = 'https://mfa.example/twice' ORDER BY retrieved")
      }
      #expect(twice == ["2031-05-04T08:30Z", "2031-05-05T08:30Z"], "\(format)")
    }
    // The same record gives the same bytes.
    let again = scratch.path("again")
    _ = try Program.run(["export", "--format", format, "--out", again, "--record", record])
    #expect(try Data(contentsOf: URL(filePath: again)) == Data(contentsOf: URL(filePath: file)))
  }

  @Test(
    .enabled(if: ArchiveTools.python(with: "warcio") != nil, "Python has no warcio: pip install warcio, QUOTH_PYTHON"),
    arguments: ["warc", "warc.gz"])
  func `warcio reads every record and finds its digests right`(_ format: String) throws {
    let scratch = try Scratch()
    let file = scratch.path("export.\(format)")
    _ = try Program.run(["export", "--format", format, "--out", file, "--record", Self.record(in: scratch)])
    let script = """
      import sys
      from warcio.archiveiterator import ArchiveIterator
      kinds = []
      with open(sys.argv[1], 'rb') as stream:
          for record in ArchiveIterator(stream, check_digests='raise'):
              record.content_stream().read()
              kinds.append(record.rec_type)
      print(kinds[0], kinds.count('resource') + kinds.count('response') > 6, kinds.count('revisit'))
      """
    let python = try #require(ArchiveTools.python(with: "warcio"))
    let run = try ArchiveTools.run(python + ["-c", script, file])
    #expect(run.status == 0 && run.output == "warcinfo True 1\n", "\(run.output)")
  }

  @Test(
    .enabled(if: ArchiveTools.python(with: "pywb") != nil, "Python has no pywb: pip install pywb, QUOTH_PYTHON"),
    arguments: ["warc", "warc.gz"])
  func `pywb indexes every page`(_ format: String) throws {
    let scratch = try Scratch()
    let file = scratch.path("export.\(format)")
    _ = try Program.run(["export", "--format", format, "--out", file, "--record", Self.record(in: scratch)])
    let script = """
      import io, sys
      from pywb.indexer.cdxindexer import write_cdx_index
      out = io.BytesIO()
      with open(sys.argv[1], 'rb') as stream:
          write_cdx_index(out, stream, 'export', include_all=True, sort=True)
      lines = [line for line in out.getvalue().decode().splitlines() if line and not line.startswith(' CDX')]
      print(len(lines) > 6, sum('mfa.example/twice' in line for line in lines))
      """
    let python = try #require(ArchiveTools.python(with: "pywb"))
    let run = try ArchiveTools.run(python + ["-c", script, file])
    #expect(run.status == 0 && run.output == "True 2\n", "\(run.output)")
  }

  @Test(.enabled(if: ArchiveTools.python(with: "wacz") != nil, "Python has no wacz: pip install wacz, QUOTH_PYTHON"))
  func `py-wacz finds the package valid`() throws {
    let scratch = try Scratch()
    let file = scratch.path("export.wacz")
    _ = try Program.run(["export", "--format", "wacz", "--out", file, "--record", Self.record(in: scratch)])
    let python = try #require(ArchiveTools.python(with: "wacz"))
    let script = "import sys; from wacz.main import main; sys.exit(main(['validate', '-f', sys.argv[1]]))"
    #expect(try ArchiveTools.run(python + ["-c", script, file]).status == 0)
  }
}
