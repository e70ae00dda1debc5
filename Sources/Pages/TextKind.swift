import RecordTypes
import Texts

/// A first guess at what sort of text a document is, by its headline and the form of its lines. Transcripts looks closer.
enum TextKind {
  /// Words of headlines that name an occasion on which words were said.
  static let occasions = TextBytes.hashes(
    "interview interviews conference briefing remarks remark answers answer statement speech address talks meeting opening comment comments debate presser summit visit press pressekonferenz rede interviews gesprach entrevista discurso conferencia entretien discours conference declaration allocution интервью выступление ответы заявление речь брифинг пресс wywiad przemowienie konferencja oswiadczenie"
  )

  private static let kinds: [(Document.Kind, WordHashes)] = [
    (.debate, TextBytes.hashes("debate debatte debat дебаты debata")),
    (.interview, TextBytes.hashes("interview entrevista entretien интервью wywiad gesprach")),
    (.pressConference, TextBytes.hashes("conference briefing presser pressekonferenz брифинг questions answers")),
    (
      .speech,
      TextBytes.hashes("speech address remarks rede discurso discours allocution выступление речь przemowienie")
    ),
    (
      .statement,
      TextBytes.hashes(
        "statement declaration comment communique erklarung заявление комментарий oswiadczenie komunikat")
    ),
  ]

  /// The guess; `report` where the text quotes, `other` where nothing tells.
  static func guess(_ page: TextPage) -> Document.Kind {
    if page.isListing { return .listing }
    let labels = labelledBlocks(page)
    let labelled = page.document.blocks.isEmpty ? 0 : Double(labels) / Double(page.document.blocks.count)
    if let title = page.document.title?.value, labelled > 0.1 || isOwn(page) {
      let bytes = Array(title.utf8)
      let words = Words.scan(bytes, in: 0..<bytes.count).map { Folding.hash(bytes, $0.range) }
      for (kind, hashes) in kinds where words.contains(where: hashes.contains) { return kind }
    }
    // A headline may begin with a name; a habit needs more than one.
    if labelled > 0.25, labels > 1 { return .interview }
    let headings = page.document.blocks.count { $0.kind == .heading }
    if page.document.title == nil, headings >= 3, page.document.blocks.first?.kind == .heading { return .digest }
    return page.document.blocks.isEmpty ? .listing : .report
  }

  /// How many blocks begin with a label: `Question:`, `Mirel Tanos:`, `Q`.
  private static func labelledBlocks(_ page: TextPage) -> Int {
    let bytes = page.document.text.bytes
    let blocks = page.document.blocks
    return blocks.count { block in
      let start = block.range.lowerBound..<Swift.min(block.range.lowerBound + 60, block.range.upperBound)
      guard let colon = bytes[start].firstIndex(of: 0x3A) else { return false }
      let words = Words.scan(bytes, in: block.range.lowerBound..<colon)
      let capital = words.allSatisfy {
        let kind = CharacterClass.of(Scalars.decode(bytes, at: $0.range.lowerBound).scalar)
        return kind.contains(.upper) || $0.range.count <= 3
      }
      return (1...6).contains(words.count) && capital
    }
  }

  /// Whether the text speaks as `I` and `we` outside of quotation marks, as speeches and statements do.
  private static func isOwn(_ page: TextPage) -> Bool {
    let bytes = page.document.text.bytes
    let blocks = page.document.blocks.prefix(12).filter {
      bytes[$0.range.lowerBound] != 0x22 && bytes[$0.range.lowerBound] != 0xE2
    }
    let own = blocks.count { isOwn(bytes, $0.range) }
    return own * 3 >= blocks.count && own > 0
  }

  private static func isOwn(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let firstPerson = firstPerson
    var offset = range.lowerBound
    while let word = Words.next(bytes, from: offset, to: range.upperBound) {
      if firstPerson.contains(Folding.hash(bytes, word.range)) { return true }
      offset = word.range.upperBound
    }
    return false
  }

  private static let firstPerson = TextBytes.hashes("i we our ich wir nous je nosotros мы я my")
}
