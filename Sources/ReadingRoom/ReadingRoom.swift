import Exchange
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
  private let baseURL: String?

  /// A reading room over `record`, reached under `baseURL` where that is known (``isBaseURL(_:)``); else its links are
  /// made of the name that a request asks for.
  package init(_ record: Record, baseURL: String? = nil) {
    self.record = record
    self.baseURL = baseURL
    checking = Checking(record)
  }

  /// Whether `text` may stand for the address of a reading room: `https://quoth.example.org`.
  package static func isBaseURL(_ text: String) -> Bool { BaseAddress.isUsable(text) }

  /// Serves until it is told to stop (SIGINT, SIGTERM); `started` is called once the port is open. Throws where the port
  /// cannot be had.
  package func run(
    host: String, port: Int, logger: Logger, started: @escaping @Sendable (Int) async -> Void = { _ in }
  ) async throws {
    let application = Application(
      router: router(at: BaseAddress(given: baseURL, host: host)),
      configuration: .init(address: .hostname(host, port: port), serverName: "Quoth"),
      onServerRunning: { channel in await started(channel.localAddress?.port ?? port) }, logger: logger)
    try await application.runService()
  }

  private func router(at address: BaseAddress) -> Router<BasicRequestContext> {
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: Gate(address: address))
    router.get("/") { request, _ in try latest(page: ReadingRoom.number("page", of: request) ?? 1) }
    router.get("/style.css") { _, _ in Reply.stylesheet() }
    router.get("/feed.atom") { request, _ in try feed(base: address.base(request.head.authority) ?? "") }
    router.get("/documents/:id") { request, context in
      try document(
        context.parameters.get("id") ?? "", part: ReadingRoom.number("part", of: request) ?? 1,
        base: address.base(request.head.authority))
    }
    router.get("/documents/:id/turns/:turn") { _, context in
      try turn(context.parameters.get("turn") ?? "", of: context.parameters.get("id") ?? "")
    }
    router.get("/c/:hash") { _, context in
      try capture(context.parameters.get("hash") ?? "", rest: "") { try page(of: $0) }
    }
    router.get("/c/:hash/:range") { request, context in
      let rest = context.parameters.get("range") ?? ""
      let lit = ReadingRoom.fields(of: request)["lit"]
      return try capture(context.parameters.get("hash") ?? "", rest: "/" + rest) { try words(rest, lit: lit, of: $0) }
    }
    router.get("/events") { request, _ in try events(page: ReadingRoom.number("page", of: request) ?? 1) }
    router.get("/events/:id") { _, context in try event(context.parameters.get("id") ?? "") }
    router.get("/people") { _, _ in try people() }
    router.get("/people/:id") { _, context in try person(context.parameters.get("id") ?? "") }
    router.get("/outlets") { _, _ in try outlets() }
    router.get("/outlets/:id") { request, context in
      try outlet(context.parameters.get("id") ?? "", page: ReadingRoom.number("page", of: request) ?? 1)
    }
    router.get("/search") { request, _ in
      try search(
        ReadingRoom.fields(of: request)["q"], page: ReadingRoom.number("page", of: request) ?? 1,
        upTo: ReadingRoom.number("upTo", of: request))
    }
    router.get("/check") { request, _ in
      try check(ReadingRoom.fields(of: request), base: address.base(request.head.authority))
    }
    router.post("/check") { request, _ in try await check(request, base: address.base(request.head.authority)) }
    API(room: self).add(to: router)
    return router
  }

  /// The whole number that a parameter of the address gives, from 1 to a milliard.
  static func number(_ name: String, of request: Request) -> Int? {
    Int(fields(of: request)[name]).map { min(max($0, 1), 1_000_000_000) }
  }

  /// The parameters of the address.
  static func fields(of request: Request) -> FormFields { FormFields((request.uri.query ?? "").utf8) }

  static func notFound(_ message: String) -> Response {
    Reply.page(MessagePage.page("Not found", message), status: .notFound)
  }
}
