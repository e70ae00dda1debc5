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
    StandardStreams.occupy()
    signal(SIGPIPE, SIG_IGN)
    if let message = unknownCommand(CommandLine.arguments.dropFirst().first) {
      complain(message)
      Foundation.exit(ExitStatus.usage)
    }
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      StandardError.write(fullMessage(for: error) + "\n")
      Foundation.exit(ExitStatus.usage)
    }
  }

  /// What to say where the first word is no command; nil where it is one, or an option.
  private static func unknownCommand(_ word: String?) -> String? {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word, !word.hasPrefix("-"), word != "help", !commands.contains(word) else { return nil }
    let nearest = commands.map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
    if let (name, distance) = nearest, distance <= 2 {
      return "there is no command '\(word)'. Did you mean `quoth \(name)`?"
    }
    return "there is no command '\(word)'; the commands are \(commands.joined(separator: ", "))."
  }

  /// How many letters must be put in, left out or exchanged to make one word of the other (Levenshtein).
  private static func distance(_ one: String, _ other: String) -> Int {
    let letters = Array(other)
    var row = Array(0...letters.count)
    for (index, letter) in one.prefix(32).enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in letters.indices {
        let cost = min(row[column] + 1, row[column + 1] + 1, diagonal + (letter == letters[column] ? 0 : 1))
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row[letters.count]
  }
}
