import Foundation
import QuothTesting
import Testing

/// Standard streams that are closed or go away: what a shell does to a program.
struct StreamEndTests {
  /// Runs a line of shell with the program as `$quoth` and a small record as `$QUOTH_RECORD`.
  private static func shell(_ script: String) throws -> Program.Run {
    try Shell.run(script, environment: ["QUOTH_RECORD": ExampleRecord.path])
  }

  @Test func `A reader that goes away ends the program quietly`() throws {
    _ = try #require(ExampleRecord.imported)
    let run = try Self.shell(
      "for i in 1 2 3 4 5 6 7 8; do cat Examples/captures/*.txt; done > /dev/null; "
        + "$quoth extract Examples/captures Examples/html --json | head -c 10 >/dev/null; echo ${PIPESTATUS[0]}")
    #expect(run.output == "0\n" && run.errors.isEmpty, "\(run)")
  }

  @Test func `Closed streams are no reason to die, and output that is lost is a failure`() throws {
    _ = try #require(ExampleRecord.imported)
    #expect(try Self.shell("$quoth list >&- 2>/dev/null").status == 1)
    #expect(try Self.shell("$quoth list >&-").errors.contains("cannot be written"))
    #expect(try Self.shell("$quoth import nowhere.txt --record /nowhere/r.sqlite 2>&-").status == 3)
    #expect(try Self.shell("$quoth list --nonsense 2>&-").status == 2)
    #expect(try Self.shell("$quoth list --json 2>&- <&- | wc -l").output != "0\n")
    let closed = try Self.shell("$quoth extract - --json <&-")
    #expect(closed.output.isEmpty && closed.status == 1 && closed.errors.contains("standard input"), "\(closed)")
    #expect(try Self.shell("$quoth extract - --json </dev/null").status == 0)
    let folder = try Self.shell("$quoth extract - --json < Examples")
    #expect(folder.status == 1 && folder.errors.contains("standard input"), "\(folder)")
  }

  @Test(
    .enabled("runs under make torture only") { ProcessInfo.processInfo.environment["QUOTH_TORTURE"] != nil })
  func `A line beyond the limit is told in its place, and the next one is answered`() throws {
    let run = try Self.shell(
      """
      { head -c 600000000 /dev/zero | tr '\\0' a; echo; echo '{"id":"b","text":"\\"It is open,\\" she said."}'; } |
        "$quoth" quotations -
      """)
    #expect(run.status == 1)
    #expect(run.lines.count == 2 && run.lines[0].contains("tooLarge") && run.lines[1].contains("It is open"))
  }
}
