import ArgumentParser
import Dispatch
import Foundation
import Logging
import Pipeline
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
  @Option(
    name: .customLong("base-url"),
    help: "The address under which readers reach the room, for links to copy: needed behind a proxy.")
  var baseURL: String?
  @OptionGroup var record: RecordOption

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
    if let baseURL, !ReadingRoom.isBaseURL(baseURL) {
      throw ValidationError("--base-url takes an address such as https://quoth.example.org")
    }
  }

  func run() async throws {
    Extraction.prepare()
    let store = try record.open(for: .reading)
    var logger = Logger(label: "quoth") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    let host = host
    let endings = ServeCommand.endSoonOnSignals()
    defer { endings.forEach { $0.cancel() } }
    do {
      try await ReadingRoom(store, baseURL: baseURL).run(host: host, port: port, logger: logger) { port in
        var out = StandardOutput()
        let name = host.contains(":") ? "[\(host)]" : host
        out.write(line: "The reading room is open on http://\(name):\(port) (Ctrl-C closes it)")
        out.flush()
      }
    } catch {
      complain(
        "the reading room cannot open on \(host), port \(port): \(reason(error)). Choose another with --port or --host."
      )
      throw ExitCode(ExitStatus.failed)
    }
  }

  /// A reader who keeps a connection open must not keep the program: half a second after it was told to stop it ends.
  /// Nothing can be lost, it only reads.
  private static func endSoonOnSignals() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.5) { Foundation.exit(ExitStatus.done) }
      }
      source.resume()
      return source
    }
  }

  /// Why a port cannot be had, in plain words.
  private func reason(_ error: any Error) -> String {
    let text = "\(error)"
    for (number, words) in [
      (EADDRINUSE, "another program has that port"), (EACCES, "that needs more rights"),
      (EADDRNOTAVAIL, "this machine has no such address"),
    ] where text.contains("errno: \(number))") {
      return words
    }
    return text.contains("UnknownHost") ? "no machine has the name \(host)" : text
  }
}
