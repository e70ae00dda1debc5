import ArgumentParser
import Foundation

/// The command line: `quoth COMMAND …`.
@main
struct QuothCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quoth",
    abstract: "Who said what, when, where, in which words - and did the report get it right?",
    discussion: """
      Turns captured pages into a citable record and checks quotations against it. Begin with \
      `quoth import PATHS` and `quoth check REPORT`.
      """,
    version: "0.1.0",
    subcommands: [
      ExtractCommand.self, QuotationsCommand.self, ImportCommand.self, CheckCommand.self, SearchCommand.self,
      ListCommand.self, ShowCommand.self, DiffCommand.self, WantedCommand.self, CorrectCommand.self,
      RebuildCommand.self, VerifyCommand.self, StatsCommand.self, BackupCommand.self, MergeCommand.self,
      ExportCommand.self, ServeCommand.self,
    ])

  /// Usage errors end with status 2, as the contract says; everything else as the command decides.
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(ExitStatus.usage)
    }
  }
}
