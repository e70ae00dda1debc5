import Hummingbird
import Logging
import RecordStore
import RecordTypes
import Texts

/// What stands before every answer: only what reads is let through, and whatever fails becomes an answer that says why,
/// as a page, or for the API in its one form of error.
struct Gate: RouterMiddleware {
  typealias Context = BasicRequestContext

  /// How the room is reached.
  let address: BaseAddress

  func handle(
    _ request: Request, context: BasicRequestContext,
    next: (Request, BasicRequestContext) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      guard address.admits(request.head.authority) else { return Gate.misdirected(request) }
      response = try await Gate.mayPass(request) ? next(request, context) : Gate.notAllowed(request)
    } catch {
      response = Gate.answer(to: error, request, context)
    }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private static func mayPass(_ request: Request) -> Bool {
    switch request.method {
    case .get, .head: true
    case .post: request.uri.path == "/check"
    default: false
    }
  }

  private static func misdirected(_ request: Request) -> Response {
    failure(
      request, .misdirectedRequest, "misdirected",
      "This reading room is open to its own machine only, as localhost. Where it stands behind a proxy, start it with quoth serve --base-url ADDRESS."
    )
  }

  private static func notAllowed(_ request: Request) -> Response {
    var response = failure(
      request, .methodNotAllowed, "methodNotAllowed", "The reading room only reads: use GET or HEAD here.")
    response.headers[.allow] = "GET, HEAD"
    return response
  }

  private static func answer(to error: any Error, _ request: Request, _ context: BasicRequestContext) -> Response {
    if let error = error as? RecordError {
      return failure(request, .serviceUnavailable, "record", error.message)
    }
    if let error = error as? BadParameter {
      return failure(request, .badRequest, "invalidMember", error.message)
    }
    switch (error as? any HTTPResponseError)?.status {
    case .some(.notFound):
      return failure(request, .notFound, "notFound", "There is no such page here.")
    case .some(.contentTooLarge):
      return failure(
        request, .contentTooLarge, "tooLarge",
        "The text is longer than \(ReadingRoom.longestPaste >> 20) MiB. Check it in parts, or in the shell: quoth check FILE"
      )
    case .some(let status) where status.code < 500:
      return failure(request, status, "badRequest", "The request could not be understood.")
    default:
      context.logger.error("\(request.uri.path): \(error)")
      return failure(request, .internalServerError, "internal", "This could not be answered; the log says why.")
    }
  }

  /// The answer that something cannot be had: a page, or in the API the contract's error.
  static func failure(
    _ request: Request, _ status: HTTPResponse.Status, _ code: String, _ message: String
  ) -> Response {
    if request.uri.path.hasPrefix("/api/") { return API.failure(code, message, status: status) }
    let titles: [Int: String] = [
      400: "Not understood", 404: "Not found", 405: "Not possible", 413: "Too long",
      421: "Not under this name", 503: "The record cannot be read",
    ]
    return Reply.page(MessagePage.page(titles[status.code] ?? "That went wrong", message), status: status)
  }
}
