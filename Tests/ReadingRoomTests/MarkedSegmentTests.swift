import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import ReadingRoom

struct MarkedSegmentTests {
  private func mark(_ range: TextRange, _ number: Int) -> Mark {
    Mark(range: range, number: number, outcome: .faithful)
  }

  @Test func `A mark inside another has its words to itself`() {
    let text = MarkedText("①She said ②he had ③never③ agreed② to it①.")
    let segments = MarkedSegment.segments(of: [mark(text[1], 1), mark(text[2], 2), mark(text[3], 3)])
    #expect(segments.map(\.mark.number) == [1, 2, 3, 2, 1])
    #expect(
      segments.first?.range.lowerBound == text[1].lowerBound && segments.last?.range.upperBound == text[1].upperBound)
    #expect(segments.filter(\.isFirst).map(\.mark.number) == [1, 2, 3])
    #expect(segments.filter(\.isLast).map(\.mark.number) == [3, 2, 1])
  }

  @Test func `Marks that cross are cut where the later one begins`() {
    let segments = MarkedSegment.segments(of: [mark(0..<10, 1), mark(5..<15, 2)])
    #expect(segments.map(\.range) == [0..<5, 5..<15] && segments.map(\.mark.number) == [1, 2])
  }

  @Test func `Segments never overlap, whatever the marks`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let marks = (0..<Int.random(in: 0..<12, using: &generator)).map { number in
        let start = Int.random(in: 0..<50, using: &generator)
        return mark(start..<(start + Int.random(in: 0..<30, using: &generator)), number)
      }
      let segments = MarkedSegment.segments(of: marks)
      for (one, next) in zip(segments, segments.dropFirst()) { #expect(one.range.upperBound <= next.range.lowerBound) }
      let covered = Set(marks.flatMap { Array($0.range) })
      #expect(Set(segments.flatMap { Array($0.range) }) == covered)
    }
  }
}
