import Hummingbird
package import Logging
import Pipeline
package import RecordStore
import RecordTypes
import Texts

/// The web server over one record: pages for people, the contract's JSON for machines. It reads and never writes.
package struct ReadingRoom: Sendable {
  let record: Record
  let checking: Checking
  let holdings = Holdings()

  /// A reading room over `record`.
  package init(_ record: Record) {
    self.record = record
    checking = Checking(record)
  }

  /// Serves until it is told to stop (SIGINT, SIGTERM); `started` is called once the port is open. Throws where the port
  /// cannot be had.
  package func run(
    host: String, port: Int, logger: Logger, started: @escaping @Sendable (Int) async -> Void = { _ in }
  ) async throws {
    let application = Application(
      router: router(), configuration: .init(address: .hostname(host, port: port), serverName: "Quoth"),
      onServerRunning: { channel in await started(channel.localAddress?.port ?? port) }, logger: logger)
    try await application.runService()
  }

  private func router() -> Router<BasicRequestContext> {
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: Gate())
    router.get("/") { request, _ in try latest(page: ReadingRoom.number("page", of: request) ?? 1) }
    router.get("/style.css") { _, _ in Reply.stylesheet() }
    router.get("/documents/:id") { _, context in try document(context.parameters.get("id") ?? "") }
    router.get("/documents/:id/turns/:turn") { _, context in
      try turn(context.parameters.get("turn") ?? "", of: context.parameters.get("id") ?? "")
    }
    router.get("/c/:hash") { _, context in
      try capture(context.parameters.get("hash") ?? "", rest: "") { try page(of: $0) }
    }
    router.get("/c/:hash/:range") { _, context in
      let rest = context.parameters.get("range") ?? ""
      return try capture(context.parameters.get("hash") ?? "", rest: "/" + rest) { try words(rest, of: $0) }
    }
    router.get("/events") { _, _ in try events() }
    router.get("/events/:id") { _, context in try event(context.parameters.get("id") ?? "") }
    router.get("/people") { _, _ in try people() }
    router.get("/people/:id") { _, context in try person(context.parameters.get("id") ?? "") }
    router.get("/search") { request, _ in
      try search(request.uri.queryParameters.get("q") ?? "", page: ReadingRoom.number("page", of: request) ?? 1)
    }
    router.get("/check") { request, _ in try check(request.uri.queryParameters) }
    router.post("/check") { request, _ in try await check(request) }
    API(room: self).add(to: router)
    return router
  }

  /// The whole number that a parameter of the address gives, from 1 to a million.
  static func number(_ name: Substring, of request: Request) -> Int? {
    request.uri.queryParameters.get(String(name)).flatMap { Int($0) }.map { min(max($0, 1), 1_000_000) }
  }

  static func notFound(_ message: String) -> Response {
    Reply.page(MessagePage.page("Not found", message), status: .notFound)
  }
}
