import Testing

@testable import QuothCommand

struct TextTableTests {
  private func table() -> TextTable {
    var table = TextTable([.init("kind", least: 4), .init("words", least: 10, appetite: 3), .init("n", figures: true)])
    table.append(["interview", "We are open to talks at any time and in any form that our neighbours choose", "12"])
    table.append(["speech", "Calm water", "3"])
    return table
  }

  @Test(arguments: [30, 40, 60, 80, 200])
  func `No line is wider than the terminal`(_ width: Int) {
    for line in table().lines(width: width) { #expect(Terminal.columns(of: line) <= width) }
  }

  @Test func `Words are kept whole and none is lost`() {
    let text = table().lines(width: 40).joined(separator: " ")
    for word in "We are open to talks at any time and in any form that our neighbours choose".split(separator: " ") {
      #expect(text.contains(word))
    }
  }

  @Test func `Figures stand at the right`() {
    let lines = table().lines(width: 200)
    #expect(lines[2].hasSuffix("12"))
    #expect(lines[3].hasSuffix(" 3"))
  }

  @Test func `A captured page cannot drive the reader's terminal`() {
    #expect(Terminal.harmless("a\u{1B}[2Jb\u{202E}c") == "a\u{FFFD}[2Jb\u{FFFD}c")
  }

  @Test func `A word longer than its column is broken and the rest follows`() {
    #expect(TextTable.wrap("abcdefghij kl", width: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect(TextTable.wrap("日本語の文", width: 4) == ["日本", "語の", "文"])
  }
}
