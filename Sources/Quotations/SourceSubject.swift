/// Finds the subject where a phrase with a preposition stands between it and its verb: in `Mirel Tanos in an interview with
/// the Courier said` it is Tanos who speaks, in `a spokesman for the ministry said` the spokesman.
enum SourceSubject {
  /// The source that is meant by `source`, the nodes right before a verb of saying or near one.
  ///
  /// A name within the phrase gives way to the subject before the phrase. A phrase that tells the occasion (`in an
  /// interview with …`, `, in a letter to …,`) is no part of the source.
  static func of(_ source: Range<Int>, in nodes: [Node]) -> Range<Int> {
    guard !source.isEmpty, source.upperBound <= nodes.count else { return source }
    let start = start(of: source, in: nodes)
    guard let preposition = (start..<source.upperBound).first(where: { isLocal(nodes[$0]) }) else { return source }
    var end = preposition
    while end > start, nodes[end - 1].tag == .comma { end -= 1 }
    guard end > start, isHead(nodes[end - 1].tag) else { return source }
    if tellsOccasion(nodes[preposition..<source.upperBound]) { return start..<end }
    // Without an occasion the phrase belongs to the subject.
    return end == preposition && source.lowerBound > preposition ? start..<source.upperBound : source
  }

  /// Whether nodes hold nothing that can speak: function words and marks alone, as `When` or `Outside`. Pronouns can.
  static func isBare(_ nodes: ArraySlice<Node>) -> Bool { nodes.allSatisfy(isBare) }

  private static func isBare(_ node: Node) -> Bool {
    switch node.tag {
    case .conjunction, .subordinator, .preposition, .to, .modal, .be, .have, .does, .negation, .adverb, .comma, .stop,
      .question, .colon, .semicolon, .dash, .open, .close, .possessive, .symbol, .ellipsis:
      true
    case .relative: circumstances.contains(node.hash)
    default: false
    }
  }

  /// Relatives that stand for no person or thing.
  private static let circumstances = hashes("when where why how whether whenever wherever however")

  /// The longest subject that is looked for, in nodes.
  private static let longest = 20

  /// Where the phrase that `source` ends begins.
  private static func start(of source: Range<Int>, in nodes: [Node]) -> Int {
    var start = source.lowerBound
    while start > 0, source.upperBound - start < longest {
      let tag = nodes[start - 1].tag
      let opensPhrase = tag == .comma && isLocal(nodes[start])
      guard isInside(tag) || opensPhrase || occasions.contains(nodes[start - 1].hash) else { break }
      start -= 1
    }
    if start > 0, isLocal(nodes[start]), nodes[start - 1].tag == .pronoun { start -= 1 }
    while start < source.lowerBound, !mayBegin(nodes[start].tag) { start += 1 }
    return start
  }

  /// Whether the node is a preposition that begins a phrase of place or occasion; `after` and its like begin clauses, `of`
  /// belongs to the noun before it.
  private static func isLocal(_ node: Node) -> Bool { node.tag == .to || prepositions.contains(node.hash) }

  private static func tellsOccasion(_ phrase: ArraySlice<Node>) -> Bool {
    phrase.contains { occasions.contains($0.hash) }
  }

  private static func isHead(_ tag: Tag) -> Bool { tag.isName || tag == .role || tag == .pronoun }

  private static func mayBegin(_ tag: Tag) -> Bool {
    tag != .comma && tag != .preposition && tag != .time && tag != .to
  }

  private static func isInside(_ tag: Tag) -> Bool {
    switch tag {
    case .other, .capitalised, .capitals, .title, .role, .number, .possessive, .determiner, .possessivePronoun,
      .preposition, .to, .cueNoun, .time, .ing:
      true
    default: false
    }
  }

  private static let prepositions = hashes("in at with during from for on over via")
  private static let occasions = hashes(
    """
    interview interviews remarks statement statements speech speeches comments comment letter letters tweet tweets call \
    conversation briefing conference article essay op-ed post posts address testimony email e-mail memo message \
    appearance telephone phone podcast broadcast column meeting debate lecture keynote exchange
    """)

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { WordHash.of(String($0)) })
  }
}
