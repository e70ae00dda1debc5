import Texts

/// Reads quotations by rules over the lists of a language alone: what works without learned weights, and in the
/// languages for which there are none.
///
/// A verb of saying with a subject at its side is a cue. A quoted stretch belongs to the cue of its sentence that stands
/// nearest, else to the quotation before it. What a cue governs without marks is indirect speech.
struct RuleReader {
  let lexicon: Lexicon

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// A verb of saying, or a word like `according`, with whom it names.
  struct Cue {
    var index: Int
    var source: Range<Int>?
    var inverted: Bool
  }

  /// The drafts of `paragraphs`, in order. O(n).
  func read(_ paragraphs: [Paragraph]) -> [Draft] {
    var drafts: [Draft] = []
    var pending: Draft?  // a cue with a colon at the end of a paragraph, or a stretch left open
    for paragraph in paragraphs {
      pending = read(paragraph, after: pending, into: &drafts)
    }
    return drafts
  }

  private func read(_ paragraph: Paragraph, after pending: Draft?, into drafts: inout [Draft]) -> Draft? {
    let nodes = paragraph.nodes
    if let spoken = dialogue(paragraph) {
      drafts.append(spoken)
      return nil
    }
    let cues = paragraph.isHeading ? [] : cues(in: nodes)
    var current = nodes.first.map { $0.tag.isQuote } == true ? pending : nil
    var next = 0
    var start = 0
    while start < nodes.count {
      var end = start
      while end < nodes.count, !nodes[end].shape.contains(.ends) { end += 1 }
      end = Swift.min(end + 1, nodes.count)
      let first = next
      while next < cues.count, cues[next].index < end { next += 1 }
      read(start..<end, paragraph, Array(cues[first..<next]), current: &current, into: &drafts)
      start = end
    }
    if let last = nodes.last, last.tag == .colon, let cue = cues.last { return draft(cue, nodes, content: []) }
    if let last = paragraph.stretches.last, last.unclosed { return current }
    return nil
  }

  /// Reads one sentence.
  private func read(
    _ sentence: Range<Int>, _ paragraph: Paragraph, _ cues: [Cue], current: inout Draft?, into drafts: inout [Draft]
  ) {
    let nodes = paragraph.nodes
    let quotes = sentence.filter { nodes[$0].tag.isQuote }
    guard !quotes.isEmpty else {
      current = nil
      for cue in cues {
        guard let content = indirect(cue, in: sentence, nodes) else { continue }
        drafts.append(draft(cue, nodes, content: [bytes(content, nodes)]))
        return
      }
      return
    }
    var byCue: [Int: [Int]] = [:]
    var rest: [Int] = []
    for quote in quotes {
      let nearest = cues.indices.min { distance(cues[$0], quote, nodes) < distance(cues[$1], quote, nodes) }
      if let nearest, isQuotation(quote, paragraph, besideCue: true) {
        byCue[nearest, default: []].append(quote)
      } else {
        rest.append(quote)
      }
    }
    for index in byCue.keys.sorted() {
      let content = content(of: cues[index], byCue[index] ?? [], in: sentence, nodes)
      let new = draft(cues[index], nodes, content: content)
      drafts.append(new)
      current = new
    }
    guard current != nil || !paragraph.isQuotedHeading else { return }
    for quote in rest where isQuotation(quote, paragraph, besideCue: false) {
      if let known = current {
        if let last = drafts.indices.last, drafts[last].cue == known.cue, !known.cue.isEmpty {
          drafts[last].content.append(nodes[quote].range)
        } else {
          drafts.append(Draft(content: [nodes[quote].range], cue: known.cue, source: known.source, confidence: 0.6))
        }
      } else {
        drafts.append(Draft(content: [nodes[quote].range], confidence: 0.5))
      }
    }
  }

  private func isQuotation(_ quote: Int, _ paragraph: Paragraph, besideCue: Bool) -> Bool {
    let node = paragraph.nodes[quote]
    if paragraph.isHeading { return node.tag == .quoteLong }
    if node.shape.contains(.titled), !node.shape.contains(.pointed) { return false }
    if besideCue { return true }
    return node.tag == .quoteLong || (node.shape.contains(.pointed) && node.shape.contains(.first))
  }

  private func distance(_ cue: Cue, _ quote: Int, _ nodes: [Node]) -> Int {
    let gap = abs(cue.index - quote)
    return cue.index > quote ? gap : gap + (nodes[quote - 1].tag == .comma || nodes[quote - 1].tag == .colon ? 0 : 2)
  }

  // MARK: Cues

  func cues(in nodes: [Node]) -> [Cue] {
    nodes.indices.compactMap { index in
      let tag = nodes[index].tag
      if tag == .according {
        let start = index + (lexicon.language == "en" ? 1 : 0)
        return NounPhrase.right(of: Swift.min(start, nodes.count - 1), in: nodes).map {
          Cue(index: index, source: $0, inverted: true)
        }
      }
      guard tag.isSaying else { return nil }
      return cue(at: index, in: nodes)
    }
  }

  private func cue(at index: Int, in nodes: [Node]) -> Cue? {
    let tag = nodes[index].tag
    let opensClause = index > 0 && (nodes[index - 1].tag.isQuote || nodes[index - 1].tag == .comma)
    if tag.isFiniteSaying, opensClause || lexicon.invertsFreely, let source = NounPhrase.right(of: index, in: nodes),
      opensClause || nodes[source.lowerBound].tag.isName
    {
      return Cue(index: index, source: source, inverted: true)
    }
    if tag == .saySaying { return Cue(index: index, source: nil, inverted: false) }
    if tag == .sayBase {
      guard index > 0 else { return nil }
      switch nodes[index - 1].tag {
      case .to, .preposition, .determiner, .possessivePronoun: return nil
      default: break
      }
    }
    guard let source = NounPhrase.left(of: index, in: nodes) else { return nil }
    return Cue(index: index, source: source, inverted: false)
  }

  // MARK: Contents

  /// The content of quoted stretches by their cue: with the words between cue and stretch where there are any.
  private func content(of cue: Cue, _ quotes: [Int], in sentence: Range<Int>, _ nodes: [Node]) -> [TextRange] {
    var content: [TextRange] = []
    for quote in quotes where quote < cue.index { content.append(nodes[quote].range) }
    guard let first = quotes.first(where: { $0 > cue.index }), let last = quotes.last else { return content }
    var start = cue.inverted ? Swift.max(cue.index + 1, cue.source?.upperBound ?? 0) : cue.index + 1
    while start < first, nodes[start].tag == .comma || nodes[start].tag == .colon { start += 1 }
    // `said on Monday: “…”`: what stands before the colon is no part of the words.
    if nodes[first - 1].tag == .colon { start = first }
    guard start < first else {
      content.append(contentsOf: quotes.filter { $0 > cue.index }.map { nodes[$0].range })
      return content
    }
    var end = sentence.upperBound
    while end > last + 1, nodes[end - 1].tag == .stop { end -= 1 }
    content.append(bytes(start..<Swift.max(end, last + 1), nodes))
    return content
  }

  private func indirect(_ cue: Cue, in sentence: Range<Int>, _ nodes: [Node]) -> Range<Int>? {
    var end = sentence.upperBound
    while end > sentence.lowerBound, nodes[end - 1].shape.contains(.ends) || nodes[end - 1].tag == .stop { end -= 1 }
    let clauseStart = cue.inverted ? cue.index : cue.source?.lowerBound ?? cue.index
    let clauseEnd = cue.inverted ? cue.source?.upperBound ?? cue.index + 1 : cue.index + 1
    if clauseStart > sentence.lowerBound + 2, nodes[clauseStart - 1].tag == .comma, clauseEnd + 4 >= end {
      return sentence.lowerBound..<(clauseStart - 1)
    }
    var start = Swift.max(clauseEnd, cue.index + 1)
    if start < end, nodes[start].tag == .comma || nodes[start].tag == .colon { start += 1 }
    return start + 2 < end ? start..<end : nil
  }

  func bytes(_ range: Range<Int>, _ nodes: [Node]) -> TextRange {
    nodes[range.lowerBound].range.lowerBound..<nodes[range.upperBound - 1].range.upperBound
  }

  func draft(_ cue: Cue, _ nodes: [Node], content: [TextRange]) -> Draft {
    Draft(
      content: content, cue: [nodes[cue.index].range], source: cue.source.map { [bytes($0, nodes)] } ?? [],
      reported: nodes[cue.index].tag.isSaying || nodes[cue.index].tag == .according, confidence: 0.7)
  }
}
