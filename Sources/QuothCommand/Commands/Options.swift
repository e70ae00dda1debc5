import ArgumentParser
import Foundation
import RecordStore

/// Where the record is.
struct RecordOption: ParsableArguments {
  @Option(name: .customLong("record"), help: "The record's file. (default: $QUOTH_RECORD, else ./quoth.sqlite)")
  var path: String?

  /// The path, after the environment.
  var resolved: String {
    path ?? ProcessInfo.processInfo.environment["QUOTH_RECORD"].flatMap { $0.isEmpty ? nil : $0 } ?? "quoth.sqlite"
  }

  /// Opens the record; says what is wrong and ends with status 3 where that cannot be done.
  func open(for mode: Record.Mode) throws -> Record {
    do throws(RecordError) {
      return try Record.open(resolved, for: mode)
    } catch {
      complain(error.message)
      throw ExitCode(ExitStatus.record)
    }
  }
}

/// What is given as files and folders, or as - for standard input.
enum Paths {
  /// A stream stands alone.
  static func check(_ paths: [String]) throws {
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError("- (lines on standard input) stands alone; give files in a call of their own.")
    }
    if paths.contains("") { throw ValidationError("One of the paths is empty; leave it out, or name a file.") }
  }
}

/// Whether machines or people read the output.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Write JSON, one object a line, instead of a table.")
  var json = false
}

/// How many workers there may be.
struct JobsOption: ParsableArguments {
  @Option(name: .long, help: "How many inputs are worked on at once. (default: the number of processors)")
  var jobs: Int?

  /// At least one worker.
  var resolved: Int { max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount) }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a whole number from 1.") }
  }
}

/// Runs `body`; what the record refuses ends with a message and status 3.
func withRecordErrors<T>(_ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as RecordError {
    complain(error.message)
    throw ExitCode(ExitStatus.record)
  }
}
