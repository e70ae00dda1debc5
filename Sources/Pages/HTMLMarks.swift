import Texts

/// What the words in an element's `class`, `id` and similar attributes say that it is.
struct HTMLMarks: OptionSet, Sendable {
  let rawValue: UInt32

  /// The body of an article: `article-body`, `entry-content`, `itemprop="articleBody"`.
  static let body = HTMLMarks(rawValue: 1 << 0)
  /// Readers' comments.
  static let comments = HTMLMarks(rawValue: 1 << 1)
  /// Buttons to share, like, print.
  static let share = HTMLMarks(rawValue: 1 << 2)
  /// Other articles on the matter.
  static let related = HTMLMarks(rawValue: 1 << 3)
  /// Most read.
  static let popular = HTMLMarks(rawValue: 1 << 4)
  /// Newest.
  static let latest = HTMLMarks(rawValue: 1 << 5)
  /// Menus, breadcrumbs, paging.
  static let navigation = HTMLMarks(rawValue: 1 << 6)
  /// The foot of the page.
  static let footer = HTMLMarks(rawValue: 1 << 7)
  /// A column beside the text.
  static let sidebar = HTMLMarks(rawValue: 1 << 8)
  /// Advertising, offers, appeals.
  static let promotion = HTMLMarks(rawValue: 1 << 9)
  /// Newsletters and subscriptions.
  static let newsletter = HTMLMarks(rawValue: 1 << 10)
  /// The byline, or a box about the author.
  static let author = HTMLMarks(rawValue: 1 << 11)
  /// The date line.
  static let date = HTMLMarks(rawValue: 1 << 12)
  /// Keywords.
  static let tags = HTMLMarks(rawValue: 1 << 13)
  /// Words under a picture.
  static let caption = HTMLMarks(rawValue: 1 << 14)
  /// Who made a picture.
  static let credit = HTMLMarks(rawValue: 1 << 15)
  /// Cookies, terms, copyright.
  static let policy = HTMLMarks(rawValue: 1 << 16)
  /// Not shown.
  static let hidden = HTMLMarks(rawValue: 1 << 17)
  /// A window above the page.
  static let dialog = HTMLMarks(rawValue: 1 << 18)
  /// A short pointer to another article.
  static let teaser = HTMLMarks(rawValue: 1 << 19)
  /// Signing in.
  static let account = HTMLMarks(rawValue: 1 << 20)
  /// The head of the page.
  static let header = HTMLMarks(rawValue: 1 << 21)
  /// The headline.
  static let title = HTMLMarks(rawValue: 1 << 22)
  /// A widget, whatever it shows.
  static let widget = HTMLMarks(rawValue: 1 << 23)
  /// Addresses and telephone numbers.
  static let contact = HTMLMarks(rawValue: 1 << 24)
  /// A gallery or a player.
  static let media = HTMLMarks(rawValue: 1 << 25)
  /// The first words, set apart.
  static let lead = HTMLMarks(rawValue: 1 << 26)
  /// What is read only aloud.
  static let unseen = HTMLMarks(rawValue: 1 << 27)
  /// A section name above the headline, categories below it.
  static let meta = HTMLMarks(rawValue: 1 << 28)
  /// A post of a social network, quoted.
  static let embed = HTMLMarks(rawValue: 1 << 29)
}

extension HTMLMarks {
  /// The marks of a node: the words of its `class`, `id`, `role`, `itemprop`, and pairs of neighbouring words.
  static func of(_ node: Int, in tree: HTMLTree) -> HTMLMarks {
    var marks: HTMLMarks = []
    let first = Int(tree.nodes[node].firstAttribute)
    for index in first..<(first + Int(tree.nodes[node].attributeCount)) {
      let attribute = tree.attributes[index]
      switch attribute.name {
      case .class, .id, .role, .itemprop, .testIdentifier, .component, .property, .ariaLabel:
        marks.formUnion(of(tree.bytes, attribute.value))
      case .hidden: marks.insert(.hidden)
      case .style: if hides(tree.bytes, attribute.value) { marks.insert(.hidden) }
      case .ariaHidden: if tree.has(.ariaHidden, "true", of: node) { marks.insert(.unseen) }
      default: break
      }
    }
    return marks
  }

  /// The marks of the words in `bytes[range]`, parted at other characters than letters and at inner capitals.
  static func of(_ bytes: [UInt8], _ range: TextRange) -> HTMLMarks {
    var marks: HTMLMarks = []
    var previous: UInt64 = 0
    var pair = HTMLName.seed
    var whole = HTMLName.seed
    var word = HTMLName.seed
    var length = 0
    var lastWasLower = false
    func close() {
      guard length > 0 else { return }
      if let found = HTMLMarkWords.table.value(of: word) { marks.formUnion(found.subtracting(.hidden)) }
      if previous != 0, let found = HTMLMarkWords.table.value(of: pair) { marks.formUnion(found) }
    }
    for offset in range {
      let byte = bytes[offset]
      let letter = byte | 0x20
      guard letter &- 0x61 < 26 else {
        close()
        if length > 0 {
          previous = word
          pair = word
          word = HTMLName.seed
          length = 0
        }
        if byte <= 0x20 {
          if let found = HTMLMarkWords.table.value(of: whole) { marks.formUnion(found) }
          whole = HTMLName.seed
          previous = 0
        }
        lastWasLower = false
        continue
      }
      let isLower = byte >= 0x61
      if !isLower, lastWasLower {
        close()
        previous = word
        pair = word
        word = HTMLName.seed
        length = 0
      }
      word = HTMLName.hash(word, adding: letter)
      pair = HTMLName.hash(pair, adding: letter)
      whole = HTMLName.hash(whole, adding: letter)
      length += 1
      lastWasLower = isLower
    }
    close()
    if let found = HTMLMarkWords.table.value(of: whole) { marks.formUnion(found) }
    return marks
  }

  /// Whether an inline style hides the element.
  private static func hides(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var squeezed: [UInt8] = []
    for byte in bytes[range.prefix(200)] where byte > 0x20 { squeezed.append(byte | 0x20) }
    return contains(squeezed, "display:none") || contains(squeezed, "visibility:hidden")
  }

  private static func contains(_ bytes: [UInt8], _ words: StaticString) -> Bool {
    words.withUTF8Buffer { words in
      guard bytes.count >= words.count else { return false }
      for start in 0...(bytes.count - words.count) {
        var index = 0
        while index < words.count, bytes[start + index] == words[index] | 0x20 { index += 1 }
        if index == words.count { return true }
      }
      return false
    }
  }
}
