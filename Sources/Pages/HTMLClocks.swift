import RecordTypes
import Texts

/// The clocks on top of a marked-up page tell when it was captured: the rule of text captures on the page's short first
/// lines.
enum HTMLClocks {
  /// How many lines on top are looked at.
  private static let reach = 30

  /// Fills `captured`, notes the clocks as furniture and what they contradict as findings. O(1).
  static func apply(_ document: inout Document, page: HTMLPage, body: HTMLBody) {
    let end = min(body.lines.first ?? page.segments.count, reach)
    let lines = (0..<end).prefix { page.segments[$0].prose == 0 && page.segments[$0].length <= 200 }
    guard lines.contains(where: { showsTime($0, page) }) else { return }
    var text = TextPage(HTMLWriter.write(Array(lines), of: page).text, repeated: nil)
    TextClockRule.apply(&text)
    document.captured = text.document.captured
    document.findings += text.document.findings
    for (line, role) in zip(text.lines, text.roles) where role == .furniture(.clock) {
      document.furniture.append(Furniture(kind: .clock, origin: text.origin(line.range)))
    }
  }

  /// Whether a line has a colon between digits.
  private static func showsTime(_ line: Int, _ page: HTMLPage) -> Bool {
    page.segments[line].length <= 80 && isTime(page.text(line))
  }

  private static func isTime(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropFirst().dropLast().contains {
      bytes[$0] == 0x3A && TextBytes.isDigit(bytes[$0 - 1]) && TextBytes.isDigit(bytes[$0 + 1])
    }
  }
}
