package import Foundation
package import Texts

/// A real Chromium, driven through chromedriver (W3C WebDriver), for tests of pages as a reader meets them.
package final class Browser {
  /// What it is opened with.
  package struct Window: Sendable {
    package var width: Int
    package var height: Int
    package var isPhone: Bool

    /// A window of `width` by `height` pixels.
    package init(width: Int, height: Int, isPhone: Bool = false) {
      self.width = width
      self.height = height
      self.isPhone = isPhone
    }

    /// A window of a desk.
    package static let desk = Window(width: 1280, height: 940)
    /// A telephone held upright.
    package static let phone = Window(width: 390, height: 844, isPhone: true)
  }

  /// Where chromium and chromedriver are; nil where one of them is not installed.
  package static let programs: (chromium: URL, driver: URL)? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":").map(String.init)
    func find(_ names: [String]) -> URL? {
      folders.lazy.flatMap { folder in names.lazy.map { URL(filePath: folder).appending(path: $0) } }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
    guard let chromium = find(["chromium", "chromium-browser", "google-chrome"]), let driver = find(["chromedriver"])
    else { return nil }
    return (chromium, driver)
  }()

  private let driver: LongRun
  private let http: LoopbackHTTP
  private let session: String
  private let browserProcess: Int32?

  /// Opens a window, does `story` in it and closes it, all on a thread of its own: waiting for a browser must not hold
  /// the threads that Swift's concurrency shares.
  package static func open(_ window: Window, _ story: @escaping @Sendable (Browser) throws -> Void) async throws {
    try await withTaskExecutorPreference(OwnThread()) { try story(try Browser(window)) }
  }

  private init(_ window: Window) throws {
    guard let programs = Browser.programs else { throw BrowserFailure("chromium or chromedriver is not installed") }
    driver = try LongRun(programs.driver, ["--port=0"], until: "started successfully on port ")
    guard let port = UInt16(driver.line.prefix { $0.isNumber }) else { throw BrowserFailure("no port: \(driver.line)") }
    http = LoopbackHTTP(port: port)
    let arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
      "--no-proxy-server", "--no-first-run", "--window-size=\(window.width),\(window.height)",
    ]
    let options: JSONValue = .members([
      "binary": .string(programs.chromium.path), "args": .array(arguments.map { .string($0) }),
    ])
    let capabilities: JSONValue = .members([
      "goog:chromeOptions": options, "goog:loggingPrefs": .members(["browser": .string("ALL")]),
      "timeouts": .members([
        "pageLoad": .integer(20_000), "script": .integer(10_000), "implicit": .integer(10_000),
      ]),
    ])
    let answer = try Browser.value(
      of: http.ask(
        "POST", "/session", body: JSONValue.members(["capabilities": .members(["alwaysMatch": capabilities])]).line))
    guard let id = answer["sessionId"]?.string else { throw BrowserFailure("no session: \(answer.line)") }
    session = "/session/\(id)"
    browserProcess = answer["capabilities"]?["goog:processID"]?.int.map { Int32($0) }
    try resize(window)
  }

  /// Gives the window another size.
  package func resize(_ window: Window) throws {
    try devtools(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .integer(window.width), "height": .integer(window.height), "deviceScaleFactor": .integer(1),
        "mobile": .bool(window.isPhone),
      ])
  }

  deinit {
    _ = try? http.ask("DELETE", session)
    driver.end()
    if let browserProcess, browserProcess > 1 { kill(browserProcess, SIGKILL) }
  }

  // MARK: Commands

  /// What a command of WebDriver answers.
  @discardableResult
  package func command(_ name: String, _ parameters: KeyValuePairs<String, JSONValue?> = [:]) throws -> JSONValue {
    let body = parameters.isEmpty ? "{}" : JSONValue.members(parameters).line
    return try Browser.value(of: http.ask("POST", "\(session)/\(name)", body: body))
  }

  /// What WebDriver knows of something.
  package func get(_ name: String) throws -> JSONValue { try Browser.value(of: http.ask("GET", "\(session)/\(name)")) }

  /// What a command of the developer tools answers.
  @discardableResult
  package func devtools(_ name: String, _ parameters: KeyValuePairs<String, JSONValue?>) throws -> JSONValue {
    try command("goog/cdp/execute", ["cmd": .string(name), "params": .members(parameters)])
  }

  private static func value(of body: [UInt8]) throws -> JSONValue {
    let value = try JSONReader.read(body)["value"] ?? .null
    if let error = value["error"]?.string { throw BrowserFailure("\(error): \(value["message"]?.string ?? "")") }
    return value
  }
}

/// Runs each piece of a task's work on a thread that nobody else needs.
private final class OwnThread: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
