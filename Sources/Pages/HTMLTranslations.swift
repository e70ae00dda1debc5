import RecordTypes
import Texts

/// The page in other languages: `<link rel="alternate" hreflang>`, links with a `hreflang` of their own, and switches: links that are
/// a language's name or code alone (`Deutsch`, `EN`) and whose address is this page's with another language in it, or
/// has this page's number.
enum HTMLTranslations {
  /// The most that are kept of one page.
  private static let most = 100

  /// The versions that a page links to, in order, each address once. `url`: the page's own address, where it is known.
  static func find(in tree: HTMLTree, url: String?) -> [Document.Translation] {
    var result: [Document.Translation] = []
    var known: Set<String> = []
    let own = url.map { Address($0) }
    func add(_ language: String, _ node: Int, isSwitch: Bool) {
      guard result.count < most, language != "x-default", let address = tree.string(.href, of: node), address != url
      else { return }
      if isSwitch, own.map({ $0.isAlike(Address(address)) }) != true { return }
      if known.insert(address).inserted { result.append(Document.Translation(language: language, url: address)) }
    }
    for node in tree.nodes.indices {
      switch tree.nodes[node].tag {
      case .link:
        guard tree.has(.rel, "alternate", of: node), let language = tree.string(.hreflang, of: node) else { continue }
        add(language, node, isSwitch: false)
      case .a:
        let named = tree.string(.hreflang, of: node)
        guard let language = named ?? (own == nil ? nil : shown(node, tree)) else { continue }
        add(language, node, isSwitch: true)
      default: break
      }
    }
    return result
  }

  /// The language that a link's words are the name or code of; nil where they are something else.
  private static func shown(_ node: Int, _ tree: HTMLTree) -> String? {
    guard tree.descendants(of: node).count <= 4 else { return nil }
    var name: TextRange?
    for child in tree.descendants(of: node) where tree.nodes[child].tag == .text {
      guard let words = Sentences.trim(tree.bytes, tree.range(of: child)) else { continue }
      guard name == nil, (2...24).contains(words.count) else { return nil }
      name = words
    }
    return name.flatMap { names.value(of: Folding.hash(tree.bytes, $0)) }
  }

  /// An address as far as versions of a page are compared.
  private struct Address {
    /// Its parts between slashes, `?`, `&` and `=`, without scheme and host, languages left out.
    private var parts: [String] = []
    /// Runs of four digits and more: numbers of articles, and years.
    private var numbers: Set<String> = []

    init(_ url: String) {
      let bytes = Array(url.utf8.prefix(2_000))
      var start = 0
      if let colon = bytes.firstIndex(of: 0x3A), bytes[colon...].starts(with: "://".utf8) {
        start = bytes[(colon + 3)...].firstIndex(of: 0x2F) ?? bytes.count
      }
      for part in bytes[start...].split(whereSeparator: { [0x2F, 0x3F, 0x26, 0x3D, 0x23].contains($0) }) {
        let part = Array(part)
        if !HTMLTranslations.isCode(part) { parts.append(String(decoding: part, as: UTF8.self)) }
        for run in part.split(whereSeparator: { !TextBytes.isDigit($0) }) where run.count >= 4 {
          let isYear = run.count == 4 && (run.starts(with: "19".utf8) || run.starts(with: "20".utf8))
          if !isYear { numbers.insert(String(decoding: run, as: UTF8.self)) }
        }
      }
    }

    /// Whether both are of one page: the same path but for the language, or the same number.
    func isAlike(_ other: Address) -> Bool {
      !parts.isEmpty && parts == other.parts || !numbers.isDisjoint(with: other.numbers)
    }
  }

  /// Whether a part of an address names a language: `de`, `en_gb`.
  private static func isCode(_ part: [UInt8]) -> Bool {
    guard (2...5).contains(part.count) else { return false }
    return codes.contains(Folding.hash(part, 0..<2))
      && (part.count == 2 || part.count == 5 && !TextBytes.isLetter(part[2]))
      || part.count == 3 && names.value(of: Folding.hash(part, 0..<3)) != nil
  }

  private static let tables: [(tag: String, names: [String])] = [
    ("en", ["English", "ENG"]), ("de", ["Deutsch", "GER", "DEU"]), ("fr", ["Français", "FRA"]),
    ("es", ["Español", "Castellano", "ESP", "SPA"]), ("it", ["Italiano", "ITA"]), ("pt", ["Português", "POR"]),
    ("nl", ["Nederlands"]), ("pl", ["Polski", "POL"]), ("cs", ["Čeština", "Česky"]), ("sk", ["Slovenčina"]),
    ("hu", ["Magyar"]), ("ro", ["Română"]), ("bg", ["Български"]), ("el", ["Ελληνικά"]), ("tr", ["Türkçe"]),
    ("ru", ["Русский", "RUS"]), ("uk", ["Українська", "UKR"]), ("sr", ["Srpski", "Српски"]), ("hr", ["Hrvatski"]),
    ("sl", ["Slovenščina"]), ("sv", ["Svenska"]), ("da", ["Dansk"]), ("no", ["Norsk"]), ("fi", ["Suomi"]),
    ("et", ["Eesti"]), ("lv", ["Latviešu"]), ("lt", ["Lietuvių"]), ("ar", ["العربية", "عربي"]), ("he", ["עברית"]),
    ("fa", ["فارسی"]), ("hi", ["हिन्दी"]), ("zh", ["中文", "简体中文", "繁體中文"]), ("ja", ["日本語"]), ("ko", ["한국어"]),
    ("ca", ["Català"]), ("eu", ["Euskara"]), ("gl", ["Galego"]), ("ka", ["ქართული"]), ("hy", ["Հայերեն"]),
    ("kk", ["Қазақша"]), ("mk", ["Македонски"]), ("sq", ["Shqip"]), ("vi", ["Tiếng Việt"]),
    ("id", ["Bahasa Indonesia"]),
  ]

  private static let codes = Set(tables.map { HTMLTranslations.hash($0.tag) })

  /// The language of each name and two-letter code.
  private static let names = HashTable(
    tables.flatMap { table in (table.names + [table.tag]).map { (HTMLTranslations.hash($0), table.tag) } })

  private static func hash(_ name: String) -> UInt64 {
    let bytes = Array(name.utf8)
    return Folding.hash(bytes, 0..<bytes.count)
  }
}
