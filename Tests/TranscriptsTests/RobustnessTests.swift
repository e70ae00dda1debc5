import RecordTypes
import Testing
import Texts

@testable import Transcripts

struct RobustnessTests {
  static let pieces = [
    "Question: ", "Q ", "Q. ", "A: ", "Mirel Tanos: ", "MR TANOS: ", "(Laughter.) ", "[", ")", ":", "\n\n", "\n", " ",
    "é", "“Yes” ",
    "END 1:24 P.M. ", "* * *", "To be continued...", "We went home. ", "Why? ", "(addressed to ", "**", "//", "##",
    "May 20, 2024", "—",
  ]

  @Test func `Whatever the text, turns are ordered, apart and inside it`() {
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<120 {
      let text = (0..<next(60)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      let document = Sample.document(text, title: next(2) == 0 ? "Interview with Mirel Tanos" : nil).document
      let transcript = TranscriptReader.read(document)
      var last = 0
      for (index, turn) in transcript.turns.enumerated() {
        #expect(turn.index == index)
        #expect(turn.range.lowerBound >= last && turn.range.upperBound <= document.text.bytes.count)
        #expect(turn.answers.map { $0 < index } ?? true)
        #expect(turn.notes.allSatisfy { turn.range.holds($0) })
        last = turn.range.upperBound
      }
    }
  }

  @Test func `The same document gives the same transcript`() {
    let document = OneSidedConferenceTests.sample.document
    #expect(TranscriptReader.read(document) == TranscriptReader.read(document))
  }

  @Test func `Thousands of paragraphs of a sign each are no conversation`() {
    let text = Array(repeating: "<", count: 30_000).joined(separator: "\n\n")
    #expect(TranscriptReader.read(Sample.document(text).document).turns.isEmpty)
  }

  @Test func `A bracket within a note is one note with it`() {
    let bytes = Array("We will see. (speaking (Laughter.) in Veldrian) And (Applause.) then.".utf8)
    let notes = NoteScanner.scan(bytes, in: 0..<bytes.count)
    for (note, next) in zip(notes, notes.dropFirst()) { #expect(note.upperBound <= next.lowerBound) }
    #expect(notes.last.map { String(decoding: bytes[$0], as: UTF8.self) } == "(Applause.)")
  }
}
