package import RecordTypes
package import Texts

/// The lines of one capture as far as other captures may repeat them: what `SiteRepetition` compares.
package struct PageLines: Sendable {
  /// Lines without the form of a sentence: entries of menus, headings, headlines.
  let short: Set<UInt64>
  /// Lines of running text.
  let prose: Set<UInt64>
  /// Those of the short lines that are long enough to tell a site by: three words or more.
  let anchors: Set<UInt64>

  init(short: Set<UInt64>, prose: Set<UInt64>, anchors: Set<UInt64>) {
    self.short = short
    self.prose = prose
    self.anchors = anchors
  }

  /// The lines of a capture, furniture and all. O(bytes).
  package init(_ text: SourceText, of capture: Capture) {
    var short: Set<UInt64> = []
    var prose: Set<UInt64> = []
    var anchors: Set<UInt64> = []
    func add(_ key: UInt64?, isProse: Bool, words: Int) {
      guard let key else { return }
      if isProse { prose.insert(key) } else { short.insert(key) }
      if !isProse, words >= 3 { anchors.insert(key) }
    }
    if capture.mediaType.isMarkup {
      let page = HTMLPage(text)
      for (index, segment) in page.segments.enumerated() {
        let line = page.text(index)
        let key = RepeatedLines.Builder.key(line, 0..<line.count)
        add(key, isProse: segment.endsSentence || segment.words >= 25, words: segment.words)
      }
    } else {
      for line in TextLines.scan(text.bytes) {
        let key = RepeatedLines.Builder.key(text.bytes, line.range)
        add(key, isProse: line.endsSentence || line.words >= 25, words: line.words)
      }
    }
    self.short = short
    self.prose = prose
    self.anchors = anchors
  }
}
