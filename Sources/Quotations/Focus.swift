import Speakers
import Texts

/// Whom a text is speaking of at a place: the salience of its persons and bodies, sentence by sentence, after Lappin and
/// Leass (An algorithm for pronominal anaphora resolution, 1994) without a parse, as Kennedy and Boguraev (1996) have shown
/// to be enough.
///
/// A mention counts by where it stands in its sentence (`Standing`), a pronoun counts for whom it means, who is quoted
/// counts for longer than who is only named, and all of it fades from sentence to sentence. What stands within quote marks is
/// somebody else's text and counts little.
struct Focus {
  /// What is known of one entry of the index.
  private struct State {
    /// How much it was spoken of, at `sentence`.
    var weight: Float = 0
    /// How much it has spoken, at `sentence`.
    var speech: Float = 0
    /// The sentence of these figures.
    var sentence = 0
    /// How often it was named so far.
    var count: Float = 0
  }

  /// Somebody with how salient they are.
  struct Candidate {
    /// The entry.
    var entry: Int
    /// Above the next best, 0 to 1.
    var margin: Float
    /// How salient, as weighed.
    var score: Float
  }

  private let bytes: [UInt8]
  private let index: PersonIndex
  private let paragraphs: [Paragraph]
  private let mentions: [(range: TextRange, entry: Int)]
  private var states: [State]
  private var active: [Int] = []
  /// What the text tells of gender, entry by entry.
  private(set) var genders: [Gender?]
  /// What pronouns so far were taken to tell of it; they may have been taken wrongly.
  private var leanings: [Gender?]
  private var paragraph = 0
  private var node = 0
  private var mention = 0
  private var sentence = 0
  /// Where the last mention of the sentence ends.
  private var lastEnd = -1
  /// The last mention's entry, and what it weighed before.
  private var last: (entry: Int, weight: Float) = (-1, 0)
  /// Whether the sentence has had a subject.
  private var hasSubject = false
  /// The sentence's last subject; -1 where it has had none that is an entry.
  private var subject = -1
  /// Whether an entry is named in a source somewhere.
  private let isVoice: [Bool]

  /// Somebody whom the text does not name, and who was quoted: with what is known of their gender.
  private var unnamed = State()
  private var unnamedGender: Gender?

  /// How much of having spoken is left where a sentence begins with somebody else.
  private static let turning: Float = 0.6
  /// How much of a weight is left in the next sentence.
  private static let fading: Float = 0.55
  /// How much of having spoken is left in the next sentence.
  private static let silence: Float = 0.7
  /// What a mention counts that introduces somebody.
  private static let introduction: Float = 1.2
  /// How much more the subject of a sentence is meant by a pronoun later in it.
  private static let goesOn: Float = 1.35
  /// So many entries are held at most.
  private static let most = 24

  /// A focus before the first word. `mentions` are those of `index`, in order; `voices` are the entries that sources name.
  init(
    _ bytes: [UInt8], index: PersonIndex, paragraphs: [Paragraph], mentions: [(range: TextRange, entry: Int)],
    voices: [Int]
  ) {
    self.bytes = bytes
    self.index = index
    self.paragraphs = paragraphs
    self.mentions = mentions
    states = [State](repeating: State(), count: index.entries.count)
    genders = index.entries.map(\.gender)
    leanings = [Gender?](repeating: nil, count: index.entries.count)
    var isVoice = [Bool](repeating: false, count: index.entries.count)
    for voice in voices { isVoice[voice] = true }
    self.isVoice = isVoice
  }

  /// Reads on to `offset`; what was read is not read again. O(1) a word.
  mutating func advance(to offset: Int) {
    while paragraph < paragraphs.count {
      let nodes = paragraphs[paragraph].nodes
      while node < nodes.count, nodes[node].start < offset {
        if isPassed(nodes[node]) { node += 1 } else { step(nodes) }
      }
      guard node == nodes.count else { return }
      paragraph += 1
      node = 0
    }
  }

  /// Whether a node changes nothing: it opens no sentence, no mention begins in it or before it, and it is no pronoun.
  @inline(__always)
  private func isPassed(_ node: Node) -> Bool {
    guard self.node > 0, !node.shape.contains(.first), node.tag != .pronoun, node.tag != .possessivePronoun else {
      return false
    }
    return mention == mentions.count || mentions[mention].range.lowerBound >= node.end
  }

  private mutating func step(_ nodes: [Node]) {
    let this = nodes[node]
    defer { node += 1 }
    if node == 0 || this.shape.contains(.first) {
      // What somebody else says takes nobody out of sight.
      if !this.tag.isQuote { sentence += 1 }
      lastEnd = -1
      hasSubject = false
      subject = -1
    }
    while mention < mentions.count, mentions[mention].range.lowerBound < this.end {
      let named = mentions[mention]
      mention += 1
      guard named.range.lowerBound >= this.start else { continue }
      states[named.entry].count += 1
      if this.tag.isQuote {
        note(named.entry, Standing.quoted.weight)
      } else {
        var standing = Standing.of(named.range, at: node, in: nodes, bytes, behind: lastEnd, hasSubject: hasSubject)
        if standing == .adjoined { standing = adjoined() }
        let isFirst = standing == .subject && !hasSubject
        if standing == .subject { hasSubject = true }
        if genders[named.entry] == nil, index.entries[named.entry].kind == .person {
          genders[named.entry] = Standing.gender(of: named.range, at: node, in: nodes)
        }
        last = (named.entry, faded(named.entry))
        note(named.entry, isIntroduced(named.range, named.entry, nodes) ? Focus.introduction : standing.weight)
        if standing == .subject {
          subject = named.entry
          if isFirst, index.entries[named.entry].kind == .person { turn(to: named.entry) }
        }
        lastEnd = named.range.upperBound
      }
    }
    if this.tag == .pronoun || this.tag == .possessivePronoun { pronoun(this) }
    if this.tag == .determiner, this.shape.contains(.first), let gender = Standing.nominal(at: node, in: nodes) {
      nominal(gender)
    }
  }

  /// A sentence that begins with `The senator` goes on with whom the text speaks of.
  private mutating func nominal(_ gender: Gender?) {
    guard let found = person(gender), found.margin > 0.1 else { return }
    note(found.entry, Standing.subject.weight)
    hasSubject = true
  }

  /// Whether a full name stands there for the first time, with an apposition, and a quotation opens the next paragraph: `…,
  /// says Ada Leek, who leads the harbour board.`
  private func isIntroduced(_ range: TextRange, _ entry: Int, _ nodes: [Node]) -> Bool {
    guard states[entry].count == 1, range.upperBound < bytes.count, bytes[range.upperBound] == 0x2C,
      bytes[range].contains(0x20), paragraph + 1 < paragraphs.count,
      paragraphs[paragraph + 1].nodes.first?.tag.isQuote == true
    else { return false }
    return !nodes[(node + 1)...].contains { $0.shape.contains(.first) }
  }

  /// `Tanos adviser Ada Leek`: the name before the role stands for the owner, this one in its place.
  private mutating func adjoined() -> Standing {
    guard last.entry >= 0, hasSubject else { return .object }
    states[last.entry].weight = Swift.max(last.weight, Standing.owner.weight)
    return .subject
  }

  private func faded(_ entry: Int) -> Float {
    states[entry].weight * Focus.power(Focus.fading, sentence - states[entry].sentence)
  }

  /// A pronoun counts for whom it means.
  private mutating func pronoun(_ this: Node) {
    guard let word = Standing.pronoun(this.hash), let found = meant(by: word.gender), found.margin > 0.1 else { return }
    note(found.entry, word.standing.weight)
    if word.standing == .subject {
      hasSubject = true
      subject = found.entry
    }
    if genders[found.entry] == nil, found.margin > 0.5 { leanings[found.entry] = word.gender }
  }

  private mutating func note(_ entry: Int, _ weight: Float) {
    fade(entry)
    let old = states[entry].weight
    states[entry].weight = Swift.max(old, weight) + 0.15 * Swift.min(old, weight)
  }

  /// A sentence about somebody else: whoever spoke is less likely to go on.
  private mutating func turn(to entry: Int) {
    for other in active where other != entry { states[other].speech *= Focus.turning }
    unnamed.speech *= Focus.turning
  }

  /// Notes that somebody without a name speaks here.
  mutating func speaksUnnamed(_ gender: Gender?) {
    unnamed.weight = Standing.subject.weight
    unnamed.speech = 0.75
    unnamed.sentence = sentence
    unnamedGender = gender
  }

  /// Whether somebody without a name is more likely meant by a pronoun than one with that score.
  private func isUnnamed(_ gender: Gender, over score: Float) -> Bool {
    guard unnamed.weight > 0, unnamedGender == nil || gender == unnamedGender else { return false }
    let past = sentence - unnamed.sentence
    let own = unnamed.weight * Focus.power(Focus.fading, past) + unnamed.speech * Focus.power(Focus.silence, past)
    return own * (unnamedGender == nil ? 0.8 : 1) > score
  }

  /// Notes that `entry` speaks here. Who asks is not who goes on.
  mutating func speaks(_ entry: Int, asks: Bool = false) {
    fade(entry)
    states[entry].speech = asks ? 0 : 0.75
    states[entry].weight = Swift.max(states[entry].weight, 0.5)
  }

  private mutating func fade(_ entry: Int) {
    if states[entry].weight == 0, states[entry].speech == 0, !active.contains(entry) { admit(entry) }
    let past = sentence - states[entry].sentence
    states[entry].weight *= Focus.power(Focus.fading, past)
    states[entry].speech *= Focus.power(Focus.silence, past)
    states[entry].sentence = sentence
  }

  private mutating func admit(_ entry: Int) {
    if active.count == Focus.most, let least = active.indices.min(by: { score(active[$0]) < score(active[$1]) }) {
      states[active[least]].weight = 0
      states[active[least]].speech = 0
      active.remove(at: least)
    }
    active.append(entry)
  }

  private static func power(_ base: Float, _ exponent: Int) -> Float {
    var result: Float = 1
    for _ in 0..<Swift.min(exponent, 20) { result *= base }
    return result
  }

  /// How salient an entry is here.
  func score(_ entry: Int) -> Float {
    let state = states[entry]
    let past = sentence - state.sentence
    let spoken = state.weight * Focus.power(Focus.fading, past) + state.speech * Focus.power(Focus.silence, past)
    return spoken * (1 + 0.02 * Swift.min(state.count, 10))
  }

  /// Whom a pronoun of that gender means as `fits` weighs them; nil where that is somebody without a name.
  func meant(by gender: Gender, fits: (Int) -> Float = { _ in 1 }) -> Candidate? {
    guard let found = person(gender, fits: fits), !isUnnamed(gender, over: found.score) else { return nil }
    return found
  }

  /// The most salient person of that gender, or of any; those that `fits` weighs with 0 are left out.
  func person(_ gender: Gender?, fits: (Int) -> Float = { _ in 1 }) -> Candidate? {
    best { entry in
      guard index.entries[entry].kind == .person else { return 0 }
      if let gender, let known = genders[entry], known != gender { return 0 }
      let isOpen = gender != nil && genders[entry] == nil
      let doubt: Float = !isOpen ? 1 : leanings[entry] == nil ? 0.8 : leanings[entry] == gender ? 0.95 : 0.5
      return doubt * (isLikely(entry) ? 1 : 0.5) * (entry == subject ? Focus.goesOn : 1) * fits(entry)
    }
  }

  /// The most salient body as `fits` weighs them.
  func body(fits: (Int) -> Float) -> Candidate? { best(fits) }

  /// Whether an entry for a person has a given name, a gender that is told, or says something.
  private func isLikely(_ entry: Int) -> Bool {
    genders[entry] != nil || isVoice[entry] || index.entries[entry].name.utf8.contains(0x20)
  }

  private func best(_ fits: (Int) -> Float) -> Candidate? {
    var first: (entry: Int, score: Float) = (-1, 0)
    var second: Float = 0
    for entry in active {
      let fit = fits(entry)
      guard fit > 0, case let score = score(entry) * fit, score > 0.02 else { continue }
      if score > first.score || score == first.score && entry < first.entry {
        second = first.score
        first = (entry, score)
      } else {
        second = Swift.max(second, score)
      }
    }
    return first.entry < 0
      ? nil : Candidate(entry: first.entry, margin: (first.score - second) / first.score, score: first.score)
  }
}
