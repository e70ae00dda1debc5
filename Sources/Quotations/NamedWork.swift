/// Tells words in marks that name what is leant on from words that somebody says: in `according to Ilse Dornach’s “The
/// Ferry”` the title belongs to the source.
enum NamedWork {
  /// How many nodes may stand between `to` and the stretch.
  private static let longest = 8

  /// Whether the stretch at `index` stands in the phrase that `according to` governs: no comma or other mark parts it from
  /// there, and it is short or written as a title.
  static func isNamed(_ index: Int, in nodes: [Node]) -> Bool {
    let node = nodes[index]
    guard node.tag == .quoteShort || node.shape.contains(.titled) else { return false }
    var at = index - 1
    while at > 0, index - at <= longest {
      if nodes[at].tag == .to { return nodes[at - 1].tag == .according }
      guard nodes[at].tag.rawValue < Tag.comma.rawValue || nodes[at].tag == .possessive else { return false }
      at -= 1
    }
    return false
  }
}
