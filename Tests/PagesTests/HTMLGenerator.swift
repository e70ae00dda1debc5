/// Makes random mark-up, the same for the same seed.
struct HTMLGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// The next number below `bound` (SplitMix64).
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  private static let tokens = [
    "<p>", "</p>", "<div class=\"entry-content\">", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href='/x'>",
    "</a>", "<br>", "<br/>", "<ul>", "<li>", "</ul>", "</li>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<h1>",
    "</h1>", "<h2>", "</h2>", "<script>", "</script>", "<!--", "-->", "<blockquote>", "</blockquote>", "<pre>",
    "</pre>",
    "&amp;", "&nbsp;", "&#8217;", "&#x110000;", "&#xD800;", "&notit;", "&lt", "&", "<", ">", "\"", "'", "=", "\0",
    "\n\n",
    "\u{A0}", "The harbour opens on Monday, said the minister.", "Question: What now?", "é", "日本語の文章です。", " ", "\r\n",
    "<figure><figcaption>", "</figcaption></figure>", "<dl><dt>", "<dd>", "</dl>", "<svg>", "</svg>", "<nav>", "</nav>",
    "Mirel Tanos: We are ready, and have been for years.", "<time datetime=\"2016-12-29\">", "<meta content=\"x\">",
  ]

  /// A page of that many random tokens.
  mutating func page(tokens: Int) -> String {
    (0..<tokens).map { _ in Self.tokens[next(Self.tokens.count)] }.joined()
  }

  /// `bytes` with some of them exchanged, left out or doubled; no valid UTF-8 any more.
  mutating func mutated(_ bytes: [UInt8], times: Int) -> [UInt8] {
    var result = bytes
    for _ in 0..<times where !result.isEmpty {
      let index = next(result.count)
      switch next(4) {
      case 0: result[index] = UInt8(next(128))
      case 1: result.remove(at: index)
      case 2: result.insert(contentsOf: result[index..<min(index + next(40), result.count)], at: index)
      default: result.removeSubrange(index..<min(index + next(30), result.count))
      }
    }
    return Array(String(decoding: result, as: UTF8.self).utf8)
  }
}
