import ArgumentParser
import Logging
import ReadingRoom
import RecordStore

/// `quoth serve`: the reading room and the JSON API.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Open the reading room: pages for people, JSON for machines.")

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"
  @Option(help: "The port to listen on; 0 takes any that is free.")
  var port = 8080
  @OptionGroup var record: RecordOption

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
  }

  func run() async throws {
    let store = try record.open(for: .reading)
    var logger = Logger(label: "quoth") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    let host = host
    do {
      try await ReadingRoom(store).run(host: host, port: port, logger: logger) { port in
        var out = StandardOutput()
        out.write(line: "The reading room is open on http://\(host):\(port) (Ctrl-C closes it)")
        out.flush()
      }
    } catch {
      complain("cannot listen on \(host):\(port): \(error). Choose another with --port.")
      throw ExitCode(ExitStatus.failed)
    }
  }
}
