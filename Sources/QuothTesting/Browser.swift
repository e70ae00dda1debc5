package import Foundation
package import Texts

/// A real Chromium, driven through chromedriver (W3C WebDriver, spoken by curl), for tests of pages as a reader meets them.
package final class Browser {
  /// What went wrong.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// The programs that it takes; nil where one of them is not installed.
  package static let programs: [String: URL]? = {
    let names = [
      "chromium": ["chromium", "chromium-browser", "google-chrome"], "chromedriver": ["chromedriver"], "curl": ["curl"],
    ]
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":").map(String.init)
    var found: [String: URL] = [:]
    for (program, candidates) in names {
      let paths = folders.flatMap { folder in candidates.map { URL(filePath: folder).appending(path: $0) } }
      guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else { return nil }
      found[program] = path
    }
    return found
  }()

  private let curl: URL
  private let driver: LongRun
  private let address: String
  private let profile: Scratch

  /// Opens a window of `width` by `height` pixels.
  package init(width: Int, height: Int) throws {
    guard let programs = Browser.programs, let chromium = programs["chromium"],
      let chromedriver = programs["chromedriver"],
      let curl = programs["curl"]
    else { throw Failure(description: "chromium, chromedriver or curl is not installed") }
    self.curl = curl
    profile = try Scratch()
    driver = try LongRun(chromedriver, ["--port=0"], until: "started successfully on port ")
    let port = driver.line.filter(\.isNumber)
    let arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
      "--window-size=\(width),\(height)", "--user-data-dir=\(profile.folder.path)",
    ].map { "\"\($0)\"" }.joined(separator: ",")
    let capabilities = """
      {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"binary": "\(chromium.path)", "args": [\(arguments)]}}}}
      """
    let session = try Browser.ask(curl, "POST", "http://127.0.0.1:\(port)/session", capabilities)
    guard let id = session["sessionId"]?.string else { throw Failure(description: "no session: \(session.line)") }
    address = "http://127.0.0.1:\(port)/session/\(id)"
  }

  deinit {
    _ = try? Browser.ask(curl, "DELETE", address, nil)
    driver.end()
  }

  /// Goes to a page.
  package func open(_ url: String) throws { try post("url", ["url": .string(url)]) }

  /// The address of the page that is shown.
  package func location() throws -> String { try get("url").string ?? "" }

  /// The text that a reader sees of the first element that `selector` (CSS) names.
  package func text(_ selector: String) throws -> String { try get("element/\(find(selector))/text").string ?? "" }

  /// An attribute of that element.
  package func attribute(_ name: String, of selector: String) throws -> String? {
    try get("element/\(find(selector))/attribute/\(name)").string
  }

  /// Presses that element.
  package func click(_ selector: String) throws { try post("element/\(find(selector))/click", [:]) }

  /// Types into that element.
  package func type(_ text: String, into selector: String) throws {
    try post("element/\(find(selector))/value", ["text": .string(text)])
  }

  /// Presses a key wherever the focus is.
  package func press(_ key: String) throws {
    let actions = ["keyDown", "keyUp"].map { JSONValue.members(["type": .string($0), "value": .string(key)]) }
    try post(
      "actions",
      ["actions": .array([.members(["type": .string("key"), "id": .string("keys"), "actions": .array(actions)])])])
  }

  /// The text of the element that has the focus.
  package func focused() throws -> String {
    guard let element = Browser.element(try get("element/active")) else { return "" }
    return try get("element/\(element)/text").string ?? ""
  }

  /// Whether the top of that element lies in the window, and the page is not wider than it.
  package func isInView(_ selector: String) throws -> Bool {
    let script = """
      const box = document.querySelector(arguments[0]).getBoundingClientRect();
      return box.top >= 0 && box.top < innerHeight && document.documentElement.scrollWidth <= innerWidth;
      """
    return try run(script, [.string(selector)]) == .bool(true)
  }

  /// What a script returns.
  package func run(_ script: String, _ arguments: [JSONValue] = []) throws -> JSONValue {
    try post("execute/sync", ["script": .string(script), "args": .array(arguments)])
  }

  /// The window as a PNG.
  package func screenshot() throws -> Data {
    guard let text = try get("screenshot").string, let data = Data(base64Encoded: text) else {
      throw Failure(description: "no screenshot")
    }
    return data
  }

  // MARK: WebDriver

  private func find(_ selector: String) throws -> String {
    let found = try post("element", ["using": .string("css selector"), "value": .string(selector)])
    guard let id = Browser.element(found) else { throw Failure(description: "no element \(selector): \(found.line)") }
    return id
  }

  /// The reference of an element: the value of its one member, whose name WebDriver fixes.
  private static func element(_ value: JSONValue) -> String? {
    value["element-6066-11e4-a52e-4f735466cecf"]?.string
  }

  @discardableResult
  private func post(_ command: String, _ parameters: KeyValuePairs<String, JSONValue?>) throws -> JSONValue {
    let body = parameters.isEmpty ? "{}" : JSONValue.members(parameters).line
    return try Browser.ask(curl, "POST", "\(address)/\(command)", body)
  }

  private func get(_ command: String) throws -> JSONValue { try Browser.ask(curl, "GET", "\(address)/\(command)", nil) }

  private static func ask(_ curl: URL, _ method: String, _ url: String, _ body: String?) throws -> JSONValue {
    var arguments = ["--silent", "--show-error", "--max-time", "25", "--noproxy", "*", "--request", method]
    if body != nil { arguments += ["--header", "Content-Type: application/json", "--data-binary", "@-"] }
    let answer = try Program.run(at: curl, arguments + [url], input: body ?? "")
    let value = try JSONReader.read(Array(answer.output.utf8))["value"] ?? .null
    if let error = value["error"]?.string {
      throw Failure(description: "\(error): \(value["message"]?.string ?? "") (\(url) \(body ?? ""))")
    }
    return value
  }
}

extension Program {
  /// Runs another program to its end, with `input` on standard input.
  package static func run(at executable: URL, _ arguments: [String], input: String) throws -> Run {
    let scratch = try Scratch()
    let files = ["in", "out", "err"].map { scratch.folder.appending(path: $0) }
    for (index, file) in files.enumerated() { try Data((index == 0 ? input : "").utf8).write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}

/// A program that goes on until it is told to end.
package final class LongRun {
  private let process = Process()
  private let scratch: Scratch
  /// The line of its output that said that it is ready.
  package private(set) var line = ""

  /// Starts `executable` and waits, at most 20 seconds, for a line of its output that holds `sign`.
  package init(_ executable: URL, _ arguments: [String], until sign: String) throws {
    scratch = try Scratch()
    let output = scratch.folder.appending(path: "out")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    for _ in 0..<400 {
      let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if let ready = lines.first(where: { $0.contains(sign) }) {
        let end = ready.range(of: sign)?.upperBound ?? ready.startIndex
        line = String(ready[end...])
        return
      }
      guard process.isRunning else { throw Browser.Failure(description: "\(executable.path) ended: \(text)") }
      Thread.sleep(forTimeInterval: 0.05)
    }
    process.terminate()
    throw Browser.Failure(description: "\(executable.path) did not say “\(sign)” within 20 seconds")
  }

  /// Asks it to end (SIGTERM), waits, and gives its exit status.
  @discardableResult
  package func end() -> Int32 {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return process.terminationStatus
  }

  deinit { end() }
}
