/// A word of the quotation and the places that the index knows for it.
struct Seed {
  /// Its place in the quotation.
  var token: Int
  /// Its key in the index.
  var key: UInt32
  /// How much it says, in bits: -log2 of how often it stands in the record.
  var bits: Float
  /// The groups, one for each segment that has it.
  var groups: [(block: [UInt8], range: Range<Int>)]
  /// The length of the groups together.
  var length: Int
}

/// Looks the quotation's words up in the index.
enum SeedLookup {
  /// How many words are looked up at most.
  static let most = 64

  /// The seeds of the quotation, the rarest first. Sets the information of the words that it looks up.
  static func seeds(_ query: inout PreparedQuery, _ range: Range<Int>, in source: MatchSource) throws -> [Seed] {
    var seeds: [Seed] = []
    var seen: [UInt32: Int] = [:]
    let words = Float(max(source.statistics.words, 1000))
    for token in choose(query.tokens, range) {
      let key = PostingKey.of(query.tokens, at: token)
      if let first = seen[key] {
        query.bits[token] = query.bits[first]
        continue
      }
      seen[key] = token
      var seed = Seed(token: token, key: key, bits: 0, groups: [], length: 0)
      for level in source.statistics.levels where PostingKey.levels.contains(level) {
        let suffix = PostingKey.suffix(key, level: level)
        let suffixBytes = PostingKey.suffixBytes(level: level)
        for block in try source.blocks(PostingKey.block(key, level: level)) {
          guard let group = PostingCoding.group(block.span, suffix: suffix, suffixBytes: suffixBytes) else { continue }
          seed.length += group.count
          seed.groups.append((block, group))
        }
      }
      // A place takes some two and a half bytes.
      let count = max(Float(seed.length) * 0.4, 0.5)
      seed.bits = max(1, logTwo(words / count))
      query.bits[token] = query.tokens[token].traits.contains(.common) ? min(6, seed.bits * 0.5) : seed.bits
      if seed.length > 0 { seeds.append(seed) }
    }
    return seeds.sorted { ($0.length, $0.token) < ($1.length, $1.token) }
  }

  /// The words to look up: all of a quotation of usual length; of a long one the longest and some at even distances.
  private static func choose(_ tokens: [Token], _ range: Range<Int>) -> [Int] {
    guard range.count > most else { return Array(range) }
    let longest = range.sorted { first, second in
      let lengths = (tokens[first].range.count, tokens[second].range.count)
      return lengths.0 != lengths.1 ? lengths.0 > lengths.1 : first < second
    }
    var chosen = Set(longest.prefix(most / 2))
    let step = max(1, range.count / (most / 2))
    for index in stride(from: range.lowerBound, to: range.upperBound, by: step) { chosen.insert(index) }
    return chosen.sorted()
  }

  /// log2 without Foundation: the exponent, and a rational approximation of the mantissa's (error below 0.01).
  static func logTwo(_ value: Float) -> Float {
    guard value > 0 else { return 0 }
    let mantissa = value.significand
    return Float(value.exponent) + (-0.344845 * mantissa + 2.024658) * mantissa - 1.674873
  }
}
