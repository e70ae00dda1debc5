package import Foundation
package import Texts

/// What a reader does and sees.
extension Browser {
  /// Keys that have no letter (W3C WebDriver, 17.4.2).
  package enum Key {
    package static let tab = "\u{E004}"
    package static let enter = "\u{E007}"
  }

  /// Goes to a page.
  package func open(_ url: String) throws { try command("url", ["url": .string(url)]) }

  /// The address of the page that is shown.
  package func location() throws -> String { try get("url").string ?? "" }

  /// The text that a reader sees of the first element that `selector` (CSS) names.
  package func text(_ selector: String) throws -> String { try get("element/\(find(selector))/text").string ?? "" }

  /// An attribute of that element, or a property of that name.
  package func attribute(_ name: String, of selector: String) throws -> String? {
    try get("element/\(find(selector))/attribute/\(name)").string
  }

  /// A property of that element: what was typed into it, for one.
  package func property(_ name: String, of selector: String) throws -> String? {
    try get("element/\(find(selector))/property/\(name)").string
  }

  /// A computed style of that element.
  package func style(_ name: String, of selector: String) throws -> String {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]"
    return try run(script, [.string(selector), .string(name)]).string ?? ""
  }

  /// Presses that element.
  package func click(_ selector: String) throws { try command("element/\(find(selector))/click") }

  /// Types into that element.
  package func type(_ text: String, into selector: String) throws {
    try command("element/\(find(selector))/value", ["text": .string(text)])
  }

  /// Presses a key wherever the focus is.
  package func press(_ key: String) throws {
    let actions = ["keyDown", "keyUp"].map { JSONValue.members(["type": .string($0), "value": .string(key)]) }
    let source = JSONValue.members(["type": .string("key"), "id": .string("keys"), "actions": .array(actions)])
    try command("actions", ["actions": .array([source])])
  }

  /// The text or the name of the element that has the focus.
  package func focused() throws -> String {
    let script = """
      const e = document.activeElement;
      return e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent.trim();
      """
    return try run(script).string ?? ""
  }

  /// What a script returns.
  @discardableResult
  package func run(_ script: String, _ arguments: [JSONValue] = []) throws -> JSONValue {
    try command("execute/sync", ["script": .string(script), "args": .array(arguments)])
  }

  /// Whether the top of that element lies in the window.
  package func isInView(_ selector: String) throws -> Bool {
    let script = """
      const box = document.querySelector(arguments[0]).getBoundingClientRect();
      return box.height > 0 && box.top >= 0 && box.top < innerHeight;
      """
    return try run(script, [.string(selector)]) == .bool(true)
  }

  /// How many pixels the page is wider than the window, with the widest element's name.
  package func overflow() throws -> String? {
    let script = """
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return null;
      const wide = [...document.querySelectorAll('body *')].find(e => e.getBoundingClientRect().right > width + 1);
      return `${document.documentElement.scrollWidth - width} px, ${wide?.tagName}.${wide?.className}`;
      """
    return try run(script).string
  }

  /// Pages are shown as on `media` (screen, print) to a reader who prefers `scheme` (light, dark).
  package func emulate(media: String = "screen", scheme: String = "light") throws {
    let feature = JSONValue.members(["name": .string("prefers-color-scheme"), "value": .string(scheme)])
    try devtools("Emulation.setEmulatedMedia", ["media": .string(media), "features": .array([feature])])
  }

  /// Pages run no scripts from here on (the test's own still do).
  package func forbidScripts() throws {
    try devtools("Emulation.setScriptExecutionDisabled", ["value": .bool(true)])
  }

  /// What the browser complained of since it was last asked: blocked content, missing files.
  package func complaints() throws -> [String] {
    try command("se/log", ["type": .string("browser")]).array?.compactMap { $0["message"]?.string } ?? []
  }

  /// The window as a PNG.
  package func screenshot() throws -> Data {
    guard let text = try get("screenshot").string, let data = Data(base64Encoded: text) else {
      throw BrowserFailure("no screenshot")
    }
    return data
  }

  private func find(_ selector: String) throws -> String {
    let found = try command("element", ["using": .string("css selector"), "value": .string(selector)])
    // The one member's name is fixed by WebDriver.
    guard let element = found["element-6066-11e4-a52e-4f735466cecf"]?.string else {
      throw BrowserFailure("nothing at \(selector)")
    }
    return element
  }
}
