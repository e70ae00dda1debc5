internal import Foundation
internal import GRDB
internal import RecordTypes

/// The search for one phrase in quote marks: its rarest words propose passages, the passages' own words decide.
///
/// A full-text index reads the places of every word that it is asked for, those of "of" too; and its own ranking looks for
/// the phrase a second time. Words that most passages have are left to the passages themselves.
struct PhraseSearch {
  /// What the index is asked for, in the language of FTS5.
  let proposed: String
  /// The same for the phrase as it is.
  let whole: String

  /// A word's passages are counted so far; beyond, its length says how many there may be.
  fileprivate static let most = 1_000
  /// Of a longer phrase the words behind these are left to the passages.
  private static let mostWords = 32
  /// A longer run of words is never asked for.
  private static let longest = 5

  /// Nil where `query` asks for anything but one phrase, and filters and exclusions.
  init?(_ query: SearchQuery, _ reader: RecordReader) throws(RecordError) {
    guard query.groups.count == 1, query.groups[0].count == 1, let phrase = query.groups[0].first, phrase.exact,
      !phrase.prefix, phrase.words.count > 1
    else { return nil }
    let words = phrase.words.prefix(Self.mostWords)
    var counts: [Int] = []
    for word in words { counts.append(try reader.passageCount(of: word)) }
    let lengths = words.map(\.utf8.count)
    whole = phrase.fts
    proposed = SearchQuery.Term(words: Array(phrase.words[Self.window(counts, lengths: lengths)])).fts
  }

  /// The run of words that is likely to cost least, given in how many passages each stands (up to `most`) and how long it is:
  /// the index reads the places of all its words (25 ns each), and what it proposes is read (50 µs a long passage). O(words).
  static func window(_ counts: [Int], lengths: [Int]) -> Range<Int> {
    let whole = 0..<counts.count
    // A word of which the index knows nothing may be one that it does not take for a word.
    guard counts.allSatisfy({ $0 > 0 }) else { return whole }
    let rows = zip(counts, lengths).map { count, length in
      Double(count < most ? count : [900_000, 900_000, 900_000, 700_000, 300_000, 100_000, 60_000][min(length, 6)])
    }
    var (best, least) = (whole, Double.infinity)
    for start in whole {
      var (read, rarest, share) = (0.0, Double.infinity, 1.0)
      for end in start..<min(start + longest, counts.count) {
        read += rows[end]
        // Of a word's passages, so many have another one behind it: measured with common ones.
        share *= end == start ? 1 : 0.025 * min(1, max(rarest, rows[end]) / 1_200_000)
        rarest = min(rarest, rows[end])
        let cost = 0.025 * read + 50 * rarest * share
        if cost < least { (best, least) = (start..<(end + 1), cost) }
      }
    }
    return best
  }

  /// After so many proposed passages, of which fewer than one in ten has the phrase, all its words are asked for: the words
  /// that were chosen stand together more often than others do.
  private static let enough = 200

  /// The passages that `plan` finds, the best first by BM25 as FTS5 has it (sqlite.org/fts5.html, 5.1.1), where the phrase
  /// counts in its very words. O(proposed passages).
  static func hits(
    _ plan: SearchPlan, atMost most: Int, _ connection: Connection
  ) throws(RecordError) -> [(block: Int, score: Double)] {
    let sql = """
      SELECT search_stemmed.rowid, exact_words(blocks.text, ?), search_stemmed_docsize.sz
      \(plan.proposal) ORDER BY search_stemmed.rowid DESC
      """
    var found: [(block: Int, times: Double, length: Double)] = []
    for (number, words) in plan.proposed.enumerated() {
      found = []
      var looked = 0
      var isDone = true
      try connection.each(sql, [.text(plan.text), .text(words)] + plan.proposalValues) { fields in
        let block = fields.int() ?? 0
        let times = fields.int() ?? 0
        if times > 0 { found.append((block, Double(times), Double(Varint.numbers(fields.bytes()).first ?? 0))) }
        looked += 1
        isDone = number + 1 == plan.proposed.count || looked < enough || found.count * 10 > looked
        return isDone && found.count < most
      }
      if isDone { break }
    }
    let averages = try connection.first("SELECT block FROM search_stemmed_data WHERE id = 1", [], { $0.bytes() })
    let totals = Varint.numbers(averages ?? [])
    guard totals.count > 1, totals[0] > 0 else { return found.map { ($0.block, 0) } }
    let (rows, hits) = (Double(totals[0]), Double(found.count))
    let average = max(1, Double(totals[1]) / rows)
    let idf = max(1e-6, log((rows - hits + 0.5) / (hits + 0.5)))
    return found.map { passage in
      let weight = passage.times * 2.2 / (passage.times + 1.2 * (0.25 + 0.75 * passage.length / average))
      return (block: passage.block, score: -idf * weight)
    }.sorted { ($0.score, $0.block) < ($1.score, $1.block) }
  }
}

extension RecordReader {
  /// How many passages have a word's stem, counted as far as it matters to `PhraseSearch`.
  fileprivate func passageCount(of word: String) throws(RecordError) -> Int {
    try connection.number(
      "SELECT count(*) FROM (SELECT 1 FROM search_stemmed WHERE search_stemmed MATCH ? LIMIT \(PhraseSearch.most))",
      [.text(SearchQuery.Term(words: [word]).fts)])
  }
}

/// The numbers in which FTS5 keeps lengths: seven bits a byte, the highest first (sqlite.org/fileformat2.html, 1.6).
private enum Varint {
  static func numbers(_ bytes: [UInt8]) -> [Int] {
    var numbers: [Int] = []
    var number = 0
    for byte in bytes {
      number = (number & Int.max >> 7) << 7 | Int(byte & 0x7F)
      if byte < 0x80 {
        numbers.append(number)
        number = 0
      }
    }
    return numbers
  }
}
