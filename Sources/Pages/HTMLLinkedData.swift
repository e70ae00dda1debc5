import Texts

/// Claims of JSON-LD: the page's main article or web page, wherever it is nested.
enum HTMLLinkedData {
  /// The claims of all JSON-LD scripts, those about articles first. What cannot be read is passed over.
  static func collect(_ tree: HTMLTree) -> [HTMLClaim] {
    var articles: [HTMLClaim] = []
    var pages: [HTMLClaim] = []
    for node in tree.nodes.indices where tree.nodes[node].tag == .script {
      guard tree.has(.type, "application/ld+json", of: node) else { continue }
      let content = tree.descendants(of: node)
      guard let text = content.first, let value = read(tree.bytes, tree.range(of: text)) else { continue }
      var script = HTMLLinkedDataScript(bytes: tree.bytes, range: tree.range(of: text))
      script.names = names(of: value)
      walk(value, depth: 0) { type, object in
        if isArticle(type) {
          articles.append(contentsOf: script.claims(of: object, type: type))
        } else if type == "WebPage" || type == "WebSite" || type == "ItemPage" || type == "BlogPosting" {
          pages.append(contentsOf: script.pageClaims(of: object, type: type))
        }
      }
    }
    return articles + pages
  }

  /// The value of a script; pages wrap it into comments and CDATA marks.
  private static func read(_ bytes: [UInt8], _ range: TextRange) -> JSONValue? {
    guard let first = bytes[range].firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let last = bytes[range].lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), first < last
    else { return nil }
    let start = bytes[first..<last].starts(with: "[CDATA[".utf8) ? first + 7 : first
    return try? JSONReader.read(Array(bytes[start...last]))
  }

  /// Every object that has a type, outermost first; at most 16 deep.
  private static func walk(_ value: JSONValue, depth: Int, _ body: (String, JSONValue) -> Void) {
    guard depth < 16 else { return }
    switch value {
    case .array(let values): for value in values { walk(value, depth: depth + 1, body) }
    case .object(let members):
      if let type = value["@type"]?.string ?? value["@type"]?.array?.first?.string { body(type, value) }
      for name in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"] {
        if let member = members.last(where: { $0.name == name }) { walk(member.value, depth: depth + 1, body) }
      }
    default: return
    }
  }

  /// The names of the things of a graph that others refer to by their identifier.
  private static func names(of value: JSONValue) -> [String: String] {
    var names: [String: String] = [:]
    let top = value.array ?? [value]
    for object in top.flatMap({ [$0] + ($0["@graph"]?.array ?? []) }) {
      if let id = object["@id"]?.string, let name = object["name"]?.string { names[id] = name }
    }
    return names
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type == "LiveBlogPosting"
      || type == "PressRelease" || type == "Review" || type == "Recipe" || type == "QAPage" || type == "Interview"
  }
}

/// The claims of one JSON-LD script, with the places in it.
struct HTMLLinkedDataScript {
  let bytes: [UInt8]
  let range: TextRange
  /// The names of things by their identifiers.
  var names: [String: String] = [:]

  /// The most values that are read of one name: each is looked for in the script.
  private static let most = 20

  /// The claims of an article.
  func claims(of object: JSONValue, type: String) -> [HTMLClaim] {
    var result = [claim(.kind, type)]
    for (name, field) in Self.fields {
      for value in strings(object[name]).prefix(Self.most) { result.append(claim(field, value)) }
    }
    return result
  }

  /// The claims of a page that is no article: its dates and name only.
  func pageClaims(of object: JSONValue, type: String) -> [HTMLClaim] {
    var result: [HTMLClaim] = []
    let wanted =
      type == "WebSite"
      ? ["name": HTMLClaim.Field.outlet]
      : ["datePublished": .published, "dateModified": .updated, "author": .author]
    for (name, field) in wanted.sorted(by: { $0.key < $1.key }) {
      for value in strings(object[name]).prefix(Self.most) { result.append(claim(field, value)) }
    }
    return result
  }

  private static let fields: [(String, HTMLClaim.Field)] = [
    ("headline", .title), ("name", .title), ("datePublished", .published), ("dateCreated", .published),
    ("dateModified", .updated),
    ("author", .author), ("creator", .author), ("publisher", .outlet), ("inLanguage", .language), ("keywords", .tag),
    ("url", .canonical),
  ]

  /// The strings of a value: itself, the names of objects, those of a list's elements.
  private func strings(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let string): string.isEmpty ? [] : [string]
    case .array(let values): values.flatMap { strings($0) }
    case .object:
      value?["name"] != nil ? strings(value?["name"]) : value?["@id"]?.string.flatMap { names[$0] }.map { [$0] } ?? []
    default: []
    }
  }

  private func claim(_ field: HTMLClaim.Field, _ value: String) -> HTMLClaim {
    let raw = Array(value.utf8)
    let folded = HTMLText.string(raw, 0..<raw.count)
    return HTMLClaim(field: field, source: .linkedData, value: folded, range: place(of: raw))
  }

  /// Where the value stands in the script; the script where it is escaped there.
  private func place(of value: [UInt8]) -> TextRange {
    let found = value.count == 1 ? bytes[range].firstIndex(of: value[0]) : ByteSearch.first(value, in: bytes, range)
    return found.map { $0..<($0 + value.count) } ?? range
  }
}
