import RecordTypes
package import Texts

/// Parts the body of a page from what stands around it, on pages that show by many signs that they carry furniture.
///
/// Each open line gets the logarithm of its odds to be body: a sum of readable weights (`TextLineWeights`) over its form,
/// its neighbours and its place. The cheapest way through the lines (Viterbi, 1967) then pays for every change between body
/// and furniture, so that a short line between paragraphs stays and a long one between links goes. Linear.
package enum TextSegmentation {
  static func apply(_ page: inout TextPage) {
    guard isFurnished(page) else { return }
    let scores = scores(page)
    let isBody = path(page, scores)
    let talk = TextDialogueZone.find(page)
    for index in page.lines.indices where page.roles[index] == .body && !isBody[index] {
      if let talk, talk.contains(index), !hasSign(page.lines[index]) { continue }
      page.mark(index, kind(page, index))
    }
  }

  /// Whether a line is known furniture by its words.
  private static func hasSign(_ line: TextLine) -> Bool {
    !line.exact.intersection(TextPhrases.furniture).isEmpty && line.words <= 8
  }

  /// Whether the page shows furniture: four known phrases of two sorts at least, each near
  /// another: single words such as `OK` or `News` between the lines of a conversation are none. The window title on top, with many short lines,
  /// shows it too, and so does a menu beside two known phrases, in whatever language the menu is.
  static func isFurnished(_ page: TextPage) -> Bool {
    var kinds: TextPhrases = []
    var texts: Set<UInt64> = []
    var last: Int?
    for index in page.lines.indices {
      let line = page.lines[index]
      let signs = line.exact.union(line.inside.intersection([.rights, .notice])).intersection(TextPhrases.furniture)
      guard !signs.isEmpty, line.words <= 40, !(line.lastScalar == 0x3F || line.lastScalar == 0x21) else { continue }
      kinds.formUnion(signs)
      if let last, index - last <= 3, page.lines[last].hash != line.hash {
        texts.insert(page.lines[last].hash)
        texts.insert(line.hash)
      }
      last = index
    }
    if page.isTitleRepeated, texts.count >= 2 || isLadenWithShortLines(page) { return true }
    return texts.count >= 4 && kinds.rawValue.nonzeroBitCount >= 2 || hasMenu(page)
  }

  /// Whether eight lines of four words at most follow each other without an end or a colon, as the entries of a menu do, on a page
  /// with two lines at least that are known to be furniture.
  private static func hasMenu(_ page: TextPage) -> Bool {
    var run = 0
    var known = 0
    var isMenu = false
    for (index, line) in page.lines.enumerated() {
      let isEntry = line.words <= 4 && !line.endsSentence && line.lastScalar != 0x3A && line.lastScalar != 0x3F
      run = isEntry ? run + 1 : 0
      if run >= 8 { isMenu = true }
      if !line.exact.isEmpty || page.isFurniture(index) { known += 1 }
    }
    return isMenu && known >= 2
  }

  /// Whether a third of the lines and ten at least have four words or less and no end, as links and buttons do.
  private static func isLadenWithShortLines(_ page: TextPage) -> Bool {
    let short = page.lines.count { $0.words <= 4 && !$0.endsSentence && $0.lastScalar != 0x3A }
    return short >= 10 && short * 3 >= page.lines.count
  }

  /// The logarithm of the odds of each line.
  static func scores(_ page: TextPage) -> [Double] {
    let features = TextLineFeatures(page)
    let weights = TextLineWeights.weights
    var values: [Double] = []
    return page.lines.indices.map { index in
      values.removeAll(keepingCapacity: true)
      features.append(index, to: &values)
      var score = 0.0
      for (value, weight) in zip(values, weights) { score += value * weight }
      return score
    }
  }

  /// The best path: whether each line is body. Lines that rules have taken cost nothing either way.
  private static func path(_ page: TextPage, _ scores: [Double]) -> [Bool] {
    var best = (out: 0.0, body: -TextLineWeights.enter)
    var steps: [(out: Bool, body: Bool)] = []  // whether the best way into a state came from body
    for index in page.lines.indices {
      let score = page.roles[index] == .body ? Swift.min(Swift.max(scores[index], -8), 8) * gain(page.lines[index]) : 0
      let outFromBody = best.body - TextLineWeights.leave > best.out
      let bodyFromBody = best.body >= best.out - TextLineWeights.enter
      let out = outFromBody ? best.body - TextLineWeights.leave : best.out
      let body = (bodyFromBody ? best.body : best.out - TextLineWeights.enter) + score
      steps.append((outFromBody, bodyFromBody))
      best = (out, body)
    }
    var isBody = [Bool](repeating: false, count: page.lines.count)
    var state = best.body > best.out
    for index in page.lines.indices.reversed() {
      isBody[index] = state
      state = state ? steps[index].body : steps[index].out
    }
    return isBody
  }

  /// Long lines weigh more than short ones.
  private static func gain(_ line: TextLine) -> Double { Double(Swift.max(line.words, 1)).squareRoot() }

  /// What sort of furniture a line is that the path leaves out.
  private static func kind(_ page: TextPage, _ index: Int) -> Furniture.Kind {
    let line = page.lines[index]
    let signs = line.exact.union(line.inside)
    if signs.contains(.accounts) || signs.contains(.comments) { return .accounts }
    if !signs.isDisjoint(with: [.policy, .rights]) { return .policy }
    if signs.contains(.notice) { return .notice }
    if signs.contains(.promotion) { return .promotion }
    if signs.contains(.share) { return .share }
    if let title = page.titleLine, index < title { return .header }
    return line.words <= 4 ? .navigation : .other
  }

  /// The values of every line of a capture, and whether a rule has taken it: what the weights are learned from.
  package static func table(_ text: SourceText) -> [(
    values: [Double], range: TextRange, isOpen: Bool, isFurnished: Bool
  )] {
    var page = TextPage(text, repeated: nil)
    TextPageReader.prepare(&page)
    let features = TextLineFeatures(page)
    let furnished = isFurnished(page)
    return page.lines.indices.map { (features.values($0), page.lines[$0].range, page.roles[$0] == .body, furnished) }
  }
}
