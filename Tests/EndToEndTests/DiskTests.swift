import Foundation
import QuothTesting
import Testing

/// Disks that are full or cannot be written, in a mount namespace of the test's own: needs the right to make one.
@Suite(.enabled(if: Mounts.canBeMade, "needs root's unshare(1) and mount(8); the disk tests are left out"))
struct DiskTests {
  /// What a script says on both streams.
  private static func shell(_ script: String, in folder: URL) throws -> Program.Run {
    try Shell.run("exec 2>&1\n" + script, in: folder, mounts: true)
  }

  @Test func `A full disk is said to be full, loses nothing, and the import goes on when there is room`() throws {
    let scratch = try Scratch()
    try InventedCaptures.writeLines(0..<60, to: scratch.path("first.ndjson"))
    try InventedCaptures.writeLines(0..<400, to: scratch.path("all.ndjson"))
    let run = try Self.shell(
      """
      mkdir full && mount -t tmpfs -o size=4m tmpfs full
      $quoth import first.ndjson --record full/r.sqlite || exit 10
      dd if=/dev/zero of=full/ballast bs=4k >/dev/null 2>&1
      $quoth import all.ndjson --record full/r.sqlite; echo "status $?"
      $quoth verify --record full/r.sqlite; echo "verified with $?"
      $quoth list --json --record full/r.sqlite | wc -l
      $quoth list --json --record full/r.sqlite > full/list; echo "status $?"
      rm full/ballast && mount -o remount,size=80m full
      $quoth import all.ndjson --record full/r.sqlite || exit 12
      $quoth verify --record full/r.sqlite || exit 13
      """, in: scratch.folder)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("The disk of full/r.sqlite is full"), "\(run.output)")
    #expect(run.output.contains("make room") && run.output.contains("status 3"), "\(run.output)")
    #expect(run.output.contains("the output cannot be written: No space left") && run.output.contains("status 1"))
    #expect(
      run.output.contains("\n60\n") && run.output.contains("340 new documents, 60 already there"), "\(run.output)")
  }

  @Test func `A record in a read-only folder is read, and what would write says so`() throws {
    let scratch = try Scratch()
    try Data(InventedCaptures.release(1).utf8).write(to: scratch.folder.appending(path: "good.txt"))
    let run = try Self.shell(
      """
      mkdir locked && $quoth import good.txt --record locked/r.sqlite || exit 10
      mount --bind locked locked && mount -o remount,ro,bind locked
      $quoth list --record locked/r.sqlite || exit 11
      $quoth verify --record locked/r.sqlite || exit 12
      $quoth check --quote "none of them was ours" --record locked/r.sqlite || exit 13
      $quoth import good.txt --record locked/r.sqlite; echo "status $?"
      $quoth import good.txt --record locked/new.sqlite; echo "status $?"
      """, in: scratch.folder)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("everything holds"))
    #expect(
      run.output.contains("locked/r.sqlite cannot be written") && run.output.contains("locked/new.sqlite cannot be"))
    #expect(run.output.matches(of: /status 3/).count == 2, "\(run.output)")
  }

  @Test func `A folder that may not be read is named, and the rest is imported`() throws {
    let scratch = try Scratch()
    try Data(InventedCaptures.release(1).utf8).write(to: scratch.folder.appending(path: "good.txt"))
    let run = try Self.shell(
      """
      mkdir -p in/shut && cp good.txt in/ && cp good.txt in/shut/ && cp good.txt in/secret.txt && chmod 0 in/shut in/secret.txt
      chmod 755 . in && touch out && mkdir record && chmod 777 record
      command -v setpriv >/dev/null || { echo "no setpriv"; exit 0; }
      setpriv --reuid=65534 --regid=65534 --clear-groups $quoth import in --record record/r.sqlite; echo "status $?"
      chmod 755 in/shut
      """, in: scratch.folder)
    if run.output.contains("no setpriv") { return }
    #expect(
      run.output.contains("in/shut: may not be read") && run.output.contains("in/secret.txt: may not be read"),
      "\(run.output)")
    #expect(run.output.contains("1 new document") && run.output.contains("status 1"), "\(run.output)")
  }
}

/// Whether a mount namespace can be made here.
enum Mounts {
  static let canBeMade = (try? Shell.run("mount -t tmpfs -o size=64k tmpfs /mnt", mounts: true))?.status == 0
}
