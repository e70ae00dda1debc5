import QuothTesting
import RecordTypes
import Testing

@testable import Quotations

/// Words in marks that are nobody's.
@Suite struct SpokenWordsTests {
  private func paragraph(_ text: String) throws -> Paragraph {
    let bytes = Array(text.utf8)
    return try #require(Paragraphs.scan(bytes, in: 0..<bytes.count, lexicon: .english).first)
  }

  /// Beliefs in which the nodes of `sources` are sources and all others none.
  private func beliefs(_ paragraph: Paragraph, sources: Range<Int>) -> [LabelChain.Row] {
    paragraph.nodes.indices.map { node in
      var row = LabelChain.Row.zero
      row[sources.contains(node) ? Label.sourceFirst.rawValue : Label.none.rawValue] = 1
      return row
    }
  }

  @Test func `Every question about words in marks has one answer, below its size`() throws {
    let paragraph = try paragraph("Tanos called the plan “a wreck” and “rotten,” and left.")
    let rows = beliefs(paragraph, sources: 0..<1)
    let stretch = try #require(paragraph.nodes.firstIndex { $0.tag.isQuote })
    for (cue, source) in [(1, 0), (nil, nil), (paragraph.nodes.count - 1, nil)] as [(Int?, Int?)] {
      for confidence in [Float(0), 0.5, 1] {
        let place = SpokenWords.Place(
          stretch: stretch, cue: cue, source: source, hasSource: source != nil, confidence: confidence, count: 2)
        let answers = SpokenWords.answers(place, paragraph, rows)
        let questions = SpokenWords.Question.allCases
        #expect(answers.count == questions.count)
        for (question, answer) in zip(questions, answers) {
          let start = SpokenWords.Question.starts[question.rawValue]
          #expect(answer >= start && answer < start + question.size)
        }
      }
    }
  }

  @Test func `Weights that are not as many as the answers are none`() {
    let count = SpokenWords.Question.starts[SpokenWords.Question.allCases.count]
    #expect(SpokenWords([Int16](repeating: 0, count: count)) != nil)
    #expect(SpokenWords([Int16](repeating: 0, count: count - 1)) == nil)
  }

  @Test func `More than nine words in marks are not doubted`() throws {
    let short = try paragraph("They call it the “boat that never sails.”")
    let long = try paragraph("They say “the boat that never sails has sailed after all, and nobody was there.”")
    #expect(SpokenWords.isShort(short, try #require(short.nodes.first { $0.tag.isQuote })))
    #expect(!SpokenWords.isShort(long, try #require(long.nodes.first { $0.tag.isQuote })))
  }
}
