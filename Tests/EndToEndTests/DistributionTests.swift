import Foundation
import QuothTesting
import Testing

/// What `make dist` makes of the program's own words: completions and man pages.
struct DistributionTests {
  private static func shell(_ script: String) throws -> Program.Run { try Shell.run("exec 2>&1\n" + script) }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `The completions are what the shell can read, where it is installed`(name: String) throws {
    let script = try Program.run(["--generate-completion-script", name])
    #expect(script.status == 0 && script.output.contains("import") && script.output.contains("verify"))
    let scratch = try Scratch()
    try Data(script.output.utf8).write(to: scratch.folder.appending(path: "completion"))
    let run = try Self.shell("command -v \(name) >/dev/null || exit 0; \(name) -n \(scratch.path("completion"))")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func `There is a man page for every command, with all its options`() throws {
    guard try Self.shell("command -v python3").status == 0 else { return }
    let scratch = try Scratch()
    let made = try Self.shell(
      "set -o pipefail; $quoth --experimental-dump-help | Distribution/manual 0 2024-02-10 \(scratch.folder.path)")
    #expect(made.status == 0, "\(made.output)")
    let commands = [
      "extract", "quotations", "import", "check", "search", "list", "show", "serve", "verify", "stats",
    ]
    for command in commands {
      let page = try String(contentsOfFile: scratch.path("quoth-\(command).1"), encoding: .utf8)
      let help = try Program.run(["help", command])
      for option in help.output.matches(of: #/\n +(?:-h, )?--([a-z-]+)/#) {
        #expect(page.contains("Fl \\-\(option.output.1.replacing("-", with: "\\-"))"), "\(command): \(option.output.1)")
      }
      #expect(page.contains(".Sh EXIT STATUS"))
    }
    let lint = try Self.shell(
      "command -v mandoc >/dev/null || exit 0; mandoc -Tlint -Wwarning \(scratch.folder.path)/*.1")
    #expect(lint.status == 0, "\(lint.output)")
  }
}
