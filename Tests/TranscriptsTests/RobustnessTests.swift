import RecordTypes
import Testing
import Texts

@testable import Transcripts

struct RobustnessTests {
  static let pieces = [
    "Question: ", "Q ", "Q. ", "A: ", "Mirel Tanos: ", "MR TANOS: ", "(Laughter.) ", "[", ")", ":", "\n\n", "\n", " ",
    "é", "“Yes” ",
    "END 1:24 P.M. ", "* * *", "To be continued...", "We went home. ", "Why? ", "(addressed to ", "**", "//", "##",
    "May 20, 2024", "—", "P.\n\n", "P.- ", "R. ", "Q:\n\n", "Q.\n\n", "A.\n\n", "Frage:\n\n", "Speaker 2: ",
    "SELLER\n\n",
    "BY MS. HALE:\n\n", "12 ", "13 ", "1. ", "Mirel Tanos\n\n", "Foreign Minister\n\n", "CHAIR: ",
    "I give the floor to Mr Orlo. ",
    "W. Boot in einem Hafen, mit Hund.\n\n", "What of the ferry?\n\n", "Present: Mirel Tanos, Matt Orlo\n\n",
  ]

  @Test func `Whatever the text, turns are ordered, apart and inside it`() {
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
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

  @Test func `A list whose entries have letters like labels gives turns inside it, or none`() {
    let entries = [
      "W. Boot in einem Hafen, mit einem Hund.", "Wie Nr. 1 / Druck in Rot", "Wie Nr. 1 / grün", "Wie Nr. 1",
    ]
    let text = entries.enumerated().map {
      "\($0.offset + 1)\n\nSELLER\n\nP.\n\n\($0.element)\n\nC3\n\n210 x 162\n\n1913"
    }
    let document = Sample.document(text.joined(separator: "\n\n"), title: "Liste der Blätter").document
    let turns = TranscriptReader.read(document).turns
    #expect(turns.allSatisfy { $0.range.upperBound <= document.text.bytes.count })
    #expect(zip(turns, turns.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
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
