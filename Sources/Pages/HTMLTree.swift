import Texts

/// A node of a page: an element or a stretch of text.
struct HTMLNode: Sendable {
  /// Which element it is; `text` for text.
  var tag: HTMLTag
  /// How many attributes it has, from `firstAttribute`.
  var attributeCount: UInt16
  /// Which attributes it has.
  var names: HTMLAttribute.Names
  /// The index of its first attribute.
  var firstAttribute: UInt32
  /// The index of the node that holds it; the root holds itself.
  var parent: Int32
  /// The index behind its last descendant: nodes stand in document order.
  var end: Int32
  /// The first byte of its start tag, or of the text.
  var low: UInt32
  /// The byte behind its content: behind the text, or before the end tag (or what closed it).
  var high: UInt32
}

/// A page as an array of nodes in document order: the descendants of node `i` are `i + 1 ..< nodes[i].end`, its children
/// are found by stepping from end to end. A value without references, so that rules are functions of values.
struct HTMLTree: Sendable {
  /// The decoded page.
  let source: SourceText
  /// The nodes; the first is the root.
  let nodes: [HTMLNode]
  /// The attributes of all nodes.
  let attributes: [HTMLAttribute]
  /// Whether the page was cut off where it has more nodes than are read.
  let isTruncated: Bool

  /// The bytes of the page.
  var bytes: [UInt8] { source.bytes }

  /// The descendants of a node.
  @inline(__always)
  func descendants(of node: Int) -> Range<Int> { (node + 1)..<Int(nodes[node].end) }

  /// The node with its descendants.
  @inline(__always)
  func subtree(of node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  /// The children of a node, in order.
  func children(of node: Int) -> [Int] {
    var result: [Int] = []
    var child = node + 1
    let end = Int(nodes[node].end)
    while child < end {
      result.append(child)
      child = Int(nodes[child].end)
    }
    return result
  }

  /// The node that holds `node`.
  @inline(__always)
  func parent(of node: Int) -> Int { Int(nodes[node].parent) }

  /// The bytes of the page that a node takes, its start tag included.
  func range(of node: Int) -> TextRange { Int(nodes[node].low)..<Int(nodes[node].high) }

  /// The raw value of an attribute; nil where the node has none of that name.
  @inline(__always)
  func value(_ name: HTMLAttribute.Name, of node: Int) -> TextRange? {
    guard nodes[node].names.contains(name) else { return nil }
    let first = Int(nodes[node].firstAttribute)
    for index in first..<(first + Int(nodes[node].attributeCount)) where attributes[index].name == name {
      return attributes[index].value
    }
    return nil
  }

  /// The value of an attribute, entities decoded and white space folded; nil where it is missing or empty.
  func string(_ name: HTMLAttribute.Name, of node: Int) -> String? {
    guard let range = value(name, of: node) else { return nil }
    let text = HTMLText.string(bytes, range, attribute: true)
    return text.isEmpty ? nil : text
  }

  /// Whether an attribute's raw value is `word`, without case.
  func has(_ name: HTMLAttribute.Name, _ word: StaticString, of node: Int) -> Bool {
    guard let range = value(name, of: node) else { return false }
    return HTMLText.isWord(bytes, range, word)
  }

  /// The nearest ancestor of `node` (or itself) that `isWanted` accepts; nil where none does. O(depth).
  func ancestor(of node: Int, where isWanted: (Int) -> Bool) -> Int? {
    var current = node
    while true {
      if isWanted(current) { return current }
      if current == 0 { return nil }
      current = parent(of: current)
    }
  }
}
