import Foundation
import QuothTesting
import Testing

@testable import Texts

/// The story of a reader, in a real browser over the real program.
///
/// Where chromium and chromedriver are not installed these tests are passed over, and say so; with `CI=true` they must run.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct BrowserTests {
  static let canRun: Bool = {
    if Browser.programs != nil || ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    let message = """

      *********************************************************************************************
      The browser tests are SKIPPED: install chromium and chromedriver (Debian: chromium-driver).
      *********************************************************************************************


      """
    FileHandle.standardError.write(Data(message.utf8))
    return false
  }()

  /// A reading room over the example pages that is open while `story` is told in a browser.
  private static func read(
    _ window: Browser.Window, _ story: @escaping @Sendable (Browser, _ address: String) throws -> Void
  ) async throws {
    let imported = try #require(ExampleRecord.imported)
    #expect(imported.status == 0)
    try await Browser.open(window) { browser in
      let room = try LongRun(
        Program.executable, ["serve", "--port", "0", "--record", ExampleRecord.path],
        until: "The reading room is open on ")
      try story(browser, String(room.line.split(separator: " ").first ?? ""))
      #expect(try browser.complaints() == [])
      #expect(room.end() == 0)
    }
  }

  /// The identifier of the document that was imported from a file.
  private static func document(_ name: String) throws -> String {
    let list = try ExampleRecord.run(["list", "--json"]).lines.map { try JSONReader.read(Array($0.utf8)) }
    let document = try #require(list.first { $0["capture"]?["name"]?.string?.hasSuffix(name) == true })
    return try #require(document["id"]?.string)
  }

  /// The addresses of every page that the reading room has.
  private static func pages() throws -> [String] {
    let list = try ExampleRecord.run(["list", "--json"]).lines.map { try JSONReader.read(Array($0.utf8)) }
    var pages = ["/", "/check", "/events", "/people", "/outlets", "/search?q=ferry", "/search?q=", "/nothing"]
    pages += ["/check?text=nearly+three+million+passengers+a+year&speaker=Mirel+Tanos"]
    for document in list {
      if let id = document["id"]?.string { pages.append("/documents/\(id)") }
    }
    if let event = list.lazy.compactMap({ $0["event"]?.string }).first { pages.append("/events/\(event)") }
    if let hash = list.lazy.compactMap({ $0["capture"]?["sha256"]?.string }).first {
      pages += ["/c/\(hash)", "/c/\(hash)/0-40"]
    }
    return pages
  }

  // MARK: The story

  @Test(.enabled(if: canRun))
  func `A reader goes from a report to the very words, searches, and checks a quotation`() async throws {
    let report = try BrowserTests.document("meridian-story.html")
    let pictured = try BrowserTests.document("courier-story.html")
    try await BrowserTests.read(.desk) { browser, address in
      // The front page leads to the report.
      try browser.open(address)
      #expect(try browser.text("h1") == "Latest documents")
      try browser.click("a[href='/documents/\(report)']")
      #expect(try browser.location().hasSuffix("/documents/\(report)"))

      // In the text the quotations are marked; each mark leads to its check, which stands beside it.
      let number = try browser.text(".check.senseChanged .number")
      try browser.click("#t\(number)")
      #expect(try browser.location().hasSuffix("#q\(number)"))
      #expect(try browser.isInView("#q\(number)") && browser.isInView("#t\(number)"))
      #expect(try browser.text("#q\(number) .outcome").contains("Sense changed"))
      #expect(try !browser.text("#q\(number) del").isEmpty && !browser.text("#q\(number) .standing").isEmpty)

      // Its link opens the transcript at exactly those words, lit.
      let recorded = try browser.run(
        """
        const words = document.querySelector(arguments[0]).cloneNode(true);
        words.querySelectorAll('ins, .hidden').forEach(e => e.remove());
        return words.textContent;
        """, [.string("#q\(number) .record .words")])
      try browser.click("#q\(number) a.open")
      let lit = try browser.text("#lit")
      #expect(BrowserTests.words(recorded.string ?? "") == BrowserTests.words(lit))
      #expect(try browser.isInView("#lit") && browser.text(":target") == lit)
      #expect(try browser.style("background-color", of: "#lit") != browser.style("background-color", of: "body"))

      // Search finds the words, and lights them where they stand.
      let query = lit.split(separator: " ").prefix(4).joined(separator: " ")
      try browser.type("\"\(query)\"\(Browser.Key.enter)", into: "input[type=search]")
      #expect(try browser.text("#results mark").isEmpty == false)
      try browser.click("#results a")
      #expect(try BrowserTests.words(browser.text("#lit")) == BrowserTests.words(query))

      try BrowserTests.writeScreenshot(browser, of: "\(address)/documents/\(pictured)")
    }
  }

  @Test(.enabled(if: canRun), arguments: [true, false])
  func `What is pasted is checked and can be copied as a sentence, with scripts and without`(
    hasScripts: Bool
  ) async throws {
    try await BrowserTests.read(.desk) { browser, address in
      if !hasScripts { try browser.forbidScripts() }
      try browser.open(address)
      try browser.click("nav a[href='/check']")
      try browser.type("a pencil mark is also a promise,", into: "#text")
      try browser.type("Mirel Tanos", into: "#speaker")
      try browser.click("button[value=quotation]")
      #expect(try browser.text("#result .outcome") == "Faithful")
      let sentence = try #require(try browser.property("value", of: "#result .sentence"))
      #expect(sentence.hasPrefix("“a pencil mark is also a promise”: Faithful"))
      #expect(sentence.contains("Mirel Tanos"))
      let link = try #require(sentence.split(separator: " ").last { $0.hasPrefix("http") })
      try browser.open(String(link))
      #expect(try browser.text("#lit") == "a pencil mark is also a promise")

      // A whole text: every quotation of it, marked and checked.
      try browser.open("\(address)/check")
      try browser.type(
        "Foreign Minister Mirel Tanos said: “A pencil mark is also a promise.” He added: “Nothing of the sort was ever "
          + "agreed by anybody at all.”", into: "#text")
      try browser.click("button[value=report]")
      #expect(try browser.text("#q1 .outcome") == "Faithful")
      #expect(try !browser.text("#q2 .outcome").isEmpty)
      try browser.click("#t1")
      #expect(try browser.location().hasSuffix("#q1"))
    }
  }

  // MARK: Every page, however it is read

  @Test(.enabled(if: canRun))
  func `Every page fits a phone, has contrast in light and in dark, and names what can be pressed`() async throws {
    let pages = try BrowserTests.pages()
    try await BrowserTests.read(.desk) { browser, address in
      for page in pages {
        try browser.resize(.desk)
        try browser.emulate(scheme: "light")
        try browser.open(address + page)
        try browser.press(Browser.Key.tab)
        #expect(try browser.focused() == "Skip to the text", "\(page)")
        #expect(try browser.isInView(".skip") && browser.isInView("h1"), "\(page)")
        #expect(try browser.run(BrowserTests.unnamedControls) == .array([]), "\(page)")
        #expect(try browser.run(BrowserTests.faintText) == .array([]), "\(page), light")
        let paper = try browser.style("background-color", of: "body")
        try browser.emulate(scheme: "dark")
        #expect(try browser.style("background-color", of: "body") != paper)
        #expect(try browser.run(BrowserTests.faintText) == .array([]), "\(page), dark")
        try browser.resize(.phone)
        #expect(try browser.overflow() == nil, "\(page) is too wide")
        if page == "/nothing" { _ = try browser.complaints() }
      }
    }
  }

  @Test(.enabled(if: canRun))
  func `The keyboard reaches everything, in the order of the page, and one sees where it is`() async throws {
    try await BrowserTests.read(.desk) { browser, address in
      // The link that skips the banner does so.
      try browser.open(address)
      try browser.press(Browser.Key.tab)
      try browser.press(Browser.Key.enter)
      #expect(try browser.location().hasSuffix("#main"))

      // A check by keyboard alone: words, speaker, date, the button.
      try browser.open("\(address)/check")
      var met: [String] = []
      for _ in 0..<9 {
        try browser.press(Browser.Key.tab)
        met.append(try browser.focused())
        let outline = try browser.run("return getComputedStyle(document.activeElement).outlineStyle").string
        #expect(outline != "none", "the focus on “\(met.last ?? "")” cannot be seen")
      }
      #expect(met.prefix(2) == ["Skip to the text", "Quoth"] && met.contains("Search the record"), "\(met)")
      try browser.run("document.getElementById('text').focus(); return 1")
      for key in ["a pencil mark is also a promise", Browser.Key.tab, "Mirel Tanos", Browser.Key.tab, Browser.Key.tab] {
        for letter in key { try browser.press(String(letter)) }
      }
      try browser.press(Browser.Key.enter)
      #expect(try browser.text("#result .outcome") == "Faithful")
    }
  }

  @Test(.enabled(if: canRun))
  func `On paper stand the words and the checks, and nothing to press`() async throws {
    let report = try BrowserTests.document("meridian-story.html")
    try await BrowserTests.read(.desk) { browser, address in
      try browser.open("\(address)/documents/\(report)")
      try browser.emulate(media: "print", scheme: "dark")
      for selector in ["header.site form", "header.site nav", ".skip", ".check details"] {
        #expect(try browser.style("display", of: selector) == "none", "\(selector) is printed")
      }
      #expect(try browser.style("background-color", of: "body") == "rgb(255, 255, 255)")
      #expect(try browser.style("color", of: "article p") == "rgb(0, 0, 0)")
      #expect(try browser.isInView("h1") && !browser.text(".check .outcome").isEmpty)
    }
  }

  // MARK: Helpers

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Texts with less contrast to what is behind them than 4.5 to 1, large ones 3 to 1 (WCAG 2.2, 1.4.3).
  private static let faintText = """
    const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
    const light = c => {
      const [r, g, b] = c.map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
      return .2126 * r + .7152 * g + .0722 * b;
    };
    const behind = e => {
      for (; e; e = e.parentElement) {
        const c = parse(getComputedStyle(e).backgroundColor);
        if (c.length == 3 || c[3] > 0) return c.slice(0, 3);
      }
      return [255, 255, 255];
    };
    const faint = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const e = walker.currentNode.parentElement, style = getComputedStyle(e);
      if (!walker.currentNode.data.trim() || !e.checkVisibility()) continue;
      const [a, b] = [light(parse(style.color).slice(0, 3)), light(behind(e))];
      const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
      const size = parseFloat(style.fontSize), isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
      if (ratio < (isLarge ? 3 : 4.5)) faint.add(`${e.tagName}.${e.className}: ${ratio.toFixed(2)}`);
    }
    return [...faint];
    """

  private static let unnamedControls = """
    return [...document.querySelectorAll('input, textarea, button, a')].filter(e =>
      !(e.labels?.length || e.getAttribute('aria-label') || e.textContent.trim())).map(e => e.outerHTML);
    """

  /// The README's picture, where it is asked for: `QUOTH_WRITE_SCREENSHOT=1 swift test --filter BrowserTests`.
  private static func writeScreenshot(_ browser: Browser, of url: String) throws {
    guard ProcessInfo.processInfo.environment["QUOTH_WRITE_SCREENSHOT"] == "1" else { return }
    try browser.resize(Browser.Window(width: 1280, height: 1140))
    try browser.open(url)
    try browser.screenshot().write(to: Program.root.appending(path: "Documentation/reading-room.png"))
  }
}
