import RecordTypes
import Texts

/// Reads the other articles that a page points to: linked headlines, with the dates and leads around them.
enum HTMLTeasers {
  /// The most teasers that are kept of one page.
  private static let most = 200

  /// The teasers of a page, in order; `listed` are the items of a page that is a list.
  static func find(
    in page: HTMLPage, _ furniture: HTMLFurniture, _ body: HTMLBody, isListing: Bool, _ listed: [HTMLTeaserItems.Item]?
  ) -> [Teaser] {
    if let listed {
      return Array(
        listing(page, furniture, body, listed).sorted { $0.origin.lowerBound < $1.origin.lowerBound }.prefix(most))
    }
    var teasers: [Teaser] = []
    for (node, kind) in furniture.nodes {
      guard let list = list(of: kind) else { continue }
      teasers.append(contentsOf: read(Array(page.lines(of: node)), list, page))
    }
    for (line, kind) in body.dropped where kind == .related && page.links(of: line) == 1 {
      teasers.append(contentsOf: read([line], .inline, page))
    }
    teasers.append(contentsOf: sections(page, furniture, body))
    if isListing {
      let lines = page.segments.indices.filter { furniture.kinds[$0] == nil }
      teasers.append(contentsOf: read(lines, .latest, page))
    }
    return Array(teasers.sorted { $0.origin.lowerBound < $1.origin.lowerBound }.prefix(most))
  }

  /// The teasers of a listing: its items, and those of the lists beside it.
  private static func listing(
    _ page: HTMLPage, _ furniture: HTMLFurniture, _ body: HTMLBody, _ listed: [HTMLTeaserItems.Item]
  ) -> [Teaser] {
    var isItem = [Bool](repeating: false, count: page.segments.count)
    for item in listed { for line in item.lines { isItem[line] = true } }
    var teasers = listed.compactMap { item in
      let before = item.lines.lowerBound - 1
      return teaser(item, below: before >= 0 && !isItem[before] ? before : nil, page)
    }
    for (node, kind) in furniture.nodes {
      let lines = page.lines(of: node)
      guard let list = list(of: kind), !lines.contains(where: { isItem[$0] }) else { continue }
      teasers.append(contentsOf: read(Array(lines), list, page))
    }
    let own = Set(listed.compactMap { HTMLCaptions.origin(of: $0.headline..<($0.headline + 1), page)?.lowerBound })
    return teasers + sections(page, furniture, body).filter { !own.contains($0.origin.lowerBound) }
  }

  /// An item as a teaser: the first date in it or in the line above it, and the first words that are neither date nor headline.
  private static func teaser(_ item: HTMLTeaserItems.Item, below line: Int?, _ page: HTMLPage) -> Teaser? {
    let above = line.flatMap { page.segments[$0].words <= 8 ? date(of: $0, page) : nil }
    guard var teaser = teaser(item.headline, .latest, page, date: above) else { return nil }
    for line in item.lines where line != item.headline && teaser.lead == nil {
      let segment = page.segments[line]
      guard segment.linkDensity < 0.5, let origin = HTMLCaptions.origin(of: line..<(line + 1), page) else { continue }
      let day = teaser.date == nil ? date(of: line, page) : nil
      if let day, segment.words <= 12 {
        teaser.date = day
      } else if segment.words >= 5 {
        let (date, words) = parted(HTMLText.trimmedBytes(page.text(line)))
        teaser.date = teaser.date ?? date
        teaser.lead = words
      } else {
        continue
      }
      teaser.origin = teaser.origin.union(origin)
    }
    if teaser.lead == nil { teaser.lead = rest(of: item.headline, page) }
    return teaser
  }

  /// The words behind the link in a headline's line, where a line break parts them: five and more.
  private static func rest(of line: Int, _ page: HTMLPage) -> String? {
    let pieces = page.layout.pieces[page.segments[line].pieces]
    guard let start = pieces.firstIndex(where: { !$0.style.contains(.link) && $0.style.contains(.broken) }) else {
      return nil
    }
    var words: [UInt8] = []
    for piece in pieces[start...] { HTMLText.append(page.tree.bytes, piece.range, to: &words) }
    let bytes = HTMLText.trimmedBytes(words)
    return Words.scan(bytes, in: 0..<bytes.count).count >= 5 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Lists outside the body that only a heading names: "Latest events", "Most read".
  private static func sections(_ page: HTMLPage, _ furniture: HTMLFurniture, _ body: HTMLBody) -> [Teaser] {
    var inBody = [Bool](repeating: false, count: page.segments.count)
    for line in body.lines { inBody[line] = true }
    var teasers: [Teaser] = []
    var list: Teaser.List?
    var lines: [Int] = []
    var scope = 0
    func close() {
      if let list { teasers.append(contentsOf: read(lines, list, page)) }
      lines = []
    }
    for (line, segment) in page.segments.enumerated() {
      if inBody[line] || list != nil && !page.lines(of: scope).contains(line) {
        close()
        list = nil
      }
      if inBody[line] { continue }
      if segment.words <= 5, segment.length < 40, segment.linkDensity < 0.5, let named = named(page.text(line)) {
        close()
        list = named
        scope = scopeOf(line, page)
      } else if list != nil {
        switch furniture.kinds[line] {
        case .related?, .popular?, .feed?, .navigation?:
          close()
          list = nil
        default: lines.append(line)
        }
      }
    }
    close()
    return teasers
  }

  /// The element that a heading speaks of: the innermost one with other lines than the heading.
  private static func scopeOf(_ line: Int, _ page: HTMLPage) -> Int {
    page.tree.ancestor(of: page.segments[line].container) { page.lines(of: $0).count > 1 } ?? 0
  }

  /// The list that a heading names.
  private static func named(_ text: [UInt8]) -> Teaser.List? {
    let bytes = HTMLText.trimmedBytes(text)
    let folded = Folding.fold(bytes, 0..<bytes.count)
    if HTMLPhrases.latest.match(folded) != nil { return .latest }
    if HTMLPhrases.popular.match(folded) != nil { return .popular }
    return HTMLPhrases.related.match(folded) != nil ? .related : nil
  }

  private static func list(of kind: Furniture.Kind) -> Teaser.List? {
    switch kind {
    case .related: .related
    case .popular: .popular
    case .feed: .latest
    default: nil
    }
  }

  /// The teasers in neighbouring lines: a linked line of three words or more is a headline, a date beside it its date,
  /// running text behind it its lead.
  private static func read(_ lines: [Int], _ list: Teaser.List, _ page: HTMLPage) -> [Teaser] {
    var teasers: [Teaser] = []
    var pending: PartialDate?
    var low = 0
    for line in lines {
      let segment = page.segments[line]
      let date = segment.words <= 8 && segment.linkDensity < 0.5 ? date(of: line, page) : nil
      if segment.linkLength > 0, segment.words >= 3, date == nil, segment.linkDensity > 0.5 || list == .inline {
        guard let teaser = teaser(line, list, page, date: pending) else { continue }
        teasers.append(teaser)
        pending = nil
        low = line
      } else if let date {
        if let last = teasers.indices.last, teasers[last].date == nil, line <= low + 2, pending == nil,
          !startsWithDate(teasers)
        {
          teasers[last].date = date
        } else {
          pending = date
        }
      } else if page.tree.nodes[segment.container].tag.headingLevel != nil {
        // What stands below another heading is no lead of the headline above it.
        low = -3
      } else if segment.words >= 5, let last = teasers.indices.last, teasers[last].lead == nil, line <= low + 2 {
        teasers[last].lead = page.string(line)
        if let origin = HTMLCaptions.origin(of: line..<(line + 1), page) {
          teasers[last].origin = teasers[last].origin.union(origin)
        }
      }
    }
    return teasers
  }

  /// Whether dates stand before headlines in this list: the first one had its date before it.
  private static func startsWithDate(_ teasers: [Teaser]) -> Bool { teasers.first?.date != nil && teasers.count > 1 }

  private static func date(of line: Int, _ page: HTMLPage) -> PartialDate? {
    guard page.segments[line].hasDigit else { return nil }
    let text = page.text(line)
    return DateExpressions.find(in: text).lazy.compactMap(\.date).first { $0.day != nil }?.dateOnly
  }

  private static func teaser(_ line: Int, _ list: Teaser.List, _ page: HTMLPage, date: PartialDate?) -> Teaser? {
    guard let origin = HTMLCaptions.origin(of: line..<(line + 1), page) else { return nil }
    var words: [UInt8] = []
    var url: String?
    for piece in page.layout.pieces[page.segments[line].pieces] {
      guard piece.style.contains(.link) else { continue }
      HTMLText.append(page.tree.bytes, piece.range, to: &words)
      if url == nil, let link = page.tree.ancestor(of: Int(piece.node), where: { page.tree.nodes[$0].tag == .a }) {
        url = page.tree.string(.href, of: link)
      }
    }
    let (stated, title) = HTMLTeasers.parted(HTMLText.trimmedBytes(words))
    return title.isEmpty
      ? nil : Teaser(list: list, title: title, date: date ?? stated, lead: nil, url: url, origin: origin)
  }

  /// A headline without the date that stands before it (`17.01.2025 - Ferry leaves early`), and that date.
  private static func parted(_ title: [UInt8]) -> (date: PartialDate?, title: String) {
    let whole = (PartialDate?.none, String(decoding: title, as: UTF8.self))
    guard let first = title.first, TextBytes.isDigit(first), let expression = DateExpressions.find(in: title).first,
      expression.range.lowerBound == 0, let date = expression.date?.dateOnly, date.day != nil
    else { return whole }
    var offset = expression.range.upperBound
    var isMarked = expression.form == .numeric || expression.form == .iso
    while offset < title.count {
      let (scalar, length) = Scalars.decode(title, at: offset)
      let kind = CharacterClass.of(scalar)
      if kind.contains(.dash) || scalar == 0x3A || scalar == 0x7C {
        isMarked = true
      } else if !kind.contains(.space) {
        break
      }
      offset += length
    }
    guard isMarked, Words.scan(title, in: offset..<title.count).count >= 3 else { return whole }
    return (date, String(decoding: title[offset...], as: UTF8.self))
  }
}
